import * as bson from 'bson';
import { compileExpression } from '../../src/expression/compile';
import { compileMatch } from '../../src/match/compileMatch';
import { documentOf, UNDEFINED } from '../../src/bson/value';
import { doc, matches, matchFailure } from './support';

const { Decimal128, Double, Long, ObjectId, MinKey, MaxKey, BSONRegExp, Timestamp } = bson;

type Case = [query: bson.Document, yes: bson.Document[], no: bson.Document[]];

function table(name: string, cases: Case[]): void {
  describe(name, () => {
    test.each(cases.map((each) => [JSON.stringify(each[0]), each] as const))('%s', (_name, [query, yes, no]) => {
      expect(yes.filter((document) => !matches(query, document))).toEqual([]);
      expect(no.filter((document) => matches(query, document))).toEqual([]);
    });
  });
}

table('equality', [
  [
    { a: 1 },
    [{ a: 1 }, { a: new Double(1) }, { a: Long.fromNumber(1) }, { a: Decimal128.fromString('1.0') }, { a: [3, 1] }],
    [{}, { a: '1' }, { a: true }, { a: [[1]] }],
  ],
  [{ a: null }, [{}, { a: null }, { a: [null] }, { b: 1 }], [{ a: 0 }, { a: [] }, { a: '' }]],
  [{ a: [1, 2] }, [{ a: [1, 2] }, { a: [[1, 2], 3] }], [{ a: [2, 1] }, { a: [1, 2, 3] }, { a: 1 }]],
  [{ a: { b: 1, c: 2 } }, [{ a: { b: 1, c: 2 } }, { a: [{ b: 1, c: 2 }] }], [{ a: { c: 2, b: 1 } }, { a: { b: 1 } }]],
  [{ a: {} }, [{ a: {} }], [{ a: { b: 1 } }, {}]],
  [{ a: [] }, [{ a: [] }, { a: [[]] }], [{ a: [1] }, {}]],
  [{ a: NaN }, [{ a: NaN }, { a: Decimal128.fromString('NaN') }], [{ a: 0 }, {}]],
  [
    { a: Long.fromString('9007199254740993') },
    [{ a: Decimal128.fromString('9007199254740993') }],
    [{ a: 9007199254740992 }],
  ],
  [{ a: 0.1 }, [{ a: 0.1 }], [{ a: Decimal128.fromString('0.1') }]],
  [{ a: /^x/i }, [{ a: 'Xy' }, { a: ['n', 'xa'] }, { a: new BSONRegExp('^x', 'i') }], [{ a: 'yx' }, {}, { a: 1 }]],
  [{ a: { $eq: 'x' } }, [{ a: 'x' }, { a: new bson.BSONSymbol('x') }], [{ a: 'X' }]],
  [{ a: { $ref: 'c', $id: 1 } }, [{ a: { $ref: 'c', $id: 1 } }], [{ a: { $ref: 'c', $id: 2 } }]],
  [{}, [{}, { a: 1 }], []],
]);

