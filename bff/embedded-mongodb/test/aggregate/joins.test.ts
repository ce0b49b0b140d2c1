import { aggregate, contextOf, failureOf, toDocument, type Collections } from './support';
import { compilePipeline } from '../../src/aggregate/compilePipeline';
import type { Catalog } from '../../src/aggregate/types';
import { relaxed } from './support';

const orders = [
  { _id: 1, item: 'almonds', price: 12, ordered: 2 },
  { _id: 2, item: 'pecans', price: 20, ordered: 60 },
  { _id: 3 },
];
const collections: Collections = {
  inventory: [
    { _id: 1, sku: 'almonds', instock: 120 },
    { _id: 2, sku: 'bread', instock: 80 },
    { _id: 4, sku: 'pecans', instock: 70 },
    { _id: 5, sku: 'pecans', instock: 40 },
    { _id: 6, sku: null },
    { _id: 7 },
  ],
};

describe('$lookup', () => {
  const found = (stage: object, documents: object[] = orders, others: Collections = collections): unknown[] =>
    aggregate(documents, [{ $lookup: { as: 'found', ...stage } }] as object[], others).map((each) =>
      (each as { found: { _id: unknown }[] }).found.map(({ _id }) => _id),
    );

  test('equality; a missing local field finds null and missing', () => {
    expect(found({ from: 'inventory', localField: 'item', foreignField: 'sku' })).toEqual([[1], [4, 5], [6, 7]]);
  });

  test('an array in the local field finds by each of its elements', () => {
    const classes = [
      { _id: 1, members: ['a', 'c'] },
      { _id: 2, members: [] },
      { _id: 3, members: [{ n: 'b' }] },
    ];
    const members = {
      members: [
        { _id: 'A', n: 'a' },
        { _id: 'B', n: 'b' },
        { _id: 'C', n: ['c', 'x'] },
      ],
    };
    expect(found({ from: 'members', localField: 'members', foreignField: 'n' }, classes, members)).toEqual([
      ['A', 'C'],
      [],
      [],
    ]);
    expect(found({ from: 'members', localField: 'members.n', foreignField: 'n' }, classes.slice(2), members)).toEqual([
      ['B'],
    ]);
  });

  test('many documents are joined as one by one would be', () => {
    const values = [1, 2.5, '1', null, [1, '1'], [], [null, 2], { a: 1 }, [[1, 2]], true, /x/, undefined, 7];
    const locals = Array.from({ length: 400 }, (_, _id) => ({ _id, v: values[(_id * 7) % values.length] }));
    const others = {
      x: Array.from({ length: 60 }, (_, _id) => ({ _id, f: { v: values[(_id * 5) % values.length] } })),
    };
    const together = found({ from: 'x', localField: 'v', foreignField: 'f.v' }, locals, others);
    const alone = locals.map(
      (each) => found({ from: 'x', localField: 'v', foreignField: 'f.v', pipeline: [] }, [each], others)[0],
    );
    expect(together).toEqual(alone);
    expect(new Set(together.map((each) => JSON.stringify(each))).size).toBeGreaterThan(8);
  });

  test('a regular expression in the local field is a value', () => {
    const members = {
      members: [
        { _id: 1, n: 'abc' },
        { _id: 2, n: /a/ },
      ],
    };
    expect(found({ from: 'members', localField: 'r', foreignField: 'n' }, [{ r: /a/ }], members)).toEqual([[2]]);
  });

  test('a pipeline with variables of the document', () => {
    const pipeline = [
      { $match: { $expr: { $and: [{ $eq: ['$sku', '$$item'] }, { $gte: ['$instock', '$$needed'] }] } } },
    ];
    // Missing equals missing in an expression, so the third order finds the article without either field.
    expect(found({ from: 'inventory', let: { item: '$item', needed: '$ordered' }, pipeline })).toEqual([[1], [4], [7]]);
  });

  test('a pipeline of its own, with sort and limit', () => {
    expect(found({ from: 'inventory', pipeline: [{ $sort: { instock: -1 } }, { $limit: 2 }] })).toEqual([
      [1, 2],
      [1, 2],
      [1, 2],
    ]);
  });

  test('both forms together', () => {
    const stage = {
      from: 'inventory',
      localField: 'item',
      foreignField: 'sku',
      let: { needed: '$ordered' },
      pipeline: [{ $match: { $expr: { $gt: ['$instock', '$$needed'] } } }],
    };
    expect(found(stage)).toEqual([[1], [4], []]);
  });

  test('a nested $lookup sees the outer variables', () => {
    const inner = {
      $lookup: {
        from: 'inventory',
        let: { sku: '$sku' },
        pipeline: [{ $match: { $expr: { $and: [{ $eq: ['$sku', '$$sku'] }, { $gt: ['$instock', '$$ordered'] }] } } }],
        as: 'inner',
      },
    };
    const [first] = aggregate(
      orders.slice(0, 1),
      [
        {
          $lookup: {
            from: 'inventory',
            let: { ordered: '$ordered' },
            pipeline: [{ $match: { _id: 1 } }, inner],
            as: 'outer.list',
          },
        },
      ],
      collections,
    );
    expect(first).toEqual({
      ...orders[0],
      outer: { list: [{ ...collections['inventory']?.[0], inner: [collections['inventory']?.[0]] }] },
    });
  });

  test('the planner of the other collection gets a filter that an index can serve', () => {
    const filters: unknown[] = [];
    const catalog: Catalog = {
      find(_collection, filter, options) {
        filters.push([relaxed(filter), options.limit]);
        return [];
      },
    };
    const run = (stage: object): void => {
      const pipeline = compilePipeline([toDocument({ $lookup: { from: 'other', as: 'x', ...stage } })], {
        ...contextOf(),
        catalog,
      });
      expect([...pipeline.run([toDocument({ a: 5, l: [1, 2] })])]).toHaveLength(1);
    };
    run({ localField: 'a', foreignField: 'k' });
    run({ localField: 'l', foreignField: 'k' });
    run({
      let: { v: '$a' },
      pipeline: [{ $match: { $expr: { $eq: ['$k', '$$v'] } } }, { $project: { k: 1 } }, { $limit: 1 }],
    });
    expect(filters).toEqual([
      [{ k: { $eq: 5 } }, undefined],
      [{ k: { $in: [1, 2] } }, undefined],
      [{ $and: [{ $expr: { $eq: ['$k', '$$v'] } }, { k: { $eq: 5 } }] }, 1],
    ]);
  });

  test.each([
    [{ from: 'x', localField: 'a', foreignField: 'b' }, 9],
    [{ from: 'x', localField: 'a', as: 'c' }, 9],
    [{ from: 'x', as: 'c' }, 9],
    [{ from: 1, localField: 'a', foreignField: 'b', as: 'c' }, 14],
    [{ from: 'x', localField: '$a', foreignField: 'b', as: 'c' }, 16410],
    [{ from: 'x', localField: 'a', foreignField: 'b', as: 'c', extra: 1 }, 9],
    [{ from: 'x', pipeline: [{ $nothing: 1 }], as: 'c' }, 40324],
    [{ from: 'x', pipeline: [{ $out: 'y' }], as: 'c' }, 51047],
  ])('%j is refused', (spec, code) => {
    expect(failureOf(() => aggregate([], [{ $lookup: spec }]))?.code).toBe(code);
  });
});

