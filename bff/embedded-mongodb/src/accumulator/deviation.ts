import { isNumber, makeDouble, toDouble } from '../bson/numeric';
import type { Value } from '../bson/value';
import type { Accumulator } from './types';

/** Standard deviation in one pass (Welford); of the population, or of a sample, which needs two numbers. */
export class DeviationAccumulator implements Accumulator {
  private count = 0;
  private mean = 0;
  private squares = 0;

  constructor(private readonly isSample: boolean) {}

  add(value: Value | undefined): void {
    if (!isNumber(value)) return;
    const number = toDouble(value);
    const before = number - this.mean;
    this.count++;
    this.mean += before / this.count;
    this.squares += before * (number - this.mean);
  }

  result(): Value {
    const divisor = this.isSample ? this.count - 1 : this.count;
    if (divisor <= 0) return null;
    const deviation = Math.sqrt(this.squares / divisor);
    return Number.isNaN(deviation) ? null : makeDouble(deviation);
  }
}
