import type { ResolverClass } from '../edge/schema';
import type { DataSettings } from '../config/settings';
import type { StaffService } from '../domains/identity';
import { ResidentRepository } from '../domains/identity/resident.repository';
import {
  AccessChainService,
  AccessCheckService,
  AccessRecordService,
  AccessRetentionService,
} from '../domains/privacy';
import { AccessChainRepository } from '../domains/privacy/access-record/accessChain.repository';
import { AccessRecordResolver } from '../domains/privacy/access-record/accessRecord.resolver';
import { AccessWriterService } from '../domains/privacy/access-record/accessWriter.service';
import { AccessRecordRetention } from '../jobs/accessRecordRetention';
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
  readonly resolvers: ReadonlyMap<ResolverClass, object>;
}

interface Upkeep {
  readonly check: AccessCheckService;
  readonly retention: AccessRetentionService;
}

interface UpkeepParts {
  readonly clock: Clock;
  readonly log: Logger;
}

const digestOf =
  (vault: Vault) =>
  (text: string): string =>
    vault.digest(text);

/** What the command line does with the records of who looked. */
export function composeAccessUpkeep(
  { keys, accessRecordMonths: months }: Pick<DataSettings, 'keys' | 'accessRecordMonths'>,
  { clock, log }: UpkeepParts,
): Upkeep {
  const chains = new AccessChainRepository();
  const digest = digestOf(new Vault(keys));
  return {
    check: new AccessCheckService({ chains, digest }),
    retention: new AccessRetentionService({ chains, digest, clock, log, months }),
  };
}

export function composeAccessRecords({ settings, vault, clock, log }: Base, staff: StaffService): AccessRecords {
  const { accessRecordMonths: months, keys } = settings;
  const residents = new ResidentRepository(vault);
  const chains = new AccessChainRepository();
  const digest = digestOf(vault);
  const writer = new AccessWriterService(new AccessChainService({ chains, digest, log }), log);
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
  const retention = new AccessRetentionService({ chains, digest, clock, log, months });
  return {
    service,
    writer,
    retention: new AccessRecordRetention(retention, log),
    resolvers: new Map<ResolverClass, object>([
      [AccessRecordResolver, new AccessRecordResolver(service, new PageCursors(keys.session), months)],
    ]),
  };
}
