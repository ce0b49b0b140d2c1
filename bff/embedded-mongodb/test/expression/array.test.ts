import { Double, Long } from 'bson';
import { expressionTable, failureTable, MISSING } from '../aggregate/support';

describe('reading arrays', () => {
  expressionTable([
    [{ $arrayElemAt: [[1, 2, 3], 0] }, {}, 1],
    [{ $arrayElemAt: [[1, 2, 3], -2] }, {}, 2],
    [{ $arrayElemAt: [[1, 2, 3], 15] }, {}, MISSING],
    [{ $arrayElemAt: [[1, 2, 3], Long.fromNumber(1)] }, {}, 2],
    [{ $arrayElemAt: [null, 1] }, {}, null],
    [{ $first: [[1, 2, 3]] }, {}, 1],
    [{ $first: '$a' }, { a: [] }, MISSING],
    [{ $last: '$a' }, { a: [1, 2] }, 2],
    [{ $last: '$a' }, {}, null],
    [{ $size: '$a' }, { a: [1, [2]] }, 2],
    [{ $isArray: [['hello']] }, {}, true],
    [{ $isArray: ['hello'] }, {}, false],
    [{ $slice: [[1, 2, 3], 1, 1] }, {}, [2]],
    [{ $slice: [[1, 2, 3], -2] }, {}, [2, 3]],
    [{ $slice: [[1, 2, 3], 15, 2] }, {}, []],
    [{ $slice: [[1, 2, 3], -15, 2] }, {}, [1, 2]],
    [{ $slice: [null, 1] }, {}, null],
    [{ $in: [2, [1, 2, 3]] }, {}, true],
    [{ $in: ['abc', ['xyz']] }, {}, false],
    [{ $in: [new Double(2), [1, 2]] }, {}, true],
    [{ $indexOfArray: [['a', 'abc'], 'a'] }, {}, 0],
    [{ $indexOfArray: [['a', 'abc', 'b'], ['b']] }, {}, -1],
    [{ $indexOfArray: [[1, 2, 1], 1, 1] }, {}, 2],
    [{ $indexOfArray: [['a', 'bcd', 'b'], 'b', 0, 1] }, {}, -1],
    [{ $indexOfArray: [null, 1] }, {}, null],
  ]);
  failureTable([
    [{ $arrayElemAt: ['x', 1] }, {}, 28689],
    [{ $arrayElemAt: [[1], 'x'] }, {}, 28690],
    [{ $arrayElemAt: [[1], 1.5] }, {}, 28691],
    [{ $size: '$a' }, {}, 17124],
    [{ $slice: [1, 2] }, {}, 28724],
    [{ $slice: [[1], 0, 0] }, {}, 28729],
    [{ $in: [1, 2] }, {}, 40081],
    [{ $indexOfArray: ['x', 1] }, {}, 40090],
    [{ $indexOfArray: [[1], 1, -1] }, {}, 40097],
    [{ $first: 'x' }, {}, 28689],
  ]);
});

