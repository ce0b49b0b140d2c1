import { AccessHeadModel } from '../../../bff/src/domains/privacy/access-record/accessHead.model';
import { AccessLinkModel } from '../../../bff/src/domains/privacy/access-record/accessLink.model';
import { composeAccessUpkeep } from '../../../bff/src/compose/composePrivacy';
import type { CheckResult } from '../../../bff/src/domains/privacy';
import type { Clock } from '../../../bff/src/kernel/clock';
import { createLogger } from '../../../bff/src/kernel/logger';
import type { Api } from '../../support/api';
import { testSettings } from '../../support/startBff';

/** An entry as the citizen reads it. */
export interface SeenEntry {
  readonly id: string;
  readonly at: string;
  readonly day: string;
  readonly who: string;
  readonly name: string | null;
  readonly organisation: string | null;
  readonly role: string | null;
  readonly kinds: readonly string[];
  readonly purpose: string;
}

export interface SeenPage {
  readonly items: readonly SeenEntry[];
  readonly totalCount: number;
  readonly pageInfo: { readonly endCursor: string | null; readonly hasNextPage: boolean };
  readonly keptMonths: number;
}

const LIST = `query($byOthers: Boolean, $first: Int, $after: String) {
  accessRecords(byOthers: $byOthers, first: $first, after: $after) {
    items { id at day who name organisation role kinds purpose } totalCount pageInfo { endCursor hasNextPage } keptMonths } }`;

export const LOOK_AT_ALL = `{ overview { socialSecurity { summary { recordCount } } traffic { summary { recordCount } }
  housingFund { summary { recordCount } } } }`;

export const whoLooked = async (
  api: Api,
  asked: { readonly byOthers?: boolean; readonly first?: number; readonly after?: string | null } = {},
): Promise<SeenPage> => (await api.ask<{ accessRecords: SeenPage }>(LIST, asked)).accessRecords;

const upkeep = (clock: Clock) =>
  composeAccessUpkeep(testSettings(), { clock, log: createLogger({ level: 'silent', format: 'json' }) });

/** What `npm run access-records -- verify` finds. */
export const verified = (): Promise<CheckResult> =>
  upkeep({ now: () => new Date(), today: () => '2026-01-01' as never }).check.run();

/** What `npm run access-records -- prune` does at that time; how many links went. */
export const pruned = (clock: Clock): Promise<number> => upkeep(clock).retention.prune();

export const links = () => AccessLinkModel.find().sort({ _id: 1 }).lean();
export const heads = () => AccessHeadModel.find().sort({ _id: 1 }).lean();
