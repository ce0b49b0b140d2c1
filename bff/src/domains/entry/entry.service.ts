import { readScene, type Scene } from '@city-services/shared/entry/scene';
import { businessDateOf, daysBetween, type BusinessDate } from '@city-services/shared/time/businessDate';
import type { Clock } from '../../kernel/clock';
import { entryInputInvalid, entryUnknown } from './entry.errors';
import type { EntryCode, EntryTarget, Opened } from './entryCode.entity';
import type { EntryCodeRepository } from './entryCode.repository';
import { closedBecause, sceneFor, targetFault } from './entryCode.rule';
import type { ScanCount, ScanPlatform } from './entryScan.entity';
import type { EntryScanRepository } from './entryScan.repository';
import type { ScanCounter } from './scanCounter.service';

/** What staff say of a new code. */
export interface NewEntryCode {
  readonly target: EntryTarget;
  readonly note?: string | undefined;
  readonly lastDay?: BusinessDate | null | undefined;
}

/** Scans of one day, code and platform beside the code; null for one whose code is gone. */
export interface CodeScans extends ScanCount {
  readonly code: EntryCode | null;
}

interface EntryParts {
  readonly codes: EntryCodeRepository;
  readonly scans: EntryScanRepository;
  readonly counter: ScanCounter;
  readonly clock: Clock;
}

const LONGEST_NOTE = 80;
/** A year and a day, so that a year can be compared with the last. */
const MOST_DAYS = 366;
/** Scenes of different targets meet so seldom that a third attempt has never been needed. */
const ATTEMPTS = 8;

const sameTarget = (a: EntryTarget, b: EntryTarget): boolean =>
  a.kind === b.kind && a.key === b.key && a.campaign === b.campaign;

/** Printed codes: made, switched off, opened and counted. */
export class EntryService {
  constructor(private readonly parts: EntryParts) {}

  /**
   * Where a scanned code leads. A code that somebody made is counted, also one that opens nothing any more: it still hangs somewhere.
   * @param text what stood in the code; anything
   * @param platform where it was scanned; null: not counted
   */
  async open(text: string, platform: ScanPlatform | null): Promise<Opened> {
    const scene = readScene(text);
    const code = scene && (await this.parts.codes.find(scene));
    const today = this.#today();
    if (code && platform) this.parts.counter.add({ day: today, scene: code.scene, platform });
    const reason = closedBecause(code, today);
    return code && !reason ? { target: code.target, reason: null } : { target: null, reason: reason ?? 'UNKNOWN' };
  }

  /**
   * The code of a target, made when there is none: asking twice makes one code. A code that is there keeps its note and last day.
   * Throws `INPUT_INVALID` with the field that is wrong.
   */
  async codeFor({ target, note = '', lastDay = null }: NewEntryCode): Promise<EntryCode> {
    const today = this.#today();
    const fault = targetFault(target, today);
    if (fault) throw entryInputInvalid(fault);
    if ([...note].length > LONGEST_NOTE) throw entryInputInvalid('note');
    if (lastDay !== null && lastDay < today) throw entryInputInvalid('lastDay');
    const fresh = { target, note: note.trim(), lastDay, endedAt: null, createdAt: this.parts.clock.now() };
    for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
      const code = await this.parts.codes.findOrInsert({ scene: sceneFor(target, attempt), ...fresh });
      if (sameTarget(code.target, target)) return code;
    }
    throw new Error(`no scene is free after ${ATTEMPTS} attempts`);
  }

  /** Switches a code off, or on again. Throws `ENTRY_UNKNOWN`. */
  async switch(text: string, on: boolean): Promise<EntryCode> {
    return this.#change(text, { endedAt: on ? null : this.parts.clock.now() });
  }

  /** Gives a code another last day; null: none. Throws `ENTRY_UNKNOWN`, `INPUT_INVALID`. */
  async setLastDay(text: string, lastDay: BusinessDate | null): Promise<EntryCode> {
    if (lastDay !== null && lastDay < this.#today()) throw entryInputInvalid('lastDay');
    return this.#change(text, { lastDay });
  }

  /** The code under a scene, whether it opens anything or not. Throws `ENTRY_UNKNOWN`. */
  async get(text: string): Promise<EntryCode> {
    const scene = readScene(text);
    const code = scene && (await this.parts.codes.find(scene));
    if (!code) throw entryUnknown();
    return code;
  }

  list(): Promise<EntryCode[]> {
    return this.parts.codes.list();
  }

  /** Scans of these days, both included, as far as they are written: all but the last second's. Throws `INPUT_INVALID`. */
  async scans(from: BusinessDate, to: BusinessDate): Promise<CodeScans[]> {
    if (to < from || daysBetween(from, to) > MOST_DAYS) throw entryInputInvalid('to');
    const counts = await this.parts.scans.list(from, to);
    const scenes = [...new Set(counts.map(({ scene }) => scene))];
    const codes = new Map((await this.parts.codes.listOf(scenes)).map((code) => [code.scene, code]));
    return counts.map((count) => ({ ...count, code: codes.get(count.scene) ?? null }));
  }

  /** Why a code opens nothing today; null when it opens. */
  closed(code: EntryCode): ReturnType<typeof closedBecause> {
    return closedBecause(code, this.#today());
  }

  async #change(text: string, change: Parameters<EntryCodeRepository['change']>[1]): Promise<EntryCode> {
    const scene: Scene | null = readScene(text);
    const code = scene && (await this.parts.codes.change(scene, change));
    if (!code) throw entryUnknown();
    return code;
  }

  /** The day of the real time: what is printed does not follow an operator's business day. */
  #today(): BusinessDate {
    return businessDateOf(this.parts.clock.now());
  }
}
