import { granularityOf } from '../../src/aggregate/granularity';
import { aggregate } from './support';

const hundred = Array.from({ length: 100 }, (_, _id) => ({ _id, n: _id }));

/** The tables of MongoDB's manual page of $bucketAuto: the numbers 0 to 99 in five buckets. */
test.each<[string, [min: number, max: number, count: number][]]>([
  [
    'R20',
    [
      [0, 20, 20],
      [20, 40, 20],
      [40, 63, 23],
      [63, 90, 27],
      [90, 100, 10],
    ],
  ],
  [
    'E24',
    [
      [0, 20, 20],
      [20, 43, 23],
      [43, 68, 25],
      [68, 91, 23],
      [91, 100, 9],
    ],
  ],
  [
    '1-2-5',
    [
      [0, 20, 20],
      [20, 50, 30],
      [50, 100, 50],
    ],
  ],
  [
    'POWERSOF2',
    [
      [0, 32, 32],
      [32, 64, 32],
      [64, 128, 36],
    ],
  ],
])('granularity %s', (granularity, buckets) => {
  const found = aggregate(hundred, [{ $bucketAuto: { groupBy: '$n', buckets: 5, granularity } }]);
  expect(found).toEqual(buckets.map(([min, max, count]) => ({ _id: { min, max }, count })));
});

test.each<[string, number, number, number]>([
  ['R5', 0.2, 0.16, 0.25],
  ['R5', 63, 40, 100],
  ['R10', 1, 0.8, 1.25],
  ['R40', 106, 100, 112],
  ['R80', 975, 950, 1000],
  ['E6', 1000, 680, 1500],
  ['E12', 5.6, 4.7, 6.8],
  ['E48', 105, 100, 110],
  ['E96', 97.6, 95.3, 100],
  ['E192', 9.2, 9.09, 9.31],
  ['1-2-5', 7, 5, 10],
  ['POWERSOF2', 8, 4, 16],
  ['POWERSOF2', 0.3, 0.25, 0.5],
  ['R5', 0, 0, 0],
])('%s: %d lies between %d and %d', (name, value, below, above) => {
  const { up, down } = granularityOf(name);
  expect([down(value), up(value)]).toEqual([below, above]);
});

test.each<[unknown, number]>([
  ['text', 40258],
  [null, 40258],
  [NaN, 40259],
  [-1, 40260],
])('a granularity has no place for %p', (n, code) => {
  const run = () => aggregate([{ n }], [{ $bucketAuto: { groupBy: '$n', buckets: 2, granularity: 'R5' } }]);
  expect(run).toThrow(expect.objectContaining({ code }));
});
