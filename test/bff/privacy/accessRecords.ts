import { AccessHeadModel } from '../../../bff/src/domains/privacy/access-record/accessHead.model';
import { AccessLinkModel } from '../../../bff/src/domains/privacy/access-record/accessLink.model';
import { composeAccessUpkeep } from '../../../bff/src/compose/composePrivacy';
import type { CheckResult, KnownSeal } from '../../../bff/src/domains/privacy';
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

const NOW: Clock = { now: () => new Date(), today: () => '2026-01-01' as never };

/** What `npm run access-records -- verify` finds, in full. */
export const checked = (seal?: KnownSeal): Promise<CheckResult> => upkeep(NOW).check.run({ seal });

/** Likewise, of the chains by themselves: at any minute the BFF's own job may have sealed them. */
export async function verified(): Promise<Omit<CheckResult, 'lastSeal'>> {
  const { persons, links, faults } = await checked();
  return { persons, links, faults: faults.filter(({ fault }) => !/ seal \d+ of the city/.test(fault)) };
}

/** What `npm run access-records -- prune` does at that time; how many links went. */
export const pruned = (clock: Clock): Promise<number> => upkeep(clock).retention.prune();

export const links = () => AccessLinkModel.find().sort({ _id: 1 }).lean();
/** Those of persons: the city's is none. */
export const heads = () =>
  AccessHeadModel.find({ _id: { $ne: '!city' } })
    .sort({ _id: 1 })
    .lean();
/** Seals the chains, as the job does every minute. */
export const sealed = (clock = NOW): Promise<void> => upkeep(clock).seals.work();
