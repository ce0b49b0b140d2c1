import { Decimal128, Double, Long, MaxKey, MinKey } from 'bson';
import { evaluate, expressionTable, failureOf, failureTable, MISSING } from '../aggregate/support';

describe('field paths and variables', () => {
  const document = {
    a: { b: 1 },
    list: [{ b: 1 }, { c: 2 }, { b: 3 }, 4, [{ b: 5 }]],
    0: 'zero',
    deep: [{ x: [{ y: 1 }, { y: 2 }] }],
  };
  expressionTable([
    ['$a.b', document, 1],
    ['$a.missing', document, MISSING],
    ['$a.b.c', document, MISSING],
    ['$list.b', document, [1, 3]],
    ['$list.0', document, []],
    ['$0', document, 'zero'],
    ['$deep.x.y', document, [[1, 2]]],
    ['$$ROOT.a', document, { b: 1 }],
    ['$$CURRENT.a.b', document, 1],
    ['$$REMOVE', {}, MISSING],
    [{ $type: '$$NOW' }, {}, 'date'],
    [{ x: '$a.b', y: '$nothing', z: { w: '$a' } }, document, { x: 1, z: { w: { b: 1 } } }],
    [['$a.b', '$nothing', 'text'], document, [1, null, 'text']],
    [{ $literal: { $add: [1, '$a'] } }, document, { $add: [1, '$a'] }],
    [{ $literal: '$a' }, document, '$a'],
    ['plain', {}, 'plain'],
    [{ $let: { vars: { low: 1, high: '$$CURRENT.a.b' }, in: { $add: ['$$low', '$$high'] } } }, document, 2],
    [{ $let: { vars: { x: 1 }, in: { $let: { vars: { x: 2, y: '$$x' }, in: ['$$x', '$$y'] } } } }, {}, [2, 1]],
    [{ $let: { vars: { CURRENT: '$a' }, in: '$b' } }, document, 1],
    [
      {
        $let: {
          vars: { total: { $add: ['$price', '$tax'] }, part: { $cond: ['$discount', 0.9, 1] } },
          in: { $multiply: ['$$total', '$$part'] },
        },
      },
      { price: 10, tax: 0.5, discount: true },
      9.450000000000001,
    ],
  ]);
  failureTable([
    ['$$unknown', {}, 17276],
    ['$', {}, 16872],
    ['$a..b', {}, 15998],
    ['$a.', {}, 40353],
    ['$a.$b', {}, 16410],
    [{ $foo: 1 }, {}, 168],
    [{ $add: [1], $subtract: [1] }, {}, 15983],
    [{ a: 1, $add: [1] }, {}, 16410],
    [{ 'a.b': 1 }, {}, 16412],
    [{ $let: { vars: { Bad: 1 }, in: 1 } }, {}, 16867],
    [{ $let: { vars: {} } }, {}, 16876],
    [{ $let: { vars: {}, in: 1, more: 1 } }, {}, 16875],
    [{ $function: { body: '', args: [], lang: 'js' } }, {}, 139],
  ]);

  test('an unknown operator is named', () => {
    expect(failureOf(() => evaluate({ $frobnicate: 1 }))?.message).toBe("Unrecognized expression '$frobnicate'");
  });

  test('$rand gives a new number in [0, 1) each time', () => {
    const draw = (): number => Number((evaluate({ $rand: {} }) as { $numberDouble: string }).$numberDouble);
    const drawn = Array.from({ length: 20 }, draw);
    expect(drawn.every((number) => number >= 0 && number < 1)).toBe(true);
    expect(new Set(drawn).size).toBeGreaterThan(15);
  });
});

describe('boolean operators', () => {
  expressionTable([
    [{ $and: [1, 'green'] }, {}, true],
    [{ $and: [] }, {}, true],
    [{ $and: [[null], [false], [0]] }, {}, true],
    [{ $and: [null, true] }, {}, false],
    [{ $and: [0, true] }, {}, false],
    [{ $or: [true, false] }, {}, true],
    [{ $or: [] }, {}, false],
    [{ $or: [null, 0, '$missing'] }, {}, false],
    [{ $or: ['$a', { $divide: [1, '$zero'] }] }, { a: 1, zero: 0 }, true],
    [{ $not: [true] }, {}, false],
    [{ $not: [[false]] }, {}, false],
    [{ $not: ['$missing'] }, {}, true],
    [{ $not: new Double(NaN) }, {}, false],
    [{ $not: Decimal128.fromString('0E+3') }, {}, true],
    [{ $not: Decimal128.fromString('0.10') }, {}, false],
    [{ $not: Long.ZERO }, {}, true],
  ]);
});

describe('comparison is by BSON order across types', () => {
  expressionTable([
    [{ $cmp: [1, 2] }, {}, -1],
    [{ $cmp: [1, Long.fromNumber(1)] }, {}, 0],
    [{ $cmp: ['a', 1] }, {}, 1],
    [{ $eq: [1, Decimal128.fromString('1.0')] }, {}, true],
    [{ $eq: ['$missing', null] }, {}, false],
    [{ $gt: [null, '$missing'] }, {}, true],
    [{ $lt: [new MinKey(), '$missing'] }, {}, true],
    [{ $gt: [new MaxKey(), [1]] }, {}, true],
    [
      {
        $gte: [
          [1, 2],
          [1, 2],
        ],
      },
      {},
      true,
    ],
    [
      {
        $eq: [
          { a: 1, b: 2 },
          { b: 2, a: 1 },
        ],
      },
      {},
      false,
    ],
    [{ $ne: ['$list', 1] }, { list: [1] }, true],
    [{ $lte: [new Double(NaN), -100] }, {}, true],
    [{ $gt: ['\u{1F600}', '\uFF5E'] }, {}, true],
  ]);
  failureTable([[{ $eq: [1] }, {}, 16020]]);
});

describe('conditionals', () => {
  expressionTable([
    [{ $cond: { if: { $gte: ['$qty', 250] }, then: 30, else: 20 } }, { qty: 300 }, 30],
    [{ $cond: [{ $gte: ['$qty', 250] }, 30, 20] }, { qty: 200 }, 20],
    [{ $cond: [false, { $divide: [1, 0] }, 'safe'] }, {}, 'safe'],
    [{ $ifNull: ['$description', 'Unspecified'] }, { description: null }, 'Unspecified'],
    [{ $ifNull: ['$a', '$b', '$c'] }, { b: 2 }, 2],
    [{ $ifNull: ['$a', '$b'] }, {}, MISSING],
    [
      {
        $switch: {
          branches: [
            { case: { $gt: [1, 5] }, then: 'a' },
            { case: { $lt: [1, 5] }, then: 'b' },
          ],
          default: 'c',
        },
      },
      {},
      'b',
    ],
    [{ $switch: { branches: [{ case: false, then: 'a' }], default: '$missing' } }, {}, MISSING],
  ]);
  failureTable([
    [{ $cond: [1, 2] }, {}, 16020],
    [{ $cond: { if: 1, then: 2 } }, {}, 17082],
    [{ $cond: { if: 1, then: 2, else: 3, more: 4 } }, {}, 17083],
    [{ $switch: { branches: [{ case: false, then: 1 }] } }, {}, 40066],
    [{ $switch: { branches: [] } }, {}, 40068],
    [{ $switch: { branches: [{ case: true }] } }, {}, 40065],
    [{ $ifNull: ['$a'] }, {}, 1257300],
  ]);
});
