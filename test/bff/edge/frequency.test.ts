import { FailureFormatter } from '../../../bff/src/edge/failure';
import { limitedAddress } from '../../../bff/src/edge/frequency';
import { AppError } from '../../../bff/src/kernel/appError';
import { startDatabase, type TestDatabase } from '../../support/database';
import { aPerson } from '../../support/people';
import { startBff, type TestBff } from '../../support/startBff';

/** A code that is refused: what counts is the asking, and nothing has to be written. */
const SIGN_IN = 'mutation { signIn(input: { platform: H5, code: "" }) { accessToken } }';
const NOTICE = '{ identityNotice { version } }';

interface Refusal {
  readonly status: number;
  readonly code: string;
  readonly retryAfterSeconds?: number;
}

/** Asks over and over, 50 at a time, and counts the codes of what came back. */
async function codesOf(times: number, ask: () => Promise<string>): Promise<Readonly<Record<string, number>>> {
  const counts: Record<string, number> = {};
  for (let done = 0; done < times; done += 50) {
    const codes = await Promise.all(Array.from({ length: Math.min(50, times - done) }, ask));
    for (const code of codes) counts[code] = (counts[code] ?? 0) + 1;
  }
  return counts;
}

describe('how often', () => {
  let database: TestDatabase;
  const running: TestBff[] = [];
  beforeAll(async () => {
    database = await startDatabase();
  });
  afterEach(async () => {
    await Promise.all(running.splice(0).map((bff) => bff.stop()));
  });
  afterAll(() => database.stop());

  const start = async (environment?: Readonly<Record<string, string>>): Promise<TestBff> => {
    const bff = await startBff(environment ? { environment } : {});
    running.push(bff);
    return bff;
  };
  const codeFrom =
    ({ url }: TestBff, query: string, headers: Readonly<Record<string, string>> = {}) =>
    async (): Promise<string> => {
      const response = await fetch(`${url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...headers },
        body: JSON.stringify({ query }),
      });
      const { errors } = (await response.json()) as { errors?: [{ extensions: Refusal }] };
      return errors?.[0].extensions.code ?? 'answered';
    };

  test('an address may ask for an operation stands in its rule; waiting helps', async () => {
    const bff = await start();
    expect(await codesOf(310, codeFrom(bff, SIGN_IN))).toEqual({ SIGN_IN_CODE_INVALID: 300, REQUEST_LIMITED: 10 });
    const { extensions } = await bff.api.failure(SIGN_IN);
    expect(extensions).toMatchObject({ code: 'REQUEST_LIMITED', kind: 'limited' });
    expect(extensions.retryAfterSeconds).toBeGreaterThan(500);
    expect(await bff.api.send(NOTICE)).toMatchObject({ status: 200, errors: [] });
    bff.clock.advanceSeconds(extensions.retryAfterSeconds ?? 0);
    expect(await codeFrom(bff, SIGN_IN)()).toBe('SIGN_IN_CODE_INVALID');
  });

  test('does not matter with RATE_LIMITS=off', async () => {
    const bff = await start({ RATE_LIMITS: 'off' });
    expect(await codesOf(310, codeFrom(bff, SIGN_IN))).toEqual({ SIGN_IN_CODE_INVALID: 310 });
  });

  test('an operation under a hundred other names counts each time', async () => {
    const bff = await start();
    const thirteen = Array.from(
      { length: 13 },
      (_, i) => `s${i}: signIn(input: { platform: H5, code: "li" }) { accessToken }`,
    );
    const text = `mutation { ${thirteen.join(' ')} }`;
    const codes = new Set<string>();
    for (let time = 0; time < 24; time += 1) {
      const { errors } = await bff.api.send(text);
      for (const { extensions } of errors) codes.add(extensions.code);
    }
    expect([...codes]).toEqual(['REQUEST_LIMITED']);
  });

  test('an operation without a rule of its own may be asked for has one too, by account', async () => {
    const bff = await start();
    const [li, wang] = [await bff.signIn('li'), await bff.signIn('wang')];
    const asLi = codeFrom(bff, '{ me { level } }', { authorization: `Bearer ${li.tokens.accessToken}` });
    expect(await codesOf(310, asLi)).toEqual({ answered: 300, REQUEST_LIMITED: 10 });
    expect(await wang.send('{ me { level } }')).toMatchObject({ errors: [] });
    expect(await li.send(NOTICE)).toMatchObject({ errors: [] });
    expect(await li.failure('{ me { level } }')).toMatchObject({ extensions: { retryAfterSeconds: 60 } });
    bff.clock.advanceSeconds(60);
    expect(await asLi()).toBe('answered');
  });

  test('an account may ask for all operations together is bounded, from whatever address and session', async () => {
    const bff = await start({ TRUST_PROXY: '127.0.0.0/8' });
    const sessions = [await bff.signIn('li'), await bff.signIn('li'), await bff.signIn('li')];
    let address = 0;
    const queries = ['{ me { level } }', NOTICE, '{ demo }'];
    const ask = (): Promise<string> => {
      address += 1;
      const { tokens } = sessions[address % 3] ?? sessions[0]!;
      const headers = {
        authorization: `Bearer ${tokens.accessToken}`,
        'x-forwarded-for': `203.0.113.${address % 250}`,
      };
      return codeFrom(bff, queries[address % 3] ?? NOTICE, headers)();
    };
    expect(await codesOf(620, ask)).toEqual({ answered: 600, REQUEST_LIMITED: 20 });
  });

  test('an address may ask for anything is bounded before its session is looked up', async () => {
    const bff = await start();
    const citizen = await bff.verified(aPerson());
    const garbage = { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{"query":"' };
    const send = async (): Promise<string> => {
      const response = await fetch(`${bff.url}/graphql`, garbage);
      const { errors } = (await response.json()) as { errors: [{ extensions: Refusal }] };
      return `${response.status} ${errors[0].extensions.code} ${response.headers.get('retry-after') !== null}`;
    };
    const counts = await codesOf(3010, send);
    expect(counts['400 INPUT_INVALID false']).toBeGreaterThan(2900);
    expect(counts['200 REQUEST_LIMITED true']).toBeGreaterThan(5);
    expect(Object.keys(counts)).toHaveLength(2);
    expect(await database.roundTrips(async () => void (await citizen.failure('{ me { level } }')))).toEqual([]);
    expect((await fetch(`${bff.url}/sign-in/public-account`)).status).toBe(429);
    expect((await fetch(`${bff.url}/healthz`)).status).toBe(200);
    expect((await fetch(bff.url, { headers: { accept: 'text/html' } })).status).not.toBe(429);
  });

  test('an address may ask is counted by who connects; a header counts only from a proxy that the operator names', async () => {
    const proxied = await start({ TRUST_PROXY: '127.0.0.0/8' });
    const direct = await start();
    let time = 0;
    const manyAddresses = (bff: TestBff) => () => {
      time += 1;
      return codeFrom(bff, SIGN_IN, { 'x-forwarded-for': `203.0.113.${time % 250}` })();
    };
    expect(await codesOf(310, manyAddresses(direct))).toEqual({ SIGN_IN_CODE_INVALID: 300, REQUEST_LIMITED: 10 });
    expect(await codesOf(310, manyAddresses(proxied))).toEqual({ SIGN_IN_CODE_INVALID: 310 });
  });

  test.each([
    ['203.0.113.7', '203.0.113.7'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2'],
    ['2001:db8:1:2::6', '2001:db8:1:2'],
    ['2001:db8::a:b:c:d', '2001:db8:0:0'],
    ['2001:db8::', '2001:db8:0:0'],
    ['::1', '0:0:0:0'],
    ['::ffff:203.0.113.7', '::ffff:203.0.113.7'],
  ])('%s counts as %s', (address, counted) => expect(limitedAddress(address)).toBe(counted));
});

test('a flood of refusals is one line a second in the log, with their number', () => {
  const lines: object[] = [];
  const note = (fields: object): void => void lines.push(fields);
  const log = { debug: note, info: note, warn: note, error: note };
  const failures = new FailureFormatter({ log, isUnavailable: () => false, hints: false });
  for (let time = 0; time < 1000; time += 1) failures.format(new AppError('REQUEST_LIMITED'), `trace${time}`);
  expect(lines).toEqual([{ traceId: 'trace0', failure: 'REQUEST_LIMITED', others: 0 }]);
});
