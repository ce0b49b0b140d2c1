import { navigation } from '@/platform/navigation';
import { HOME_PATH } from '@/platform/home';
import { pathWith } from '@/platform/params';
import { drafts } from '@/session/drafts';

/** Every page of the product, for whoever leads there. */
export const ROUTES = {
  home: HOME_PATH,
  me: '/pages/me/index',
  signIn: '/features/identity/pages/sign-in/index',
  personSignIn: '/features/identity/pages/person-sign-in/index',
  devices: '/features/identity/pages/devices/index',
  verification: '/features/identity/pages/verification/index',
  stepUp: '/features/identity/pages/step-up/index',
  numbers: '/features/identity/pages/numbers/index',
  desk: '/features/identity-desk/pages/desk/index',
  reviews: '/features/identity-desk/pages/reviews/index',
  acting: '/features/identity-acting/pages/people/index',
  askDelegation: '/features/identity-acting/pages/ask/index',
  agentCode: '/features/identity-acting/pages/code/index',
  agentVisit: '/features/identity-acting/pages/visit/index',
  reminders: '/pages/reminders/index',
  privacy: '/features/identity/pages/privacy/index',
  consents: '/features/privacy/pages/consents/index',
  accessRecords: '/features/privacy/pages/access-records/index',
  myData: '/features/privacy/pages/my-data/index',
  corrections: '/features/privacy/pages/corrections/index',
  closeAccount: '/features/privacy/pages/close/index',
  correctionDesk: '/features/privacy/pages/correction-desk/index',
  chooseRegion: '/features/region/pages/choose/index',
  items: '/features/items/pages/home/index',
  itemSearch: (text = ''): string => pathWith('/features/items/pages/search/index', text ? { text } : {}),
  itemList: (filter: Readonly<Record<string, string>>): string => pathWith('/features/items/pages/list/index', filter),
  item: (code: string): string => pathWith('/features/items/pages/guide/index', { code }),
  itemNotice: (code: string): string => pathWith('/features/items/pages/notice/index', { code }),
  savedItems: '/features/items/pages/saved/index',
  halls: '/features/items/pages/halls/index',
  scenarios: '/features/scenario/pages/list/index',
  scenario: (id: string, code?: string): string =>
    pathWith('/features/scenario/pages/guide/index', code ? { id, code } : { id }),
  scenarioResult: (code: string): string => pathWith('/features/scenario/pages/result/index', { code }),
  itemsDesk: '/features/items-desk/pages/waiting/index',
  itemsDeskItem: (code: string): string => pathWith('/features/items-desk/pages/item/index', { code }),
  itemsDeskCounts: '/features/items-desk/pages/counts/index',
  socialSecurity: '/features/social-security/pages/overview/index',
  insurance: (code: string): string => pathWith('/features/social-security/pages/insurance/index', { code }),
  medical: '/features/social-security/pages/medical/index',
  traffic: '/features/traffic/pages/overview/index',
  violations: '/features/traffic/pages/violations/index',
  vehicle: (id: string): string => pathWith('/features/traffic/pages/vehicle/index', { id }),
  housingFund: '/features/housing-fund/pages/overview/index',
  fundAccount: (id: string): string => pathWith('/features/housing-fund/pages/account/index', { id }),
  fundLoan: (id: string): string => pathWith('/features/housing-fund/pages/loan/index', { id }),
} as const;

const OURS = /^\/(pages|features)\//;

/** Leads to sign-in, verification or a proof, which come back to where one is now, with what was typed there. */
export function goThrough(path: string): void {
  const here = navigation.here();
  drafts.keep(here);
  navigation.go(pathWith(path, { to: here }));
}

/** The step that a refusal asks for: the citizen's level is too low for an operation. Null for any other problem. */
export function stepFor(code: string): string | null {
  if (code === 'SESSION_REQUIRED' || code === 'SESSION_ENDED') return ROUTES.signIn;
  if (code === 'IDENTITY_REQUIRED') return ROUTES.verification;
  return code === 'FACE_REQUIRED' ? ROUTES.stepUp : null;
}

/** Back to where one came from; when that page is gone (a reload, a deep link), to the page that `to` names. */
export function comeBack(to: string | undefined): void {
  if (navigation.canGoBack()) navigation.back();
  else navigation.replace(to && OURS.test(to) ? to : HOME_PATH);
}
