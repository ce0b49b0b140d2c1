import {
  addNumbers,
  compareNumbers,
  exactInteger,
  multiplyNumbers,
  subtractNumbers,
  toBigInt,
  toDecimal,
} from '../../src/bson/numeric';
import { identicalValues } from '../../src/bson/identical';
import { typeName } from '../../src/bson/types';
import { Decimal128, Double, type NumberValue } from '../../src/bson/value';

const decimal = (text: string): Decimal128 => Decimal128.fromString(text);
const shown = (value: NumberValue): string =>
  `${typeName(value)} ${value instanceof Double ? value.value : String(value)}`;

describe('arithmetic keeps to the promotion rules', () => {
  test.each<[NumberValue, NumberValue, string, string, string]>([
    [1, 2, 'int 3', 'int -1', 'int 2'],
    [2147483647, 1, 'long 2147483648', 'int 2147483646', 'int 2147483647'],
    [65536, 65536, 'int 131072', 'int 0', 'long 4294967296'],
    [1, 2n, 'long 3', 'long -1', 'long 2'],
    [9223372036854775807n, 1, 'double 9223372036854776000', 'long 9223372036854775806', 'long 9223372036854775807'],
    [1, new Double(2), 'double 3', 'double -1', 'double 2'],
    [0.1, 0.2, 'double 0.30000000000000004', 'double -0.1', 'double 0.020000000000000004'],
    [2n, 0.5, 'double 2.5', 'double 1.5', 'double 1'],
    [decimal('1.10'), decimal('2.20'), 'decimal 3.30', 'decimal -1.10', 'decimal 2.4200'],
    [decimal('1'), 2, 'decimal 3', 'decimal -1', 'decimal 2'],
    [decimal('Infinity'), 1, 'decimal Infinity', 'decimal Infinity', 'decimal Infinity'],
    [decimal('Infinity'), decimal('-Infinity'), 'decimal NaN', 'decimal Infinity', 'decimal -Infinity'],
    [
      decimal('9.999999999999999999999999999999999'),
      decimal('1E-33'),
      'decimal 10.00000000000000000000000000000000',
      'decimal 9.999999999999999999999999999999998',
      'decimal 9.999999999999999999999999999999999E-33',
    ],
    [Infinity, -Infinity, 'double NaN', 'double Infinity', 'double -Infinity'],
  ])('%p and %p', (a, b, sum, difference, product) => {
    expect([addNumbers(a, b), subtractNumbers(a, b), multiplyNumbers(a, b)].map(shown)).toEqual([
      sum,
      difference,
      product,
    ]);
  });

  test('decimals overflow to infinity and vanish to zero', () => {
    expect(shown(multiplyNumbers(decimal('9E+6111'), decimal('1E+40')))).toBe('decimal Infinity');
    expect(shown(multiplyNumbers(decimal('1E-6000'), decimal('1E-6000')))).toBe('decimal 0E-6176');
  });
});

describe('exact comparison', () => {
  test.each<[NumberValue, NumberValue, number]>([
    [2 ** 53, 9007199254740993n, -1],
    [9007199254740993n, decimal('9007199254740993.1'), -1],
    [0.1, decimal('0.1'), 1],
    [0.1, decimal('0.1000000000000000055511151231257827'), 1],
    [0.5, decimal('0.5'), 0],
    [1e308, decimal('1E+308'), 1],
    [Infinity, decimal('9E+6144'), 1],
    [-Infinity, decimal('-9E+6144'), -1],
    [0, decimal('1E-6176'), -1],
    [5e-324, decimal('1E-6176'), 1],
    [NaN, decimal('-Infinity'), -1],
    [NaN, decimal('NaN'), 0],
  ])('%p against %p', (a, b, order) => {
    expect(Math.sign(compareNumbers(a, b))).toBe(order);
    expect(Math.sign(compareNumbers(b, a))).toBe(0 - order);
  });
});

describe('integers', () => {
  test.each<[NumberValue, bigint | undefined, bigint | undefined]>([
    [5, 5n, 5n],
    [5.9, 5n, undefined],
    [-5.9, -5n, undefined],
    [new Double(7), 7n, 7n],
    [decimal('1.50E+2'), 150n, 150n],
    [decimal('-0.9'), 0n, undefined],
    [2 ** 63, 9223372036854775808n, undefined],
    [NaN, undefined, undefined],
    [decimal('Infinity'), undefined, undefined],
  ])('%p', (value, truncated, exact) => {
    expect(toBigInt(value)).toBe(truncated);
    expect(exactInteger(value)).toBe(exact);
  });
});

test('a double becomes a decimal of 15 digits', () => {
  expect([0.1, 1 / 3, new Double(2), -0].map((value) => toDecimal(value).toString())).toEqual([
    '0.100000000000000',
    '0.333333333333333',
    '2.00000000000000',
    '-0',
  ]);
});

test('identity tells types and signs of zero apart, where equality does not', () => {
  expect(identicalValues(1, 1n)).toBe(false);
  expect(identicalValues(1, new Double(1))).toBe(false);
  expect(identicalValues(new Double(0), -0)).toBe(false);
  expect(identicalValues(NaN, NaN)).toBe(true);
  expect(identicalValues(decimal('1.0'), decimal('1.00'))).toBe(false);
  expect(identicalValues([new Map([['a', 1]])], [new Map([['a', 1]])])).toBe(true);
});
