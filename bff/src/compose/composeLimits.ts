import { createHmac } from 'node:crypto';
import { MemoryRateLimiter } from '../adapters/memory/memoryRateLimiter';
import { RedisRateLimiter } from '../adapters/redis/redisRateLimiter';
import { SharedStore } from '../adapters/redis/sharedStore';
import { SteadyRateLimiter } from '../adapters/redis/steadyRateLimiter';
import type { Hit } from '../edge/frequency';
import type { Base } from './base';

/** Limits on frequency. */
export interface Limits {
  /** Absent with RATE_LIMITS=off. */
  readonly hit?: Hit;
  /** Begins to connect to the shared store, if there is one. */
  start(): Promise<void>;
  stop(): void;
}

/** Counters in Redis where the settings name one, in the memory of this instance otherwise. */
export function composeLimits({ settings, clock, log }: Pick<Base, 'settings' | 'clock' | 'log'>): Limits {
  const nothing = { start: () => Promise.resolve(), stop: () => undefined };
  if (!settings.rateLimits) return nothing;
  if (settings.redisUri === undefined) {
    const limiter = new MemoryRateLimiter(clock);
    return { ...nothing, hit: (key, rule) => limiter.hit(key, rule) };
  }
  const store = new SharedStore({ uri: settings.redisUri, deadlineMs: settings.redisDeadlineMs }, log);
  const nameKey = createHmac('sha256', settings.keys.lookup).update('limit-names').digest();
  const shared = new RedisRateLimiter(store, clock, nameKey);
  const limiter = new SteadyRateLimiter(shared, clock, (error) => store.silent(error));
  return { hit: (key, rule) => limiter.hit(key, rule), start: () => store.start(), stop: () => store.stop() };
}
