import type { Clock } from '../../kernel/clock';
import { MemoryRateLimiter } from '../memory/memoryRateLimiter';
import type { RateLimiter, RateRule } from '../../ports/rateLimiter';

/** Up to four instances together then let in no more than the rule says. */
const SHARE = 4;
/** A store that was slow is left alone this long: not every request has to find out anew. */
const PAUSE_MS = 1_000;

/**
 * Counts in the shared store, and in the memory of this instance while that is silent, with a quarter of each limit: an outage of Redis
 * neither stops a citizen nor opens the door to somebody who guesses.
 */
export class SteadyRateLimiter implements RateLimiter {
  readonly #own: MemoryRateLimiter;
  #pauseUntilMs = -Infinity;

  /** @param silent is told of every failure of the shared store */
  constructor(
    private readonly shared: RateLimiter,
    clock: Clock,
    private readonly silent: (error: unknown) => void,
  ) {
    this.#own = new MemoryRateLimiter(clock);
  }

  async hit(key: string, rule: RateRule): Promise<number> {
    if (performance.now() < this.#pauseUntilMs) return this.#alone(key, rule);
    try {
      return await this.shared.hit(key, rule);
    } catch (error) {
      this.#pauseUntilMs = performance.now() + PAUSE_MS;
      this.silent(error);
      return this.#alone(key, rule);
    }
  }

  #alone(key: string, { limit, windowSeconds }: RateRule): Promise<number> {
    return this.#own.hit(key, { limit: Math.max(1, Math.floor(limit / SHARE)), windowSeconds });
  }
}
