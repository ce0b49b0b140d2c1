import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import mongoose from 'mongoose';
import { encodeGb18030 } from '../../../bff/demo-city/gb18030';
import { BatchRepository } from '../../../bff/src/domains/exchange/batch.repository';
import { RecordRepository, type RecordChange } from '../../../bff/src/domains/exchange/record.repository';
import { startDatabase, type TestDatabase } from '../../support/database';
import { Loading, stored, vault } from './loading';
import { ADA, BO, csv, ndjson, soundOf, type Written } from './records';

const LEDGER = 'social-security.medical-ledger';
const FILE = `${LEDGER}.csv`;
const entry = (number: number, changes: Written = {}): Written => ({
  ...soundOf(LEDGER),
  流水号: `M${number}`,
  ...changes,
});
const serials = async (): Promise<unknown[]> => (await stored('medicalEntries')).map(({ serial }) => serial).sort();

let database: TestDatabase;
let loading: Loading;
beforeAll(async () => {
  database = await startDatabase();
});
afterAll(() => database.stop());
beforeEach(async () => {
  await database.clear();
  loading = new Loading();
});
afterEach(() => loading.dispose());

test('a record is stored with its meaning, personal data sealed', async () => {
  await loading.load('population.residents.csv', csv([soundOf('population.residents')]));
  const raw = await mongoose.connection.collection('residents').findOne({});
  expect(JSON.stringify(raw)).not.toContain('13900000000');
  const [resident] = await stored('residents');
  expect(resident).toMatchObject({
    _id: vault.personKey(ADA),
    idNumber: ADA,
    name: '阿依古丽·买买提',
    phone: '13900000000',
    regionCode: '370211',
    guardianKey: vault.personKey(BO),
  });
});

test('amounts beyond 2^31 fen are stored exactly, as integers; instants as instants', async () => {
  const large = { 类型: '划入', 金额: '90071992547409.91', 发生时间: '2026-06-30T23:30:00-05:00' };
  await loading.load(FILE, csv([entry(1, large), entry(2, { 金额: '-21474836.48' })]));
  expect(await stored('medicalEntries')).toEqual(
    expect.arrayContaining([
      expect.objectContaining({ amountFen: Number.MAX_SAFE_INTEGER, occurredAt: new Date('2026-07-01T04:30:00Z') }),
      expect.objectContaining({ amountFen: -(2 ** 31) }),
    ]),
  );
  const floats = { amountFen: { $type: 'double' } };
  expect(await mongoose.connection.collection('medicalEntries').countDocuments(floats)).toBe(0);
});

test('a load answers with its report, and leaves it in the batch folder with the reject file', async () => {
  const content = csv([entry(1), entry(2, { 金额: '0' }), entry(3, { 证件号码: '37021' })]);
  const { report, alreadyLoaded } = await loading.load(FILE, content);
  expect(alreadyLoaded).toBe(false);
  expect(report).toMatchObject({
    dataSet: LEDGER,
    sha256: createHash('sha256').update(content).digest('hex'),
    read: 3,
    written: 1,
    unchanged: 0,
    deleted: 0,
    refused: 2,
    unfinishedLine: null,
  });
  expect(loading.rejected(report.batch)).toEqual([
    { file: FILE, line: 3, column: '金额', value: '0', reason: '金额不能为零' },
    {
      file: FILE,
      line: 4,
      column: '证件号码',
      value: '3****************1',
      reason: expect.stringContaining('18 位') as string,
    },
  ]);
  const kept: unknown = JSON.parse(readFileSync(join(loading.folder, 'batches', report.batch, 'report.json'), 'utf8'));
  expect(kept).toEqual(JSON.parse(JSON.stringify(report)));
  expect(loading.batchFolders()).toEqual([report.batch]);
});

test('the SHA-256 is of the bytes after gunzip', async () => {
  const content = csv([entry(1)]);
  const { report } = await loading.load(`${FILE}.gz`, gzipSync(content));
  expect(report.sha256).toBe(createHash('sha256').update(content).digest('hex'));
  expect((await loading.load(FILE, content)).alreadyLoaded).toBe(true);
});

