import { Code, Long, ObjectId, type Document } from 'mongodb';
import { startTestServer, type TestServer } from '../support/server';

const ID = new ObjectId('65a000000000000000000001');

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
  await server.db.collection<{ _id: number }>('parcels').insertMany([
    { _id: 1, to: 'north', grams: [100, 250], ref: ID, at: new Date(0) },
    { _id: 2, to: 'south', grams: [40], count: Long.fromString('7') },
    { _id: 3, to: 'north', grams: [] },
  ] as Document[] as { _id: number }[]);
});
afterAll(() => server.stop());

async function each(body: string | Code, args: unknown[], lang = 'js'): Promise<unknown[]> {
  const found = await server.db
    .collection('parcels')
    .aggregate([{ $sort: { _id: 1 } }, { $project: { value: { $function: { body, args, lang } } } }])
    .toArray();
  return found.map(({ value }) => value as unknown);
}

describe('$function', () => {
  test.each<[string | Code, unknown[], unknown[]]>([
    ['function(grams) { return grams.reduce((sum, one) => sum + one, 0); }', ['$grams'], [350, 40, 0]],
    [new Code('(a, b) => a + b'), ['$to', '!'], ['north!', 'south!', 'north!']],
    [
      'function(id) { return { id, again: [id, null, true] }; }',
      ['$_id'],
      [1, 2, 3].map((id) => ({ id, again: [id, null, true] })),
    ],
    ['function(ref) { return ref instanceof ObjectId ? ref : "none"; }', ['$ref'], [ID, 'none', 'none']],
    ['function(at) { return at ? new Date(at.getTime() + 1) : null; }', ['$at'], [new Date(1), null, null]],
    ['function(count) { return count === undefined || count === null ? -1 : count * 2; }', ['$count'], [-1, 14, -1]],
    ['function() { return 0 / 0; }', [], [NaN, NaN, NaN]],
    ['function() { return /^a/i; }', [], [/^a/i, /^a/i, /^a/i]],
  ])('%s', async (body, args, values) => expect(await each(body, args)).toEqual(values));

  test('serves $expr of find', async () => {
    const heavy = { $function: { body: 'function(grams) { return grams.length > 1; }', args: ['$grams'], lang: 'js' } };
    const found = await server.db.collection('parcels').find({ $expr: heavy }).toArray();
    expect(found.map(({ _id }) => _id as unknown)).toEqual([1]);
  });

  test.each<[string, unknown[], string, number]>([
    ['function() { throw new Error("mine"); }', [], 'js', 139],
    ['function( {', [], 'js', 139],
    ['"no function"', [], 'js', 139],
    ['function() { for (;;); }', [], 'js', 139],
    ['function() { const ring = {}; ring.ring = ring; return ring; }', [], 'js', 139],
    ['async function() { return 1; }', [], 'js', 139],
    ['function() { return import("node:fs"); }', [], 'js', 139],
    ['function() { return 1; }', [], 'python', 31419],
  ])('%s with %j in %s: %s', async (body, args, lang, code) => {
    await expect(each(body, args, lang)).rejects.toMatchObject({ code });
    expect(await server.db.command({ ping: 1 })).toMatchObject({ ok: 1 });
  });

  test('has no place in a validator', async () => {
    const validator = { $expr: { $function: { body: 'function() { return true; }', args: [], lang: 'js' } } };
    await expect(server.db.createCollection('checked', { validator })).rejects.toMatchObject({ code: 224 });
  });

  test('sees nothing of the server, and code can not leave anything behind for the next query', async () => {
    expect(await each('function() { return [typeof process, typeof require, typeof setTimeout].join(); }', [])).toEqual(
      Array<string>(3).fill('undefined,undefined,undefined'),
    );
    await each('function() { Array.prototype.toJSON = () => "x"; globalThis.mark = 1; return 1; }', []).catch(() => []);
    expect(await each('function() { return typeof mark; }', [])).toEqual(Array<string>(3).fill('undefined'));
  });
});

describe('$accumulator', () => {
  const average = {
    init: 'function(start) { return { count: 0, sum: start }; }',
    initArgs: [0],
    accumulate:
      'function(state, grams) { return { count: state.count + grams.length, sum: grams.reduce((a, b) => a + b, state.sum) }; }',
    accumulateArgs: ['$grams'],
    merge: 'function(a, b) { return { count: a.count + b.count, sum: a.sum + b.sum }; }',
    finalize: 'function(state) { return state.count === 0 ? null : state.sum / state.count; }',
    lang: 'js',
  };
  const group = (accumulator: Document): Promise<Document[]> =>
    server.db
      .collection('parcels')
      .aggregate([{ $group: { _id: '$to', value: { $accumulator: accumulator } } }, { $sort: { _id: 1 } }])
      .toArray();

  test('accumulates and finalizes', async () => {
    expect(await group(average)).toEqual([
      { _id: 'north', value: 175 },
      { _id: 'south', value: 40 },
    ]);
  });

  test('without finalize answers the state', async () => {
    const { finalize: _, ...rest } = average;
    expect((await group(rest))[1]).toEqual({ _id: 'south', value: { count: 1, sum: 40 } });
  });

  test('wants its fields', async () => {
    const { merge: _, ...rest } = average;
    await expect(group(rest)).rejects.toMatchObject({ code: 4544708 });
    await expect(group({ ...average, more: 1 })).rejects.toMatchObject({ code: 4544706 });
    await expect(group({ ...average, accumulate: 5 })).rejects.toMatchObject({ code: 31432 });
    await expect(group({ ...average, accumulateArgs: '$to' })).rejects.toMatchObject({ code: 4544712 });
  });
});
