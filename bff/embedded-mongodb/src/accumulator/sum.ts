import { addNumbers, isNumber, makeDouble, makeInteger, makeLong, toDecimal } from '../bson/numeric';
import { Double, type Decimal128, type NumberValue, type Value } from '../bson/value';
import { decimalOf, toDecimal128 } from '../expression/decimal';
import type { Accumulator } from './types';

/**
 * A running sum of all number types. Ints and longs are summed exactly, doubles with the lost bits carried along
 * (as the server does, so ten times 0.1 is 1), decimals as decimals.
 */
export class RunningSum {
  count = 0;
  private small = 0;
  private large = 0n;
  private double = 0;
  private lost = 0;
  private decimal: Decimal128 | undefined;
  private hasLong = false;
  private hasDouble = false;

  add(value: NumberValue): void {
    this.count++;
    if (typeof value === 'number') {
      if ((value | 0) === value) this.addSmall(value);
      else this.addDouble(value);
    } else if (typeof value === 'bigint') {
      this.large += value;
      this.hasLong = true;
    } else if (value instanceof Double) this.addDouble(value.value);
    else this.decimal = this.decimal ? (addNumbers(this.decimal, value) as Decimal128) : value;
  }

  private addSmall(value: number): void {
    if (Object.is(value, -0)) this.hasDouble = true;
    this.small += value;
    if (Number.isSafeInteger(this.small)) return;
    this.large += BigInt(this.small - value) + BigInt(value);
    this.small = 0;
  }

  /** Neumaier's summation. */
  private addDouble(value: number): void {
    this.hasDouble = true;
    const sum = this.double + value;
    if (Number.isFinite(sum)) {
      this.lost += Math.abs(this.double) >= Math.abs(value) ? this.double - sum + value : value - sum + this.double;
    }
    this.double = sum;
  }

  /** The integers so far: safe ones plus the rest. */
  private integers(): bigint {
    return this.large === 0n ? BigInt(this.small) : this.large + BigInt(this.small);
  }

  /** The sum in the widest type that took part; an int that grew too large is a long, a long a double. */
  total(): NumberValue {
    if (this.decimal) return addNumbers(this.decimal, toDecimal(this.exactDouble()));
    if (this.hasDouble) return makeDouble(this.exactDouble());
    if (this.hasLong) return makeLong(this.integers());
    return this.large === 0n && (this.small | 0) === this.small ? this.small : makeInteger(this.integers());
  }

  /** All but the decimals, as a double. */
  private exactDouble(): number {
    const integers = this.large === 0n ? this.small : Number(this.integers());
    const sum = this.double + integers;
    return Number.isFinite(sum) ? sum + (this.lost + rounding(this.double, integers, sum)) : sum;
  }

  /** A double, or a decimal when one took part; null of nothing. */
  average(): Value {
    if (this.count === 0) return null;
    if (this.decimal) return toDecimal128(decimalOf(this.total()).div(this.count));
    return makeDouble(this.exactDouble() / this.count);
  }
}

function rounding(a: number, b: number, sum: number): number {
  return Math.abs(a) >= Math.abs(b) ? a - sum + b : b - sum + a;
}

/** `$sum`: what is no number is left out; nothing at all is 0. */
export class SumAccumulator implements Accumulator {
  private readonly sum = new RunningSum();

  add(value: Value | undefined): void {
    if (isNumber(value)) this.sum.add(value);
  }

  result(): Value {
    return this.sum.total();
  }
}

export class AverageAccumulator implements Accumulator {
  private readonly sum = new RunningSum();

  add(value: Value | undefined): void {
    if (isNumber(value)) this.sum.add(value);
  }

  result(): Value {
    return this.sum.average();
  }
}
