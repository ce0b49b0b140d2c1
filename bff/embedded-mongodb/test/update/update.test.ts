import * as bson from 'bson';
import { compileUpdate } from '../../src/update/compileUpdate';
import { doc, failure } from '../match/support';
import { NOW, contextOf, updated, exact, type Options, type Case } from './support';

const { Decimal128, Double, Long, Timestamp } = bson;

function table(name: string, cases: Case[]): void {
  describe(name, () => {
    test.each(cases.map((each) => [JSON.stringify(each.slice(0, 2)), each] as const))('%s', (_name, each) => {
      const [update, before, after, options] = each;
      const [result] = updated(update, before, options);
      expect(result).toEqual(exact(after));
      expect(Object.keys(result)).toEqual(Object.keys(after));
    });
  });
}

table('$set, $unset, $rename', [
  [{ $set: { a: 1 } }, { _id: 1 }, { _id: 1, a: 1 }],
  [{ $set: { 'a.b.c': 1 } }, { _id: 1, a: { x: 1 } }, { _id: 1, a: { x: 1, b: { c: 1 } } }],
  [{ $set: { 'a.2': 'x' } }, { a: [1] }, { a: [1, null, 'x'] }],
  [{ $set: { 'a.0.b': 1 } }, { a: [{}] }, { a: [{ b: 1 }] }],
  [{ $set: { 'a.0': 1 } }, {}, { a: { 0: 1 } }],
  [{ $set: { b: 1, a: 2, 10: 3, 9: 4 } }, { z: 0 }, { z: 0, 9: 4, 10: 3, a: 2, b: 1 }],
  [{ $set: { a: new Double(1) } }, { a: 1 }, { a: new Double(1) }],
  [{ $set: { 'a.$id': 5 } }, { a: { $ref: 'x', $id: 4 } }, { a: { $ref: 'x', $id: 5 } }],
  [{ $set: { a: { $weird: 1 } } }, {}, { a: { $weird: 1 } }],
  [{ $unset: { a: '' } }, { a: 1, b: 2 }, { b: 2 }],
  [{ $unset: { 'a.0': 1, 'b.c': 1, d: 1 } }, { a: [1, 2], b: { c: 1 } }, { a: [null, 2], b: {} }],
  [{ $unset: { 'a.b.c': 1 } }, { a: 5 }, { a: 5 }],
  [{ $rename: { a: 'b' } }, { a: 1, c: 2 }, { c: 2, b: 1 }],
  [{ $rename: { a: 'b' } }, { b: 9, a: 1 }, { b: 1 }],
  [{ $rename: { 'a.x': 'b.y' } }, { a: { x: 1, z: 2 } }, { a: { z: 2 }, b: { y: 1 } }],
  [{ $rename: { missing: 'b' } }, { a: 1 }, { a: 1 }],
  [{ $set: {} }, { a: 1 }, { a: 1 }],
]);

table('$inc, $mul, $min, $max, $bit, $currentDate', [
  [{ $inc: { a: 2, 'b.c': -1 } }, { a: 1 }, { a: 3, b: { c: -1 } }],
  [{ $inc: { a: 1 } }, { a: 2147483647 }, { a: Long.fromNumber(2147483648) }],
  [{ $inc: { a: 1 } }, { a: Long.fromNumber(5) }, { a: Long.fromNumber(6) }],
  [{ $inc: { a: new Double(1) } }, { a: 1 }, { a: new Double(2) }],
  [{ $inc: { a: 0.1 } }, { a: 0.2 }, { a: 0.1 + 0.2 }],
  [
    { $inc: { a: Decimal128.fromString('0.10') } },
    { a: Decimal128.fromString('1.20') },
    { a: Decimal128.fromString('1.30') },
  ],
  [{ $inc: { a: Decimal128.fromString('0.1') } }, { a: 1 }, { a: Decimal128.fromString('1.1') }],
  [{ $mul: { a: 3 } }, { a: 2 }, { a: 6 }],
  [
    { $mul: { a: Long.fromNumber(3), b: new Double(2), c: Decimal128.fromString('2') } },
    {},
    { a: Long.ZERO, b: new Double(0), c: Decimal128.fromString('0') },
  ],
  [{ $mul: { a: 65536 } }, { a: 65536 }, { a: Long.fromNumber(4294967296) }],
  [
    { $mul: { a: Decimal128.fromString('1.5') } },
    { a: new Double(2.5) },
    { a: Decimal128.fromString('3.750000000000000') },
  ],
  [{ $min: { a: 5, b: 5, c: 5 } }, { a: 9, b: 1 }, { a: 5, b: 1, c: 5 }],
  [{ $max: { a: 'x', b: null } }, { a: 9, b: 1 }, { a: 'x', b: 1 }],
  [
    { $bit: { a: { and: 10 }, b: { or: 5 }, c: { xor: 5 }, d: { or: 2 } } },
    { a: 13, b: 3, c: 1 },
    { a: 8, b: 7, c: 4, d: 2 },
  ],
  [{ $bit: { a: { or: Long.fromNumber(8) } } }, { a: 1 }, { a: Long.fromNumber(9) }],
  [
    { $currentDate: { a: true, b: { $type: 'timestamp' }, c: { $type: 'date' } } },
    {},
    { a: NOW, b: new Timestamp({ t: NOW.getTime() / 1000, i: 1 }), c: NOW },
  ],
]);

