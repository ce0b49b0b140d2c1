import * as bson from 'bson';
import { failure } from '../match/support';
import { upserted, exact } from './support';

describe('upsert', () => {
  test.each<[bson.Document, bson.Document, bson.Document]>([
    [{ $set: { b: 2 } }, { _id: 1, a: 1 }, { _id: 1, a: 1, b: 2 }],
    [
      { $set: { b: 2 }, $setOnInsert: { c: 3 } },
      { a: 1, _id: 1 },
      { _id: 1, a: 1, b: 2, c: 3 },
    ],
    [{ $inc: { n: 1 } }, { _id: 1, 'a.b': { $eq: 5 }, n: { $gt: 3 } }, { _id: 1, a: { b: 5 }, n: 1 }],
    [
      { $set: { z: 1 } },
      { $and: [{ _id: 1 }, { a: { $in: [7] } }], $or: [{ b: { $all: [8] } }] },
      { _id: 1, a: 7, b: 8, z: 1 },
    ],
    [{ $set: { z: 1 } }, { _id: 1, $or: [{ a: 1 }, { b: 1 }], c: /x/, d: { $in: [1, 2] } }, { _id: 1, z: 1 }],
    [{ $set: { z: 1 } }, { _id: { a: 1 } }, { _id: { a: 1 }, z: 1 }],
    [{ $setOnInsert: { _id: 5 } }, { a: 1 }, { _id: 5, a: 1 }],
    [{ $push: { a: 2 } }, { _id: 1, a: [1] }, { _id: 1, a: [1, 2] }],
    [{ b: 1 }, { _id: 1, a: 5 }, { _id: 1, b: 1 }],
    [{ _id: 4, b: 1 }, { a: 5 }, { _id: 4, b: 1 }],
  ])('%j for %j', (update, query, expected) => {
    const result = upserted(update, query);
    expect(result).toEqual(exact(expected));
    expect(Object.keys(result)).toEqual(Object.keys(expected));
  });

  test('an _id is made when neither side gives one', () => {
    expect(upserted({ $set: { a: 1 } }, { b: 1 })['_id']).toBeInstanceOf(bson.ObjectId);
  });

  test.each<[bson.Document, bson.Document, number]>([
    [{ $set: { _id: 2 } }, { _id: 1 }, 66],
    [{ _id: 2 }, { _id: 1 }, 66],
    [{ $set: { z: 1 } }, { $and: [{ a: 1 }, { a: 2 }] }, 54],
    [{ $set: { _id: [1] } }, {}, 53],
    [{ $set: { 'a.$': 1 } }, { a: 1 }, 2],
  ])('%j for %j is refused', (update, query, code) => {
    expect(failure(() => upserted(update, query)).code).toBe(code);
  });
});
