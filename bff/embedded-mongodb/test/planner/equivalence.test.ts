import { Decimal128, Double, Long, MaxKey, MinKey, ObjectId, type Document } from 'mongodb';
import { startTestServer, type TestServer } from '../support/server';

let running: TestServer;
beforeAll(async () => {
  running = await startTestServer();
});
afterAll(() => running.stop());

let seed = 7;
const below = (n: number): number => {
  seed = (seed * 1103515245 + 12345) & 0x7fffffff;
  return seed % n;
};
const pick = <T>(from: readonly T[]): T => from[below(from.length)] as T;

const SCALARS: readonly unknown[] = [
  null,
  0,
  1,
  2,
  3,
  2.5,
  new Double(2),
  Long.fromNumber(3),
  Decimal128.fromString('2.5'),
  NaN,
  -1,
  '',
  'a',
  'ab',
  'b',
  'B',
  true,
  false,
  new Date(0),
  new Date(1e12),
  new ObjectId('000000000000000000000001'),
  new MinKey(),
  new MaxKey(),
  { x: 1 },
  { x: 2 },
  /a/,
  'z'.repeat(2500),
  `${'z'.repeat(2500)}y`,
];

function value(depth = 0): unknown {
  const kind = below(10);
  if (kind < 2 && depth < 2) return Array.from({ length: below(4) }, () => value(depth + 1));
  return pick(SCALARS);
}

function row(_id: number): Document {
  const made: Document = { _id };
  if (below(5) > 0) made['a'] = value();
  if (below(5) > 0) made['b'] = pick(SCALARS);
  const inner = (): Document => ({ d: pick(SCALARS), ...(below(2) ? { e: below(4) } : {}) });
  if (below(4) > 0) made['c'] = below(3) === 0 ? Array.from({ length: below(4) }, inner) : inner();
  return made;
}

function condition(): unknown {
  switch (below(12)) {
    case 0:
      return { $in: Array.from({ length: 1 + below(3) }, () => pick(SCALARS)) };
    case 1:
      return { $gt: pick(SCALARS) };
    case 2:
      return { $gte: pick(SCALARS) };
    case 3:
      return { $lt: pick(SCALARS) };
    case 4:
      return { $lte: pick(SCALARS) };
    case 5:
      return { $gte: below(3), $lt: 1 + below(4) };
    case 6:
      return { $exists: below(2) === 0 };
    case 7:
      return { $ne: pick(SCALARS) };
    case 8:
      return pick([/^a/, /^ab?/, /b$/, /^z+/]);
    case 9:
      return { $elemMatch: { $gte: below(3), $lte: 2 + below(2) } };
    case 10:
      return [pick(SCALARS)];
    default:
      return pick(SCALARS);
  }
}

function filter(depth = 0): Document {
  if (depth < 1 && below(5) === 0) return { $or: [filter(1), filter(1)] };
  if (below(8) === 0) return { c: { $elemMatch: { d: condition(), e: below(4) } } };
  const made: Document = {};
  for (const path of ['a', 'b', 'c.d', 'c.e']) if (below(3) === 0) made[path] = condition();
  return made;
}

const INDEX_SETS: Document[][] = [
  [{ a: 1 }],
  [{ a: -1 }],
  [{ a: 1, b: -1 }],
  [{ b: 1, a: 1 }],
  [{ 'c.d': 1, 'c.e': 1 }],
  [{ 'c.e': -1 }, { b: 1 }],
  [{ b: 1, 'c.e': 1, a: -1 }],
];

const SORTS: (Document | undefined)[] = [undefined, { b: 1 }, { b: -1 }, { a: 1, b: -1 }, { 'c.e': 1, _id: 1 }];

const ids = (documents: Document[]): unknown[] => documents.map(({ _id }) => _id as unknown);

describe.each(INDEX_SETS.map((keys) => [JSON.stringify(keys), keys] as const))('with %s', (_name, keys) => {
  test('every query finds what a scan of the collection finds, in the same order', async () => {
    const rows = running.db.collection<Document>('rows');
    await rows.drop();
    await rows.insertMany(Array.from({ length: 120 }, (_, _id) => row(_id)));
    for (const key of keys) await rows.createIndex(key);
    for (const [path, extra] of [
      ['b', { sparse: true }],
      ['a', { partialFilterExpression: { b: { $gte: 1 } } }],
    ] as const) {
      await rows.createIndex({ [path]: 1 }, { ...extra, name: `extra-${path}` }).catch(() => undefined);
    }
    for (let i = 0; i < 150; i++) {
      const query = filter();
      const sort = pick(SORTS);
      const scan = rows.find(query).hint({ $natural: 1 });
      const planned = rows.find(query);
      if (sort) {
        scan.sort({ ...sort, _id: 1 });
        planned.sort({ ...sort, _id: 1 });
      }
      const expected = ids(await scan.toArray());
      const found = ids(await planned.toArray());
      const shown = `${JSON.stringify(query)} ${JSON.stringify(sort)}`;
      if (sort) expect([shown, found]).toEqual([shown, expected]);
      else expect([shown, [...found].sort()]).toEqual([shown, [...expected].sort()]);
      expect([shown, await rows.countDocuments(query)]).toEqual([shown, expected.length]);
      expect([shown, await running.db.command({ count: 'rows', query })]).toMatchObject([
        shown,
        { n: expected.length },
      ]);
    }
    await rows.updateMany({ b: { $gte: 1 } }, { $set: { a: [1, 'x'] } });
    await rows.deleteMany({ 'c.e': 2 });
    const report = await running.db.command({ validate: 'rows' });
    expect(report['errors']).toEqual([]);
  });
});