describe('the same content again', () => {
  test('is answered with the first report while it is the latest of its data set, otherwise loaded again', async () => {
    const one = csv([entry(1), entry(2, { 金额: '0' })]);
    const other = csv([entry(1, { 金额: '-7' })]);
    const first = await loading.load(FILE, one);
    const again = await loading.load(FILE, one);
    expect(again.alreadyLoaded).toBe(true);
    expect(again.report).toEqual(first.report);
    await loading.load(FILE, other);
    const third = await loading.load(FILE, one);
    expect(third.alreadyLoaded).toBe(false);
    expect(third.report).toMatchObject({ read: 2, written: 1, unchanged: 0, refused: 1 });
    expect(await stored('medicalEntries')).toMatchObject([{ amountFen: -5030 }]);
  });

  test('in another notation changes nothing', async () => {
    await loading.load(FILE, csv([entry(1), entry(2)]));
    const before = await stored('medicalEntries');
    const { report } = await loading.load(`${LEDGER}.ndjson`, ndjson([entry(2, { 金额: '-50.3' }), entry(1)]));
    expect(report).toMatchObject({ read: 2, written: 0, unchanged: 2 });
    expect(await stored('medicalEntries')).toEqual(before);
  });
});

describe('a record with a known key', () => {
  test('replaces the older one whole: an absent column, an empty cell and null all mean empty', async () => {
    const { 机构名称: _, ...without } = entry(1);
    const variants: [string, string][] = [
      [FILE, csv([without])],
      [FILE, csv([entry(1, { 机构名称: '' })])],
      [`${LEDGER}.ndjson`, ndjson([{ ...entry(1), 机构名称: null }])],
    ];
    for (const [name, content] of variants) {
      await loading.load(FILE, csv([entry(1)]));
      expect(await stored('medicalEntries')).toMatchObject([{ institution: '海港区人民医院' }]);
      await loading.load(name, content);
      expect(await stored('medicalEntries')).toMatchObject([{ institution: null }]);
    }
  });

  test('within a file the later line wins; every line is counted', async () => {
    const lines = [
      entry(1),
      entry(1, { 金额: '-1' }),
      entry(1, { 金额: '-1.00' }),
      entry(1),
      entry(2),
      entry(1, { 金额: '-9' }),
    ];
    const { report } = await loading.load(FILE, csv(lines));
    expect(report).toMatchObject({ read: 6, written: 5, unchanged: 1, deleted: 0, refused: 0 });
    expect(await stored('medicalEntries')).toHaveLength(2);
    expect((await stored('medicalEntries')).find(({ serial }) => serial === 'M1')).toMatchObject({ amountFen: -900 });
  });

  test('the later line wins also far down a long file', async () => {
    const keys = 700;
    const lines = Array.from({ length: 5000 }, (_, at) => entry(at % keys, { 金额: `-${1 + at}.00` }));
    const { report } = await loading.load(FILE, csv(lines));
    expect(report).toMatchObject({ read: 5000, written: 5000, unchanged: 0 });
    const amounts = (await stored('medicalEntries')).map(({ amountFen }) => Number(amountFen)).sort((a, b) => b - a);
    expect(amounts).toEqual(Array.from({ length: keys }, (_, at) => -100 * (5000 - keys + at + 1)));
  });

  test('a refused line changes nothing', async () => {
    await loading.load(FILE, csv([entry(1)]));
    const { report } = await loading.load(FILE, csv([entry(1, { 金额: '0' })]));
    expect(report).toMatchObject({ read: 1, refused: 1, written: 0 });
    expect(await stored('medicalEntries')).toMatchObject([{ amountFen: -5030 }]);
  });
});

