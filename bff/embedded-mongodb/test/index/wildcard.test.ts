import type { Document } from 'mongodb';
import { startTestServer, type TestServer } from '../support/server';

const DOCUMENTS: readonly Document[] = [
  { _id: 1, a: { b: 5, c: ['x', 'y', ['z']] } },
  { _id: 2, a: 7 },
  { _id: 3, q: [{ z: 1 }, { z: 2 }], a: [] },
  { _id: 4, a: { b: null, e: {} } },
  { _id: 5, a: [{ b: 5 }, { b: [6, 7] }], deep: { x: { y: { z: 'end' } } } },
  { _id: 6, a: 'text', q: { z: 'long'.repeat(1000) } },
];

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
  await server.db.collection('plain').insertMany([...DOCUMENTS]);
  await server.db.collection('wild').insertMany(DOCUMENTS.slice(0, 3));
  await server.db.collection('wild').createIndex({ '$**': 1 });
  await server.db.collection('wild').insertMany(DOCUMENTS.slice(3));
});
afterAll(() => server.stop());

async function usedIndex(name: string, filter: Document): Promise<string | undefined> {
  const { queryPlanner } = await server.db.collection(name).find(filter).explain('queryPlanner');
  return queryPlanner.winningPlan.inputStage?.indexName;
}

describe('a wildcard index', () => {
  test.each<[Document, boolean]>([
    [{ a: 7 }, true],
    [{ 'a.b': 5 }, true],
    [{ 'a.b': { $gt: 5 } }, true],
    [{ 'a.c': 'y' }, true],
    [{ 'a.c': { $in: ['x', /^q/] } }, true],
    [{ a: /^te/ }, true],
    [{ 'q.z': { $gte: 1, $lt: 2 } }, true],
    [{ q: { $elemMatch: { z: 2 } } }, true],
    [{ 'q.z': 'long'.repeat(1000) }, true],
    [{ 'deep.x.y.z': 'end', a: { $ne: 1 } }, true],
    [{ $or: [{ a: 7 }, { 'a.b': 6 }] }, true],
    [{ 'a.b': null }, false],
    [{ 'a.b': { $in: [5, null] } }, false],
    [{ 'a.b': { $exists: true } }, false],
    [{ 'a.0.b': 5 }, false],
    [{ a: [] }, false],
    [{ 'a.e': {} }, false],
    [{ 'deep.x': { y: { z: 'end' } } }, false],
    [{ a: { $ne: 7 } }, false],
  ])('answers %j as a scan does (uses the index: %s)', async (filter, used) => {
    const [wild, plain] = await Promise.all(
      ['wild', 'plain'].map((name) => server.db.collection(name).find(filter).sort({ _id: 1 }).toArray()),
    );
    expect(wild).toEqual(plain);
    const { queryPlanner } = await server.db.collection('wild').find(filter).explain('queryPlanner');
    expect(JSON.stringify(queryPlanner.winningPlan).includes('$**_1')).toBe(used);
  });

  test.each<[Document, Document, string[], string[]]>([
    [{ 'a.$**': 1 }, {}, ['a', 'a.b'], ['b', 'ab']],
    [{ '$**': 1 }, {}, ['a', 'b.c'], ['_id.x']],
    [{ '$**': 1 }, { wildcardProjection: { a: 1, b: { c: 1 } } }, ['a', 'a.x', 'b.c'], ['b', 'b.d', 'c']],
    [{ '$**': 1 }, { wildcardProjection: { a: 0 } }, ['b'], ['a', 'a.b', '_id.x']],
    [{ '$**': 1 }, { wildcardProjection: { _id: 1, a: 0 } }, ['_id.x', 'b'], ['a.b']],
    [{ '$**': -1 }, { partialFilterExpression: { k: 1 } }, [], ['a']],
  ])('%j with %j covers the paths it says', async (key, options, covered, left) => {
    const name = `cover${Math.random()}`;
    await server.db.collection(name).insertOne({ a: 1 });
    await server.db.collection(name).createIndex(key, { ...options, name: 'wild' });
    for (const path of covered) expect([path, await usedIndex(name, { [path]: 1 })]).toEqual([path, 'wild']);
    for (const path of left) expect([path, await usedIndex(name, { [path]: 1 })]).toEqual([path, undefined]);
  });

  test('follows updates and deletes', async () => {
    const collection = server.db.collection<{ _id: number; tags?: Document }>('changing');
    await collection.createIndex({ 'tags.$**': 1 });
    await collection.insertMany([{ _id: 1, tags: { x: [1, 2] } }, { _id: 2 }]);
    await collection.updateOne({ _id: 1 }, { $set: { 'tags.x': [2, 3] } });
    await collection.updateOne({ _id: 2 }, { $set: { 'tags.y': 'new' } });
    expect(await collection.countDocuments({ 'tags.x': 1 })).toBe(0);
    expect(await collection.countDocuments({ 'tags.x': 3 })).toBe(1);
    expect(await collection.findOne({ 'tags.y': { $gt: 'a' } })).toMatchObject({ _id: 2 });
    await collection.deleteOne({ _id: 1 });
    expect(await server.db.command({ validate: 'changing' })).toMatchObject({ valid: true, nrecords: 1 });
  });

  test('a hint needs a condition that the index serves', async () => {
    const collection = server.db.collection('wild');
    expect(await collection.find({ a: 7 }).hint('$**_1').toArray()).toHaveLength(1);
    await expect(collection.find({}).hint('$**_1').toArray()).rejects.toMatchObject({ code: 291 });
  });
});
