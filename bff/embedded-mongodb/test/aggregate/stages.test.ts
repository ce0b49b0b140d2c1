import { compilePipeline } from '../../src/aggregate/compilePipeline';
import { aggregate, contextOf, toDocument } from './support';

const people = [
  { _id: 1, name: 'Ada', tags: ['x', 'y'], address: { city: 'A', zip: 1 }, n: 3 },
  { _id: 2, name: 'Bo', tags: [], address: { city: 'B', zip: 2 }, n: 1 },
  { _id: 3, name: 'Cy', n: 2 },
];

/** A table of pipelines over the people above, each with what it answers. */
function table(rows: readonly (readonly [name: string, stages: object[], result: unknown[]])[]): void {
  test.each(rows)('%s', (_name, stages, result) => {
    expect(aggregate(people, stages)).toEqual(result);
  });
}

describe('$project', () => {
  table([
    [
      'inclusion keeps _id and the order of the document',
      [{ $project: { n: 1, name: true } }],
      [
        { _id: 1, name: 'Ada', n: 3 },
        { _id: 2, name: 'Bo', n: 1 },
        { _id: 3, name: 'Cy', n: 2 },
      ],
    ],
    ['_id can be left out', [{ $limit: 1 }, { $project: { _id: 0, name: 1 } }], [{ name: 'Ada' }]],
    [
      'exclusion',
      [{ $limit: 1 }, { $project: { tags: 0, 'address.zip': 0, n: 0 } }],
      [{ _id: 1, name: 'Ada', address: { city: 'A' } }],
    ],
    ['_id: 0 alone is an exclusion', [{ $skip: 2 }, { $project: { _id: 0 } }], [{ name: 'Cy', n: 2 }]],
    [
      'dotted and nested paths say the same',
      [{ $limit: 1 }, { $project: { address: { city: 1 } } }],
      [{ _id: 1, address: { city: 'A' } }],
    ],
    [
      'computed fields come after the included ones',
      [
        { $limit: 1 },
        { $project: { twice: { $multiply: ['$n', 2] }, name: 1, first: '$tags.0', all: ['$n', '$none'] } },
      ],
      [{ _id: 1, name: 'Ada', twice: 6, first: [], all: [3, null] }],
    ],
    [
      'a string without a dollar is a value',
      [{ $limit: 1 }, { $project: { _id: 0, kind: 'person' } }],
      [{ kind: 'person' }],
    ],
    [
      '$$REMOVE leaves a field out',
      [{ $project: { _id: 1, t: { $cond: [{ $gt: ['$n', 1] }, '$n', '$$REMOVE'] } } }],
      [{ _id: 1, t: 3 }, { _id: 2 }, { _id: 3, t: 2 }],
    ],
    ['a computed field below a missing path', [{ $skip: 2 }, { $project: { 'a.b': '$n' } }], [{ _id: 3, a: { b: 2 } }]],
  ]);

  test('inclusion and exclusion go through arrays, also nested ones', () => {
    const documents = [{ _id: 1, a: [{ b: 1, c: 2 }, 5, [{ b: 3, c: 4 }]] }];
    expect(aggregate(documents, [{ $project: { 'a.b': 1 } }])).toEqual([{ _id: 1, a: [{ b: 1 }, [{ b: 3 }]] }]);
    expect(aggregate(documents, [{ $project: { 'a.b': 0 } }])).toEqual([{ _id: 1, a: [{ c: 2 }, 5, [{ c: 4 }]] }]);
    expect(aggregate(documents, [{ $project: { 'a.d': '$_id' } }])).toEqual([{ _id: 1, a: [{ d: 1 }, [{ d: 1 }]] }]);
  });
});

