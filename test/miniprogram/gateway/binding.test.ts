import { query } from '@/gateway/transport';
import type { Operation } from '@/gateway/operation';
import { completeVerification } from '@/session/session';
import { readSession } from '@/session/keptSession';
import { signedIn } from '../support/city';
import { host } from '../support/host';

const WHO = 'query Who{me{level}}' as Operation<{ me: { level: string } }, Record<string, never>>;

const ENDED = JSON.stringify({
  data: null,
  errors: [
    {
      message: '登录已经过期，请重新登录',
      extensions: { code: 'SESSION_ENDED', kind: 'unauthenticated', traceId: 't' },
    },
  ],
});

const boundAs = (accessToken: string): string =>
  JSON.stringify({
    data: {
      completeIdentityVerification: {
        accessToken,
        refreshToken: 'fresh',
        me: { level: 'VERIFIED', citizen: { name: '*松', idNumber: '3****************1', phone: null } },
      },
    },
  });

/** Answers that wait until the test lets them go, in the order of the questions. */
function heldAnswers(): { name: string; token: string | undefined; answer(body: string): void }[] {
  const waiting: { name: string; token: string | undefined; answer(body: string): void }[] = [];
  host.request.connect(
    ({ body, headers }) =>
      new Promise((resolve) => {
        const { operationName } = JSON.parse(body) as { operationName: string };
        waiting.push({
          name: operationName,
          token: headers.authorization,
          answer: (text) => resolve({ status: 200, body: text }),
        });
      }),
  );
  return waiting;
}

const settle = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));

describe('while an account is being bound', () => {
  it('a question with the old token that is refused late signs nobody out', async () => {
    signedIn();
    const waiting = heldAnswers();
    const old = query(WHO, {});
    const bound = completeVerification('challenge', '123456');
    await settle();
    expect(waiting.map(({ name }) => name)).toEqual(['Who', 'CompleteIdentityVerification']);
    waiting[0]?.answer(ENDED);
    await settle();
    expect(waiting).toHaveLength(2);
    waiting[1]?.answer(boundAs('new-token'));
    await expect(bound).resolves.toEqual({ ok: true, data: 'verified' });
    await settle();
    expect(waiting[2]).toMatchObject({ name: 'Who', token: 'Bearer new-token' });
    waiting[2]?.answer('{"data":{"me":{"level":"VERIFIED"}}}');
    await expect(old).resolves.toEqual({ data: { me: { level: 'VERIFIED' } }, problems: [] });
    expect(readSession()?.accessToken).toBe('new-token');
  });

  it('words about a token that was replaced change nothing', async () => {
    signedIn();
    const waiting = heldAnswers();
    const old = query(WHO, {});
    const bound = completeVerification('challenge', '123456');
    await settle();
    waiting[1]?.answer(boundAs('new-token'));
    await bound;
    waiting[0]?.answer(ENDED.replace('SESSION_ENDED', 'SESSION_REQUIRED'));
    await old;
    expect(readSession()?.accessToken).toBe('new-token');
  });
});
