import type { ResolverClass } from '../edge/schema';
import type { DataSettings } from '../config/settings';
import type { StaffService } from '../domains/identity';
import { ResidentRepository } from '../domains/identity/resident.repository';
import {
  AccessChainService,
  AccessCheckService,
  AccessRecordService,
  AccessRetentionService,
  AccessSealService,
} from '../domains/privacy';
import type { Digest } from '../domains/privacy/access-record/accessChain.rule';
import { AccessChainRepository } from '../domains/privacy/access-record/accessChain.repository';
import { AccessRecordResolver } from '../domains/privacy/access-record/accessRecord.resolver';
import { AccessSealRepository } from '../domains/privacy/access-record/accessSeal.repository';
import { AccessWriterService } from '../domains/privacy/access-record/accessWriter.service';
import { AccessRecordRetention } from '../jobs/accessRecordRetention';
import { AccessSealing } from '../jobs/accessSealing';
import type { Clock } from '../kernel/clock';
import type { PersonKey } from '../kernel/ids';
import type { Logger } from '../kernel/logger';
import { PageCursors } from '../kernel/paging';
import { Vault } from '../storage/vault';
import type { Base } from './base';

/** Writes down who looked at whose records, and tells them. */
export interface AccessRecords {
  readonly service: AccessRecordService;
  readonly writer: AccessWriterService;
  readonly retention: AccessRecordRetention;
  readonly sealing: AccessSealing;
  readonly resolvers: ReadonlyMap<ResolverClass, object>;
}

interface Upkeep {
  readonly seals: AccessSealService;
  readonly check: AccessCheckService;
  readonly retention: AccessRetentionService;
}

interface UpkeepParts {
  readonly clock: Clock;
  readonly log: Logger;
}

const digestOf =
  (vault: Vault): Digest =>
  (text) =>
    vault.digest(text);

/** What is done with chains and seals beside writing them. */
function upkeepOf(digest: Digest, parts: UpkeepParts & { readonly months: number }): Upkeep {
  const [chains, seals] = [new AccessChainRepository(), new AccessSealRepository()];
  return {
    seals: new AccessSealService({ chains, seals, digest, ...parts }),
    check: new AccessCheckService({ chains, seals, digest }),
    retention: new AccessRetentionService({ chains, seals, digest, ...parts }),
  };
}

/** What the command line does with the records of who looked. */
export function composeAccessUpkeep(
  { keys, accessRecordMonths: months }: Pick<DataSettings, 'keys' | 'accessRecordMonths'>,
  { clock, log }: UpkeepParts,
): Upkeep {
  return upkeepOf(digestOf(new Vault(keys)), { clock, log, months });
}

export function composeAccessRecords({ settings, vault, clock, log }: Base, staff: StaffService): AccessRecords {
  const { accessRecordMonths: months, keys } = settings;
  const residents = new ResidentRepository(vault);
  const chains = new AccessChainRepository();
  const digest = digestOf(vault);
  const writer = new AccessWriterService(new AccessChainService({ chains, digest, clock, log }), log);
  const service = new AccessRecordService({
    chains,
    writer,
    clock,
    organisationOf: async (personKey) => (await staff.introduce(personKey))?.organisation ?? null,
    namesOf: async (personKeys: readonly PersonKey[]) => {
      const found = await Promise.all(personKeys.map((personKey) => residents.find(personKey)));
      return new Map(found.flatMap((resident) => (resident ? [[resident.personKey, resident.name] as const] : [])));
    },
  });
  const { seals, retention } = upkeepOf(digest, { clock, log, months });
  return {
    service,
    writer,
    retention: new AccessRecordRetention(retention, log),
    sealing: new AccessSealing(seals, log),
    resolvers: new Map<ResolverClass, object>([
      [AccessRecordResolver, new AccessRecordResolver(service, new PageCursors(keys.session), months)],
    ]),
  };
}
