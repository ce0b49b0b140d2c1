import { cpSync, lstatSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SAMPLE, sampleRows } from '../../support/departments';
import type { Person } from '../../support/people';
import { fullRun, type Traces } from './fullRun';
import { Needles, type Hit } from './needles';

const ROOT = join(__dirname, '../../..');
const BUNDLES = ['weapp', 'alipay', 'h5'].map((name) => join(ROOT, 'miniprogram/dist', name));

/** Columns of the departments that hold what belongs to one person. */
const PERSONAL = new Map([
  ['证件号码', 'identity number'],
  ['监护人证件号码', 'identity number'],
  ['驾驶人证件号码', 'identity number'],
  ['姓名', 'name'],
  ['手机号码', 'phone'],
  ['个人账号', 'account'],
  ['合同编号', 'contract'],
  ['档案编号', 'file number'],
  ['车辆识别代号', 'VIN'],
  ['号牌号码', 'plate'],
]);

/** Handed over with faults: a wrong check digit, a person that nobody knows, a doubled column, an undecodable amount beside personal values. */
const STRANGER = { idNumber: '370213198512120004', name: '欧阳测试员', phone: '13911112222', account: '690012345678' };
const FAULTY = {
  'population.residents.csv': `证件号码,姓名,手机号码,户籍区划代码,监护人证件号码\n${STRANGER.idNumber},${STRANGER.name},139-1111,370213,\n370213198512120005,${STRANGER.name},${STRANGER.phone},370213,\n`,
  'housing-fund.accounts.csv': `个人账号,证件号码,${STRANGER.phone}\n${STRANGER.account},${STRANGER.idNumber},x\n`,
  'traffic.violations.csv': readFileSync(join(SAMPLE, 'traffic.violations.csv'), 'utf8').slice(0, -20),
};

const [first, second, third, staff] = sampleRows('population.residents.csv')
  .slice(0, 4)
  .map(({ row }) => ({ name: row['姓名'] ?? '', idNumber: row['证件号码'] ?? '', phone: row['手机号码'] ?? '' }));

if (!first || !second || !third || !staff) throw new Error('the sample has no four residents');
const people: readonly Person[] = [first, second, third];

interface Wanted {
  /** Names of two signs are words, too: not where ordinary text stands. */
  readonly shortNames: boolean;
  /** An owner sees the own plate in full. */
  readonly plates: boolean;
}

/** Everything personal that was handed over or typed. */
function needlesOf({ shortNames, plates }: Wanted): Needles {
  const needles = new Needles();
  const add = (kind: string, text: string): void => {
    if (!text || (kind === 'plate' && !plates)) return;
    if (kind !== 'name' || shortNames || text.length > 2) needles.add(kind, text);
  };
  for (const file of readdirSync(SAMPLE).filter((name) => name !== 'README.md')) {
    for (const { row } of sampleRows(file)) for (const [column, kind] of PERSONAL) add(kind, row[column] ?? '');
  }
  for (const [kind, text] of Object.entries(STRANGER)) add(kind, text);
  return needles;
}

const ALL = needlesOf({ shortNames: true, plates: true });
const IN_ANSWERS = needlesOf({ shortNames: true, plates: false });
const IN_BUNDLES = needlesOf({ shortNames: false, plates: true });

const filesBelow = (path: string): string[] =>
  readdirSync(path, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));

const searchFolder = (needles: Needles, folder: string): Hit[] =>
  filesBelow(folder).flatMap((file) => needles.find(file.slice(folder.length + 1), readFileSync(file)));

let traces: Traces;
beforeAll(async () => {
  traces = await fullRun({ people, staff }, FAULTY);
}, 600_000);
afterAll(() => rmSync(traces.dataDir, { recursive: true, force: true }));

test('the run was a full one: records landed, records were refused, citizens got answers', () => {
  expect(traces.log).toMatch(/written [1-9]/);
  expect(traces.log).toMatch(/refused [1-9]/);
  expect(traces.answers.filter((answer) => answer.includes('"summary"')).length).toBeGreaterThanOrEqual(
    people.length * 3,
  );
  expect(traces.answers.filter((answer) => answer.includes('INPUT_INVALID')).length).toBeGreaterThan(3);
  // Staff looked at the citizen’s data, and the database refused what was to be written.
  expect(traces.answers.filter((answer) => answer.includes('"issueCounterCode":{"person"'))).toHaveLength(1);
  expect(traces.answers.filter((answer) => answer.includes('"correctionQueue":{')).length).toBeGreaterThan(0);
  expect(traces.log).toContain('Document failed validation');
  expect(filesBelow(traces.dataDir).some((file) => file.endsWith('.mdb') || file.includes('data'))).toBe(true);
});

test('database, batches and reject files hold no personal value', () => {
  expect(searchFolder(ALL, traces.dataDir)).toEqual([]);
});

test('no log holds a personal value, whatever was typed and sent', () => {
  expect(ALL.find('log', Buffer.from(traces.log))).toEqual([]);
});

test('no answer holds a personal value in clear, not even the citizen’s own', () => {
  // A hint for developers repeats what GraphQL did not understand; production gives none.
  // What a citizen writes about a wrong record is shown back to them, as they wrote it, and to the clerk who answers it.
  const own = /"(submitCorrection|withdrawCorrection|corrections|correctionQueue)":/;
  const shown = traces.answers.filter((answer) => !own.test(answer));
  const answers = shown.map((answer) => answer.replace(/"hint":"(\\.|[^"\\])*"/g, ''));
  expect(answers.flatMap((answer) => IN_ANSWERS.find(answer.slice(0, 300), Buffer.from(answer)))).toEqual([]);
});

test.each(BUNDLES)('the client bundle holds no personal value: %s', (bundle) => {
  expect(filesBelow(bundle).length).toBeGreaterThan(10);
  expect(searchFolder(IN_BUNDLES, bundle)).toEqual([]);
});

describe('the search finds what is planted', () => {
  const { name, idNumber } = people[0]!;
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'city-services-planted-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  const forms: ReadonlyArray<readonly [string, Buffer | string]> = [
    ['plain', `level=info ${idNumber} asked`],
    ['in two bytes a sign', Buffer.from(`xx${idNumber}`, 'utf16le')],
    ['in base64', Buffer.from(`{"id":"${idNumber}"}`).toString('base64')],
    ['in base64, one further', Buffer.from(`{"idx":"${idNumber}"}`).toString('base64')],
    ['in base64, two further', Buffer.from(`{"idxy":"${idNumber}"}`).toString('base64')],
    ['a name in an address', `/search?q=${encodeURIComponent(name)}`],
    ['a name escaped in JSON', `{"name":"\\u${[...name].map((sign) => sign.charCodeAt(0).toString(16)).join('\\u')}"}`],
    ['a phone', `SMS to ${people[0]!.phone}`],
  ];

  test.each(forms)('%s', (_form, content) => {
    writeFileSync(join(folder, 'planted'), content);
    expect(searchFolder(ALL, folder)).toEqual([expect.objectContaining({ place: 'planted' })]);
  });

  test('in the database file, a bundle and a reject file', () => {
    // The lock of the folder is a socket: nothing is kept in it, and nobody can copy it.
    cpSync(traces.dataDir, folder, { recursive: true, filter: (path) => !lstatSync(path).isSocket() });
    const database = filesBelow(folder).reduce((a, b) => (readFileSync(a).length > readFileSync(b).length ? a : b));
    const bytes = readFileSync(database);
    bytes.write(idNumber, Math.floor(bytes.length / 2));
    writeFileSync(database, bytes);
    expect(searchFolder(ALL, folder)).toHaveLength(1);
  });
});
