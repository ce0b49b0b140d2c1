import mongoose from 'mongoose';
import { createLogger, type Logger } from '../../../bff/src/kernel/logger';
import { startDatabase, type TestDatabase } from '../../support/database';
import { aPerson } from '../../support/people';
import { startBff, type TestBff } from '../../support/startBff';

interface Body {
  readonly data?: unknown;
  readonly errors: ReadonlyArray<{ readonly message: string; readonly extensions: Record<string, unknown> }>;
}

describe('a failure', () => {
  let database: TestDatabase;
  let bff: TestBff;
  const logged: Array<Record<string, unknown>> = [];

  beforeAll(async () => {
    database = await startDatabase();
    const silent = createLogger({ level: 'silent', format: 'json' });
    const log: Logger = {
      ...silent,
      debug: () => {},
      info: () => {},
      warn: () => {},
      error: (fields) => void logged.push({ ...fields }),
    };
    bff = await startBff({ log });
  });
  afterAll(async () => {
    await bff.stop();
    await database.stop();
  });

  const post = async (body: string, headers: Record<string, string> = { 'content-type': 'application/json' }) => {
    const response = await fetch(`${bff.url}/graphql`, { method: 'POST', headers, body });
    return { status: response.status, body: (await response.json()) as Body };
  };
  const query = (text: string, variables?: object) => post(JSON.stringify({ query: text, variables }));

  test.each([
    ['a syntax error', '{ me {', undefined],
    ['an unknown field', '{ fortune }', undefined],
    ['a wrong argument', 'mutation { signIn(input: { platform: FAX, code: "x" }) { accessToken } }', undefined],
    ['a missing variable', 'query($code: String!) { socialSecurity { insurance(code: $code) { code } } }', {}],
    [
      'a variable of another type',
      'mutation($input: SignInInput!) { signIn(input: $input) { accessToken } }',
      { input: 5 },
    ],
    ['two operations without a name', 'query A { demo } query B { demo }', undefined],
  ])('%s is answered with HTTP 200, in Chinese, as invalid input', async (_what, text, variables) => {
    const { status, body } = await query(text, variables);
    expect(status).toBe(200);
    expect(body.errors[0]?.message).toMatch(/^[\u4e00-\u9fff，。、]+$/);
    expect(body.errors[0]?.extensions).toMatchObject({
      code: 'INPUT_INVALID',
      kind: 'invalid',
      traceId: expect.stringMatching(/^[\w-]{22}$/),
    });
  });

  test('names the field of a variable that is wrong', async () => {
    const text = 'mutation($input: SignInInput!) { signIn(input: $input) { accessToken } }';
    const { body } = await query(text, { input: { platform: 'FAX', code: 'x' } });
    expect(body.errors[0]?.extensions['field']).toBe('platform');
    const { body: missing } = await query(text, { input: { platform: 'H5' } });
    expect(missing.errors[0]?.extensions['field']).toBe('code');
  });

  test('of one field leaves the others', async () => {
    const citizen = await bff.signIn('not-verified');
    const { status, data, errors } = await citizen.send('{ businessDate traffic { unhandledCount } demo }');
    expect(status).toBe(200);
    expect(data).toMatchObject({ traffic: null, demo: false });
    expect(errors).toHaveLength(1);
    expect(errors[0]).toMatchObject({
      path: ['traffic'],
      extensions: { code: 'IDENTITY_REQUIRED', kind: 'forbidden' },
    });
  });

  test.each([
    ['a body that is no JSON', 400, '{"query":', { 'content-type': 'application/json' }],
    ['a body that is no request', 400, '"hello"', { 'content-type': 'application/json' }],
    ['a batch', 400, '[{"query":"{ demo }"}]', { 'content-type': 'application/json' }],
    ['a body of another kind', 415, 'query={demo}', { 'content-type': 'application/x-www-form-urlencoded' }],
    ['a form, which other sites could send', 400, '{"query":"{ demo }"}', { 'content-type': 'text/plain' }],
    [
      'a body too large',
      413,
      JSON.stringify({ query: '{ demo }', more: 'x'.repeat(300_000) }),
      { 'content-type': 'application/json' },
    ],
  ])('%s never reaches GraphQL and has the same form', async (_what, status, body, headers) => {
    const answer = await post(body, headers);
    expect(answer.status).toBe(status);
    expect(answer.body.errors[0]?.extensions).toMatchObject({ code: 'INPUT_INVALID', traceId: expect.any(String) });
    expect(JSON.stringify(answer.body)).not.toMatch(/node_modules|at .*\.js/);
  });

  test('nobody foresaw is an apology with a trace id, and the log has the rest', async () => {
    const citizen = await bff.verified(aPerson({ birth: '19310303' }));
    await mongoose.connection.collection('residents').updateMany({}, { $set: { name: 'not sealed' } });
    const { data, errors } = await citizen.send('{ demo me { citizen { name } } }');
    expect(data ?? null).toBeNull();
    const { code, kind, traceId } = errors[0]?.extensions ?? {};
    expect({ code, kind }).toEqual({ code: 'INTERNAL', kind: 'bug' });
    expect(errors[0]?.message).toMatch(/抱歉/);
    expect(JSON.stringify(errors)).not.toMatch(/sealed|Error|\.ts/);
    expect(logged.filter((entry) => entry['traceId'] === traceId)).toHaveLength(1);
  });

  test('of the database is told apart from an ended session', async () => {
    const citizen = await bff.signIn('waits');
    await mongoose.disconnect();
    expect((await citizen.failure('{ me { level } }')).extensions).toMatchObject({
      code: 'SERVICE_UNAVAILABLE',
      kind: 'upstream',
      retryAfterSeconds: 5,
    });
    await expect(citizen.ask('{ demo }')).resolves.toEqual({ demo: false });
    expect((await fetch(`${bff.url}/readyz`)).status).toBe(503);
    expect((await fetch(`${bff.url}/healthz`)).status).toBe(200);
    await mongoose.connect(database.uri);
    await citizen.ask('{ me { level } }');
    expect((await fetch(`${bff.url}/readyz`)).status).toBe(200);
  }, 60_000);
});
