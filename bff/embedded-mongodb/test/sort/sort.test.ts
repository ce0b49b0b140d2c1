import * as bson from 'bson';
import { encodeDocument } from '../../src/bson/encode';
import { documentOf, UNDEFINED } from '../../src/bson/value';
import { compileCollation } from '../../src/collation/collation';
import { compileSort, sortDocuments } from '../../src/sort/compileSort';
import { doc, failure } from '../match/support';

function sorted(spec: bson.Document, documents: bson.Document[], collation?: bson.Document): bson.Document[] {
  const rules = collation && compileCollation(doc(collation));
  const decoded = documents.map(doc);
  const result = sortDocuments(decoded, doc(spec), rules);
  expect(result).toEqual([...decoded].sort(compileSort(doc(spec), rules)));
  return result.map((document) => bson.deserialize(encodeDocument(document)));
}

describe('sort', () => {
  test.each<[bson.Document, bson.Document[]]>([
    [
      { a: 1 },
      [
        { a: new bson.MinKey() },
        { a: [] },
        { a: null },
        { a: 1 },
        { a: 'a' },
        { a: {} },
        { a: true },
        { a: new Date(0) },
      ],
    ],
    [{ a: -1 }, [{ a: 'x' }, { a: 2 }, { a: [1, 0] }, { a: null }, { a: [] }]],
    [{ a: 1 }, [{ a: [1, 9] }, { a: 2 }, { a: [8, 3] }]],
    [{ a: -1 }, [{ a: [1, 9] }, { a: [8, 3] }, { a: 2 }]],
    [{ 'a.b': 1 }, [{ a: [{ c: 1 }, { b: 9 }] }, { a: { b: 1 } }, { a: [{ b: 2 }, { b: 3 }] }]],
    [{ 'a.1': 1 }, [{ a: [9, 1] }, { a: [0, 2] }]],
    [
      { a: 1, b: -1 },
      [
        { a: 1, b: 3 },
        { a: 1, b: 1 },
        { a: 2, b: 9 },
      ],
    ],
    [{ a: 1 }, [{ a: [[1]] }, { a: [[2]] }]],
  ])('%j', (spec, expected) => {
    const wanted = expected.map((each) => bson.deserialize(bson.serialize(each)));
    expect(sorted(spec, expected)).toEqual(wanted);
    expect(sorted(spec, [...expected].reverse())).toEqual(wanted);
  });

  test.each<[bson.Document, bson.Document[]]>([
    [
      { a: 1 },
      [
        { a: 1, n: 1 },
        { a: bson.Long.fromNumber(1), n: 2 },
        { a: new bson.Double(1), n: 3 },
      ],
    ],
    [{ a: 1 }, [{ n: 1 }, { a: null, n: 2 }, { n: 3 }]],
    [{ 'a.b': 1 }, [{ a: 5 }, { a: [{ c: 1 }, { b: 9 }] }, { a: [] }, { a: null }]],
  ])('%j leaves equal documents in their places', (spec, documents) => {
    expect(sorted(spec, documents)).toEqual(documents.map((each) => bson.deserialize(bson.serialize(each))));
  });

  test('the deprecated undefined stands before null', () => {
    const compare = compileSort(doc({ a: 1 }));
    expect(compare(documentOf({ a: UNDEFINED }), documentOf({ a: null }))).toBeLessThan(0);
  });

  test('fields under one array are read from the same element', () => {
    const documents = [
      {
        a: [
          { x: 1, y: 9 },
          { x: 2, y: 0 },
        ],
      },
      { a: [{ x: 1, y: 5 }] },
    ];
    expect(sorted({ 'a.x': 1, 'a.y': 1 }, documents)).toEqual([documents[1], documents[0]]);
    expect(sorted({ 'a.x': -1, 'a.y': 1 }, documents)).toEqual(documents);
  });

  test('two arrays beside each other have no order', () => {
    const error = failure(() =>
      sorted({ a: 1, b: 1 }, [
        { a: [1], b: [1] },
        { a: [1], b: [2] },
      ]),
    );
    expect(error).toMatchObject({ code: 2, errmsg: 'cannot sort with keys that are parallel arrays' });
  });

  test('a collation orders strings', () => {
    const documents = [{ a: 'a' }, { a: 'B' }, { a: 'c' }];
    expect(sorted({ a: 1 }, documents, { locale: 'en' })).toEqual(documents);
    expect(sorted({ a: 1 }, documents)).toEqual([{ a: 'B' }, { a: 'a' }, { a: 'c' }]);
  });

  test.each<[bson.Document, number]>([
    [{ a: 2 }, 15975],
    [{ a: 'x' }, 15974],
    [{ a: null }, 15974],
    [{ '': 1 }, 40352],
    [{ 'a..b': 1 }, 15998],
    [{ $a: 1 }, 16410],
    [{ a: { $meta: 'textScore' } }, 115],
  ])('%j is refused', (spec, code) => {
    expect(failure(() => compileSort(doc(spec))).code).toBe(code);
  });
});
