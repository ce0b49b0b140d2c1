import { mutate, query } from '@/gateway/transport';
import type { Operation } from '@/gateway/operation';
import { NetworkFailure } from '@/platform/contract';
import { failure, startBff } from '../support/bff';
import { CITY_ANSWERS, session, signedIn } from '../support/city';
import { host } from '../support/host';

interface Day {
  readonly businessDate: string;
}
const DAY = 'query Day{businessDate}' as Operation<Day, Record<string, never>>;
const SIGN_OUT = 'mutation SignOut{signOut}' as Operation<{ signOut: boolean }, Record<string, never>>;

/** A way that fails that many times with this fault, then leads to a server. */
function failFirst(times: number, fault: 'timeout' | 'unreachable'): () => number {
  let sent = 0;
  host.request.connect(() => {
    sent += 1;
    if (sent <= times) return Promise.reject(new NetworkFailure(fault));
    return Promise.resolve({ status: 200, body: '{"data":{"businessDate":"2026-07-01"}}' });
  });
  return () => sent;
}

describe('a read', () => {
  it('is tried once more after the network stumbled', async () => {
    const sent = failFirst(1, 'timeout');
    expect(await query(DAY, {})).toEqual({ data: { businessDate: '2026-07-01' }, problems: [] });
    expect(sent()).toBe(2);
  });

  it('tells what happened when the second try fails too', async () => {
    failFirst(2, 'unreachable');
    const { data, problems } = await query(DAY, {});
    expect(data).toBeNull();
    expect(problems.map(({ code, kind }) => [code, kind])).toEqual([['NETWORK_UNREACHABLE', 'upstream']]);
  });

  it('is not tried again without a network', async () => {
    const bff = startBff(CITY_ANSWERS);
    host.network.set(false);
    expect((await query(DAY, {})).problems[0]?.code).toBe('NETWORK_OFFLINE');
    expect(bff.asked).toEqual([]);
  });

  it.each([
    ['a proxy’s page', { status: 502, body: '<html>bad gateway</html>' }],
    ['nothing', { status: 200, body: '' }],
    ['no GraphQL', { status: 200, body: '{"data":null}' }],
    ['a bare word', { status: 200, body: 'null' }],
  ])('takes %s as a service that does not answer', async (_what, answer) => {
    startBff(CITY_ANSWERS).breakWith(answer);
    const { data, problems } = await query(DAY, {});
    expect({ data, codes: problems.map(({ code }) => code) }).toEqual({ data: null, codes: ['SERVICE_UNAVAILABLE'] });
  });

  it('hands over data and problems together when a part failed', async () => {
    const traffic = () => {
      throw failure('TRAFFIC_UNAVAILABLE', 'upstream', '暂时联系不上公安交管部门，其他内容不受影响');
    };
    startBff({ ...CITY_ANSWERS, traffic });
    const operation = 'query Part{businessDate traffic{unhandledCount}}' as Operation<Day, Record<string, never>>;
    const { data, problems } = await query(operation, {});
    expect(data).toEqual({ businessDate: '2026-07-01', traffic: null });
    expect(problems).toEqual([
      expect.objectContaining({
        code: 'TRAFFIC_UNAVAILABLE',
        kind: 'upstream',
        path: ['traffic'],
        traceId: 'trace-0001',
      }),
    ]);
  });

  it('keeps a code that this client does not know', async () => {
    const me = () => {
      throw failure('SOMETHING_NEW', 'conflict', '新的情况');
    };
    startBff({ ...CITY_ANSWERS, me });
    const operation = 'query Who{me{level}}' as Operation<unknown, Record<string, never>>;
    expect((await query(operation, {})).problems[0]).toMatchObject({ code: 'SOMETHING_NEW', sentence: '新的情况' });
  });
});

describe('a write', () => {
  it('is never tried twice', async () => {
    const sent = failFirst(1, 'timeout');
    const outcome = await mutate(SIGN_OUT, {});
    expect(outcome).toMatchObject({ ok: false, problem: { code: 'NETWORK_TIMEOUT' } });
    expect(sent()).toBe(1);
  });
});

describe('an access token that has run out', () => {
  const ended = () => failure('SESSION_ENDED', 'unauthenticated', '登录已经过期，请重新登录');

  /** Refuses the first token, as the BFF does after 15 minutes. */
  const guarded = (refreshSession: unknown) => ({
    ...CITY_ANSWERS,
    refreshSession,
    me: (_: unknown, { token }: { token: string | null }) => {
      if (token === 'access-1') throw ended();
      return { level: 'VERIFIED', citizen: null };
    },
  });
  const WHO = 'query Who{me{level}}' as Operation<{ me: { level: string } }, Record<string, never>>;

  it('is renewed once, however many reads meet it, and each read is answered', async () => {
    signedIn();
    const bff = startBff(guarded(session('VERIFIED', 2)));
    const answers = await Promise.all([query(WHO, {}), query(WHO, {}), query(WHO, {})]);
    expect(answers.map(({ data }) => data?.me.level)).toEqual(['VERIFIED', 'VERIFIED', 'VERIFIED']);
    expect(bff.asked.filter(({ name }) => name === 'RefreshSession')).toEqual([
      { name: 'RefreshSession', variables: { input: { refreshToken: 'refresh-1' } }, token: null },
    ]);
    expect(host.store.get('session')).toContain('refresh-2');
  });

  it('ends the session when the refresh token is refused', async () => {
    signedIn();
    startBff(
      guarded(() => {
        throw ended();
      }),
    );
    expect((await query(WHO, {})).problems[0]?.code).toBe('SESSION_ENDED');
    expect(host.store.get('session')).toBeNull();
  });

  it('keeps the session when the renewal is lost on the way', async () => {
    signedIn();
    startBff(
      guarded(() => {
        throw failure('INTERNAL', 'bug', '抱歉，出了点问题，我们正在处理');
      }),
    );
    await query(WHO, {});
    expect(host.store.get('session')).toContain('refresh-1');
  });

  it('takes the tokens that another window has renewed meanwhile', async () => {
    signedIn();
    const bff = startBff(guarded(session('VERIFIED', 3)));
    const stored = JSON.parse(host.store.get('session') ?? '{}') as Record<string, unknown>;
    host.store.set('session', JSON.stringify({ ...stored, accessToken: 'access-2', refreshToken: 'refresh-2' }));
    expect((await query(WHO, {})).data?.me.level).toBe('VERIFIED');
    expect(bff.asked.map(({ name, token }) => [name, token])).toEqual([
      ['Who', 'access-1'],
      ['Who', 'access-2'],
    ]);
  });
});
