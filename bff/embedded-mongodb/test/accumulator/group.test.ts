import { Decimal128, Double, Long } from 'bson';
import { compilePipeline } from '../../src/aggregate/compilePipeline';
import { encodeDocument } from '../../src/bson/encode';
import { aggregate, contextOf, failureOf, shown, toDocument, toValue } from '../aggregate/support';

const long = (value: number | string): Long => Long.fromString(String(value));
const decimal = (text: string): Decimal128 => Decimal128.fromString(text);

/** The result of one accumulator over the values of `v`, in canonical extended JSON; decoded and raw must agree. */
function accumulate(accumulator: object, values: readonly unknown[]): unknown {
  const documents = values.map((v, _id) => toDocument(v === undefined ? { _id } : { _id, v }));
  const pipeline = compilePipeline([toDocument({ $group: { _id: null, result: accumulator } })], contextOf());
  const [decoded] = [...pipeline.run(documents)];
  if (pipeline.runRaw) {
    const [raw] = [...pipeline.runRaw(documents.map(encodeDocument))];
    expect(shown(raw)).toEqual(shown(decoded));
  }
  return shown(decoded?.get('result'));
}

describe('accumulators over one group', () => {
  const many = Array.from({ length: 10 }, () => 0.1);
  test.each<[string, object, unknown[], unknown]>([
    ['ints sum to an int', { $sum: '$v' }, [1, 2, 3], 6],
    ['an int sum that grows too large is a long', { $sum: '$v' }, [2147483647, 1], long(2147483648)],
    ['a long stays a long', { $sum: '$v' }, [long(1), 1], long(2)],
    [
      'a long sum that grows too large is a double',
      { $sum: '$v' },
      [long('9223372036854775807'), long(1)],
      new Double(9223372036854775808),
    ],
    ['doubles carry the lost bits', { $sum: '$v' }, many, new Double(1)],
    ['a double among ints gives a double', { $sum: '$v' }, [1, new Double(2)], new Double(3)],
    ['a decimal among others gives a decimal', { $sum: '$v' }, [1, decimal('0.1'), decimal('0.2')], decimal('1.3')],
    ['what is no number counts for nothing', { $sum: '$v' }, ['a', null, undefined, [5]], 0],
    ['a constant sums over all documents', { $sum: 2 }, [1, 1, 1], 6],
    ['infinities', { $sum: '$v' }, [Infinity, -Infinity], new Double(NaN)],
    ['$count', { $count: {} }, [1, null, undefined], 3],
    ['$avg is a double', { $avg: '$v' }, [1, 3], new Double(2)],
    ['$avg of decimals', { $avg: '$v' }, [decimal('1'), 2], decimal('1.5')],
    ['$avg of nothing is null', { $avg: '$v' }, ['a', null], null],
    ['$min by BSON order without nulls', { $min: '$v' }, [null, 3, 'a', undefined, 2], 2],
    ['$max by BSON order', { $max: '$v' }, [3, 'a', null], 'a'],
    ['$max of nothing is null', { $max: '$v' }, [null, undefined], null],
    ['$first takes missing for null', { $first: '$v' }, [undefined, 1], null],
    ['$last', { $last: '$v' }, [1, 2], 2],
    ['$push leaves out the missing, not null', { $push: '$v' }, [1, undefined, null, 1], [1, null, 1]],
    ['$addToSet compares as BSON does', { $addToSet: '$v' }, [1, new Double(1), long(1), '1', undefined], [1, '1']],
    [
      '$addToSet of documents',
      { $addToSet: '$v' },
      [
        { a: 1, b: 1 },
        { b: 1, a: 1 },
        { a: new Double(1), b: 1 },
      ],
      [
        { a: 1, b: 1 },
        { b: 1, a: 1 },
      ],
    ],
    ['$mergeObjects', { $mergeObjects: '$v' }, [{ a: 1 }, null, { b: 2, a: 3 }], { a: 3, b: 2 }],
    ['$stdDevPop', { $stdDevPop: '$v' }, [85, 90, 71], Math.sqrt(194 / 3)],
    ['$stdDevSamp', { $stdDevSamp: '$v' }, [1, 3, 'x'], Math.SQRT2],
    ['$stdDevSamp of one is null', { $stdDevSamp: '$v' }, [1], null],
    ['$stdDevPop of one is zero', { $stdDevPop: '$v' }, [1], new Double(0)],
    ['$firstN', { $firstN: { n: 2, input: '$v' } }, [3, undefined, 1], [3, null]],
    ['$lastN', { $lastN: { n: 2, input: '$v' } }, [3, 2, 1], [2, 1]],
    ['$minN', { $minN: { n: 2, input: '$v' } }, [3, null, 1, 2], [1, 2]],
    ['$maxN', { $maxN: { n: 2, input: '$v' } }, [3, 1, 2], [3, 2]],
    ['$top', { $top: { sortBy: { v: -1 }, output: ['$v', '$_id'] } }, [1, 3, 2], [3, 1]],
    ['$topN', { $topN: { n: 2, sortBy: { v: 1 }, output: '$_id' } }, [5, 3, 4], [1, 2]],
    ['$bottom', { $bottom: { sortBy: { v: 1 }, output: '$v' } }, [5, 3, 9], 9],
    ['$bottomN keeps the order of sortBy', { $bottomN: { n: 2, sortBy: { v: 1 }, output: '$v' } }, [5, 3, 9], [5, 9]],
    ['$median', { $median: { input: '$v', method: 'approximate' } }, [1, 'x', 3, 2], new Double(2)],
    [
      '$percentile',
      { $percentile: { input: '$v', method: 'approximate', p: [0.5, 0.95, 0] } },
      [4, 1, 2, 3],
      [new Double(2), new Double(4), new Double(1)],
    ],
    ['$percentile of nothing', { $percentile: { input: '$v', method: 'approximate', p: [0.5] } }, ['x'], [null]],
  ])('%s', (_name, accumulator, values, result) => {
    expect(accumulate(accumulator, values)).toEqual(shown(toValue(result)));
  });
});

