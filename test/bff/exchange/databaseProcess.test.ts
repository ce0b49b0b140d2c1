import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { MongoClient } from 'mongodb';
import { isAlive } from '../../../bff/src/kernel/processId';
import { DatabaseUsers } from '../../../bff/src/storage/databaseUsers';
import { ingest, run, until, type Running } from './commandLine';
import { csv, soundOf, type Written } from './records';

jest.setTimeout(180_000);

const FILE = 'social-security.medical-ledger.csv';
const entry = (number: number): Written => ({ ...soundOf('social-security.medical-ledger'), 流水号: `M${number}` });

let folder: string;
let dataDir: string;
let users: DatabaseUsers;
const started: Running[] = [];
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'city-services-own-'));
  dataDir = join(folder, 'data');
  users = new DatabaseUsers(dataDir);
});
afterEach(async () => {
  for (const { child } of started.splice(0)) child.kill('SIGKILL');
  await until(() => users.address() === null, 'the database ended with its last user');
  rmSync(folder, { recursive: true, force: true });
});

const load = (): ReturnType<typeof ingest> =>
  ingest([join(folder, FILE)], { DATA_DIR: dataDir, BUSINESS_DATE: '2026-07-01' });

/** A process that uses the database until it is told to stop. */
function user(): Running {
  const running = run('test/bff/exchange/databaseUser.ts', [dataDir]);
  started.push(running);
  return running;
}

async function countEntries(): Promise<number> {
  const client = await MongoClient.connect(users.address()?.uri ?? '');
  try {
    return await client.db().collection('medicalEntries').countDocuments();
  } finally {
    await client.close();
  }
}

test('the loader works with nothing running, and leaves nothing running', async () => {
  writeFileSync(join(folder, FILE), csv([entry(1)]));
  expect((await load()).output).toContain('written 1');
  expect(users.address()).toBeNull();
  expect((await load()).output).toContain('already loaded');
});

test('a second process connects to the database that runs, and leaves it running', async () => {
  const first = user();
  await until(() => first.output().includes('connected'), 'the first user connected');
  const address = users.address();
  writeFileSync(join(folder, FILE), csv([entry(1), entry(2)]));
  expect((await load()).output).toContain('written 2');
  expect(users.address()).toEqual(address);
  expect(await countEntries()).toBe(2);
  first.child.kill('SIGTERM');
  expect((await first.ended).status).toBe(0);
  expect(isAlive(address?.pid ?? 0)).toBe(false);
});

test('whoever started it may leave first', async () => {
  const [first, second] = [user(), user()];
  await until(() => first.output().includes('connected') && second.output().includes('connected'), 'both connected');
  first.child.kill('SIGTERM');
  await first.ended;
  const address = users.address();
  expect(address).not.toBeNull();
  second.child.kill('SIGKILL');
  await second.ended;
  await until(() => !isAlive(address?.pid ?? 0), 'the database noticed that its last user was killed');
});

test('a killed database leaves an address that nobody believes', async () => {
  const first = user();
  await until(() => first.output().includes('connected'), 'connected');
  const { pid } = users.address() ?? { pid: 0 };
  process.kill(pid, 'SIGKILL');
  await until(() => !isAlive(pid), 'killed');
  expect(readFileSync(join(dataDir, 'database.json'), 'utf8')).toContain(String(pid));
  writeFileSync(join(folder, FILE), csv([entry(1)]));
  expect((await load()).output).toContain('written 1');
});

test('a loader that is killed keeps what was acknowledged; the same file again completes it', async () => {
  const keeper = user();
  await until(() => keeper.output().includes('connected'), 'connected');
  const records = 20_000;
  writeFileSync(join(folder, FILE), csv(Array.from({ length: records }, (_, number) => entry(number))));
  const environment = { DATA_DIR: dataDir, BUSINESS_DATE: '2026-07-01' };
  const killed = run('bff/src/commands/ingest.ts', [join(folder, FILE)], environment);
  await until(async () => (await countEntries()) > 2000, 'some records landed');
  killed.child.kill('SIGKILL');
  await killed.ended;
  const kept = await countEntries();
  expect(kept).toBeLessThan(records);
  const { output } = await load();
  expect(output).toMatch(new RegExp(`read ${records} = written \\d+ \\+ unchanged \\d+ \\+ deleted 0 \\+ refused 0`));
  const [, written, unchanged] = /written (\d+) \+ unchanged (\d+)/.exec(output) ?? [];
  expect(Number(unchanged)).toBeGreaterThanOrEqual(kept);
  expect(Number(written) + Number(unchanged)).toBe(records);
  expect(await countEntries()).toBe(records);
  expect((await load()).output).toContain('already loaded');
});
