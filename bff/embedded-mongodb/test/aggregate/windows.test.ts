import { aggregate, failureOf } from './support';

const at = (text: string): Date => new Date(text);
const cakes = [
  { _id: 0, type: 'chocolate', orderDate: at('2020-05-18T14:10:30Z'), state: 'CA', price: 13, quantity: 120 },
  { _id: 1, type: 'chocolate', orderDate: at('2021-03-20T11:30:05Z'), state: 'WA', price: 14, quantity: 140 },
  { _id: 2, type: 'vanilla', orderDate: at('2021-01-11T06:31:15Z'), state: 'CA', price: 12, quantity: 145 },
  { _id: 3, type: 'vanilla', orderDate: at('2020-02-08T13:13:23Z'), state: 'WA', price: 13, quantity: 104 },
  { _id: 4, type: 'strawberry', orderDate: at('2019-05-18T16:09:01Z'), state: 'CA', price: 41, quantity: 162 },
  { _id: 5, type: 'strawberry', orderDate: at('2019-01-08T06:12:03Z'), state: 'WA', price: 43, quantity: 134 },
];

/** Runs one window function over the cakes by state and answers `[_id, result]` in the order of the output. */
function windowed(output: object, sortBy: object | undefined = { orderDate: 1 }, documents: object[] = cakes): unknown {
  const stage = { $setWindowFields: { partitionBy: '$state', ...(sortBy && { sortBy }), output: { result: output } } };
  return aggregate(documents, [stage]).map((each) => [
    (each as { _id: number })._id,
    (each as { result: unknown }).result,
  ]);
}

