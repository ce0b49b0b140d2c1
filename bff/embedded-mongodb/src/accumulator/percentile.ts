import { isNumber, toDouble } from '../bson/numeric';
import type { Value } from '../bson/value';
import { compileTree } from '../expression/compile';
import { parsePercentile, percentilesOf, type PercentileSpec } from './percentileSpec';
import type { Accumulator, AccumulatorTable, CompileAccumulator } from './types';

class PercentileAccumulator implements Accumulator {
  private readonly numbers: number[] = [];

  constructor(private readonly spec: PercentileSpec) {}

  add(input: Value | undefined): void {
    if (!isNumber(input)) return;
    const number = toDouble(input);
    if (!Number.isNaN(number)) this.numbers.push(number);
  }

  result(): Value {
    return percentilesOf(this.numbers, this.spec);
  }
}

const percentile: CompileAccumulator = (argument, scope, name) => {
  const spec = parsePercentile(argument, name, (value) => compileTree(value, scope));
  return { input: spec.input.evaluate, create: () => new PercentileAccumulator(spec) };
};

export const percentileAccumulators: AccumulatorTable = { $percentile: percentile, $median: percentile };