table('order', [
  [
    { a: { $gt: 5 } },
    [{ a: 6 }, { a: 5.5 }, { a: [1, 9] }, { a: Decimal128.fromString('5.01') }],
    [{ a: 5 }, { a: '6' }, {}, { a: NaN }, { a: null }],
  ],
  [{ a: { $lte: 5 } }, [{ a: 5 }, { a: -Infinity }], [{ a: NaN }, {}, { a: true }]],
  [{ a: { $gte: null } }, [{}, { a: null }], [{ a: 1 }]],
  [{ a: { $gt: null } }, [], [{}, { a: null }, { a: 1 }]],
  [{ a: { $gt: 5, $lt: 7 } }, [{ a: 6 }, { a: [1, 9] }], [{ a: 7 }, { a: [1, 2] }]],
  [{ a: { $gte: NaN } }, [{ a: NaN }], [{ a: 1 }]],
  [{ a: { $gt: NaN } }, [], [{ a: NaN }, { a: 1 }]],
  [{ a: { $gt: new MinKey() } }, [{ a: 1 }, {}, { a: null }, { a: new MaxKey() }], [{ a: new MinKey() }]],
  [{ a: { $lt: new MaxKey() } }, [{ a: 1 }, {}], [{ a: new MaxKey() }]],
  [{ a: { $gte: new MaxKey() } }, [{ a: new MaxKey() }], [{ a: 'z' }]],
  [{ a: { $gt: 'a' } }, [{ a: 'b' }, { a: '字' }], [{ a: 'A' }, { a: 99 }]],
  [{ a: { $lt: '😀' } }, [{ a: '\uffee' }], [{ a: '😁' }]],
  [{ a: { $gt: { b: 1 } } }, [{ a: { b: 2 } }, { a: { b: 1, c: 1 } }], [{ a: { a: 5 } }, { a: 5 }]],
  [{ a: { $gt: [1, 2] } }, [{ a: [1, 3] }, { a: [2] }], [{ a: [1] }, { a: 3 }]],
  [
    { a: { $gte: new Date(5) } },
    [{ a: new Date(5) }, { a: new Date(6) }],
    [{ a: 6 }, { a: new Timestamp({ t: 9, i: 1 }) }],
  ],
  [{ a: { $gt: false } }, [{ a: true }], [{ a: false }, { a: 1 }]],
  [{ a: { $gt: new ObjectId('0'.repeat(24)) } }, [{ a: new ObjectId('1'.repeat(24)) }], [{ a: 'f' }]],
]);

table('negation', [
  [{ a: { $ne: 1 } }, [{ a: 2 }, {}, { a: [2, 3] }], [{ a: 1 }, { a: [1, 2] }]],
  [{ a: { $ne: null } }, [{ a: 1 }, { a: [] }], [{}, { a: null }, { a: [null, 1] }]],
  [{ a: { $nin: [1, null] } }, [{ a: 2 }], [{ a: 1 }, {}, { a: [2, 1] }]],
  [{ a: { $not: { $gt: 5 } } }, [{ a: 5 }, {}, { a: 'x' }], [{ a: 6 }, { a: [1, 6] }]],
  [{ a: { $not: /x/ } }, [{ a: 'y' }, {}], [{ a: 'x' }]],
  [{ a: { $not: { $gt: 1, $lt: 5 } } }, [{ a: 1 }, { a: 5 }], [{ a: 2 }]],
  [{ $nor: [{ a: 1 }, { b: 2 }] }, [{ a: 2 }, {}], [{ a: 1 }, { b: 2 }]],
]);

table('$in', [
  [
    { a: { $in: [1, 'x', /^re/] } },
    [{ a: 1 }, { a: ['y', 'x'] }, { a: 'regular' }, { a: Long.fromNumber(1) }],
    [{ a: 2 }, {}, { a: 'are' }],
  ],
  [{ a: { $in: [null] } }, [{}, { a: null }], [{ a: 0 }]],
  [{ a: { $in: [] } }, [], [{}, { a: 1 }]],
  [{ a: { $in: [[1, 2]] } }, [{ a: [1, 2] }], [{ a: 1 }]],
  [
    { a: { $in: [1, 2, 3, 4, 5, 6, new ObjectId('1'.repeat(24))] } },
    [{ a: new ObjectId('1'.repeat(24)) }, { a: Decimal128.fromString('6') }],
    [{ a: 7 }, { a: '6' }],
  ],
  [{ a: { $in: ['x', 'y'] } }, [{ a: 'x' }], [{ a: 1 }, { a: null }]],
]);

