import { createHmac, createSign, generateKeyPairSync } from 'node:crypto';
import { startDatabase, type TestDatabase } from '../../../support/database';
import { startBff, testSettings, type TestBff, type Tokens } from '../../../support/startBff';

const ME = '{ me { level } }';
const REFRESH = `mutation($refreshToken: String!) { refreshSession(input: { refreshToken: $refreshToken }) { accessToken refreshToken } }`;

let database: TestDatabase;
let bff: TestBff;

beforeAll(async () => {
  database = await startDatabase();
  bff = await startBff({ environment: { RATE_LIMITS: 'off' } });
});
afterAll(async () => {
  await bff.stop();
  await database.stop();
});

const part = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');
const CLAIMS = part({ sub: 'anybody', level: 'FACE', exp: 4_102_444_800 });
const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });

function jwt(algorithm: string, sign: (text: string) => string): string {
  const text = `${part({ alg: algorithm, typ: 'JWT' })}.${CLAIMS}`;
  return `${text}.${sign(text)}`;
}
const hs256 = (key: string | Buffer) => (text: string) => createHmac('sha256', key).update(text).digest('base64url');

/** What a library of signed tokens might let in; ours are opaque, and none of this means anything to them. */
const JWTS: ReadonlyArray<readonly [string, string]> = [
  ['a JWT of algorithm none', jwt('none', () => '')],
  ['a JWT of algorithm NoNe', jwt('NoNe', () => '')],
  ['a JWT signed with the empty key', jwt('HS256', hs256(''))],
  [
    'a JWT of RS256 signed with a stranger’s key',
    jwt('RS256', (text) => createSign('sha256').update(text).sign(privateKey, 'base64url')),
  ],
  ['a JWT of HS256 whose key is a public key', jwt('HS256', hs256(publicKey.export({ type: 'spki', format: 'pem' })))],
  ['a JWT of HS256 signed with our own session key', jwt('HS256', hs256(testSettings().keys.session))],
];

/** Changes to a token that was good. */
const CHANGES: ReadonlyArray<readonly [string, (token: string) => string]> = [
  ['cut by one', (token) => token.slice(0, -1)],
  ['cut to half', (token) => token.slice(0, token.length / 2)],
  ['longer by one', (token) => `${token}A`],
  ['twice', (token) => token + token],
  ['with padding', (token) => `${token}=`],
  ['in other letters', (token) => token.toUpperCase()],
  ['with one character changed', (token) => (token.startsWith('A') ? 'B' : 'A') + token.slice(1)],
  ['with its last character changed', (token) => token.slice(0, -1) + (token.endsWith('A') ? 'B' : 'A')],
  ['in base64 instead of base64url', (token) => token.replace(/[-_]/g, '+')],
];

const answerTo = async (authorization: string): Promise<string | undefined> => {
  const { errors } = await bff.api.with({ authorization }).send(ME);
  return errors[0]?.extensions.code;
};

