import type { Document, IndexSpecification } from 'mongodb';
import { startTestServer, type TestServer } from '../support/server';

let server: TestServer;
beforeAll(async () => void (server = await startTestServer()));
afterAll(() => server.stop());

async function described(name: string): Promise<Document[]> {
  return (await server.db.collection(name).indexes()).slice(1);
}

describe('text and geo indexes are listed as MongoDB lists them', () => {
  const text = { default_language: 'english', language_override: 'language', textIndexVersion: 3 };
  test.each<[string, IndexSpecification, Document, Document]>([
    ['text', { title: 'text' }, {}, { key: { _fts: 'text', _ftsx: 1 }, weights: { title: 1 }, ...text }],
    [
      'text beside a field, with weights',
      { a: 1, title: 'text', body: 'text' },
      { weights: { title: 5 }, default_language: 'none' },
      { key: { a: 1, _fts: 'text', _ftsx: 1 }, weights: { body: 1, title: 5 }, ...text, default_language: 'none' },
    ],
    ['text of all fields', { '$**': 'text' }, {}, { key: { _fts: 'text', _ftsx: 1 }, weights: { '$**': 1 }, ...text }],
    ['2dsphere', { at: '2dsphere', b: 1 }, {}, { key: { at: '2dsphere', b: 1 }, '2dsphereIndexVersion': 3 }],
    ['2d', { at: '2d' }, { min: -200, max: 200, bits: 20 }, { key: { at: '2d' }, min: -200, max: 200, bits: 20 }],
    ['wildcard beside a field', { a: 1, 'b.$**': 1 }, {}, { key: { a: 1, 'b.$**': 1 } }],
  ])('%s', async (name, key, options, shown) => {
    const collection = server.db.collection(name.replace(/\W/g, ''));
    await collection.createIndex(key, { ...options, name: 'one' });
    await collection.createIndex(key, { ...options, name: 'one' });
    expect(await described(collection.collectionName)).toEqual([{ v: 2, name: 'one', ...shown }]);
    await collection.insertOne({ a: null, at: [1, 2], b: null, title: 'two words' });
    expect(await collection.countDocuments({ a: null, b: null })).toBe(1);
    expect(await server.db.command({ validate: collection.collectionName })).toMatchObject({ valid: true });
    await expect(collection.find({ b: null }).hint('one').toArray()).rejects.toMatchObject({ code: 291 });
    await collection.dropIndex('one');
    expect(await described(collection.collectionName)).toEqual([]);
  });

  test('one text index a collection', async () => {
    const collection = server.db.collection('oneText');
    await collection.createIndex({ a: 'text' });
    await expect(collection.createIndex({ a: 1, b: 'text' })).rejects.toMatchObject({ code: 67 });
    await expect(collection.createIndex({ a: 'text' }, { weights: { a: 3 } })).rejects.toMatchObject({ code: 85 });
  });

  test.each<[string, Document, number]>([
    ['unique 2dsphere', { key: { a: '2dsphere' }, unique: true }, 115],
    ['unique wildcard', { key: { '$**': 1 }, unique: true }, 67],
    ['sparse wildcard', { key: { '$**': 1 }, sparse: true }, 67],
    ['wildcard with expiry', { key: { '$**': 1 }, expireAfterSeconds: 1 }, 67],
    ['projection without wildcard', { key: { a: 1 }, wildcardProjection: { b: 1 } }, 2],
    ['projection of nothing', { key: { '$**': 1 }, wildcardProjection: {} }, 9],
    ['wildcard inside a path', { key: { 'a.$**.b': 1 } }, 67],
    ['hashed wildcard', { key: { '$**': 'hashed' } }, 67],
    ['weight of nothing', { key: { a: 'text' }, weights: { a: 0 } }, 67],
    ['haystack', { key: { a: 'geoHaystack' } }, 115],
    ['unknown kind', { key: { a: 'btree' } }, 67],
  ])('%s is refused', async (name, spec, code) => {
    const indexes = [{ name, ...spec }];
    await expect(server.db.command({ createIndexes: 'refused', indexes })).rejects.toMatchObject({ code });
  });
});

describe('a partial index takes what the planner can reason about', () => {
  test.each<[Document, boolean]>([
    [{ a: 1 }, true],
    [{ a: { $exists: true, $gt: 1, $type: 'int' }, $or: [{ b: 1 }, { $and: [{ c: { $in: [1, 2] } }] }] }, true],
    [{ a: { $exists: false } }, false],
    [{ a: { $ne: 1 } }, false],
    [{ a: { $not: { $gt: 1 } } }, false],
    [{ a: { $regex: 'x' } }, false],
    [{ a: { $size: 1 } }, false],
    [{ $nor: [{ a: 1 }] }, false],
    [{ $or: [{ a: 1 }, { b: { $nin: [1] } }] }, false],
    [{ $expr: { $eq: ['$a', 1] } }, false],
  ])('%j: %s', async (filter, taken) => {
    const collection = server.db.collection(`partial${Math.random()}`);
    const made = collection.createIndex({ z: 1 }, { partialFilterExpression: filter });
    if (taken) await expect(made).resolves.toBe('z_1');
    else await expect(made).rejects.toMatchObject({ code: 67, codeName: 'CannotCreateIndex' });
  });
});

test('flags are listed as they were given; one that is false makes no other index', async () => {
  const flagged = server.db.collection('flagged');
  await flagged.createIndex({ a: 1 }, { sparse: false, background: true, unique: false, hidden: false });
  expect(await described('flagged')).toEqual([{ v: 2, key: { a: 1 }, name: 'a_1', sparse: false, background: true }]);
  await expect(flagged.createIndex({ a: 1 })).resolves.toBe('a_1');
  await expect(flagged.createIndex({ a: 1 }, { sparse: true })).rejects.toMatchObject({ code: 85 });
  await flagged.createIndex({ at: 1 }, { expireAfterSeconds: 0 });
  await expect(flagged.createIndex({ at: 1 })).rejects.toMatchObject({ code: 85 });
});