describe('iterating', () => {
  const grades = { quizzes: [5, 6, 7] };
  expressionTable([
    [{ $map: { input: '$quizzes', as: 'grade', in: { $add: ['$$grade', 2] } } }, grades, [7, 8, 9]],
    [
      { $map: { input: '$quizzes', in: { $cond: [{ $gt: ['$$this', 5] }, '$$this', '$missing'] } } },
      grades,
      [null, 6, 7],
    ],
    [
      {
        $map: {
          input: [[1, 2], [3]],
          as: 'row',
          in: { $map: { input: '$$row', as: 'x', in: { $multiply: ['$$x', { $size: '$$row' }] } } },
        },
      },
      {},
      [[2, 4], [3]],
    ],
    [{ $map: { input: '$none', in: 1 } }, grades, null],
    [
      { $filter: { input: [1, 'a', 2, null, 3.1, Long.fromNumber(4)], as: 'num', cond: { $isNumber: '$$num' } } },
      {},
      [1, 2, 3.1, Long.fromNumber(4)],
    ],
    [{ $filter: { input: '$quizzes', cond: { $gte: ['$$this', 6] }, limit: 1 } }, grades, [6]],
    [{ $filter: { input: null, cond: true } }, {}, null],
    [{ $reduce: { input: ['a', 'b', 'c'], initialValue: '', in: { $concat: ['$$value', '$$this'] } } }, {}, 'abc'],
    [
      {
        $reduce: {
          input: [1, 2, 3, 4],
          initialValue: { sum: 5, product: 2 },
          in: { sum: { $add: ['$$value.sum', '$$this'] }, product: { $multiply: ['$$value.product', '$$this'] } },
        },
      },
      {},
      { sum: 15, product: 48 },
    ],
    [
      {
        $reduce: {
          input: [
            [3, 4],
            [5, 6],
          ],
          initialValue: [1, 2],
          in: { $concatArrays: ['$$value', '$$this'] },
        },
      },
      {},
      [1, 2, 3, 4, 5, 6],
    ],
    [{ $reduce: { input: null, initialValue: 1, in: 1 } }, {}, null],
  ]);
  failureTable([
    [{ $map: { input: 'x', in: 1 } }, {}, 16883],
    [{ $map: { in: 1 } }, {}, 16880],
    [{ $map: { input: [], in: 1, of: 2 } }, {}, 16879],
    [{ $map: [] }, {}, 16878],
    [{ $filter: { input: 1, cond: 1 } }, {}, 28651],
    [{ $filter: { input: [1] } }, {}, 28648],
    [{ $filter: { input: [1], cond: 1, limit: 0 } }, {}, 327392],
    [{ $reduce: { input: 1, initialValue: 1, in: 1 } }, {}, 40080],
    [{ $reduce: { input: [], in: 1 } }, {}, 40077],
  ]);
});

describe('building', () => {
  expressionTable([
    [{ $concatArrays: [['hello', ' '], ['world']] }, {}, ['hello', ' ', 'world']],
    [{ $concatArrays: [['a'], null] }, {}, null],
    [{ $reverseArray: { $literal: [1, 2, 3] } }, {}, [3, 2, 1]],
    [{ $reverseArray: [[]] }, {}, []],
    [{ $range: [0, 10, 3] }, {}, [0, 3, 6, 9]],
    [{ $range: [10, 0, -4] }, {}, [10, 6, 2]],
    [{ $range: [0, 3] }, {}, [0, 1, 2]],
    [{ $range: [5, 1] }, {}, []],
    [
      {
        $zip: {
          inputs: [
            ['a', 'b'],
            ['b', 'c'],
          ],
        },
      },
      {},
      [
        ['a', 'b'],
        ['b', 'c'],
      ],
    ],
    [
      {
        $zip: {
          inputs: [
            [1, 2, 3],
            ['a', 'b'],
          ],
        },
      },
      {},
      [
        [1, 'a'],
        [2, 'b'],
      ],
    ],
    [
      { $zip: { inputs: [[1], ['b', 'c']], useLongestLength: true, defaults: [0, 'x'] } },
      {},
      [
        [1, 'b'],
        [0, 'c'],
      ],
    ],
    [{ $zip: { inputs: [[1], null] } }, {}, null],
    [{ $sortArray: { input: [5, 1, 'a', null, 2.5], sortBy: 1 } }, {}, [null, 1, 2.5, 5, 'a']],
    [
      { $sortArray: { input: '$team', sortBy: { age: -1, name: 1 } } },
      {
        team: [
          { name: 'b', age: 1 },
          { name: 'a', age: 1 },
          { name: 'c', age: 9 },
        ],
      },
      [
        { name: 'c', age: 9 },
        { name: 'a', age: 1 },
        { name: 'b', age: 1 },
      ],
    ],
    [
      {
        $arrayToObject: {
          $literal: [
            { k: 'item', v: 'abc' },
            { k: 'qty', v: 25 },
          ],
        },
      },
      {},
      { item: 'abc', qty: 25 },
    ],
    [
      {
        $arrayToObject: {
          $literal: [
            ['item', 'abc'],
            ['item', 'last'],
          ],
        },
      },
      {},
      { item: 'last' },
    ],
    [
      { $objectToArray: { item: 'foo', qty: 25 } },
      {},
      [
        { k: 'item', v: 'foo' },
        { k: 'qty', v: 25 },
      ],
    ],
    [{ $objectToArray: null }, {}, null],
    [{ $firstN: { n: 2, input: [3, 1, 2] } }, {}, [3, 1]],
    [{ $lastN: { n: 2, input: [3, 1, 2] } }, {}, [1, 2]],
    [{ $minN: { n: 2, input: [3, null, 1, 2] } }, {}, [1, 2]],
    [{ $maxN: { n: 2, input: [3, 1, 2] } }, {}, [3, 2]],
    [{ $maxN: { n: 5, input: '$none' } }, {}, null],
  ]);
  failureTable([
    [{ $concatArrays: [1] }, {}, 28664],
    [{ $reverseArray: 1 }, {}, 34435],
    [{ $range: [0, 5, 0] }, {}, 34449],
    [{ $range: ['a', 5] }, {}, 34443],
    [{ $range: [0, 2147483647] }, {}, 146],
    [{ $range: [0.5, 5] }, {}, 34444],
    [{ $zip: { inputs: [] } }, {}, 34465],
    [{ $zip: { inputs: [[1]], defaults: [1] } }, {}, 34466],
    [{ $arrayToObject: { $literal: [{ k: 'a' }] } }, {}, 40392],
    [{ $arrayToObject: { $literal: [{ k: 1, v: 1 }] } }, {}, 40394],
    [{ $arrayToObject: { $literal: [['a']] } }, {}, 40397],
    [{ $arrayToObject: 1 }, {}, 40386],
    [{ $objectToArray: [[]] }, {}, 40390],
    [{ $firstN: { n: 0, input: [1] } }, {}, 5787908],
    [{ $firstN: { n: 'x', input: [1] } }, {}, 5787902],
    [{ $firstN: { n: 1, input: 1 } }, {}, 5788200],
  ]);
});