describe('$addFields, $set, $unset, $replaceRoot', () => {
  table([
    [
      'a field is added at the end or replaced in its place',
      [{ $limit: 1 }, { $addFields: { name: { $toUpper: '$name' }, more: 1 } }],
      [{ _id: 1, name: 'ADA', tags: ['x', 'y'], address: { city: 'A', zip: 1 }, n: 3, more: 1 }],
    ],
    [
      'a dotted path adds to a document',
      [{ $limit: 1 }, { $set: { 'address.land': 'CN' } }, { $project: { address: 1 } }],
      [{ _id: 1, address: { city: 'A', zip: 1, land: 'CN' } }],
    ],
    [
      'all expressions see the document as it came',
      [{ $limit: 1 }, { $set: { n: '$_id', m: '$n' } }, { $project: { n: 1, m: 1 } }],
      [{ _id: 1, n: 1, m: 3 }],
    ],
    [
      'a missing value removes',
      [{ $limit: 1 }, { $set: { tags: '$none', address: '$$REMOVE' } }],
      [{ _id: 1, name: 'Ada', n: 3 }],
    ],
    [
      '$unset takes one path or several',
      [{ $limit: 1 }, { $unset: 'tags' }, { $unset: ['name', 'address.zip'] }],
      [{ _id: 1, address: { city: 'A' }, n: 3 }],
    ],
    [
      '$replaceRoot',
      [{ $limit: 2 }, { $replaceRoot: { newRoot: '$address' } }],
      [
        { city: 'A', zip: 1 },
        { city: 'B', zip: 2 },
      ],
    ],
    [
      '$replaceWith',
      [{ $skip: 2 }, { $replaceWith: { $mergeObjects: [{ a: 1 }, '$$ROOT'] } }],
      [{ a: 1, _id: 3, name: 'Cy', n: 2 }],
    ],
  ]);

  test('$addFields sets a path in every element of an array', () => {
    expect(aggregate([{ _id: 1, a: [{ b: 1 }, 2] }], [{ $addFields: { 'a.c': 9 } }])).toEqual([
      { _id: 1, a: [{ b: 1, c: 9 }, { c: 9 }] },
    ]);
  });
});

describe('$match, $sort, $skip, $limit, $count, $sample', () => {
  const names = { $project: { _id: 0, name: 1 } };
  table([
    ['$match by a query', [{ $match: { n: { $gte: 2 } } }, names], [{ name: 'Ada' }, { name: 'Cy' }]],
    ['$match by an expression', [{ $match: { $expr: { $gt: ['$n', '$_id'] } } }, names], [{ name: 'Ada' }]],
    ['$sort', [{ $sort: { n: 1 } }, names], [{ name: 'Bo' }, { name: 'Cy' }, { name: 'Ada' }]],
    ['$sort with $skip and $limit', [{ $sort: { n: -1 } }, { $skip: 1 }, { $limit: 1 }, names], [{ name: 'Cy' }]],
    ['$count', [{ $match: { n: { $gt: 1 } } }, { $count: 'total' }], [{ total: 2 }]],
    ['$count of nothing is no document', [{ $match: { n: 99 } }, { $count: 'total' }], []],
    [
      '$sortByCount',
      [{ $unwind: '$tags' }, { $sortByCount: '$tags' }, { $sort: { _id: 1 } }],
      [
        { _id: 'x', count: 1 },
        { _id: 'y', count: 1 },
      ],
    ],
    ['$documents stand alone', [{ $documents: [{ a: 1 }, { a: { $add: [1, 1] } }] }], [{ a: 1 }, { a: 2 }]],
  ]);

  test('$sort with $limit keeps the right ones of very many', () => {
    const many = Array.from({ length: 5000 }, (_, i) => ({ _id: i, v: (i * 7919) % 5000 }));
    expect(aggregate(many, [{ $sort: { v: 1 } }, { $limit: 3 }]).map((each) => (each as { v: number }).v)).toEqual([
      0, 1, 2,
    ]);
  });

  test('$sample takes as many as asked, each once', () => {
    const many = Array.from({ length: 50 }, (_, _id) => ({ _id }));
    const sampled = aggregate(many, [{ $sample: { size: 10 } }]).map((each) => (each as { _id: number })._id);
    expect(new Set(sampled).size).toBe(10);
    expect(aggregate(many, [{ $sample: { size: 100 } }])).toHaveLength(50);
  });

  test('$limit reads no further than it must', () => {
    let read = 0;
    function* endless(): Iterable<Map<string, number>> {
      for (;;) yield new Map([['n', read++]]);
    }
    const stages = [{ $match: { n: { $mod: [2, 0] } } }, { $limit: 2 }].map(toDocument);
    expect([...compilePipeline(stages, contextOf()).run(endless())]).toHaveLength(2);
    expect(read).toBe(3);
  });
});

