import type { RateLimiter } from '../../bff/src/ports/rateLimiter';
import type { TestClock } from '../support/clock';

/** An adapter on a clock that the suite moves. Each call begins without any hits. */
export interface Subject {
  readonly limiter: RateLimiter;
  /** A second limiter that counts together with the first: another instance's. The same one where nothing is shared. */
  readonly other: RateLimiter;
  readonly clock: TestClock;
}

const RULE = { limit: 3, windowSeconds: 60 };

async function hits(limiter: RateLimiter, key: string, times: number): Promise<number[]> {
  const waits: number[] = [];
  for (let time = 0; time < times; time += 1) waits.push(await limiter.hit(key, RULE));
  return waits;
}

function windows(subject: () => Promise<Subject>): void {
  test('lets as many in as the rule says, and names the seconds to wait from then on', async () => {
    const { limiter, clock } = await subject();
    expect(await hits(limiter, 'a', 4)).toEqual([0, 0, 0, 60]);
    clock.advanceSeconds(20);
    expect(await hits(limiter, 'a', 1)).toEqual([40]);
  });

  test('lets in again when the window has ended, not a moment before', async () => {
    const { limiter, clock } = await subject();
    await hits(limiter, 'a', 4);
    clock.advanceSeconds(59.999);
    expect(await hits(limiter, 'a', 1)).toEqual([1]);
    clock.advanceSeconds(0.001);
    expect(await hits(limiter, 'a', 4)).toEqual([0, 0, 0, 60]);
  });

  test('whoever goes on trying waits no longer for it', async () => {
    const { limiter, clock } = await subject();
    await hits(limiter, 'a', 50);
    clock.advanceSeconds(60);
    expect(await limiter.hit('a', RULE)).toBe(0);
  });

  test('a clock that was set back locks nobody out for longer than a window', async () => {
    const { limiter, clock } = await subject();
    await hits(limiter, 'a', 4);
    clock.advanceSeconds(-86_400);
    expect(await limiter.hit('a', RULE)).toBe(0);
  });

  test('a rule that was made shorter counts from the next hit on', async () => {
    const { limiter } = await subject();
    await hits(limiter, 'a', 4);
    expect(await limiter.hit('a', { limit: 1, windowSeconds: 10 })).toBe(0);
    expect(await limiter.hit('a', { limit: 1, windowSeconds: 10 })).toBe(10);
  });
}

function keys(subject: () => Promise<Subject>): void {
  test('keys do not touch one another, whatever stands in them', async () => {
    const { limiter } = await subject();
    const names = ['a', 'a|b', 'a b', '{a}', 'A', '', ' ', '*', 'a\r\nDEL a', '证件', 'x'.repeat(10_000)];
    for (const name of names) await hits(limiter, name, 3);
    for (const name of names) expect([name, await limiter.hit(name, RULE)]).toEqual([name, 60]);
  });

  test('of many at once exactly as many get in, on two instances together', async () => {
    const { limiter, other } = await subject();
    const rule = { limit: 100, windowSeconds: 60 };
    const waits = await Promise.all(
      Array.from({ length: 400 }, (_, index) => (index % 2 ? limiter : other).hit('crowd', rule)),
    );
    expect(waits.filter((wait) => wait === 0)).toHaveLength(100);
    expect(waits.filter((wait) => wait === 60)).toHaveLength(300);
  });

  test('one instance counts what another has let in', async () => {
    const { limiter, other } = await subject();
    await hits(limiter, 'a', 2);
    expect(await hits(other, 'a', 2)).toEqual([0, 60]);
  });
}

/** What every limiter does. */
export function rateLimiterContract(name: string, subject: () => Promise<Subject>): void {
  describe(`a limit counted ${name}`, () => {
    windows(subject);
    keys(subject);
  });
}
