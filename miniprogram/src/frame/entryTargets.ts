import type { EntryPage } from '@city-services/shared/entry/pages';
import { pathWith } from '@/platform/params';
import { ROUTES } from './routes';

/** Where each page stands to which a code may lead. */
const PAGES = new Map<string, string>(
  Object.entries({
    home: ROUTES.home,
    scenarios: ROUTES.scenarios,
    'social-security': ROUTES.socialSecurity,
    traffic: ROUTES.traffic,
    'traffic-violations': ROUTES.violations,
    'housing-fund': ROUTES.housingFund,
    reminders: ROUTES.reminders,
    verification: ROUTES.verification,
    privacy: ROUTES.privacy,
  } satisfies Record<EntryPage, string>),
);

const page = (key: string): string | undefined => PAGES.get(key);

/**
 * The way to each kind of target: one line a kind, `['ITEM', (code) => ROUTES.item(code)]`. A kind or page that this version of the program
 * does not have leads nowhere; nothing that a code says is ever used as an address.
 */
const WAYS = new Map<string, (key: string) => string | undefined>([
  ['PAGE', page],
  ['CAMPAIGN', page],
  ['ITEM', (code) => ROUTES.item(code)],
  ['HALL', (code) => pathWith(ROUTES.halls, { code })],
]);

/** The page of a target; null when this version of the program has none. */
export const pathOfTarget = ({ kind, key }: { readonly kind: string; readonly key: string }): string | null =>
  WAYS.get(kind)?.(key) ?? null;
