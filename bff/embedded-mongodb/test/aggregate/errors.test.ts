import { compilePipeline } from '../../src/aggregate/compilePipeline';
import { aggregate, contextOf, failureOf, relaxed, toDocument } from './support';

describe('what is wrong in a pipeline is refused before any document is read', () => {
  test.each<[object[], number]>([
    [[{ $frobnicate: {} }], 40324],
    [[{ $match: {}, $limit: 1 }], 40323],
    [[{}], 40323],
    [[{ $out: 'x' }, { $match: {} }], 40601],
    [[{ $limit: 1 }, { $documents: [] }], 40602],
    [[{ $geoNear: {} }], 115],
    [[{ $changeStream: {} }], 115],
    [[{ $match: 1 }], 15959],
    [[{ $match: { a: { $nope: 1 } } }], 2],
    [[{ $limit: 0 }], 15958],
    [[{ $limit: 'x' }], 15958],
    [[{ $skip: -1 }], 5107200],
    [[{ $sort: {} }], 15976],
    [[{ $sort: { a: 2 } }], 15975],
    [[{ $sort: { a: 'x' } }], 15974],
    [[{ $count: '' }], 40156],
    [[{ $count: '$a' }], 40158],
    [[{ $count: 'a.b' }], 40160],
    [[{ $project: {} }], 51272],
    [[{ $project: { a: 1, b: 0 } }], 31254],
    [[{ $project: { a: 0, b: 1 } }], 31253],
    [[{ $project: { a: 0, b: '$c' } }], 31310],
    [[{ $project: { a: 1, 'a.b': 1 } }], 31249],
    [[{ $project: { a: {} } }], 40180],
    [[{ $project: { a: { $foo: 1 } } }], 168],
    [[{ $addFields: 1 }], 40272],
    [[{ $unset: 1 }], 31002],
    [[{ $unset: [] }], 31119],
    [[{ $replaceRoot: { root: 1 } }], 40230],
    [[{ $replaceRoot: {} }], 40231],
    [[{ $unwind: 'a' }], 28818],
    [[{ $unwind: { path: '$a', x: 1 } }], 28811],
    [[{ $unwind: {} }], 28812],
    [[{ $unwind: 5 }], 15981],
    [[{ $facet: {} }], 40169],
    [[{ $facet: { a: 1 } }], 40170],
    [[{ $facet: { a: [{ $out: 'x' }] } }], 40600],
    [[{ $bucket: { groupBy: '$a', boundaries: [1] } }], 40192],
    [[{ $bucket: { groupBy: '$a', boundaries: [2, 1] } }], 40194],
    [[{ $bucket: { groupBy: '$a', boundaries: [1, 'x'] } }], 40193],
    [[{ $bucket: { groupBy: 'a', boundaries: [1, 2] } }], 40202],
    [[{ $bucket: { groupBy: '$a', boundaries: [1, 5], default: 2 } }], 40199],
    [[{ $bucketAuto: { groupBy: '$a', buckets: 0 } }], 40243],
    [[{ $bucketAuto: { groupBy: '$a', buckets: 2, granularity: 'R6' } }], 40257],
    [[{ $bucketAuto: { groupBy: '$a', buckets: 2, granularity: 5 } }], 40261],
    [[{ $sortByCount: 'a' }], 40147],
    [[{ $sample: { size: -1 } }], 28747],
    [[{ $unionWith: { pipeline: [] } }], 40414],
    [[{ $graphLookup: { from: 'x' } }], 40105],
    [[{ $documents: 5 }], 5858203],
  ])('%j', (stages, code) => {
    expect(failureOf(() => compilePipeline(stages.map(toDocument), contextOf()))?.code).toBe(code);
  });

  test('what is wrong in the documents shows when they are read', () => {
    expect(failureOf(() => aggregate([{ a: 1 }], [{ $replaceRoot: { newRoot: '$a' } }]))?.code).toBe(40228);
    expect(failureOf(() => aggregate([{ a: 9 }], [{ $bucket: { groupBy: '$a', boundaries: [1, 2] } }]))?.code).toBe(
      40066,
    );
    expect(failureOf(() => aggregate([{ a: 'x' }], [{ $project: { b: { $add: ['$a', 1] } } }]))?.code).toBe(14);
  });
});

describe('what the planner gets', () => {
  const compile = (...stages: object[]): ReturnType<typeof compilePipeline> =>
    compilePipeline(stages.map(toDocument), contextOf());

  test('leading matches as one filter, then the sort, then the limit that holds', () => {
    const { source } = compile(
      { $match: { a: 1 } },
      { $match: { b: 2 } },
      { $sort: { c: 1 } },
      { $skip: 5 },
      { $set: { d: 1 } },
      { $limit: 10 },
      { $unwind: '$x' },
    );
    expect(relaxed(source.filter)).toEqual({ $and: [{ a: 1 }, { b: 2 }] });
    expect(relaxed(source.sort)).toEqual({ c: 1 });
    expect(source.limit).toBe(15);
    expect([...source.rest.run([{ x: [1] }].map(toDocument))]).toEqual([]);
  });

  test('a limit behind a stage that multiplies or drops documents does not count', () => {
    expect(compile({ $unwind: '$x' }, { $limit: 10 }).source.limit).toBeUndefined();
    expect(compile({ $sort: { a: 1 } }, { $match: { a: 1 } }, { $limit: 10 }).source.limit).toBeUndefined();
  });

  test('equality in an expression becomes a filter beside it', () => {
    const filterOf = (expr: object): unknown => relaxed(compile({ $match: { $expr: expr } }).source.filter);
    const eq = { $eq: ['$a', { $add: [1, 1] }] };
    expect(filterOf(eq)).toEqual({ $and: [{ $expr: eq }, { a: { $eq: 2 } }] });
    const isIn = { $in: ['$a', [1, 2]] };
    expect(filterOf(isIn)).toEqual({
      $and: [{ $expr: isIn }, { $or: [{ a: { $eq: 1 } }, { a: { $eq: 2 } }] }],
    });
    expect(filterOf({ $eq: ['$a', [1]] })).toEqual({ $expr: { $eq: ['$a', [1]] } });
    expect(filterOf({ $eq: ['$a', '$b'] })).toEqual({ $expr: { $eq: ['$a', '$b'] } });
  });

  test('$out and $merge are handed back, not run', () => {
    const pipeline = compile({ $match: { a: 1 } }, { $merge: { into: 'other' } });
    expect(pipeline.write?.kind).toBe('merge');
    expect(relaxed(pipeline.write?.spec)).toEqual({ into: 'other' });
    expect(relaxed(pipeline.source.filter)).toEqual({ a: 1 });
    expect(compile({ $out: 'x' }).isEmpty).toBe(true);
  });
});