describe('$group', () => {
  const sales = [
    { _id: 1, item: 'abc', price: decimal('10'), quantity: 2, at: { day: 1 } },
    { _id: 2, item: 'jkl', price: decimal('20'), quantity: 1, at: { day: 1 } },
    { _id: 3, item: 'xyz', price: decimal('5'), quantity: 10, at: { day: 2 } },
    { _id: 4, item: 'xyz', price: decimal('5'), quantity: 20, at: { day: 2 } },
    { _id: 5, item: 'abc', price: decimal('10'), quantity: 10, at: { day: 1 } },
  ];

  test('groups come in the order of their first document', () => {
    expect(aggregate(sales, [{ $group: { _id: '$item', n: { $sum: '$quantity' } } }])).toEqual([
      { _id: 'abc', n: 12 },
      { _id: 'jkl', n: 1 },
      { _id: 'xyz', n: 30 },
    ]);
  });

  test('a computed total filtered afterwards', () => {
    const stages = [
      { $group: { _id: '$item', total: { $sum: { $multiply: ['$price', '$quantity'] } } } },
      { $match: { total: { $gte: 100 } } },
    ];
    expect(aggregate(sales, stages)).toEqual([
      { _id: 'abc', total: { $numberDecimal: '120' } },
      { _id: 'xyz', total: { $numberDecimal: '150' } },
    ]);
  });

  test('_id may be a document, a dotted path, null, or missing', () => {
    expect(aggregate(sales, [{ $group: { _id: { day: '$at.day', none: '$none' }, n: { $sum: 1 } } }])).toEqual([
      { _id: { day: 1 }, n: 3 },
      { _id: { day: 2 }, n: 2 },
    ]);
    expect(aggregate(sales, [{ $group: { _id: '$at.day', n: { $count: {} } } }])).toEqual([
      { _id: 1, n: 3 },
      { _id: 2, n: 2 },
    ]);
    expect(aggregate(sales, [{ $group: { _id: '$none' } }])).toEqual([{ _id: null }]);
    expect(aggregate([{ a: null }, {}, { a: 1 }, { a: 1.0 }], [{ $group: { _id: '$a' } }])).toEqual([
      { _id: null },
      { _id: 1 },
    ]);
  });

  test('n may depend on the group', () => {
    const firstN = { $firstN: { n: { $cond: [{ $eq: ['$item', 'abc'] }, 2, 1] }, input: '$quantity' } };
    expect(aggregate(sales, [{ $group: { _id: { item: '$item' }, q: firstN } }])).toEqual([
      { _id: { item: 'abc' }, q: [2, 10] },
      { _id: { item: 'jkl' }, q: [1] },
      { _id: { item: 'xyz' }, q: [10] },
    ]);
  });

  test('a path through an array gives the same from raw bytes', () => {
    const documents = [{ a: [{ b: 1 }, { b: 2 }] }, { a: { b: 7 } }, { a: 1 }].map(toDocument);
    const pipeline = compilePipeline([toDocument({ $group: { _id: '$a.b', n: { $sum: 1 } } })], contextOf());
    const raw = [...(pipeline.runRaw?.(documents.map(encodeDocument)) ?? [])].map(shown);
    expect(raw).toEqual([...pipeline.run(documents)].map(shown));
    expect(raw).toHaveLength(3);
  });

  test('an answer that counts alone is made from the number of documents', () => {
    const count = compilePipeline([{ $group: { _id: 1, n: { $sum: 1 } } }].map(toDocument), contextOf());
    expect([...(count.runCount?.(7) ?? [])].map(shown)).toEqual([shown(toValue({ _id: 1, n: 7 }))]);
    expect([...(count.runCount?.(0) ?? ['x'])]).toEqual([]);
    const other = compilePipeline([{ $group: { _id: '$a', n: { $sum: 1 } } }].map(toDocument), contextOf());
    expect(other.runCount).toBeUndefined();
  });

  test.each([
    [{ $group: { n: { $sum: 1 } } }, 15955],
    [{ $group: 1 }, 15947],
    [{ $group: { _id: 1, 'a.b': { $sum: 1 } } }, 40235],
    [{ $group: { _id: 1, n: 1 } }, 40234],
    [{ $group: { _id: 1, n: { $sum: 1, $avg: 1 } } }, 40238],
    [{ $group: { _id: 1, n: { $sqrt: 1 } } }, 15952],
    [{ $group: { _id: 1, n: { $sum: ['$a', '$b'] } } }, 40237],
    [{ $group: { _id: 1, n: { $firstN: { n: 1 } } } }, 5787907],
    [{ $group: { _id: 1, n: { $top: { output: 1 } } } }, 5787907],
    [{ $group: { _id: 1, n: { $median: { input: '$a', method: 'exact' } } } }, 2],
    [{ $group: { _id: 1, n: { $accumulator: {} } } }, 4544708],
  ])('%j is refused with its code', (stage, code) => {
    expect(failureOf(() => aggregate([], [stage]))?.code).toBe(code);
  });
});

describe('accumulators as expressions', () => {
  const student = { quizzes: [10, 6, 7], labs: [5, 8], final: 80 };
  test.each([
    [{ $sum: '$quizzes' }, 23],
    [{ $sum: ['$final', { $sum: '$labs' }] }, 93],
    [{ $sum: ['$final', '$quizzes'] }, 80],
    [{ $avg: '$labs' }, 6.5],
    [{ $max: '$quizzes' }, 10],
    [{ $min: ['$final', 3] }, 3],
    [{ $stdDevPop: '$labs' }, 1.5],
    [{ $median: { input: '$quizzes', method: 'approximate' } }, 7],
  ])('%j', (expression, result) => {
    expect(aggregate([student], [{ $project: { _id: 0, result: expression } }])).toEqual([{ result }]);
  });
});
