import { CITY } from '@city-services/shared/city/city';
import type { Clock } from '../../../kernel/clock';
import { requireCitizen, requireFace, type Actor } from '../../../kernel/context';
import { randomId, type PersonKey } from '../../../kernel/ids';
import type { Logger } from '../../../kernel/logger';
import { exportLimited, exportNotFound, exportUnderway } from './myData.errors';
import type { DataExport, DataFile, DataFileFormat } from './dataExport.entity';
import type { DataExportRepository } from './dataExport.repository';
import { htmlFile, jsonFile } from './dataFile.rule';
import type { CopiedKind, DataHolder, HeldData } from './myData.entity';
import { instantText } from './myDataWords.rule';

const KEPT_MS = 24 * 3_600_000;
/** Longer than any copy takes; a maker that is silent for so long has died. */
const CLAIM_MS = 2 * 60_000;
const MOST_IN_A_ROW = 3;

interface DataExportParts {
  readonly exports: DataExportRepository;
  readonly holders: readonly DataHolder[];
  readonly clock: Clock;
  readonly log: Logger;
  /** False with RATE_LIMITS=off. */
  readonly limited: boolean;
}

const copied = (title: string, { source, asOf, tables }: HeldData): CopiedKind => ({
  title,
  source,
  asOf: asOf && instantText(asOf),
  tables: tables.map((table) => ({
    title: table.title,
    columns: table.columns,
    // The one exit into a file: the person's own copy, asked for at level FACE.
    rows: table.rows.map((row) => row.map((cell) => (typeof cell === 'string' ? cell : cell.forOwner()))),
  })),
});

/** Copies of one's data as files: made in the background, sealed, for one sign-in, gone after a day. */
export class DataExportService {
  #underway: Promise<void> = Promise.resolve();

  constructor(private readonly parts: DataExportParts) {}

  /** The copy that this very sign-in has asked for; null without one. */
  async own(actor: Actor): Promise<DataExport | null> {
    const { sessionId, personKey } = requireCitizen(actor);
    const found = personKey ? await this.parts.exports.find(personKey) : null;
    return found && found.sessionId === sessionId && found.expiresAt > this.parts.clock.now() ? found : null;
  }

  /** Throws `FACE_REQUIRED`, `EXPORT_UNDERWAY`, `EXPORT_LIMITED`. */
  async request(actor: Actor): Promise<DataExport> {
    const personKey = requireFace(actor);
    const { accountId, sessionId } = requireCitizen(actor);
    const { exports, holders, clock } = this.parts;
    const now = clock.now();
    const before = await exports.find(personKey);
    const fresh: DataExport = {
      ...{ id: randomId(), personKey, accountId, sessionId, state: 'WAITING', done: 0, total: holders.length },
      ...{ requestedAt: now, readyAt: null, expiresAt: new Date(now.getTime() + KEPT_MS), bytes: 0 },
      count: this.#countAfter(before, now),
    };
    if (!(await exports.replace(fresh, before))) throw exportUnderway();
    this.#begin();
    return fresh;
  }

  /** Throws `EXPORT_NOT_FOUND` for anything but the ready copy of this very sign-in; also `FACE_REQUIRED`. */
  async fetch(actor: Actor, id: string, format: DataFileFormat): Promise<DataFile> {
    const personKey = requireFace(actor);
    const { sessionId } = requireCitizen(actor);
    const text = await this.parts.exports.read({ id, personKey, sessionId }, format, this.parts.clock.now());
    if (text === null) throw exportNotFound();
    return format === 'HTML'
      ? { name: '我的数据.html', mediaType: 'text/html', text }
      : { name: '我的数据.json', mediaType: 'application/json', text };
  }

  /** Makes what waits, and what a process left behind that died. Safe to run on several instances at once. */
  async work(): Promise<void> {
    for (;;) {
      const now = this.parts.clock.now();
      const claimed = await this.parts.exports.claim(now, new Date(now.getTime() + CLAIM_MS));
      if (!claimed) return;
      await this.#make(claimed).catch(async (error: unknown) => {
        this.parts.log.warn({ error }, 'a copy of somebody’s data could not be made');
        await this.parts.exports.fail(claimed);
      });
    }
  }

  async forget(personKey: PersonKey): Promise<void> {
    await this.parts.exports.remove(personKey);
  }

  /** Resolves when what this process has begun is made or has failed. */
  settled(): Promise<void> {
    return this.#underway;
  }

  #begin(): void {
    this.#underway = this.#underway
      .then(() => this.work())
      .catch((error: unknown) => this.parts.log.error({ error }, 'copies of data could not be looked for'));
  }

  async #make(claimed: DataExport): Promise<void> {
    const { exports, holders, clock } = this.parts;
    const kinds: CopiedKind[] = [];
    for (const [at, holder] of holders.entries()) {
      kinds.push(copied(holder.title, await holder.read(claimed)));
      await exports.progress(claimed, at + 1);
    }
    const head = { product: CITY.product, sponsor: CITY.sponsor, madeAt: instantText(clock.now()) };
    await exports.finish(claimed, { html: htmlFile(head, kinds), json: jsonFile(head, kinds) }, clock.now());
  }

  #countAfter(before: DataExport | null, now: Date): number {
    if (!before || before.expiresAt <= now) return 1;
    const dead = before.requestedAt.getTime() + CLAIM_MS <= now.getTime();
    if (['WAITING', 'WORKING'].includes(before.state) && !dead) throw exportUnderway();
    const waitMs = before.expiresAt.getTime() - now.getTime();
    if (this.parts.limited && before.count >= MOST_IN_A_ROW) throw exportLimited(Math.ceil(waitMs / 1000));
    // What failed was no copy.
    return before.state === 'FAILED' ? before.count : before.count + 1;
  }
}
