import { MemoryRateLimiter } from '../../bff/src/adapters/memory/memoryRateLimiter';
import { RedisRateLimiter } from '../../bff/src/adapters/redis/redisRateLimiter';
import { SharedStore, type SharedStoreAddress } from '../../bff/src/adapters/redis/sharedStore';
import { SteadyRateLimiter } from '../../bff/src/adapters/redis/steadyRateLimiter';
import type { Logger } from '../../bff/src/kernel/logger';
import { testClock } from '../support/clock';
import { describeWithRedis, startRedis, type TestRedis } from '../support/redis';
import { rateLimiterContract } from './rateLimiter.contract';

const NAME_KEY = Buffer.alloc(32, 7);
/** A busy machine answers within it, too: that Redis is slow is not what is asked here. */
const DEADLINE_MS = 20_000;
const RULE = { limit: 8, windowSeconds: 60 };

interface Line {
  readonly fields: object;
  readonly message: string;
}

/** Keeps what was said. */
function listening(): Logger & { readonly lines: Line[] } {
  const lines: Line[] = [];
  const note = (fields: object, message: string): void => void lines.push({ fields, message });
  return { debug: note, info: note, warn: note, error: note, lines };
}

rateLimiterContract('in memory', async () => {
  const clock = testClock(new Date());
  const limiter = new MemoryRateLimiter(clock);
  return { limiter, other: limiter, clock };
});

describeWithRedis('with a Redis', () => {
  let redis: TestRedis;
  const stores: SharedStore[] = [];
  beforeAll(async () => {
    redis = await startRedis();
  });
  afterEach(() => stores.splice(0).forEach((store) => store.stop()));
  afterAll(() => redis.stop());

  const connect = async (log: Logger = listening(), address = {}): Promise<SharedStore> => {
    const store = new SharedStore({ uri: redis.uri, deadlineMs: DEADLINE_MS, ...address }, log);
    stores.push(store);
    await store.start();
    return store;
  };

  rateLimiterContract('in Redis', async () => {
    await redis.clear();
    const clock = testClock(new Date());
    const [one, two] = [await connect(), await connect()];
    return {
      limiter: new RedisRateLimiter(one, clock, NAME_KEY),
      other: new RedisRateLimiter(two, clock, NAME_KEY),
      clock,
    };
  });

  test('Redis forgets a counter with its window, and holds no word of the key', async () => {
    await redis.clear();
    await new RedisRateLimiter(await connect(), testClock(new Date()), NAME_KEY).hit('sign-in|203.0.113.7', RULE);
    const [[name, lifeMs] = ['', 0], ...others] = await redis.keys();
    expect(others).toEqual([]);
    expect(name).toMatch(/^city-services:limit:[\w-]{22}$/);
    expect(lifeMs).toBeGreaterThan(0);
    expect(lifeMs).toBeLessThanOrEqual(60_000);
  });

  describe('that is away', () => {
    const steadyOn = async (log: Logger, address?: Partial<SharedStoreAddress>) => {
      const clock = testClock(new Date());
      const store = await connect(log, address);
      const shared = new RedisRateLimiter(store, clock, NAME_KEY);
      const failures: unknown[] = [];
      const silent = (error: unknown): void => {
        failures.push(error);
        store.silent(error);
      };
      return { limiter: new SteadyRateLimiter(shared, clock, silent), shared, failures };
    };
    const letIn = async ({ hit }: { hit: (key: string) => Promise<number> }, times: number): Promise<number> => {
      let count = 0;
      for (let time = 0; time < times; time += 1) if ((await hit('a')) === 0) count += 1;
      return count;
    };

    test('an instance starts, counts for itself a quarter of the limit, and says so once', async () => {
      const log = listening();
      const { limiter } = await steadyOn(log, { uri: 'redis://:secret@127.0.0.1:2' });
      expect(await letIn({ hit: (key) => limiter.hit(key, RULE) }, 20)).toBe(2);
      expect(await limiter.hit('once a day', { limit: 1, windowSeconds: 60 })).toBe(0);
      expect(log.lines).toHaveLength(1);
      expect(log.lines[0]?.message).toMatch(/Redis does not answer/);
      expect(JSON.stringify(log.lines)).not.toContain('secret');
    });

    test('a Redis that hangs delays one request a second, not every one', async () => {
      await redis.clear();
      const { limiter, failures } = await steadyOn(listening(), { deadlineMs: 500 });
      await limiter.hit('a', RULE);
      redis.hang();
      try {
        const begun = performance.now();
        failures.length = 0;
        expect(await letIn({ hit: (key) => limiter.hit(key, RULE) }, 20)).toBe(2);
        expect(failures.length).toBeGreaterThan(0);
        expect(failures.length).toBeLessThanOrEqual(1 + (performance.now() - begun) / 1_000);
      } finally {
        redis.goOn();
      }
    });

    test('it counts together again as soon as Redis is back, scripts forgotten or not', async () => {
      await redis.clear();
      const { limiter, shared } = await steadyOn(listening());
      expect(await limiter.hit('a', RULE)).toBe(0);
      await redis.crash();
      expect(await letIn({ hit: (key) => limiter.hit(key, RULE) }, 20)).toBe(2);
      await redis.restart();
      for (const until = Date.now() + 10_000; (await redis.keys()).size === 0 && Date.now() < until;)
        await limiter.hit('b', { limit: 1000, windowSeconds: 60 });
      expect(await shared.hit('c', RULE)).toBe(0);
    });
  });
});
