import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { BSON, Binary, Code, Decimal128, Long, MaxKey, MinKey, MongoClient, ObjectId, Timestamp, UUID } from 'mongodb';
import { startEmbeddedMongoDb } from '../../src';
import { toExtendedJson } from '../../src/cli/extendedJson';
import { fromExtendedJson } from '../../src/cli/extendedJsonReader';
import { parseCommandLine, UsageError } from '../../src/cli/arguments';
import { main } from '../../src/cli/main';
import { encodeDocument } from '../../src/bson/encode';

const { EJSON } = BSON;

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'embedded-mongodb-'));
  jest.spyOn(process.stdout, 'write').mockReturnValue(true);
});
afterEach(() => {
  jest.restoreAllMocks();
  rmSync(folder, { recursive: true });
});

const everything = {
  _id: new ObjectId('0123456789abcdef01234567'),
  int: 1,
  double: 1.5,
  whole: { $numberDouble: '2.0' },
  long: Long.fromString('9007199254740993'),
  decimal: Decimal128.fromString('1.10'),
  text: 'a "quoted" 字',
  date: new Date(0),
  none: null,
  yes: true,
  bytes: new Binary(Buffer.from('abc')),
  uuid: new UUID('00112233-4455-6677-8899-aabbccddeeff'),
  stamp: new Timestamp({ t: 1, i: 2 }),
  regex: /a\/b/i,
  code: new Code('1'),
  least: new MinKey(),
  most: new MaxKey(),
  list: [1, [2, { '10': 'ten', '2': 'two' }]],
};

test('every type goes through extended JSON and back to the same bytes', () => {
  const written = EJSON.stringify(everything, { relaxed: false });
  const read = fromExtendedJson(written);
  const again = fromExtendedJson(toExtendedJson(read));
  expect(Buffer.from(encodeDocument(again)).equals(Buffer.from(encodeDocument(read)))).toBe(true);
  expect(EJSON.parse(toExtendedJson(read), { relaxed: false })).toEqual(EJSON.parse(written, { relaxed: false }));
});

test('names that look like numbers keep their places', () => {
  const line = '{"b":{"$numberInt":"1"},"10":{"$numberInt":"2"},"2":{"$numberInt":"3"},"__proto__":{"$numberInt":"4"}}';
  expect(toExtendedJson(fromExtendedJson(line))).toBe(line);
});

test.each(['', '{', '{"a":}', '{"a":1} x', '[1]', '{"a":{"$oid":"zz"}}', `${'[{"a":'.repeat(300)}`])(
  'refuses %s',
  (line) => {
    expect(() => fromExtendedJson(line)).toThrow();
  },
);

test('what is exported can be imported, with indexes and options', async () => {
  const first = join(folder, 'first');
  const server = await startEmbeddedMongoDb({ dataDir: first });
  const client = await MongoClient.connect(server.uri);
  const rows = client.db('city').collection<{ _id: number; key: string }>('rows');
  await rows.createIndex({ key: 1 }, { unique: true });
  await rows.insertMany(Array.from({ length: 2500 }, (_, _id) => ({ _id, key: `k${_id}` })));
  await client.close();
  await server.close();

  const exported = join(folder, 'exported');
  expect(await main(['--data', first, '--export', exported])).toBe(0);
  expect(readFileSync(join(exported, 'city.rows.ndjson'), 'utf8').split('\n')).toHaveLength(2501);
  expect(readFileSync(join(exported, 'indexes.js'), 'utf8')).toContain('createIndexes');

  const second = join(folder, 'second');
  expect(await main(['--data', second, '--import', exported])).toBe(0);
  const other = await startEmbeddedMongoDb({ dataDir: second });
  const reader = await MongoClient.connect(other.uri);
  const found = reader.db('city').collection<{ _id: number; key: string }>('rows');
  expect(await found.countDocuments()).toBe(2500);
  await expect(found.insertOne({ _id: -1, key: 'k1' })).rejects.toMatchObject({ code: 11000 });
  await reader.close();
  await other.close();
});

test('a wrong line is named by file and number', async () => {
  const errors = jest.spyOn(process.stderr, 'write').mockReturnValue(true);
  const file = join(folder, 'city.rows.ndjson');
  writeFileSync(file, '{"_id":1}\n{"_id":\n');
  expect(await main(['--data', join(folder, 'data'), '--import', file])).toBe(1);
  expect(String(errors.mock.calls[0]?.[0])).toContain('city.rows.ndjson, line 2');
});

test.each([
  [[], '--data DIR is missing'],
  [['--data', 'x', '--port', '99999'], 'not a port number'],
  [['--data', 'x', '--import', 'a', '--export', 'b'], 'exclude each other'],
  [['--data', 'x', '--users', '/nowhere'], '--users /nowhere'],
  [['--data', 'x', '--frobnicate'], 'frobnicate'],
  [['--data', 'x', '--set-parameter', 'ttlMonitorSleepSecs'], 'expected NAME=NUMBER'],
])('refuses the command line %j', (args, message) => {
  expect(() => parseCommandLine(args)).toThrow(UsageError);
  expect(() => parseCommandLine(args)).toThrow(message);
});

test('server parameters are read from the command line', () => {
  const args = ['--data', 'x', '--set-parameter', 'ttlMonitorSleepSecs=1', '--set-parameter', 'a=2'];
  expect(parseCommandLine(args)).toMatchObject({ parameters: { ttlMonitorSleepSecs: 1, a: 2 } });
});