table('dotted paths through arrays', [
  [
    { 'a.b': 1 },
    [{ a: { b: 1 } }, { a: [{ b: 2 }, { b: 1 }] }, { a: { b: [0, 1] } }, { a: [{ b: [1] }] }],
    [{ a: 1 }, { a: [[{ b: 1 }]] }],
  ],
  [
    { 'a.b': null },
    [{}, { a: {} }, { a: 1 }, { a: [{ b: 1 }, {}] }, { a: null }],
    [{ a: [] }, { a: [1] }, { a: [{ b: 1 }] }],
  ],
  [{ 'a.b': { $exists: false } }, [{}, { a: [] }, { a: [1] }, { a: {} }], [{ a: { b: null } }, { a: [{}, { b: 1 }] }]],
  [{ 'a.0': 1 }, [{ a: [1, 2] }, { a: { 0: 1 } }, { a: [{ 0: 1 }] }], [{ a: [2, 1] }, { a: 1 }]],
  [{ 'a.1.b': 2 }, [{ a: [{ b: 1 }, { b: 2 }] }], [{ a: [{ b: 2 }, { b: 1 }] }]],
  [{ 'a.0.b': 1 }, [{ a: [[{ b: 1 }]] }, { a: [{ b: 1 }] }], [{ a: [[], { b: 1 }] }]],
  [{ 'a.0.0': 5 }, [{ a: [[5]] }], [{ a: [5] }]],
  [{ 'a.b.c': 1 }, [{ a: [{ b: [{ c: 2 }, { c: 1 }] }] }], [{ a: [[{ b: { c: 1 } }]] }]],
  [{ 'a.00': 1 }, [{ a: { '00': 1 } }], [{ a: [1] }]],
  [{ 'a.b': { $gt: 1, $lt: 3 } }, [{ a: [{ b: 5 }, { b: 0 }] }], [{ a: [{ b: 5 }] }]],
]);

table('arrays', [
  [{ a: { $size: 2 } }, [{ a: [1, 2] }], [{ a: [] }, { a: 2 }, {}, { a: [[1, 2]] }]],
  [{ a: { $size: 0 } }, [{ a: [] }], [{}]],
  [{ a: { $all: [1, 2] } }, [{ a: [2, 3, 1] }], [{ a: [1] }, { a: 1 }, {}]],
  [{ a: { $all: [1] } }, [{ a: 1 }, { a: [1] }], [{ a: 2 }]],
  [{ a: { $all: [] } }, [], [{ a: [] }, {}]],
  [{ a: { $all: [[1, 2]] } }, [{ a: [[1, 2]] }, { a: [1, 2] }], [{ a: [1, [2]] }]],
  [{ a: { $all: [/^x/, 'y'] } }, [{ a: ['xa', 'y'] }], [{ a: ['xa'] }]],
  [
    { a: { $all: [{ $elemMatch: { b: 1 } }, { $elemMatch: { b: 2 } }] } },
    [{ a: [{ b: 1 }, { b: 2 }] }],
    [{ a: [{ b: 1 }] }],
  ],
  [{ a: { $elemMatch: { $gte: 80, $lt: 85 } } }, [{ a: [82, 85] }], [{ a: [75, 88] }, { a: 82 }, { a: [[82]] }]],
  [
    { a: { $elemMatch: { b: 1, c: 2 } } },
    [{ a: [{ b: 1, c: 2 }] }],
    [{ a: [{ b: 1 }, { c: 2 }] }, { a: { b: 1, c: 2 } }],
  ],
  [{ a: { $elemMatch: { $or: [{ b: 1 }, { c: 1 }] } } }, [{ a: [{ c: 1 }] }], [{ a: [{ d: 1 }] }]],
  [{ a: { $elemMatch: { $not: { $gt: 5 } } } }, [{ a: [9, 1] }], [{ a: [9] }, { a: [] }]],
  [{ a: { $elemMatch: { $elemMatch: { $eq: 1 } } } }, [{ a: [[2, 1]] }], [{ a: [1] }]],
  [{ a: { $elemMatch: { 0: 'x' } } }, [{ a: [['x']] }], [{ a: ['x'] }]],
  [{ a: { $elemMatch: { $in: [1, 2] } } }, [{ a: [3, 2] }], [{ a: 2 }]],
  [{ 'a.b': { $elemMatch: { $gt: 1 } } }, [{ a: [{ b: [2] }] }], [{ a: [{ b: 2 }] }]],
  [{ a: { $not: { $elemMatch: { $gt: 1 } } } }, [{ a: [1] }, {}], [{ a: [2] }]],
  [{ a: { $elemMatch: {} } }, [{ a: [{}] }, { a: [[]] }], [{ a: [1] }]],
]);