describe('sets', () => {
  expressionTable([
    [
      {
        $setUnion: [
          ['a', 'b', 'a'],
          ['c', 'b'],
        ],
      },
      {},
      ['a', 'b', 'c'],
    ],
    [{ $setUnion: [[1, Long.fromNumber(1), new Double(1)], [2]] }, {}, [1, 2]],
    [{ $setUnion: [['a'], null] }, {}, null],
    [
      {
        $setIntersection: [
          ['a', 'b', 'a'],
          ['b', 'a'],
        ],
      },
      {},
      ['a', 'b'],
    ],
    [{ $setIntersection: [['a', 'b'], [['a', 'b']]] }, {}, []],
    [{ $setDifference: [['a', 'b', 'a'], ['b']] }, {}, ['a']],
    [{ $setDifference: [null, []] }, {}, null],
    [
      {
        $setEquals: [
          ['a', 'b', 'a'],
          ['b', 'a'],
        ],
      },
      {},
      true,
    ],
    [{ $setEquals: [['a', 'b'], [['a', 'b']]] }, {}, false],
    [
      {
        $setIsSubset: [
          ['a', 'a'],
          ['b', 'a'],
        ],
      },
      {},
      true,
    ],
    [{ $setIsSubset: [[['a', 'b']], ['a', 'b']] }, {}, false],
    [{ $allElementsTrue: [[true, 1, 'someString']] }, {}, true],
    [{ $allElementsTrue: [[]] }, {}, true],
    [{ $allElementsTrue: [[null]] }, {}, false],
    [{ $anyElementTrue: [[false, null, 0, 1]] }, {}, true],
    [{ $anyElementTrue: [[]] }, {}, false],
  ]);
  failureTable([
    [{ $setUnion: [['a'], 1] }, {}, 17043],
    [{ $setIntersection: [1] }, {}, 17047],
    [{ $setEquals: [[1], null] }, {}, 17044],
    [{ $setDifference: [1, []] }, {}, 17048],
    [{ $setIsSubset: [1, []] }, {}, 17046],
    [{ $allElementsTrue: [null] }, {}, 17040],
    [{ $anyElementTrue: [null] }, {}, 17041],
  ]);
});
