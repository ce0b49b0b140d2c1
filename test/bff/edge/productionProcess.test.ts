import { join } from 'node:path';
import { readFileSync } from 'node:fs';
import { run, until, type Running } from '../exchange/commandLine';
import { startDatabase, type TestDatabase } from '../../support/database';
import { productionEnvironment } from '../../support/production';

jest.setTimeout(120_000);

const RELEASED = JSON.parse(
  readFileSync(join(__dirname, '../../../shared/schema/operations/current.json'), 'utf8'),
) as { readonly operations: Readonly<Record<string, string>> };

let database: TestDatabase;
let production: Running;
let url: string;
beforeAll(async () => {
  database = await startDatabase();
  production = run('bff/src/main.ts', [], { ...productionEnvironment(database.uri), PORT: '0', LOG_LEVEL: 'info' });
  const address = (): string | undefined => /listens at (\S+)/.exec(production.output())?.[1];
  await until(() => address() !== undefined || production.child.exitCode !== null, 'production starts', 60_000);
  url = address() ?? '';
});
afterAll(async () => {
  production.child.kill('SIGKILL');
  await database.stop();
});

const ask = async (
  query: string,
): Promise<{ data?: unknown; errors?: Array<{ extensions: { code: string; hint?: string } }> }> => {
  const headers = { 'content-type': 'application/json' };
  const answer = await fetch(`${url}/graphql`, { method: 'POST', headers, body: JSON.stringify({ query }) });
  return (await answer.json()) as Awaited<ReturnType<typeof ask>>;
};

test('a production BFF starts with real settings and answers what clients were released with', async () => {
  expect(production.output()).toMatch(/listens at http/);
  expect((await fetch(`${url}/readyz`)).status).toBe(200);
  const released = Object.values(RELEASED.operations).find((text) => text.startsWith('query Verification{')) ?? '';
  expect(await ask(released)).toMatchObject({ data: { identityNotice: { version: expect.any(String) as string } } });
});

test('it answers nothing else, shows no outbox and gives developers no hints', async () => {
  const { errors } = await ask('{ serverTime businessDate }');
  expect(errors?.[0]?.extensions).toMatchObject({ code: 'OPERATION_UNKNOWN' });
  expect(errors?.[0]?.extensions.hint).toBeUndefined();
  // The address is no door: the program for browsers stands behind it, as behind any.
  expect(await (await fetch(`${url}/dev/outbox`)).text()).not.toContain('messages');
});

test('its log is JSON, a line an event, and it stops when it is told to', async () => {
  production.child.kill('SIGTERM');
  const { status, output } = await production.ended;
  expect(status).toBe(0);
  const lines = output.split('\n').filter((line) => line.startsWith('{'));
  for (const line of lines) expect(JSON.parse(line)).toMatchObject({ level: expect.any(Number) as number });
});