table('types', [
  [{ a: { $type: 'int' } }, [{ a: 1 }, { a: ['x', 1] }], [{ a: new Double(1) }, { a: Long.fromNumber(1) }, {}]],
  [
    { a: { $type: 'number' } },
    [{ a: 1 }, { a: 1.5 }, { a: Long.fromNumber(1) }, { a: Decimal128.fromString('1') }],
    [{ a: '1' }],
  ],
  [{ a: { $type: [2, 'null'] } }, [{ a: 'x' }, { a: null }], [{ a: 1 }, {}]],
  [{ a: { $type: 'array' } }, [{ a: [] }, { a: [1] }], [{ a: 1 }]],
  [{ a: { $type: 'double' } }, [{ a: 1.5 }, { a: new Double(2) }, { a: NaN }], [{ a: 2 }]],
  [{ a: { $type: 'object' } }, [{ a: {} }, { a: [{}] }], [{ a: [] }]],
  [{ a: { $type: -1 } }, [{ a: new MinKey() }], [{ a: new MaxKey() }]],
  [{ a: { $exists: true } }, [{ a: null }, { a: [] }], [{}]],
  [{ a: { $exists: 0 } }, [{}], [{ a: null }]],
]);

table('evaluation', [
  [
    { a: { $mod: [4, 0] } },
    [{ a: 8 }, { a: Long.fromNumber(4) }, { a: 4.9 }, { a: [3, 4] }, { a: Decimal128.fromString('12') }],
    [{ a: 5 }, { a: 'x' }, {}, { a: NaN }, { a: Infinity }],
  ],
  [{ a: { $mod: [4.9, -1.5] } }, [{ a: -5 }], [{ a: 5 }]],
  [{ a: { $regex: 'AB', $options: 'i' } }, [{ a: 'xabx' }, { a: ['z', 'ab'] }], [{ a: 'a' }]],
  [{ a: { $regex: '^b', $options: 'm' } }, [{ a: 'a\nb' }], [{ a: 'ab' }]],
  [{ a: { $regex: 'a.c', $options: 's' } }, [{ a: 'a\nc' }], [{ a: 'ac' }]],
  [{ a: { $regex: 'a b # comment\n c', $options: 'x' } }, [{ a: 'abc' }], [{ a: 'a b c' }]],
  [{ a: { $regex: '(?i)ab' } }, [{ a: 'AB' }], [{ a: 'a' }]],
  [{ a: { $regex: '^\\Qa.b\\E$' } }, [{ a: 'a.b' }, { a: 'a.b\n' }], [{ a: 'axb' }]],
  [{ a: { $regex: '[[:digit:]]+[]x]' } }, [{ a: '12]' }, { a: '1x' }], [{ a: 'x' }]],
  [{ a: { $regex: '^.$' } }, [{ a: '😀' }, { a: '字' }], [{ a: 'ab' }]],
  [{ a: { $regex: 'a\\-\\_b' } }, [{ a: 'a-_b' }], [{ a: 'ab' }]],
  [{ a: { $in: [/a/i], $ne: 'A' } }, [{ a: 'ba' }], [{ a: 'A' }]],
  [{ $expr: { $gt: ['$a', '$b'] } }, [{ a: 2, b: 1 }, { a: 1 }], [{ a: 1, b: 2 }]],
  [{ $comment: 'why', a: { $eq: 1, $comment: 'x' } }, [{ a: 1 }], [{ a: 2 }]],
  [{ $alwaysTrue: 1 }, [{}], []],
  [{ $alwaysFalse: 1 }, [], [{}]],
  [{ $sampleRate: 0 }, [], [{}]],
  [{ $sampleRate: 1.0 }, [{}], []],
]);

