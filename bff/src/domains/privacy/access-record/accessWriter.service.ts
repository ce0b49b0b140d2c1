import { withDeadline } from '../../../kernel/deadline';
import type { PersonKey } from '../../../kernel/ids';
import type { Logger } from '../../../kernel/logger';
import type { AccessChainService, WaitingEntries } from './accessChain.service';
import { notWrittenDown } from './accessRecord.errors';
import type { AccessEntry } from './accessRecord.entity';

const WRITE_AFTER_MS = 1000;
const WRITE_TIMEOUT_MS = 3000;
/** Persons in one write. */
const GROUP = 500;
/** What waits while the database is silent; beyond it citizens get no answer either. */
const MOST_WAITING = 50_000;

/** What goes together in the next write. */
interface Group {
  readonly entries: Map<PersonKey, AccessEntry[]>;
  readonly written: Promise<void>;
}

function put(into: Map<PersonKey, AccessEntry[]>, personKey: PersonKey, entries: readonly AccessEntry[]): void {
  const known = into.get(personKey);
  if (known) known.push(...entries);
  else into.set(personKey, [...entries]);
}

/** Writes down who looked: in groups within a second, or at once. */
export class AccessWriterService {
  #waiting = new Map<PersonKey, AccessEntry[]>();
  #count = 0;
  #timer: NodeJS.Timeout | undefined;
  #writing: Promise<void> = Promise.resolve();
  #urgent: Promise<void> = Promise.resolve();
  #gathering: Group | undefined;
  #stopped = false;

  constructor(
    private readonly chains: AccessChainService,
    private readonly log: Logger,
  ) {}

  /** Written within a second, with those of others. Throws `SERVICE_UNAVAILABLE` when too much waits already. */
  add(personKey: PersonKey, entry: AccessEntry): void {
    if (this.#count >= MOST_WAITING) throw notWrittenDown(new Error(`${this.#count} entries wait to be written`));
    this.#put(personKey, [entry]);
    this.#schedule();
  }

  /** Resolves when they stand in the database; throws `SERVICE_UNAVAILABLE` otherwise. */
  async writeNow(entries: WaitingEntries): Promise<void> {
    try {
      await withDeadline(this.#together(entries), WRITE_TIMEOUT_MS);
    } catch (error) {
      this.log.error({ error, persons: entries.size }, 'it could not be written down who looked: no answer was given');
      throw notWrittenDown(error);
    }
  }

  /** What comes while a write is under way goes together in the next: one instance never races itself for a chain. */
  #together(entries: WaitingEntries): Promise<void> {
    this.#gathering ??= this.#gather();
    for (const [personKey, list] of entries) put(this.#gathering.entries, personKey, list);
    return this.#gathering.written;
  }

  #gather(): Group {
    const entries = new Map<PersonKey, AccessEntry[]>();
    const written = this.#urgent.then(() => {
      this.#gathering = undefined;
      return this.chains.append(entries);
    });
    this.#urgent = written.catch(() => undefined);
    return { entries, written };
  }

  /** Writes what waits; resolves when it stands in the database or the write has failed. */
  flush(): Promise<void> {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#writing = this.#writing.then(() => this.#write());
    return this.#writing;
  }

  /** Writes the last ones. */
  async stop(): Promise<void> {
    this.#stopped = true;
    await this.flush();
    if (this.#count > 0) this.log.error({ entries: this.#count }, 'entries of who looked are lost: no database');
  }

  async #write(): Promise<void> {
    const waiting = [...this.#waiting];
    this.#waiting = new Map();
    this.#count = 0;
    for (let from = 0; from < waiting.length; from += GROUP) await this.#writeGroup(waiting.slice(from, from + GROUP));
  }

  async #writeGroup(group: readonly (readonly [PersonKey, AccessEntry[]])[]): Promise<void> {
    try {
      await this.chains.append(new Map(group));
    } catch (error) {
      this.log.warn({ error, persons: group.length }, 'entries of who looked wait for the next write');
      group.forEach(([personKey, entries]) => this.#put(personKey, entries));
      this.#schedule();
    }
  }

  #put(personKey: PersonKey, entries: readonly AccessEntry[]): void {
    put(this.#waiting, personKey, entries);
    this.#count += entries.length;
  }

  #schedule(): void {
    if (this.#timer !== undefined || this.#stopped) return;
    this.#timer = setTimeout(() => void this.flush(), WRITE_AFTER_MS);
    this.#timer.unref();
  }
}
