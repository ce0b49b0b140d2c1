import { createHmac } from 'node:crypto';
import type { Clock } from '../../kernel/clock';
import type { RateLimiter, RateRule } from '../../ports/rateLimiter';
import type { SharedStore } from './sharedStore';

/**
 * Counts a hit in the window of its key and answers 0, or the milliseconds until the window ends. One step for all who ask at once.
 * The time is the caller's: the keys of a window that has ended are taken over, and Redis forgets what nobody asks for again.
 * KEYS: the counter. ARGV: now in ms, length of the window in ms, limit.
 */
const HIT = `
local now, length, limit = tonumber(ARGV[1]), tonumber(ARGV[2]), tonumber(ARGV[3])
local ends = tonumber(redis.call('HGET', KEYS[1], 'ends') or '0')
if ends <= now or ends > now + length then
  ends = now + length
  redis.call('DEL', KEYS[1])
  redis.call('HSET', KEYS[1], 'ends', ends)
  redis.call('PEXPIRE', KEYS[1], length)
end
if redis.call('HINCRBY', KEYS[1], 'count', 1) <= limit then return 0 end
return ends - now`;

/** Fixed windows in Redis: one count for all instances of the BFF. Throws when Redis does not answer in time. */
export class RedisRateLimiter implements RateLimiter {
  /** @param nameKey names counters by a keyed hash: neither addresses nor accounts can be read out of Redis */
  constructor(
    private readonly store: SharedStore,
    private readonly clock: Clock,
    private readonly nameKey: Buffer,
  ) {}

  async hit(key: string, { limit, windowSeconds }: RateRule): Promise<number> {
    const name = createHmac('sha256', this.nameKey).update(key).digest('base64url').slice(0, 22);
    const values = [this.clock.now().getTime(), windowSeconds * 1000, limit].map(String);
    const waitMs = await this.store.run(HIT, `limit:${name}`, values);
    return Math.ceil(waitMs / 1000);
  }
}
