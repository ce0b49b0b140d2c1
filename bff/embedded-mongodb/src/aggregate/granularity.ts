import { isNaNValue, isNumber, toDouble } from '../bson/numeric';
import type { Value } from '../bson/value';
import { fail } from '../expression/failure';
import { describe } from '../expression/numbers';

/** Boundaries of buckets on round numbers. Both directions leave the number itself behind; zero stays zero upwards. */
export interface Granularity {
  up(value: number): number;
  down(value: number): number;
}

const R20 = [100, 112, 125, 140, 160, 180, 200, 224, 250, 280, 315, 355, 400, 450, 500, 560, 630, 710, 800, 900];
// prettier-ignore
const R80 = [
  100, 103, 106, 109, 112, 115, 118, 122, 125, 128, 132, 136, 140, 145, 150, 155, 160, 165, 170, 175, 180, 185, 190,
  195, 200, 206, 212, 218, 224, 230, 236, 243, 250, 258, 265, 272, 280, 290, 300, 307, 315, 325, 335, 345, 355, 365,
  375, 387, 400, 412, 425, 437, 450, 462, 475, 487, 500, 515, 530, 545, 560, 580, 600, 615, 630, 650, 670, 690, 710,
  730, 750, 775, 800, 825, 850, 875, 900, 925, 950, 975,
];
const E24 = [10, 11, 12, 13, 15, 16, 18, 20, 22, 24, 27, 30, 33, 36, 39, 43, 47, 51, 56, 62, 68, 75, 82, 91];

const every = (series: readonly number[], step: number): number[] => series.filter((_, at) => at % step === 0);

/** The finer E series of IEC 60063 are powers of ten, rounded; one number of E192 is rounded the other way. */
function powers(count: number): number[] {
  return Array.from({ length: count }, (_, at) => {
    const number = Math.round(100 * 10 ** (at / count));
    return number === 919 ? 920 : number;
  });
}

/** Renard's, the 1-2-5 and the E series of preferred numbers, one decade each. */
const SERIES: Readonly<Record<string, () => readonly number[]>> = {
  R5: () => [10, 16, 25, 40, 63],
  R10: () => every(R20, 2),
  R20: () => R20,
  R40: () => every(R80, 2),
  R80: () => R80,
  '1-2-5': () => [10, 20, 50],
  E6: () => every(E24, 4),
  E12: () => every(E24, 2),
  E24: () => E24,
  E48: () => powers(48),
  E96: () => powers(96),
  E192: () => powers(192),
};

/** @throws MongoError 40257, 40261 */
export function granularityOf(name: Value): Granularity {
  if (typeof name !== 'string') {
    throw fail(40261, `The $bucketAuto 'granularity' field must be a string, but found type: ${describe(name)}`);
  }
  if (name === 'POWERSOF2') return POWERS_OF_TWO;
  const series = SERIES[name];
  if (!series) throw fail(40257, `Unknown rounding granularity '${name}'`);
  return preferred(series());
}

/** @throws MongoError 40258, 40259, 40260 */
export function boundaryNumber(value: Value): number {
  if (!isNumber(value)) {
    throw fail(
      40258,
      `$bucketAuto can specify a 'granularity' with numeric boundaries only, but found a value with type: ${describe(value)}`,
    );
  }
  if (isNaNValue(value)) {
    throw fail(40259, `$bucketAuto can specify a 'granularity' with numeric boundaries only, but found a NaN`);
  }
  const number = toDouble(value);
  if (number < 0) {
    throw fail(40260, `$bucketAuto can specify a 'granularity' with non-negative numbers only, but found ${number}`);
  }
  return number;
}

const POWERS_OF_TWO: Granularity = {
  up: (value) => (value === 0 ? 0 : 2 ** (Math.floor(Math.log2(value)) + 1)),
  down: (value) => (value === 0 ? 0 : 2 ** (Math.ceil(Math.log2(value)) - 1)),
};

function preferred(series: readonly number[]): Granularity {
  const first = series[0] as number;
  // the decade's power: multiplied or divided by whole powers of ten, so that 0.2 does not become 0.2000…1
  const scaled = (number: number, exponent: number): number =>
    exponent < 0 ? number / 10 ** -exponent : number * 10 ** exponent;
  const decadeOf = (value: number): number => Math.floor(Math.log10(value / first));
  const around = (value: number): number[] => {
    const decade = decadeOf(value);
    return [decade - 1, decade, decade + 1].flatMap((exponent) => series.map((number) => scaled(number, exponent)));
  };
  return {
    up: (value) => (value === 0 ? 0 : (around(value).find((number) => number > value) as number)),
    down: (value) => (value === 0 ? 0 : (around(value).findLast((number) => number < value) as number)),
  };
}