describe('$setWindowFields', () => {
  const unbounded = ['unbounded', 'current'];
  test.each<[string, object, object | undefined, unknown]>([
    [
      'cumulative sum by documents',
      { $sum: '$quantity', window: { documents: unbounded } },
      undefined,
      [
        [4, 162],
        [0, 282],
        [2, 427],
        [5, 134],
        [3, 238],
        [1, 378],
      ],
    ],
    [
      'moving average by documents',
      { $avg: '$quantity', window: { documents: [-1, 0] } },
      undefined,
      [
        [4, 162],
        [0, 141],
        [2, 132.5],
        [5, 134],
        [3, 119],
        [1, 122],
      ],
    ],
    [
      'the whole partition without a window',
      { $max: '$quantity' },
      undefined,
      [
        [4, 162],
        [0, 162],
        [2, 162],
        [5, 140],
        [3, 140],
        [1, 140],
      ],
    ],
    [
      'a range of numbers',
      { $sum: '$quantity', window: { range: [-10, 10] } },
      { price: 1 },
      [
        [2, 265],
        [0, 265],
        [4, 162],
        [3, 244],
        [1, 244],
        [5, 134],
      ],
    ],
    [
      'a range of months to one side',
      { $push: '$_id', window: { range: ['unbounded', 10], unit: 'month' } },
      undefined,
      [
        [4, [4]],
        [0, [4, 0, 2]],
        [2, [4, 0, 2]],
        [5, [5]],
        [3, [5, 3]],
        [1, [5, 3, 1]],
      ],
    ],
    [
      'a range of months before',
      { $push: '$_id', window: { range: ['unbounded', -10], unit: 'month' } },
      undefined,
      [
        [4, []],
        [0, [4]],
        [2, [4]],
        [5, []],
        [3, [5]],
        [1, [5, 3]],
      ],
    ],
    [
      'an empty window sums to zero',
      { $sum: '$quantity', window: { documents: [1, 2] } },
      undefined,
      [
        [4, 265],
        [0, 145],
        [2, 0],
        [5, 244],
        [3, 140],
        [1, 0],
      ],
    ],
    [
      '$rank with a tie',
      { $rank: {} },
      { type: 1 },
      [
        [0, 1],
        [4, 2],
        [2, 3],
        [1, 1],
        [5, 2],
        [3, 3],
      ],
    ],
    [
      '$documentNumber',
      { $documentNumber: {} },
      { quantity: -1 },
      [
        [4, 1],
        [2, 2],
        [0, 3],
        [1, 1],
        [5, 2],
        [3, 3],
      ],
    ],
    [
      '$shift',
      { $shift: { output: '$quantity', by: 1, default: 'none' } },
      { quantity: -1 },
      [
        [4, 145],
        [2, 120],
        [0, 'none'],
        [1, 134],
        [5, 104],
        [3, 'none'],
      ],
    ],
    [
      '$shift back',
      { $shift: { output: '$quantity', by: -1 } },
      { quantity: -1 },
      [
        [4, null],
        [2, 162],
        [0, 145],
        [1, null],
        [5, 140],
        [3, 134],
      ],
    ],
    [
      '$covariancePop',
      { $covariancePop: [{ $year: '$orderDate' }, '$quantity'], window: { documents: unbounded } },
      undefined,
      [
        [4, 0],
        [0, -10.5],
        [2, -17 / 3],
        [5, 0],
        [3, -7.5],
        [1, 2],
      ],
    ],
    [
      '$first and $last of a window',
      { $last: '$_id', window: { documents: ['current', 'unbounded'] } },
      undefined,
      [
        [4, 2],
        [0, 2],
        [2, 2],
        [5, 1],
        [3, 1],
        [1, 1],
      ],
    ],
  ])('%s', (_name, output, sortBy, result) => {
    const rounded = JSON.parse(
      JSON.stringify(windowed(output, sortBy ?? { orderDate: 1 }), (_key, value: unknown) =>
        typeof value === 'number' ? Number(value.toFixed(6)) : value,
      ),
    ) as unknown;
    expect(rounded).toEqual(
      JSON.parse(
        JSON.stringify(result, (_key, value: unknown) =>
          typeof value === 'number' ? Number(value.toFixed(6)) : value,
        ),
      ),
    );
  });

  test('$rank leaves a gap after equals, $denseRank none', () => {
    const documents = [5, 5, 7].map((v, _id) => ({ _id, v }));
    expect(windowed({ $rank: {} }, { v: 1 }, documents)).toEqual([
      [0, 1],
      [1, 1],
      [2, 3],
    ]);
    expect(windowed({ $denseRank: {} }, { v: 1 }, documents)).toEqual([
      [0, 1],
      [1, 1],
      [2, 2],
    ]);
  });

  test('$expMovingAvg by N', () => {
    const stock = [13, 15.4, 12, null, 11.7].map((price, _id) => ({ _id, price }));
    const averages = windowed({ $expMovingAvg: { input: '$price', N: 2 } }, { _id: 1 }, stock) as [number, number][];
    expect(averages.map(([, value]) => Number(value.toFixed(4)))).toEqual([13, 14.6, 12.8667, 12.8667, 12.0889]);
  });

  test('$derivative and $integral by time', () => {
    const truck = [
      { _id: 1, t: at('2020-05-18T14:10:00Z'), miles: 1295.1, kw: 2 },
      { _id: 2, t: at('2020-05-18T14:11:00Z'), miles: 1295.63, kw: 4 },
      { _id: 3, t: at('2020-05-18T14:12:00Z'), miles: 1296.25, kw: 6 },
    ];
    const speed = windowed(
      { $derivative: { input: '$miles', unit: 'hour' }, window: { range: [-60, 0], unit: 'second' } },
      { t: 1 },
      truck,
    ) as [number, number | null][];
    expect(speed.map(([, value]) => value && Number(value.toFixed(2)))).toEqual([null, 31.8, 37.2]);
    expect(
      windowed(
        { $integral: { input: '$kw', unit: 'minute' }, window: { documents: ['unbounded', 'current'] } },
        { t: 1 },
        truck,
      ),
    ).toEqual([
      [1, 0],
      [2, 3],
      [3, 8],
    ]);
  });

  test('$locf and $linearFill', () => {
    const prices = [
      [0, null],
      [1, 2],
      [2, null],
      [4, 8],
      [5, undefined],
    ].map(([_id, v]) => (v === undefined ? { _id } : { _id, v }));
    expect(windowed({ $locf: '$v' }, { _id: 1 }, prices)).toEqual([
      [0, null],
      [1, 2],
      [2, 2],
      [4, 8],
      [5, 8],
    ]);
    expect(windowed({ $linearFill: '$v' }, { _id: 1 }, prices)).toEqual([
      [0, null],
      [1, 2],
      [2, 4],
      [4, 8],
      [5, null],
    ]);
  });

  test.each([
    [{ output: { x: { $nothing: 1 } } }, 9],
    [{ output: { x: { $sum: 1, window: { documents: [1, 0] } } }, sortBy: { a: 1 } }, 5339900],
    [{ output: { x: { $sum: 1, window: { documents: [0, 1] } } } }, 5339901],
    [{ output: { x: { $sum: 1, window: { range: [0, 1] } } }, sortBy: { a: 1, b: 1 } }, 5339902],
    [{ output: { x: { $rank: {} } } }, 5371602],
    [{ output: { x: { $rank: {}, window: {} } }, sortBy: { a: 1 } }, 5371601],
    [{ output: { x: { $derivative: { input: '$a' } } }, sortBy: { a: 1 } }, 9],
    [{ sortBy: { a: 1 } }, 40414],
    [{ output: {}, what: 1 }, 40415],
  ])('%j is refused', (spec, code) => {
    expect(failureOf(() => aggregate([{ a: 1 }], [{ $setWindowFields: spec }]))?.code).toBe(code);
  });
});