table('bits', [
  [
    { a: { $bitsAllSet: 6 } },
    [{ a: 6 }, { a: 7 }, { a: new bson.Binary(Buffer.from([6])) }, { a: 14 }],
    [{ a: 2 }, { a: 6.5 }, { a: 'x' }, {}],
  ],
  [{ a: { $bitsAllSet: [1, 5] } }, [{ a: 54 }], [{ a: 20 }]],
  [{ a: { $bitsAllClear: [1, 5] } }, [{ a: 20 }, { a: new Double(20) }], [{ a: 54 }]],
  [{ a: { $bitsAnySet: new bson.Binary(Buffer.from([0x30])) } }, [{ a: 16 }], [{ a: 15 }]],
  [{ a: { $bitsAnyClear: 3 } }, [{ a: 1 }, { a: 0 }], [{ a: 3 }]],
  [{ a: { $bitsAllSet: [200] } }, [{ a: -1 }], [{ a: 1 }]],
]);

table('logic', [
  [{ $and: [{ a: 1 }, { b: 2 }] }, [{ a: 1, b: 2 }], [{ a: 1 }]],
  [{ $or: [{ a: 1 }, { b: 2 }], c: 3 }, [{ b: 2, c: 3 }], [{ a: 1 }, { c: 3 }]],
  [{ $or: [{ 'a.b': 1 }, { c: { $in: [[]] } }] }, [{ a: [{ b: 1 }] }, { c: [] }], [{ a: [] }]],
]);

describe('failures', () => {
  test.each<[bson.Document, number, string]>([
    [{ $foo: 1 }, 2, 'unknown top level operator: $foo'],
    [{ a: { $foo: 1 } }, 2, 'unknown operator: $foo'],
    [{ a: { $gt: 1, b: 2 } }, 2, 'unknown operator: b'],
    [{ $and: 1 }, 2, '$and must be an array'],
    [{ $or: [] }, 2, '$and/$or/$nor must be a nonempty array'],
    [{ $nor: [1] }, 2, '$or/$and/$nor entries need to be full objects'],
    [{ a: { $in: 1 } }, 2, '$in needs an array'],
    [{ a: { $nin: 1 } }, 2, '$nin needs an array'],
    [{ a: { $in: [{ $gt: 1 }] } }, 2, 'cannot nest $ under $in'],
    [{ a: { $ne: /x/ } }, 2, "Can't have regex as arg to $ne."],
    [{ a: { $gt: /x/ } }, 2, "Can't have RegEx as arg to predicate over field 'a'."],
    [{ a: { $not: 1 } }, 2, '$not needs a regex or a document'],
    [{ a: { $not: {} } }, 2, '$not cannot be empty'],
    [{ a: { $size: 'x' } }, 2, 'Failed to parse $size. Expected a number in: $size: "x"'],
    [{ a: { $size: -1 } }, 2, 'Failed to parse $size. Expected a non-negative number in: $size: -1'],
    [{ a: { $size: 1.5 } }, 2, 'Failed to parse $size. Expected an integer: $size: 1.5'],
    [{ a: { $all: 1 } }, 2, '$all needs an array'],
    [{ a: { $all: [{ $gt: 1 }] } }, 2, 'no $ expressions in $all'],
    [{ a: { $elemMatch: 1 } }, 2, '$elemMatch needs an Object'],
    [{ a: { $mod: 1 } }, 2, 'malformed mod, needs to be an array'],
    [{ a: { $mod: [1] } }, 2, 'malformed mod, not enough elements'],
    [{ a: { $mod: [1, 2, 3] } }, 2, 'malformed mod, too many elements'],
    [{ a: { $mod: [0, 2] } }, 2, 'divisor cannot be 0'],
    [{ a: { $mod: ['x', 2] } }, 2, 'malformed mod, divisor not a number'],
    [{ a: { $type: 'strin' } }, 2, 'Unknown type name alias: strin'],
    [{ a: { $type: 20 } }, 2, 'Invalid numerical type code: 20'],
    [{ a: { $type: [] } }, 9, '$type must match at least one type'],
    [{ a: { $type: true } }, 14, 'type must be represented as a number or a string'],
    [{ a: { $regex: 1 } }, 2, '$regex has to be a string'],
    [{ a: { $options: 'i' } }, 2, '$options needs a $regex'],
    [{ a: { $regex: '(' } }, 51091, 'Regular expression is invalid'],
    [{ a: { $regex: '[' } }, 51091, 'Regular expression is invalid'],
    [{ a: { $regex: 'x[ab' } }, 51091, 'Regular expression is invalid'],
    [{ a: { $regex: 'a', $options: 'g' } }, 51108, 'invalid flag in regex options: g'],
    [{ a: { $bitsAllSet: 'x' } }, 2, '$bitsAllSet takes an Array, a number, or a BinData'],
    [{ a: { $bitsAllSet: [-1] } }, 2, 'bit positions must be >= 0'],
    [{ $where: 'true' }, 2, '$where is not allowed in this context'],
    [{ $jsonSchema: {} }, 115, '$jsonSchema is not supported'],
    [{ a: { $near: [0, 0] } }, 115, 'geospatial query $near is not supported'],
    [{ $text: { $search: 'x' } }, 27, 'text index required for $text query'],
    [{ a: { $elemMatch: { $expr: true } } }, 2, '$expr can only be applied to the top-level document'],
    [{ $sampleRate: 2 }, 2, 'numeric argument to $sampleRate must be in [0, 1]'],
  ])('%j', (query, code, message) => {
    const error = matchFailure(query);
    expect(error.code).toBe(code);
    expect(error.errmsg).toContain(message);
  });
});

