import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startDatabase, type TestDatabase } from '../../support/database';
import { ingest, type Ended } from './commandLine';
import { csv, soundOf, type Written } from './records';

jest.setTimeout(120_000);

const LEDGER = 'social-security.medical-ledger';
const FILE = `${LEDGER}.csv`;
const entry = (number: number, changes: Written = {}): Written => ({
  ...soundOf(LEDGER),
  流水号: `M${number}`,
  ...changes,
});

let database: TestDatabase;
let folder: string;
beforeAll(async () => {
  database = await startDatabase();
});
afterAll(() => database.stop());
beforeEach(async () => {
  await database.clear();
  folder = mkdtempSync(join(tmpdir(), 'city-services-cli-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const write = (name: string, content: string): string => {
  writeFileSync(join(folder, name), content);
  return name;
};

/** Runs the command in the folder, on the database of the test. */
const load = (...args: string[]): Promise<Ended> =>
  ingest(args, {
    MONGODB_URI: database.uri,
    DATA_DIR: join(folder, 'data'),
    BUSINESS_DATE: '2026-07-01',
    CITY_SERVICES_STARTED_IN: folder,
  });

test('0: all landed or already loaded', async () => {
  write(FILE, csv([entry(1), entry(2)]));
  const first = await load(FILE);
  expect(first).toMatchObject({ status: 0 });
  expect(first.output).toContain('read 2 = written 2 + unchanged 0 + deleted 0 + refused 0');
  const again = await load(FILE);
  expect(again).toMatchObject({ status: 0 });
  expect(again.output).toContain('already loaded');
});

test('1: some records or some files refused; a repeated load ends as the first one did', async () => {
  write(FILE, csv([entry(1), entry(2, { 金额: '0' })]));
  expect((await load(FILE)).status).toBe(1);
  const again = await load(FILE);
  expect(again.output).toContain('already loaded');
  expect(again.status).toBe(1);
  write('traffic.vehicles.csv', '号牌种类\r\n');
  write(FILE, csv([entry(1)]));
  const mixed = await load('.');
  expect(mixed.output).toContain('号牌号码');
  expect(mixed.status).toBe(1);
});

test('1: a truncated file is reported', async () => {
  write(FILE, csv([entry(1), entry(2)]).slice(0, -50));
  const { status, output } = await load(FILE);
  expect(output).toContain('line 3 is unfinished');
  expect(status).toBe(1);
});

test('2: nothing written', async () => {
  write(FILE, csv([entry(1, { 金额: '0' })]));
  write('empty.csv', '');
  expect((await load(FILE)).status).toBe(2);
  expect((await load('--dataset', LEDGER, 'empty.csv')).output).toContain('empty');
  expect((await load('not-there.csv')).output).toContain('not there');
  expect((await load()).output).toContain('npm run ingest --');
  expect((await load('--dataset', 'boats', FILE)).status).toBe(2);
  expect((await load('--encoding', 'big5', FILE)).output).toContain('gb18030');
});

test('in a folder, what is no data set is named and skipped; named itself it is an error', async () => {
  write(FILE, csv([entry(1)]));
  write('README.md', 'x');
  mkdirSync(join(folder, 'inner.csv'));
  const { status, output } = await load('.');
  expect(status).toBe(0);
  expect(output).toContain('README.md: no data set, skipped');
  expect(output).toContain('inner.csv: no data set, skipped');
  const named = await load(FILE, 'README.md');
  expect(named.output).toContain('README.md is no data set');
  expect(named.status).toBe(1);
  expect((await load('--dataset', LEDGER, '.')).status).toBe(2);
});