describe('$fill', () => {
  const stock = [
    [0, 500],
    [1, null],
    [2, 515],
    [3, undefined],
  ].map(([_id, price]) => (price === undefined ? { _id, k: 'a' } : { _id, k: 'a', price }));
  test.each<[string, object, unknown]>([
    ['a value', { output: { price: { value: 0 } } }, [500, 0, 515, 0]],
    ['linear', { sortBy: { _id: 1 }, output: { price: { method: 'linear' } } }, [500, 507.5, 515, null]],
    [
      'last observation carried forward',
      { sortBy: { _id: 1 }, partitionByFields: ['k'], output: { price: { method: 'locf' } } },
      [500, 500, 515, 515],
    ],
  ])('by %s', (_name, spec, prices) => {
    expect(aggregate(stock, [{ $fill: spec }]).map((each) => (each as { price: unknown }).price)).toEqual(prices);
  });

  test('a method needs an order', () => {
    expect(failureOf(() => aggregate([], [{ $fill: { output: { a: { method: 'locf' } } } }]))?.code).toBe(6050203);
  });
});

describe('$densify', () => {
  test('between two dates, the upper bound left out', () => {
    const weather = [
      '2021-05-18T00:00:00Z',
      '2021-05-18T04:00:00Z',
      '2021-05-18T08:00:00Z',
      '2021-05-18T12:00:00Z',
    ].map((t, n) => ({ t: at(t), n }));
    const range = { step: 1, unit: 'hour', bounds: [at('2021-05-18T00:00:00Z'), at('2021-05-18T08:00:00Z')] };
    const hours = aggregate(weather, [{ $densify: { field: 't', range } }]) as { t: { $date: string }; n?: number }[];
    expect(hours.map(({ t, n }) => [Number(t.$date.slice(11, 13)), n])).toEqual([
      [0, 0],
      [1, undefined],
      [2, undefined],
      [3, undefined],
      [4, 1],
      [5, undefined],
      [6, undefined],
      [7, undefined],
      [8, 2],
      [12, 3],
    ]);
  });

  const coffee = [
    { altitude: 600, variety: 'Arabica', score: 68 },
    { altitude: 750, variety: 'Arabica', score: 69 },
    { altitude: 950, variety: 'Arabica', score: 71 },
    { altitude: 1250, variety: 'Gesha', score: 88 },
    { altitude: 1700, variety: 'Gesha', score: 95 },
  ];
  const altitudes = (bounds: unknown): unknown[] =>
    (
      aggregate(coffee, [
        { $densify: { field: 'altitude', partitionByFields: ['variety'], range: { step: 200, bounds } } },
      ]) as { altitude: number; variety: string; score?: number }[]
    ).map(({ altitude, variety, score }) => `${variety[0]}${altitude}${score === undefined ? '' : '*'}`);

  test('the full range in each partition', () => {
    expect(altitudes('full')).toEqual([
      'A600*',
      'A750*',
      'A800',
      'A950*',
      'A1000',
      'A1200',
      'A1400',
      'A1600',
      'G600',
      'G800',
      'G1000',
      'G1200',
      'G1250*',
      'G1400',
      'G1600',
      'G1700*',
    ]);
  });

  test('the range of each partition', () => {
    expect(altitudes('partition')).toEqual(['A600*', 'A750*', 'A800', 'A950*', 'G1250*', 'G1450', 'G1650', 'G1700*']);
  });

  test('months do not drift at their ends', () => {
    const ends = [{ t: at('2021-01-31T00:00:00Z') }];
    const range = { step: 1, unit: 'month', bounds: [at('2021-01-31T00:00:00Z'), at('2021-05-01T00:00:00Z')] };
    const days = aggregate(ends, [{ $densify: { field: 't', range } }]) as { t: { $date: string } }[];
    expect(days.map(({ t }) => t.$date.slice(5, 10))).toEqual(['01-31', '02-28', '03-31', '04-30']);
  });

  test.each([
    [{ field: 'a', range: { step: 0, bounds: 'full' } }, 5733401],
    [{ field: 'a', range: { step: 1, bounds: [5, 1] } }, 5733402],
    [{ field: 'a', range: { step: 1, bounds: 'partition' } }, 5733408],
    [{ field: 'a', range: { step: 1, bounds: 'full' } }, 5733201],
    [{ field: 'b', range: { step: 1, bounds: [0, 600000] } }, 5897900],
  ])('%j is refused', (spec, code) => {
    expect(failureOf(() => aggregate([{ a: 'text' }], [{ $densify: spec }]))?.code).toBe(code);
  });
});