describe('the deprecated undefined', () => {
  const matchesUndefined = (query: bson.Document): boolean =>
    compileMatch(doc(query), { compileExpression }).matches(documentOf({ a: UNDEFINED }));

  test('is neither null nor missing', () => {
    expect(matchesUndefined({ a: null })).toBe(false);
    expect(matchesUndefined({ a: { $exists: true } })).toBe(true);
    expect(matchesUndefined({ a: { $type: 6 } })).toBe(true);
    expect(matchesUndefined({ a: { $type: 'null' } })).toBe(false);
  });

  test('is no operand', () => {
    const query = documentOf({ a: documentOf({ $gt: UNDEFINED }) });
    expect(() => compileMatch(query, { compileExpression })).toThrow('cannot compare to undefined');
  });
});

describe('array position', () => {
  const positionOf = (query: bson.Document, document: bson.Document): number | undefined =>
    compileMatch(doc(query), { compileExpression }).arrayPosition(doc(document));

  test.each<[bson.Document, bson.Document, number | undefined]>([
    [{ a: 2 }, { a: [1, 2, 2] }, 1],
    [{ 'a.b': 2 }, { a: [{ b: 1 }, { b: [1, 2] }] }, 1],
    [{ a: { $elemMatch: { b: 2, c: 3 } } }, { a: [{ b: 2 }, { b: 2, c: 3 }] }, 1],
    [{ $or: [{ x: 1 }, { a: 3 }] }, { a: [1, 3] }, 1],
    [{ a: { $ne: 9 } }, { a: [1, 3] }, undefined],
    [{ a: 1 }, { a: 1 }, undefined],
    [{ 'a.1': 3 }, { a: [1, 3] }, undefined],
    [{ 'a.0.b': 3 }, { a: [{ b: [1, 3] }] }, 1],
    [{ a: 5 }, { a: [1] }, undefined],
    [{ x: 1, 'a.b': { $gt: 1 } }, { x: 1, a: [{ b: 0 }, { b: 5 }] }, 1],
  ])('%j on %j', (query, document, expected) => {
    expect(positionOf(query, document)).toBe(expected);
  });
});
