import { Code, Decimal128, Double, Long, ObjectId, Timestamp, type Document } from 'mongodb';
import { startTestServer, type TestServer } from '../support/server';

const ID = new ObjectId('65a000000000000000000001');

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
  await server.db.collection<{ _id: number }>('things').insertMany([
    { _id: 1, n: 1, name: 'one', tags: ['a', 'b'], at: new Date(0), deep: { x: { y: 1 } } },
    { _id: 2, n: Long.fromString('2'), name: 'two', ref: ID, __proto__: null },
    {
      _id: 3,
      n: new Double(3),
      name: 'three',
      price: Decimal128.fromString('1.5'),
      re: /^t/i,
      ts: new Timestamp({ t: 5, i: 1 }),
    },
  ] as Document[] as { _id: number }[]);
});
afterAll(() => server.stop());

async function ids(where: string | Code): Promise<number[]> {
  const found = await server.db
    .collection<{ _id: number }>('things')
    .find({ $where: where } as Document)
    .toArray();
  return found.map(({ _id }) => _id);
}

describe('$where', () => {
  test.each<[string, number[]]>([
    ['this.n > 1', [2, 3]],
    ['obj.n == 2', [2]],
    ['function() { return this.name === "one"; }', [1]],
    ['function() { return obj.n === 3 }', [3]],
    ['return this.name.length > 3', [3]],
    ['if (this.tags) return this.tags.indexOf("b") === 1; return false;', [1]],
    ['this.n % 2 == 1 // odd', [1, 3]],
    ['this.at instanceof Date && this.at.getTime() === 0', [1]],
    ['this.deep && this.deep.x.y === 1', [1]],
    [`this.ref && this.ref.toString() === 'ObjectId("${ID.toHexString()}")'`, [2]],
    [`this.ref && this.ref.equals('${ID.toHexString()}')`, [2]],
    ['this.price > 1 && this.re.test("Test") && this.ts.t === 5', [3]],
    ['this.name !== "import" && this.name !== \'async\' && this.n == 1', [1]],
    ['Object.keys(this)[0] === "_id"', [1, 2, 3]],
  ])('%s finds %j', async (code, found) => expect(await ids(code)).toEqual(found));

  test('takes code with a scope, other conditions, updates and deletes', async () => {
    expect(await ids(new Code('this.n == wanted', { wanted: 2 }))).toEqual([2]);
    const things = server.db.collection('things');
    expect(await things.find({ n: { $gte: 2 }, $or: [{ $where: 'this.n < 3' }] }).toArray()).toHaveLength(1);
    expect(await things.updateMany({ $where: 'this.n < 3' }, { $set: { small: true } })).toMatchObject({
      modifiedCount: 2,
    });
    expect((await things.deleteMany({ $where: 'this.n > 100' })).deletedCount).toBe(0);
  });

  test.each<[string, string]>([
    ['this.missing.field', 'TypeError'],
    ['this.', 'SyntaxError'],
    ['throw new Error("mine")', 'SyntaxError'],
    ['function() { throw new Error("mine") }', 'Error: mine'],
    ['import("node:fs")', 'import'],
    ['while (true) {} return 1', 'ms'],
    ['import/* */("node:fs")', 'import'],
    ['import.meta', 'import'],
    ['async function() { return true; }', 'async'],
    ['(async () => 1)()', 'async'],
    ['({ async * x() {} }).x()', 'async'],
    ['function() { Promise.resolve().then(() => { for (;;); }); return true; }', 'Promise'],
  ])('%s fails with a message', async (code, message) => {
    await expect(ids(code)).rejects.toMatchObject({ code: 139, message: expect.stringContaining(message) });
  });

  test.each([
    'typeof process',
    'typeof require',
    'typeof global',
    'typeof console',
    'typeof WebAssembly',
    'typeof SharedArrayBuffer',
    'typeof setTimeout',
  ])('sees nothing of the server: %s', async (code) => {
    expect(await ids(`(${code}) === 'undefined'`)).toEqual([1, 2, 3]);
  });

  test.each([
    'this.constructor.constructor("return process")()',
    'globalThis.constructor.constructor("return process")()',
    'answer.constructor("return process")()',
    'Reflect.construct(Function, ["return process"])()',
    'eval("1")',
    'Error.prepareStackTrace = (e, frames) => frames, new Error().stack[0].getThis().process.exit()',
    '(() => { Object.defineProperty(globalThis, "carried", { set(v) { this.constructor.constructor("return process")(); } }); return true; })()',
    '(() => { throw { get message() { for (;;); }, toString() { throw this; } }; })()',
  ])('has no way out: %s', async (code) => {
    const answer = await ids(code).catch((error: Document) => error.code as number);
    expect([139, 3, 0]).toContain(Array.isArray(answer) ? answer.length : answer);
    expect(await server.db.command({ ping: 1 })).toMatchObject({ ok: 1 });
  });

  test('has no place in a pipeline, a validator or $elemMatch', async () => {
    const { db } = server;
    const refused = { code: 2 };
    await expect(
      db
        .collection('things')
        .aggregate([{ $match: { $where: '1' } }])
        .toArray(),
    ).rejects.toMatchObject(refused);
    await expect(db.createCollection('checked', { validator: { $where: '1' } })).rejects.toMatchObject(refused);
    await expect(db.collection('things').findOne({ tags: { $elemMatch: { $where: '1' } } })).rejects.toMatchObject(
      refused,
    );
  });
});
