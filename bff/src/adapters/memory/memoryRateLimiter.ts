import type { Clock } from '../../kernel/clock';
import type { RateLimiter, RateRule } from '../../ports/rateLimiter';

interface Window {
  count: number;
  endsAtMs: number;
}

/** Keys beyond this are a flood of addresses: the oldest windows go first, so that memory stays bounded. */
const MOST_KEYS = 100_000;

/** Fixed windows in the memory of this instance. Several instances each allow the full number. */
export class MemoryRateLimiter implements RateLimiter {
  readonly #windows = new Map<string, Window>();

  constructor(private readonly clock: Clock) {}

  async hit(key: string, rule: RateRule): Promise<number> {
    const nowMs = this.clock.now().getTime();
    const window = this.#open(key, nowMs, rule);
    window.count += 1;
    return window.count <= rule.limit ? 0 : Math.max(1, Math.ceil((window.endsAtMs - nowMs) / 1000));
  }

  #open(key: string, nowMs: number, { windowSeconds }: RateRule): Window {
    const longestMs = windowSeconds * 1000;
    const known = this.#windows.get(key);
    // A window that ends later than one that begins now is of a clock that was set back: nobody waits for that.
    if (known && known.endsAtMs > nowMs && known.endsAtMs <= nowMs + longestMs) return known;
    this.#windows.delete(key);
    if (this.#windows.size >= MOST_KEYS) this.#forget(nowMs);
    const fresh = { count: 0, endsAtMs: nowMs + longestMs };
    this.#windows.set(key, fresh);
    return fresh;
  }

  /** Drops ended windows and, when that is not enough, the tenth that was opened first. */
  #forget(nowMs: number): void {
    for (const [key, window] of this.#windows) if (window.endsAtMs <= nowMs) this.#windows.delete(key);
    if (this.#windows.size < MOST_KEYS) return;
    let excess = MOST_KEYS / 10;
    for (const key of this.#windows.keys()) {
      if (excess-- <= 0) break;
      this.#windows.delete(key);
    }
  }
}
