import { Decimal128, Double, Long } from 'bson';
import { expressionTable, failureTable } from '../aggregate/support';

const long = (value: number | string): Long => Long.fromString(String(value));
const decimal = (text: string): Decimal128 => Decimal128.fromString(text);
const double = (value: number): Double => new Double(value);

describe('$add, $subtract, $multiply promote int to long to double to decimal', () => {
  expressionTable([
    [{ $add: [1, 2] }, {}, 3],
    [{ $add: [] }, {}, 0],
    [{ $add: ['$a', '$b'] }, { a: 1, b: null }, null],
    [{ $add: ['$a', '$missing'] }, { a: 1 }, null],
    [{ $add: [2147483647, 1] }, {}, long(2147483648)],
    [{ $add: [long('9223372036854775807'), 1] }, {}, double(9223372036854775808)],
    [{ $add: [1, double(2)] }, {}, double(3)],
    [{ $add: [1, 0.5] }, {}, 1.5],
    [{ $add: [0.1, 0.2, 0.3] }, {}, 0.6],
    [{ $add: [decimal('0.1'), decimal('0.2')] }, {}, decimal('0.3')],
    [{ $add: [new Date(1000), 5] }, {}, new Date(1005)],
    [{ $add: [5, new Date(1000), 5] }, {}, new Date(1010)],
    [{ $subtract: [1, 3] }, {}, -2],
    [{ $subtract: [new Date(5000), new Date(2000)] }, {}, long(3000)],
    [{ $subtract: [new Date(5000), 2000] }, {}, new Date(3000)],
    [{ $subtract: [null, 2] }, {}, null],
    [{ $multiply: ['$price', '$quantity'] }, { price: 10, quantity: 2 }, 20],
    [{ $multiply: [65536, 65536] }, {}, long(4294967296)],
    [{ $multiply: [long('9223372036854775807'), 2] }, {}, double(18446744073709551614)],
    [{ $multiply: [decimal('1.5'), 2] }, {}, decimal('3.0')],
  ]);
  failureTable([
    [{ $add: ['$a', 1] }, { a: 'x' }, 14],
    [{ $add: [new Date(1), new Date(2)] }, {}, 16612],
    [{ $subtract: [1] }, {}, 16020],
    [{ $subtract: [1, new Date(2)] }, {}, 14],
    [{ $multiply: ['a', 2] }, {}, 14],
  ]);
});

describe('$divide is always a double, $mod follows the dividend', () => {
  expressionTable([
    [{ $divide: [80, 8] }, {}, double(10)],
    [{ $divide: [1, 8] }, {}, 0.125],
    [{ $divide: [decimal('1'), 3] }, {}, decimal('0.3333333333333333333333333333333333')],
    [{ $divide: [null, 3] }, {}, null],
    [{ $mod: [80, 7] }, {}, 3],
    [{ $mod: [-7, 3] }, {}, -1],
    [{ $mod: [6.5, 2] }, {}, 0.5],
    [{ $mod: [long(7), 3] }, {}, long(1)],
    [{ $mod: [6, double(3)] }, {}, double(0)],
  ]);
  failureTable([
    [{ $divide: [1, 0] }, {}, 2],
    [{ $divide: ['a', 1] }, {}, 14],
    [{ $mod: [1, 0] }, {}, 16610],
    [{ $mod: ['a', 1] }, {}, 16611],
  ]);
});