table('$push', [
  [{ $push: { a: 1 } }, {}, { a: [1] }],
  [{ $push: { a: [2] } }, { a: [1] }, { a: [1, [2]] }],
  [{ $push: { a: { $each: [3, 4] } } }, { a: [1] }, { a: [1, 3, 4] }],
  [{ $push: { a: { $each: [9], $position: 1 } } }, { a: [1, 2] }, { a: [1, 9, 2] }],
  [{ $push: { a: { $each: [9], $position: -1 } } }, { a: [1, 2] }, { a: [1, 9, 2] }],
  [{ $push: { a: { $each: [9], $position: -9 } } }, { a: [1, 2] }, { a: [9, 1, 2] }],
  [{ $push: { a: { $each: [5, 1], $sort: 1, $slice: 2 } } }, { a: [3] }, { a: [1, 3] }],
  [{ $push: { a: { $each: [], $sort: -1 } } }, { a: [1, 'x', null] }, { a: ['x', 1, null] }],
  [
    { $push: { a: { $each: [{ n: 1 }], $sort: { n: -1 }, $slice: -2 } } },
    { a: [{ n: 3 }, { n: 2 }] },
    { a: [{ n: 2 }, { n: 1 }] },
  ],
  [{ $push: { a: { $each: [1], $slice: 0 } } }, { a: [1, 2] }, { a: [] }],
]);

table('$addToSet, $pop, $pull, $pullAll', [
  [{ $addToSet: { a: 1 } }, { a: [new Double(1)] }, { a: [new Double(1)] }],
  [{ $addToSet: { a: { $each: [1, 2, 2, 3] } } }, { a: [2] }, { a: [2, 1, 3] }],
  [
    { $addToSet: { a: { x: 1, y: 2 } } },
    { a: [{ y: 2, x: 1 }] },
    {
      a: [
        { y: 2, x: 1 },
        { x: 1, y: 2 },
      ],
    },
  ],
  [{ $addToSet: { a: { $each: [] } } }, {}, { a: [] }],
  [{ $pop: { a: 1 } }, { a: [1, 2] }, { a: [1] }],
  [{ $pop: { a: -1 } }, { a: [1, 2] }, { a: [2] }],
  [{ $pop: { a: 1, b: 1 } }, { a: [] }, { a: [] }],
  [{ $pull: { a: 2 } }, { a: [1, 2, 2, 3] }, { a: [1, 3] }],
  [{ $pull: { a: { $gte: 2 } } }, { a: [1, 2, 3, 'x'] }, { a: [1, 'x'] }],
  [{ $pull: { a: { b: 1 } } }, { a: [{ b: 1, c: 2 }, { b: 2 }, 1] }, { a: [{ b: 2 }, 1] }],
  [{ $pull: { a: { $in: ['x', /^y/] } } }, { a: ['x', 'yes', 'no'] }, { a: ['no'] }],
  [{ $pull: { a: /^y/ } }, { a: ['yes', 'no'] }, { a: ['no'] }],
  [{ $pull: { a: { $or: [{ b: 1 }, { c: 1 }] } } }, { a: [{ b: 1 }, { c: 1 }, { d: 1 }] }, { a: [{ d: 1 }] }],
  [
    { $pull: { a: { b: { $elemMatch: { q: 1 } } } } },
    { a: [{ b: [{ q: 1 }] }, { b: [{ q: 2 }] }] },
    { a: [{ b: [{ q: 2 }] }] },
  ],
  [{ $pull: { a: [1, 2] } }, { a: [[1, 2], 1] }, { a: [1] }],
  [{ $pull: { a: 1 } }, {}, {}],
  [{ $pull: { a: null } }, { a: [null, 1] }, { a: [1] }],
  [{ $pullAll: { a: [1, 'x'] } }, { a: [1, 2, 'x', 1] }, { a: [2] }],
]);