describe('$unionWith', () => {
  test('the other documents follow', () => {
    expect(aggregate([{ a: 1 }], [{ $unionWith: 'more' }], { more: [{ a: 2 }] })).toEqual([{ a: 1 }, { a: 2 }]);
    const stage = { $unionWith: { coll: 'more', pipeline: [{ $match: { a: 3 } }, { $set: { b: 1 } }] } };
    expect(aggregate([{ a: 1 }], [stage], { more: [{ a: 2 }, { a: 3 }] })).toEqual([{ a: 1 }, { a: 3, b: 1 }]);
    expect(aggregate([], [{ $unionWith: { pipeline: [{ $documents: [{ a: 9 }] }] } }])).toEqual([{ a: 9 }]);
  });
});

describe('$graphLookup', () => {
  const employees = [
    { _id: 1, name: 'Dev' },
    { _id: 2, name: 'Eliot', reportsTo: 'Dev' },
    { _id: 3, name: 'Ron', reportsTo: 'Eliot' },
    { _id: 4, name: 'Andrew', reportsTo: 'Eliot' },
    { _id: 5, name: 'Asya', reportsTo: 'Ron' },
    { _id: 6, name: 'Loop', reportsTo: 'Loop' },
  ];
  const graph = (more: object = {}): object => ({
    $graphLookup: {
      from: 'employees',
      startWith: '$reportsTo',
      connectFromField: 'reportsTo',
      connectToField: 'name',
      as: 'above',
      ...more,
    },
  });
  const above = (name: string, more?: object): unknown => {
    const [found] = aggregate(
      employees.filter((each) => each.name === name),
      [graph(more)],
      { employees },
    );
    return (found as { above: { name: string }[] }).above.map((each) => each.name);
  };

  test('follows the chain to its end', () => {
    expect(above('Asya')).toEqual(['Ron', 'Eliot', 'Dev']);
    expect(above('Loop')).toEqual(['Loop']);
    expect(above('Dev')).toEqual([]);
  });

  test('as deep as allowed, only through what matches', () => {
    expect(above('Asya', { maxDepth: 1 })).toEqual(['Ron', 'Eliot']);
    expect(above('Asya', { restrictSearchWithMatch: { name: { $ne: 'Eliot' } } })).toEqual(['Ron']);
  });

  test('tells the depth', () => {
    const [found] = aggregate([employees[3] as object], [graph({ depthField: 'level' })], { employees });
    expect((found as { above: unknown[] }).above).toEqual([
      { _id: 2, name: 'Eliot', reportsTo: 'Dev', level: 0 },
      { _id: 1, name: 'Dev', level: 1 },
    ]);
  });
});