describe('deletions', () => {
  const operation = (number: number, 操作: string, changes: Written = {}): Written => ({
    ...entry(number, changes),
    操作,
  });

  test('delete by the key, and count', async () => {
    await loading.load(FILE, csv([entry(1), entry(2), entry(3)]));
    const lines = [operation(1, '删除'), operation(2, ''), operation(9, '删除'), operation(3, '更新', { 金额: '-1' })];
    const { report } = await loading.load(FILE, csv(lines));
    expect(report).toMatchObject({ read: 4, written: 1, unchanged: 2, deleted: 1, refused: 0 });
    expect(await serials()).toEqual(['M2', 'M3']);
  });

  test('and writes of one key within a file follow the lines', async () => {
    const lines = [
      operation(1, '更新'),
      operation(1, '删除'),
      operation(1, '删除'),
      operation(2, '删除'),
      operation(2, '更新'),
      operation(1, '更新', { 金额: '-3' }),
    ];
    const { report } = await loading.load(FILE, csv(lines));
    expect(report).toMatchObject({ read: 6, written: 3, unchanged: 2, deleted: 1 });
    expect(await serials()).toEqual(['M1', 'M2']);
  });

  test('need the key columns alone when every line is one', async () => {
    await loading.load(FILE, csv([entry(1), entry(2)]));
    const { report } = await loading.load(FILE, '流水号,操作\r\nM1,删除\r\n,删除\r\nm２ ,删除\r\n');
    expect(report).toMatchObject({ read: 3, deleted: 2, refused: 1 });
    expect(await serials()).toEqual([]);
    expect((await loading.load(FILE, '流水号,操作\r\n')).report.read).toBe(0);
  });

  test.each([
    ['流水号,操作\r\nM1,删除\r\nM2,\r\n', 'a line that writes'],
    ['流水号,操作\r\nM1,删除\r\nM2,作废\r\n', 'a line that says something else'],
    ['流水号\r\nM1\r\n', 'no operation'],
    ['流水号,操作,金额\r\nM1,更新,1\r\n', 'some required columns'],
  ])('otherwise the file is refused whole, nothing written: %j (%s)', async (content) => {
    await loading.load(FILE, csv([entry(1), entry(2)]));
    await expect(loading.load(FILE, content)).rejects.toThrow('证件号码');
    expect(await serials()).toEqual(['M1', 'M2']);
  });

  test('of NDJSON need no other columns', async () => {
    await loading.load(FILE, csv([entry(1)]));
    const { report } = await loading.load(`${LEDGER}.ndjson`, ndjson([{ 流水号: 'M1', 操作: '删除' }]));
    expect(report).toMatchObject({ deleted: 1, refused: 0 });
  });
});

describe('a file that is refused whole', () => {
  test.each([
    ['', 'empty'],
    ['流水号,金额\r\nM1,1\r\n', '证件号码'],
    ['a,b\r\n1,2\r\n', '流水号'],
  ])('%j writes nothing', async (content, message) => {
    await expect(loading.load(FILE, content)).rejects.toThrow(message);
    expect(await stored('medicalEntries')).toEqual([]);
    expect(existsSync(join(loading.folder, 'batches')) ? loading.batchFolders() : []).toEqual([]);
  });

  test('names the data sets when it is none', async () => {
    await expect(loading.load('traffic.boats.csv', 'a\r\n')).rejects.toThrow('traffic.vehicles');
    await expect(loading.load('what.txt', csv([entry(1)]), { dataSet: LEDGER })).resolves.toMatchObject({
      report: { written: 1 },
    });
    await expect(loading.load('what', ndjson([entry(2)]), { dataSet: LEDGER })).resolves.toMatchObject({
      report: { format: 'NDJSON' },
    });
    await expect(loading.load(`${FILE}.gz`, csv([entry(1)]))).rejects.toThrow('gzip');
  });
});

test('a header alone is a load of no records, and counts as handed over', async () => {
  const { report } = await loading.load(FILE, csv([entry(1)]).split('\r\n')[0] + '\r\n');
  expect(report).toMatchObject({ read: 0, written: 0 });
  const ages = await new BatchRepository().read([LEDGER, 'traffic.vehicles']);
  expect(ages.get(LEDGER)?.completedAt).toEqual(report.completedAt);
  expect(ages.get('traffic.vehicles')?.completedAt).toBeNull();
});

test('a batch of which nothing could be used leaves the data as old as it was', async () => {
  const first = await loading.load(FILE, csv([entry(1)]));
  await loading.load(FILE, csv([entry(1, { 金额: '0' })]));
  const ages = await new BatchRepository().read([LEDGER]);
  expect(ages.get(LEDGER)?.completedAt).toEqual(first.report.completedAt);
});