table('positional operators', [
  [{ $set: { 'a.$': 9 } }, { a: [1, 2] }, { a: [1, 9] }, { positional: 1 }],
  [{ $inc: { 'a.$.n': 1 } }, { a: [{ n: 1 }, { n: 1 }] }, { a: [{ n: 2 }, { n: 1 }] }, { positional: 0 }],
  [{ $inc: { 'a.$[]': 10 } }, { a: [1, 2] }, { a: [11, 12] }],
  [{ $set: { 'a.$[].b.$[].c': 0 } }, { a: [{ b: [{ c: 1 }, {}] }] }, { a: [{ b: [{ c: 0 }, { c: 0 }] }] }],
  [{ $set: { 'a.$[e]': 100 } }, { a: [95, 110] }, { a: [95, 100] }, { arrayFilters: [{ e: { $gte: 100 } }] }],
  [
    { $set: { 'a.$[x].n': 0, 'a.$[x].m': 1 } },
    { a: [{ n: 5 }, { n: 6 }] },
    { a: [{ n: 0, m: 1 }, { n: 6 }] },
    { arrayFilters: [{ 'x.n': 5 }] },
  ],
  [
    { $set: { 'a.$[x].s.$[y]': 0 } },
    {
      a: [
        { t: 1, s: [1, 2] },
        { t: 2, s: [1] },
      ],
    },
    {
      a: [
        { t: 1, s: [0, 2] },
        { t: 2, s: [1] },
      ],
    },
    { arrayFilters: [{ 'x.t': 1 }, { y: { $lt: 2 } }] },
  ],
  [{ $set: { 'a.$[x]': 0 } }, { a: [1] }, { a: [1] }, { arrayFilters: [{ x: 5 }] }],
  [{ $unset: { 'a.$[]': 1 } }, { a: [1, 2] }, { a: [null, null] }],
]);

table('replacement', [
  [{ a: 2 }, { _id: 1, a: 1, b: 1 }, { _id: 1, a: 2 }],
  [{ a: 2, _id: 1 }, { _id: 1 }, { _id: 1, a: 2 }],
  [{}, { _id: 1, a: 1 }, { _id: 1 }],
  [{ t: new Timestamp({ t: 0, i: 0 }) }, { _id: 1 }, { _id: 1, t: new Timestamp({ t: NOW.getTime() / 1000, i: 1 }) }],
]);

test('no change is reported for values that are the same to the byte', () => {
  expect(updated({ $set: { a: 1 }, $inc: { b: 0 }, $max: { c: 1 } }, { a: 1, b: 2, c: 3 })[1]).toBe(false);
  expect(updated({ $set: { a: Long.fromNumber(1) } }, { a: 1 })[1]).toBe(true);
  expect(updated({ $setOnInsert: { z: 1 } }, { a: 1 })[1]).toBe(false);
});

