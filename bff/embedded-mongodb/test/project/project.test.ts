import type * as bson from 'bson';
import { encodeDocument } from '../../src/bson/encode';
import { compileExpression } from '../../src/expression/compile';
import { compileMatch } from '../../src/match/compileMatch';
import { compileProjection } from '../../src/project/compileProjection';
import { deserialize } from 'bson';
import { doc, failure } from '../match/support';

function project(spec: bson.Document, document: bson.Document, query?: bson.Document): bson.Document {
  const original = doc(document);
  const bytes = Buffer.from(encodeDocument(original));
  const position = query && compileMatch(doc(query), { compileExpression }).arrayPosition(original);
  const result = compileProjection(doc(spec), { compileExpression })(original, position);
  expect(Buffer.from(encodeDocument(original)).equals(bytes)).toBe(true);
  return deserialize(encodeDocument(result));
}

const DOCUMENT = {
  _id: 1,
  a: { b: 1, c: 2 },
  list: [{ n: 1, m: 2 }, 5, [{ n: 3, k: 0 }], { m: 4 }],
  x: 'x',
  nums: [1, 2, 3, 4],
};

describe('projection', () => {
  test.each<[bson.Document, bson.Document]>([
    [{}, DOCUMENT],
    [{ x: 1 }, { _id: 1, x: 'x' }],
    [{ x: 1, _id: 0 }, { x: 'x' }],
    [{ _id: 1 }, { _id: 1 }],
    [{ _id: 0 }, { a: DOCUMENT.a, list: DOCUMENT.list, x: 'x', nums: [1, 2, 3, 4] }],
    [
      { nums: true, 'a.b': 1 },
      { _id: 1, a: { b: 1 }, nums: [1, 2, 3, 4] },
    ],
    [{ a: { c: 1 } }, { _id: 1, a: { c: 2 } }],
    [{ 'list.n': 1 }, { _id: 1, list: [{ n: 1 }, [{ n: 3 }], {}] }],
    [{ 'x.y': 1 }, { _id: 1 }],
    [{ missing: 1 }, { _id: 1 }],
    [
      { 'list.n': 0, a: 0, nums: 0, x: 0 },
      { _id: 1, list: [{ m: 2 }, 5, [{ k: 0 }], { m: 4 }] },
    ],
    [
      { 'a.b': 0, list: 0, nums: 0, _id: 1 },
      { _id: 1, a: { c: 2 }, x: 'x' },
    ],
    [
      { nums: { $slice: 2 }, a: 0, list: 0 },
      { _id: 1, x: 'x', nums: [1, 2] },
    ],
    [
      { nums: { $slice: -1 }, x: 1 },
      { _id: 1, x: 'x', nums: [4] },
    ],
    [
      { nums: { $slice: [1, 2] }, x: 1 },
      { _id: 1, x: 'x', nums: [2, 3] },
    ],
    [
      { nums: { $slice: [-3, 2] }, x: 1 },
      { _id: 1, x: 'x', nums: [2, 3] },
    ],
    [
      { nums: { $slice: [9, 2] }, x: 1 },
      { _id: 1, x: 'x', nums: [] },
    ],
    [
      { x: 1, top: { $slice: ['$nums', 1] } },
      { _id: 1, x: 'x', top: [1] },
    ],
    [{ list: { $elemMatch: { m: { $gt: 2 } } } }, { _id: 1, list: [{ m: 4 }] }],
    [
      { list: { $elemMatch: { m: 99 } }, x: 1 },
      { _id: 1, x: 'x' },
    ],
    [
      { nums: { $elemMatch: { $gt: 2 } }, x: 1 },
      { _id: 1, x: 'x', nums: [3] },
    ],
    [
      { list: { $elemMatch: { m: 4 } }, nums: { $slice: 1 }, a: 0 },
      { _id: 1, list: [{ m: 4 }], x: 'x', nums: [1] },
    ],
    [
      { _id: 1, nums: { $slice: 1 } },
      { _id: 1, nums: [1] },
    ],
    [
      { x: 1, sum: { $add: ['$a.b', '$a.c'] } },
      { _id: 1, x: 'x', sum: 3 },
    ],
    [{ 'a.d': '$x' }, { _id: 1, a: { d: 'x' } }],
    [
      { 'a.b': 1, 'a.d': '$x' },
      { _id: 1, a: { b: 1, d: 'x' } },
    ],
    [{ _id: 0, x: '$missing' }, {}],
  ])('%j', (spec, expected) => {
    const result = project(spec, DOCUMENT);
    expect(result).toEqual(expected);
    expect(Object.keys(result)).toEqual(Object.keys(expected));
  });

  test.each<[bson.Document, bson.Document, bson.Document, bson.Document]>([
    [{ 'a.$': 1 }, { a: { $gt: 1 } }, { _id: 1, a: [1, 2, 3], b: 1 }, { _id: 1, a: [2] }],
    [{ 'a.$': 1, b: 1 }, { 'a.n': 2 }, { a: [{ n: 1 }, { n: 2, m: 3 }], b: 1 }, { a: [{ n: 2, m: 3 }], b: 1 }],
    [{ 'a.b.$': 1 }, { 'a.b': 2 }, { a: { b: [1, 2], c: 1 } }, { a: { b: [2] } }],
    [{ 'a.$': 1 }, { a: { $elemMatch: { n: 1, m: 2 } } }, { a: [{ n: 1 }, { n: 1, m: 2 }] }, { a: [{ n: 1, m: 2 }] }],
    [{ 'a.$': 1 }, { a: 1 }, { a: 1 }, { a: 1 }],
  ])('%j of what %j matched', (spec, query, document, expected) => {
    expect(project(spec, document, query)).toEqual(expected);
  });

  test.each<[bson.Document, number, string]>([
    [{ a: 1, b: 0 }, 31254, 'Cannot do exclusion on field b in inclusion projection'],
    [{ a: 0, b: 1 }, 31253, 'Cannot do inclusion on field b in exclusion projection'],
    [{ a: 1, 'a.b': 1 }, 31249, 'Path collision at a.b remaining portion b'],
    [{ 'a.b': 1, a: 1 }, 31250, 'Path collision at a'],
    [{ a: {} }, 51270, 'An empty sub-projection is not a valid value.'],
    [{ '': 1 }, 40352, 'FieldPath cannot be constructed with empty string'],
    [{ 'a..b': 1 }, 15998, 'FieldPath field names may not be empty strings.'],
    [{ $a: 1 }, 16410, "FieldPath field names may not start with '$'."],
    [{ 'a.$': 1, 'b.$': 1 }, 31276, 'Cannot specify more than one positional projection per query.'],
    [{ 'a.$': 0 }, 31395, 'positional projection cannot be used with exclusion'],
    [{ 'a.$.b': 1 }, 31394, "it's illegal to specify positional operator in the middle of a path"],
    [{ 'a.$': 1, b: { $elemMatch: { c: 1 } } }, 31255, 'Cannot specify positional operator and $elemMatch.'],
    [{ b: { $elemMatch: { c: 1 } }, 'a.$': 1 }, 31256, 'Cannot specify positional operator and $elemMatch.'],
    [{ 'a.$': 'x' }, 31308, 'positional projection cannot be used with a literal'],
    [{ 'a.$': { $slice: 1 } }, 31271, 'positional projection cannot be used with an expression or sub object'],
    [{ a: 0, b: { $add: [1, 2] } }, 31252, 'Cannot use expression other than $meta in exclusion projection'],
    [{ 'a.b': { $elemMatch: { c: 1 } } }, 31275, 'Cannot use $elemMatch projection on a nested field.'],
    [{ a: { $elemMatch: 1 } }, 31274, 'elemMatch: Invalid argument, object required, but got int'],
    [{ a: 0, b: '$c' }, 31310, 'in an exclusion projection'],
    [{ a: { $slice: 'x' } }, 28667, 'Invalid $slice syntax.'],
    [{ a: { $slice: [1, 0] } }, 28724, 'limit must be positive'],
    [{ a: { $meta: 'textScore' } }, 115, "$meta in the projection of 'a' is not supported"],
    [{ a: { $nothere: 1 } }, 168, '$nothere'],
  ])('%j is refused', (spec, code, message) => {
    const error = failure(() => compileProjection(doc(spec), { compileExpression }));
    expect(error.code).toBe(code);
    expect(error.errmsg).toContain(message);
  });

  test('a positional projection without a matched element fails', () => {
    expect(failure(() => project({ 'a.$': 1 }, { a: [1] })).code).toBe(51246);
  });
});