test('a truncated file is reported; the whole one completes it without duplicates', async () => {
  const whole = csv([entry(1), entry(2), entry(3)]);
  const cut = await loading.load(FILE, whole.slice(0, -40));
  expect(cut.report).toMatchObject({ read: 2, written: 2, unfinishedLine: 4 });
  const { report } = await loading.load(FILE, whole);
  expect(report).toMatchObject({ read: 3, written: 1, unchanged: 2, unfinishedLine: null });
  expect(await serials()).toEqual(['M1', 'M2', 'M3']);
});

test('a gzip stream that lost only its last bytes is answered as truncated, the whole one is not', async () => {
  const whole = gzipSync(csv([entry(1), entry(2)]));
  const cut = whole.subarray(0, -4);
  expect((await loading.load(`${FILE}.gz`, cut)).report).toMatchObject({ read: 2, written: 2, unfinishedLine: 4 });
  expect(await loading.load(`${FILE}.gz`, cut)).toMatchObject({ alreadyLoaded: true });
  const { report, alreadyLoaded } = await loading.load(`${FILE}.gz`, whole);
  expect(alreadyLoaded).toBe(false);
  expect(report).toMatchObject({ read: 2, unchanged: 2, unfinishedLine: null });
});

/** Writes as ever, but the connection breaks before the group with this number. */
class BreakingRecords extends RecordRepository {
  private groups = 0;

  constructor(private readonly last: number) {
    super();
  }

  override async apply(collection: string, changes: readonly RecordChange[], expectNew?: boolean) {
    this.groups += 1;
    if (this.groups > this.last) throw new Error('connection lost');
    return super.apply(collection, changes, expectNew);
  }
}

test('an interrupted load keeps what was acknowledged, and the same file again completes it', async () => {
  const content = csv(Array.from({ length: 3500 }, (_, number) => entry(number)));
  const breaking = new Loading('2026-07-01', { records: new BreakingRecords(2) });
  await expect(breaking.load(FILE, content)).rejects.toThrow('connection lost');
  expect(breaking.batchFolders()).toEqual([]);
  breaking.dispose();
  expect(await stored('medicalEntries')).toHaveLength(2000);
  const { report, alreadyLoaded } = await loading.load(FILE, content);
  expect(alreadyLoaded).toBe(false);
  expect(report).toMatchObject({ read: 3500, written: 1500, unchanged: 2000 });
});

test('loads of one data set run one after another', async () => {
  const files = ['-1', '-2', '-3'].map((amount) =>
    csv(Array.from({ length: 1500 }, (_, at) => entry(at, { 金额: amount }))),
  );
  const others = files.map(() => new Loading());
  const answers = await Promise.all(files.map((content, at) => others[at]?.load(FILE, content)));
  const inOrder = answers
    .flatMap((answer) => (answer ? [answer.report] : []))
    .sort((a, b) => +a.startedAt - +b.startedAt);
  inOrder
    .slice(1)
    .forEach((report, at) => expect(+report.startedAt).toBeGreaterThanOrEqual(+(inOrder[at]?.completedAt ?? 0)));
  const amounts = new Set((await stored('medicalEntries')).map(({ amountFen }) => amountFen));
  expect(amounts.size).toBe(1);
  others.forEach((one) => one.dispose());
});

test('encodings and file kinds of one content lead to the same records', async () => {
  const vehicles = [
    soundOf('traffic.vehicles'),
    { ...soundOf('traffic.vehicles'), 号牌号码: '鲁B54321', 品牌型号: '𠮷利 "帝豪"' },
  ];
  const wanted = await (async () => {
    await loading.load('traffic.vehicles.csv', csv(vehicles));
    return stored('vehicles');
  })();
  const variants: [string, string | Buffer][] = [
    ['traffic.vehicles.csv', encodeGb18030(csv(vehicles, '\n'))],
    ['traffic.vehicles.csv.gz', gzipSync(`\uFEFF${csv(vehicles)}`)],
    ['traffic.vehicles.ndjson', ndjson(vehicles)],
    ['traffic.vehicles.ndjson.gz', gzipSync(encodeGb18030(ndjson(vehicles)))],
  ];
  for (const [name, content] of variants) {
    await database.clear();
    await loading.load(name, content);
    expect(await stored('vehicles')).toEqual(wanted);
  }
});