describe('failures', () => {
  test.each<[bson.Document, bson.Document, number, string, Options?]>([
    [{ $foo: { a: 1 } }, {}, 9, 'Unknown modifier: $foo. Expected a valid update modifier or pipeline-style update'],
    [{ $set: { a: 1 }, b: 1 }, {}, 9, 'Unknown modifier: b'],
    [
      { $set: 5 },
      {},
      9,
      'Modifiers operate on fields but we found type int instead. For example: {$mod: {<field>: ...}} not {$set: 5}',
    ],
    [{ $set: { '': 1 } }, {}, 56, 'An empty update path is not valid.'],
    [{ $set: { 'a..b': 1 } }, {}, 56, "The update path 'a..b' contains an empty field name, which is not allowed."],
    [{ $set: { $a: 1 } }, {}, 52, "The dollar ($) prefixed field '$a' in '$a' is not allowed for storage."],
    [{ $set: { a: 1 }, $inc: { a: 1 } }, {}, 40, "Updating the path 'a' would create a conflict at 'a'"],
    [{ $set: { a: 1 }, $inc: { 'a.b': 1 } }, {}, 40, "Updating the path 'a.b' would create a conflict at 'a'"],
    [{ $set: { 'a.b': 1 }, $inc: { a: 1 } }, {}, 40, "Updating the path 'a' would create a conflict at 'a'"],
    [{ $rename: { a: 'b' }, $set: { b: 1 } }, {}, 40, "Updating the path 'b' would create a conflict at 'b'"],
    [{ $set: { 'a.$[]': 1, 'a.0': 1 } }, { a: [1] }, 40, "would create a conflict at 'a'"],
    [
      { $set: { 'a.$[x]': 1, 'a.$[y]': 1 } },
      { a: [1] },
      40,
      "Update created a conflict at 'a.0'",
      { arrayFilters: [{ x: 1 }, { y: 1 }] },
    ],
    [
      { $set: { _id: 2 } },
      { _id: 1 },
      66,
      "Performing an update on the path '_id' would modify the immutable field '_id'",
    ],
    [{ $unset: { _id: 1 } }, { _id: 1 }, 66, "would modify the immutable field '_id'"],
    [{ _id: 2, a: 1 }, { _id: 1 }, 66, "the (immutable) field '_id' was found to have been altered to _id: 2"],
    [
      { a: 1, $set: { b: 1 } },
      {},
      52,
      "The dollar ($) prefixed field '$set' in '$set' is not allowed in the context of an update's replacement document.",
    ],
    [{ $set: { 'a.b': 1 } }, { a: 5 }, 28, "Cannot create field 'b' in element {a: 5}"],
    [{ $set: { 'a.b': 1 } }, { a: null }, 28, "Cannot create field 'b' in element {a: null}"],
    [{ $set: { 'a.b': 1 } }, { a: [1] }, 28, "Cannot create field 'b' in element {a: [ 1 ]}"],
    [{ $set: { 'a.9999999': 1 } }, { a: [] }, 34, "can't backfill more than 1500000 elements"],
    [{ $inc: { a: 'x' } }, {}, 14, 'Cannot increment with non-numeric argument: {a: "x"}'],
    [{ $mul: { a: 'x' } }, {}, 14, 'Cannot multiply with non-numeric argument: {a: "x"}'],
    [
      { $inc: { 'b.a': 1 } },
      { _id: 7, b: { a: 'x' } },
      14,
      "Cannot apply $inc to a value of non-numeric type. {_id: 7} has the field 'a' of non-numeric type string",
    ],
    [{ $inc: { a: 1 } }, { _id: 1, a: null }, 14, 'of non-numeric type null'],
    [
      { $inc: { a: 1 } },
      { _id: 1, a: Long.MAX_VALUE },
      2,
      'Failed to apply $inc operations to current value ((NumberLong)9223372036854775807) for document {_id: 1}',
    ],
    [
      { $push: { a: 1 } },
      { _id: 1, a: 5 },
      2,
      "The field 'a' must be an array but is of type int in document {_id: 1}",
    ],
    [{ $push: { a: { $each: 1 } } }, {}, 2, 'The argument to $each in $push must be an array but it was of type: int'],
    [{ $push: { a: { $each: [], $foo: 1 } } }, {}, 2, 'Unrecognized clause in $push: $foo'],
    [
      { $push: { a: { $each: [], $slice: 'x' } } },
      {},
      2,
      'The value for $slice must be an integer value but was given type: string',
    ],
    [
      { $push: { a: { $each: [], $position: 'x' } } },
      {},
      2,
      'The value for $position must be an integer value, not of type: string',
    ],
    [{ $push: { a: { $each: [], $sort: 2 } } }, {}, 2, 'The $sort element value must be either 1 or -1'],
    [{ $push: { a: { $each: [], $sort: 'x' } } }, {}, 2, 'The $sort is invalid'],
    [
      { $addToSet: { a: 1 } },
      { a: 5 },
      2,
      "Cannot apply $addToSet to non-array field. Field named 'a' has non-array type int",
    ],
    [
      { $addToSet: { a: { $each: 1 } } },
      {},
      14,
      'The argument to $each in $addToSet must be an array but it was of type int',
    ],
    [{ $pop: { a: 2 } }, {}, 9, '$pop expects 1 or -1, found: 2'],
    [{ $pop: { a: 'x' } }, {}, 9, 'Expected a number in: a: "x"'],
    [{ $pop: { a: 1 } }, { a: 1 }, 14, "Path 'a' contains an element of non-array type 'int'"],
    [{ $pull: { a: 1 } }, { a: 1 }, 2, 'Cannot apply $pull to a non-array value'],
    [{ $pull: { a: { $foo: 1 } } }, {}, 2, 'unknown'],
    [{ $pullAll: { a: 1 } }, {}, 2, '$pullAll requires an array argument but was given a int'],
    [{ $bit: { a: 1 } }, {}, 2, 'The $bit modifier is not compatible with a int.'],
    [{ $bit: { a: { foo: 1 } } }, {}, 2, "The $bit modifier only supports 'and', 'or', and 'xor', not 'foo'"],
    [{ $bit: { a: { and: 1.5 } } }, {}, 2, "a 'double' is not supported here"],
    [{ $bit: { a: { and: 1 } } }, { a: 'x' }, 2, 'Cannot apply $bit to a value of non-integral type'],
    [{ $currentDate: { a: 1 } }, {}, 2, 'int is not valid type for $currentDate.'],
    [{ $currentDate: { a: { $type: 'x' } } }, {}, 2, "is required to be 'date' or 'timestamp'"],
    [{ $rename: { a: 1 } }, {}, 2, "The 'to' field for $rename must be a string: a: 1"],
    [{ $rename: { a: 'a' } }, {}, 2, 'The source and target field for $rename must differ: a: "a"'],
    [{ $rename: { a: 'a.b' } }, {}, 2, 'must not be on the same path'],
    [
      { $rename: { 'a.0': 'b' } },
      { _id: 1, a: [1] },
      2,
      "The source field cannot be an array element, 'a.0' in doc with _id: 1",
    ],
    [{ $set: { 'a.$': 1 } }, { a: [1] }, 2, 'The positional operator did not find the match needed from the query.'],
    [{ $set: { '$.a': 1 } }, {}, 2, "Cannot have positional (i.e. '$') element in the first position in path '$.a'"],
    [{ $set: { 'a.$.b.$': 1 } }, {}, 2, "Too many positional (i.e. '$') elements found in path 'a.$.b.$'"],
    [{ $set: { 'a.$[]': 1 } }, {}, 2, "The path 'a' must exist in the document in order to apply array updates."],
    [{ $set: { 'a.$[]': 1 } }, { a: 5 }, 2, 'Cannot apply array updates to non-array element a: 5'],
    [{ $set: { 'a.$[x]': 1 } }, {}, 2, "No array filter found for identifier 'x' in path 'a.$[x]'"],
    [
      { $set: { b: 1 } },
      {},
      9,
      "The array filter for identifier 'x' was not used in the update { $set: { b: 1 } }",
      { arrayFilters: [{ x: 1 }] },
    ],
    [
      { $set: { b: 1 } },
      {},
      9,
      "Expected a single top-level field name, found 'x' and 'y'",
      { arrayFilters: [{ x: 1, y: 1 }] },
    ],
    [
      { $set: { b: 1 } },
      {},
      9,
      'Found multiple array filters with the same top-level field name x',
      { arrayFilters: [{ x: 1 }, { 'x.y': 1 }] },
    ],
    [{ $set: { b: 1 } }, {}, 2, "beginning with a lowercase letter, found 'X'", { arrayFilters: [{ X: 1 }] }],
    [{ a: 1 }, {}, 9, 'Cannot specify arrayFilters for a replacement-style update', { arrayFilters: [{ x: 1 }] }],
  ])('%j on %j', (update, before, code, message, options = {}) => {
    const error = failure(() => compileUpdate(doc(update), contextOf(options)).apply(doc(before), options));
    expect(error.code).toBe(code);
    expect(error.errmsg).toContain(message);
  });
});