describe('an access token', () => {
  test.each(JWTS)('that is %s ends nowhere', async (_what, token) => {
    expect(await answerTo(`Bearer ${token}`)).toBe('SESSION_ENDED');
  });

  test.each(CHANGES)('%s is another token', async (_what, change) => {
    const citizen = await bff.signIn('changes');
    const changed = change(citizen.tokens.accessToken);
    // base64 and base64url are the same where neither of the two characters stands.
    if (changed !== citizen.tokens.accessToken) expect(await answerTo(`Bearer ${changed}`)).toBe('SESSION_ENDED');
    await citizen.ask(ME);
  });

  test('is no refresh token, and a refresh token no access token', async () => {
    const { tokens } = await bff.signIn('swapped');
    expect(await answerTo(`Bearer ${tokens.refreshToken}`)).toBe('SESSION_ENDED');
    const { extensions } = await bff.api.failure(REFRESH, { refreshToken: tokens.accessToken });
    expect(extensions.code).toBe('SESSION_ENDED');
  });

  test.each(['', 'Bearer', 'Bearer ', 'Basic YTpi', 'Bearer a b', 'Bearer "x"', 'Token abc', 'Bearer {"$ne":null}'])(
    'in the form %p is none',
    async (authorization) => {
      expect(await answerTo(authorization)).toBe('SESSION_REQUIRED');
    },
  );

  test('counts in its header alone: not in the address, a cookie, the body or another header', async () => {
    const { tokens } = await bff.signIn('elsewhere');
    const { accessToken } = tokens;
    const places: readonly (readonly [string, Record<string, string>, object])[] = [
      [`?access_token=${accessToken}`, {}, {}],
      [`?authorization=Bearer%20${accessToken}`, {}, {}],
      ['', { cookie: `accessToken=${accessToken}; session=${accessToken}; authorization=Bearer ${accessToken}` }, {}],
      ['', { 'x-access-token': accessToken, 'x-authorization': `Bearer ${accessToken}` }, {}],
      ['', { 'proxy-authorization': `Bearer ${accessToken}` }, {}],
      ['', {}, { accessToken, extensions: { authorization: `Bearer ${accessToken}` } }],
    ];
    for (const [query, headers, more] of places) {
      const reply = await fetch(`${bff.url}/graphql${query}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...headers },
        body: JSON.stringify({ query: ME, ...more }),
      });
      const { errors } = (await reply.json()) as { errors?: { extensions: { code: string } }[] };
      expect(errors?.[0]?.extensions.code).toBe('SESSION_REQUIRED');
    }
  });
});

describe('a refresh token', () => {
  const refused = async (refreshToken: string): Promise<void> => {
    const { extensions } = await bff.api.failure(REFRESH, { refreshToken });
    expect(extensions).toMatchObject({ code: 'SESSION_ENDED', kind: 'unauthenticated' });
  };

  test.each(JWTS)('that is %s ends nothing', async (_what, token) => refused(token));

  test.each([
    ...CHANGES,
    ['of a later generation', (token: string) => token.replace('.1.', '.2.')],
    ['of a generation with a sign', (token: string) => token.replace('.1.', '.+1.')],
    ['of generation 01', (token: string) => token.replace('.1.', '.01.')],
    ['of an endless generation', (token: string) => token.replace('.1.', `.${'9'.repeat(400)}.`)],
    ['with an empty signature', (token: string) => token.replace(/[^.]*$/, '')],
    ['with digits of another script', (token: string) => token.replace('.1.', '.１.')],
    ['with a letter that looks alike', (token: string) => `${token.slice(0, -1)}а`],
    ['with a line break', (token: string) => `${token}\n`],
    ['with a null byte', (token: string) => `${token}\u0000`],
    [
      'with the signature of another purpose',
      (token: string) => {
        const claim = token.replace(/\.[^.]*$/, '');
        const signature = createHmac('sha256', testSettings().keys.session)
          .update(`code\u0000${claim}`)
          .digest('base64url');
        return `${claim}.${signature}`;
      },
    ],
  ] as const)('%s is refused and ends nothing', async (_what, change) => {
    const { tokens, ...citizen } = await bff.signIn('refreshes');
    const changed = change(tokens.refreshToken);
    if (changed !== tokens.refreshToken) await refused(changed);
    await citizen.ask(ME);
    await bff.api.ask<{ refreshSession: Tokens }>(REFRESH, { refreshToken: tokens.refreshToken });
  });
});

describe('a page of another site', () => {
  const EVIL = { origin: 'https://evil.example' };

  test('is told by no header that it may read an answer, and gets no cookie', async () => {
    const preflight = await fetch(`${bff.url}/graphql`, {
      method: 'OPTIONS',
      headers: { ...EVIL, 'access-control-request-method': 'POST', 'access-control-request-headers': 'authorization' },
    });
    const { headers } = await bff.api.with(EVIL).send('{ businessDate }');
    for (const each of [preflight.headers, headers]) {
      expect([...each.keys()].filter((name) => /^access-control-|^set-cookie$/.test(name))).toEqual([]);
    }
    expect(preflight.ok).toBe(false);
  });

  test.each(['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x', ''])(
    'can’t send what a form sends (%p)',
    async (contentType) => {
      const reply = await fetch(`${bff.url}/graphql`, {
        method: 'POST',
        headers: { ...EVIL, 'content-type': contentType },
        body: JSON.stringify({ query: 'mutation { signOut }' }),
      });
      const body = (await reply.json()) as { data?: unknown; errors: unknown[] };
      expect([body.data ?? null, body.errors.length]).toEqual([null, 1]);
    },
  );

  test('can’t ask by an address', async () => {
    const reply = await fetch(`${bff.url}/graphql?query=${encodeURIComponent('{ businessDate }')}`, { headers: EVIL });
    expect(reply.status).toBe(405);
  });
});
