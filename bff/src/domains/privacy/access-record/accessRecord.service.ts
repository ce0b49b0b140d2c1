import type { Actor } from '../../../kernel/context';
import { requirePerson, requireSelf } from '../../../kernel/context';
import type { Clock } from '../../../kernel/clock';
import type { PersonKey } from '../../../kernel/ids';
import type { Read, RecordKind } from '../../../kernel/reads';
import type { Sensitive } from '../../../kernel/sensitive';
import { entriesOf } from './accessChain.rule';
import type { AccessChainRepository } from './accessChain.repository';
import type { AccessEntry, AccessQuestion, PlacedEntry, Reader } from './accessRecord.entity';
import type { AccessWriterService } from './accessWriter.service';

interface AccessRecordParts {
  readonly chains: AccessChainRepository;
  readonly writer: AccessWriterService;
  readonly clock: Clock;
  /** Where a village agent works; null for who holds no post any more. */
  readonly organisationOf: (personKey: PersonKey) => Promise<string | null>;
  /** The names of those who are in the register. */
  readonly namesOf: (personKeys: readonly PersonKey[]) => Promise<ReadonlyMap<PersonKey, Sensitive>>;
}

/** What one request read, and by whom it was asked. */
export interface RequestReads {
  readonly actor: Actor;
  readonly traceId: string;
  readonly reads: readonly Read[];
}

/** Entries with the names of relatives and agents who looked. */
export interface NamedEntries {
  readonly entries: readonly PlacedEntry[];
  readonly names: ReadonlyMap<PersonKey, Sensitive>;
  readonly totalCount: number;
  readonly hasNextPage: boolean;
}

/** Who looked at a person's records: written down for every request, and told to the person. */
export class AccessRecordService {
  constructor(private readonly parts: AccessRecordParts) {}

  /**
   * Writes down what a request read, one entry a person; a second one only where staff asked for another reason or in another role. Returns at once for citizens' own reads; for everybody else's the promise resolves when it
   * stands in the database. Throws `SERVICE_UNAVAILABLE`: the answer may not leave.
   */
  record({ actor, traceId, reads }: RequestReads): Promise<void> | void {
    const own = actor.kind === 'citizen' && !actor.actingFor && reads.every(({ staff }) => !staff);
    if (!own) return this.#recordOthers({ actor, traceId, reads });
    for (const [personKey, entries] of this.#entries({ traceId, reads, readerOf: () => ({ kind: 'self' }) }))
      for (const entry of entries) this.parts.writer.add(personKey, entry);
  }

  /** The newest first. Throws as `requireSelf` does. */
  async list(actor: Actor, asked: Omit<AccessQuestion, 'personKey'>): Promise<NamedEntries> {
    const { chains, writer, namesOf } = this.parts;
    const personKey = requireSelf(actor);
    // Who has just looked finds themselves here, at least on the instance that they looked on.
    await writer.flush();
    const question = { ...asked, personKey, first: asked.first + 1 };
    const [links, [head]] = await Promise.all([chains.listNewest(question), chains.heads([personKey])]);
    const found = entriesOf(links, question);
    const entries = found.slice(0, asked.first);
    const names = await namesOf(namedIn(entries));
    const counted = asked.byOthers ? 'others' : 'count';
    const totalCount = (head?.[counted] ?? 0) - (head?.anchor?.[counted] ?? 0);
    return { entries, names, totalCount, hasNextPage: found.length > asked.first };
  }

  async #recordOthers({ actor, traceId, reads }: RequestReads): Promise<void> {
    const asker = await this.#askerOf(actor);
    const readerOf = ({ staff, subject }: Read): Reader => {
      if (!staff) return subject === requirePerson(actor) ? asker : { kind: 'self' };
      const { personKey, organisation } = staff.member;
      return { kind: 'staff', personKey, organisation, role: staff.role };
    };
    const entries = this.#entries({ traceId, reads, readerOf });
    if (entries.size > 0) await this.parts.writer.writeNow(entries);
  }

  /** As whom the citizen asks for what is meant. */
  async #askerOf(actor: Actor): Promise<Reader> {
    const personKey = requireSelf(actor);
    const acting = actor.kind === 'citizen' ? actor.actingFor : undefined;
    if (!acting) return { kind: 'self' };
    if (acting.kind !== 'agent') return { kind: acting.kind, personKey };
    return { kind: 'agent', personKey, organisation: (await this.parts.organisationOf(personKey)) ?? '' };
  }

  #entries({
    traceId,
    reads,
    readerOf,
  }: Pick<RequestReads, 'traceId' | 'reads'> & { readonly readerOf: (read: Read) => Reader }): Map<
    PersonKey,
    AccessEntry[]
  > {
    const at = this.parts.clock.now();
    const entries = new Map<PersonKey, AccessEntry[]>();
    for (const read of reads.filter(({ kinds }) => kinds.length > 0)) {
      const fresh: AccessEntry = { id: traceId, at, by: readerOf(read), kinds: read.kinds, purpose: read.purpose };
      const known = entries.get(read.subject) ?? [];
      const same = known.findIndex((entry) => isSameLook(entry, fresh));
      const before = known[same];
      if (before) known[same] = { ...before, kinds: joined(before.kinds, fresh.kinds) };
      else entries.set(read.subject, [...known, fresh]);
    }
    return entries;
  }
}

const roleOf = ({ by }: AccessEntry): string => (by.kind === 'staff' ? by.role : by.kind);

/** Whether somebody looked as the same and for the same reason: it may not hide behind another look of the request. */
const isSameLook = (one: AccessEntry, other: AccessEntry): boolean =>
  one.purpose === other.purpose && roleOf(one) === roleOf(other);

const joined = (some: readonly RecordKind[], more: readonly RecordKind[]): readonly RecordKind[] => [
  ...new Set([...some, ...more]),
];

/** Staff are told by where they work and as what, not by name. */
const namedIn = (entries: readonly PlacedEntry[]): PersonKey[] => [
  ...new Set(entries.flatMap(({ entry: { by } }) => (by.kind === 'self' || by.kind === 'staff' ? [] : by.personKey))),
];