describe('$unwind', () => {
  const documents = [{ _id: 1, s: ['S', 'M'] }, { _id: 2, s: [] }, { _id: 3, s: 'L' }, { _id: 4 }, { _id: 5, s: null }];
  test.each<[string, object | string, unknown[]]>([
    [
      'leaves out null, missing and empty',
      '$s',
      [
        { _id: 1, s: 'S' },
        { _id: 1, s: 'M' },
        { _id: 3, s: 'L' },
      ],
    ],
    [
      'keeps them when asked',
      { path: '$s', preserveNullAndEmptyArrays: true },
      [{ _id: 1, s: 'S' }, { _id: 1, s: 'M' }, { _id: 2 }, { _id: 3, s: 'L' }, { _id: 4 }, { _id: 5, s: null }],
    ],
    [
      'tells the index',
      { path: '$s', includeArrayIndex: 'i' },
      [
        { _id: 1, s: 'S', i: 0 },
        { _id: 1, s: 'M', i: 1 },
        { _id: 3, s: 'L', i: null },
      ],
    ],
  ])('%s', (_name, spec, result) => {
    expect(aggregate(documents, [{ $unwind: spec }])).toEqual(result);
  });

  test('a dotted path, the rest of the document stays', () => {
    expect(aggregate([{ a: { b: [1, 2], c: 3 } }], [{ $unwind: '$a.b' }])).toEqual([
      { a: { b: 1, c: 3 } },
      { a: { b: 2, c: 3 } },
    ]);
  });
});

describe('$bucket and $bucketAuto', () => {
  const artists = [1841, 1868, 1880, 1853, 1862, 1863, 1851].map((year_born, index) => ({ _id: index + 1, year_born }));
  const groupBy = '$year_born';

  test('values fall into [lower, upper), the rest into the default', () => {
    const bucket = {
      groupBy,
      boundaries: [1840, 1850, 1860, 1870],
      default: 'Other',
      output: { count: { $sum: 1 }, ids: { $push: '$_id' } },
    };
    expect(aggregate(artists, [{ $bucket: bucket }])).toEqual([
      { _id: 1840, count: 1, ids: [1] },
      { _id: 1850, count: 2, ids: [4, 7] },
      { _id: 1860, count: 3, ids: [2, 5, 6] },
      { _id: 'Other', count: 1, ids: [3] },
    ]);
  });

  test('$bucketAuto makes parts of about the same size', () => {
    const prices = [
      [1, '76.04'],
      [2, '167.3'],
      [3, '199.99'],
      [4, '280'],
      [5, '483'],
      [6, '385'],
      [7, '159'],
      [8, '118.42'],
    ].map(([_id, price]) => ({ _id, price: Number(price) }));
    expect(aggregate(prices, [{ $bucketAuto: { groupBy: '$price', buckets: 4 } }])).toEqual([
      { _id: { min: 76.04, max: 159 }, count: 2 },
      { _id: { min: 159, max: 199.99 }, count: 2 },
      { _id: { min: 199.99, max: 385 }, count: 2 },
      { _id: { min: 385, max: 483 }, count: 2 },
    ]);
  });

  test('equal values stay in one bucket', () => {
    const same = [1, 2, 2, 2, 3].map((v, _id) => ({ _id, v }));
    expect(aggregate(same, [{ $bucketAuto: { groupBy: '$v', buckets: 3 } }])).toEqual([
      { _id: { min: 1, max: 3 }, count: 4 },
      { _id: { min: 3, max: 3 }, count: 1 },
    ]);
  });
});

describe('$facet and $redact', () => {
  table([
    [
      '$facet runs each pipeline over all documents',
      [
        {
          $facet: {
            count: [{ $count: 'n' }],
            names: [{ $sort: { n: 1 } }, { $limit: 1 }, { $project: { _id: 0, name: 1 } }],
            none: [{ $match: { n: 9 } }],
          },
        },
      ],
      [{ count: [{ n: 3 }], names: [{ name: 'Bo' }], none: [] }],
    ],
  ]);

  test('$redact goes down where it is told to', () => {
    const document = {
      _id: 1,
      tags: ['G', 'STLW'],
      year: 2014,
      subsections: [
        { subtitle: 'one', tags: ['SI', 'G'] },
        { subtitle: 'two', tags: ['STLW'] },
        { subtitle: 'three', tags: ['TK'], content: { text: 'x', tags: ['HCS'] } },
      ],
    };
    const access = ['STLW', 'G'];
    const isOpen = { $gt: [{ $size: { $setIntersection: ['$tags', access] } }, 0] };
    expect(aggregate([document], [{ $redact: { $cond: { if: isOpen, then: '$$DESCEND', else: '$$PRUNE' } } }])).toEqual(
      [
        {
          _id: 1,
          tags: ['G', 'STLW'],
          year: 2014,
          subsections: [
            { subtitle: 'one', tags: ['SI', 'G'] },
            { subtitle: 'two', tags: ['STLW'] },
          ],
        },
      ],
    );
  });
});