describe('functions of one number', () => {
  expressionTable([
    [{ $abs: -1 }, {}, 1],
    [{ $abs: -2147483648 }, {}, long(2147483648)],
    [{ $abs: double(-5) }, {}, double(5)],
    [{ $abs: decimal('-1.5') }, {}, decimal('1.5')],
    [{ $abs: decimal('-1.50') }, {}, decimal('1.50')],
    [{ $abs: null }, {}, null],
    [{ $ceil: 7.8 }, {}, double(8)],
    [{ $ceil: -2.8 }, {}, double(-2)],
    [{ $ceil: 5 }, {}, 5],
    [{ $floor: -2.8 }, {}, double(-3)],
    [{ $floor: decimal('2.8') }, {}, decimal('2')],
    [{ $sqrt: 25 }, {}, double(5)],
    [{ $sqrt: decimal('2') }, {}, decimal('1.414213562373095048801688724209698')],
    [{ $sqrt: null }, {}, null],
    [{ $exp: 0 }, {}, double(1)],
    [{ $exp: 2 }, {}, 7.38905609893065],
    [{ $ln: 1 }, {}, double(0)],
    [{ $log10: 1000 }, {}, double(3)],
    [{ $log: [100, 10] }, {}, double(2)],
    [{ $log: [8, 2] }, {}, double(3)],
    [{ $log: [null, 2] }, {}, null],
    [{ $pow: [5, 0] }, {}, 1],
    [{ $pow: [5, 2] }, {}, 25],
    [{ $pow: [5, -2] }, {}, 0.04],
    [{ $pow: [2, 40] }, {}, long('1099511627776')],
    [{ $pow: [2, 64] }, {}, double(18446744073709551616)],
    [{ $pow: [-5, 0.5] }, {}, double(NaN)],
    [{ $pow: [-1, 1000000001] }, {}, -1],
  ]);
  failureTable([
    [{ $abs: 'x' }, {}, 28765],
    [{ $abs: [1, 2] }, {}, 16020],
    [{ $abs: long('-9223372036854775808') }, {}, 28680],
    [{ $sqrt: -1 }, {}, 28714],
    [{ $ln: 0 }, {}, 28766],
    [{ $log10: -1 }, {}, 28761],
    [{ $log: [0, 10] }, {}, 28758],
    [{ $log: [10, 1] }, {}, 28759],
    [{ $pow: [0, -1] }, {}, 28764],
  ]);
});

describe('$round goes to the even digit, $trunc cuts', () => {
  expressionTable([
    [{ $round: [10.5] }, {}, double(10)],
    [{ $round: [11.5] }, {}, double(12)],
    [{ $round: 12.5 }, {}, double(12)],
    [{ $round: [19.25, 1] }, {}, 19.2],
    [{ $round: [28.73, 1] }, {}, 28.7],
    [{ $round: [34.32, 1] }, {}, 34.3],
    [{ $round: [-45.39, 1] }, {}, -45.4],
    [{ $round: [2.675, 2] }, {}, 2.67],
    [{ $round: [19, -1] }, {}, 20],
    [{ $round: [25, -1] }, {}, 20],
    [{ $round: [-35, -1] }, {}, -40],
    [{ $round: [2147483646, -1] }, {}, long(2147483650)],
    [{ $round: [decimal('1.25'), 1] }, {}, decimal('1.2')],
    [{ $round: [decimal('2'), 2] }, {}, decimal('2.00')],
    [{ $trunc: [decimal('-1.239'), 2] }, {}, decimal('-1.23')],
    [{ $round: [null, 1] }, {}, null],
    [{ $trunc: 7.85 }, {}, double(7)],
    [{ $trunc: [-45.39, 1] }, {}, -45.3],
    [{ $trunc: [1234.5678, -2] }, {}, double(1200)],
    [{ $trunc: [5] }, {}, 5],
  ]);
  failureTable([
    [{ $round: [1.5, 101] }, {}, 51083],
    [{ $round: [1.5, 0.5] }, {}, 51082],
    [{ $round: ['x'] }, {}, 51081],
    [{ $round: [1, 2, 3] }, {}, 28667],
  ]);
});

describe('trigonometry and bits', () => {
  expressionTable([
    [{ $sin: 0 }, {}, double(0)],
    [{ $cos: 0 }, {}, double(1)],
    [{ $atan2: [3, 4] }, {}, Math.atan2(3, 4)],
    [{ $degreesToRadians: 180 }, {}, Math.PI],
    [{ $radiansToDegrees: Math.PI }, {}, double(180)],
    [{ $acos: decimal('-1') }, {}, decimal('3.141592653589793238462643383279503')],
    [{ $tanh: null }, {}, null],
    [{ $bitAnd: ['$a', '$b'] }, { a: 0, b: 127 }, 0],
    [{ $bitAnd: [7, long(5)] }, {}, long(5)],
    [{ $bitOr: [2, 3, 4] }, {}, 7],
    [{ $bitXor: [5, 1] }, {}, 4],
    [{ $bitNot: 7 }, {}, -8],
    [{ $bitOr: [null, 1] }, {}, null],
  ]);
  failureTable([
    [{ $acos: 2 }, {}, 50989],
    [{ $sin: double(Infinity) }, {}, 50989],
    [{ $bitAnd: [1.5] }, {}, 14],
  ]);
});
