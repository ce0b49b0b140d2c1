import { createHmac } from 'node:crypto';
import { addDays, businessDateOf, startOfDay, type BusinessDate } from '@city-services/shared/time/businessDate';
import type { Clock } from '../../../kernel/clock';
import type { Actor } from '../../../kernel/context';
import type { Logger } from '../../../kernel/logger';
import { keepableWord } from './keepable.rule';
import type { MissedSearchRepository } from './missedSearch.repository';
import type { MissedWord } from './search.entity';
import { daysInvalid } from './search.errors';

const SLOTS = 64;
/** A word that fewer sessions looked for on a day is nowhere stored and never shown. */
const LEAST_SESSIONS = 3;
const KEPT_DAYS = 180;
const MOST_SHOWN = 200;

export interface MissedSearchParts {
  readonly missed: MissedSearchRepository;
  /** Kept over restarts; the keys of words and sessions are derived from it. */
  readonly secret: Buffer;
  readonly clock: Clock;
  readonly log: Logger;
}

/**
 * Counts for staff what was looked for without an answer, without the person: of a session only which of 64 places it falls on, differently each day
 * and for each word. Everybody who is not signed in counts as one session.
 */
export class MissedSearchService {
  readonly #parts: MissedSearchParts;
  readonly #key: Buffer;
  readonly #running = new Set<Promise<void>>();

  constructor(parts: MissedSearchParts) {
    this.#parts = parts;
    this.#key = createHmac('sha256', parts.secret).update('missed-searches').digest();
  }

  /** Counts in the background: no citizen waits for statistics, and none hears of their failure. */
  note(text: string, actor: Actor): void {
    const word = keepableWord(text);
    if (!word) return;
    const session = actor.kind === 'citizen' ? actor.sessionId : '';
    const noted = this.#count(word, session)
      .catch((error: unknown) => this.#parts.log.warn({ error }, 'a search without answer could not be counted'))
      .finally(() => this.#running.delete(noted));
    this.#running.add(noted);
  }

  /** Once everything noted is written. */
  async settled(): Promise<void> {
    await Promise.all(this.#running);
  }

  /** Throws INPUT_INVALID when the days end before they begin. */
  async list(from: BusinessDate, until: BusinessDate): Promise<MissedWord[]> {
    if (until < from) throw daysInvalid();
    return this.#parts.missed.list({ from, until }, MOST_SHOWN);
  }

  async #count(word: string, session: string): Promise<void> {
    const { missed, clock } = this.#parts;
    const on = businessDateOf(clock.now());
    const wordHash = this.#digest('word', word).toString('base64url').slice(0, 22);
    const slot = (this.#digest('session', `${on}\u0000${word}\u0000${session}`)[0] ?? 0) % SLOTS;
    const expiresAt = startOfDay(addDays(on, KEPT_DAYS));
    const { sessions, named } = await missed.count({ on, wordHash, slot, expiresAt });
    if (!named && sessions >= LEAST_SESSIONS) await missed.name(on, wordHash, word);
  }

  #digest(purpose: string, text: string): Buffer {
    return createHmac('sha256', this.#key).update(`${purpose}\u0000${text}`).digest();
  }
}
