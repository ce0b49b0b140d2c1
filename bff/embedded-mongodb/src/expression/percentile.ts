import { parsePercentile, percentilesOf } from '../accumulator/percentileSpec';
import { isNumber, toDouble } from '../bson/numeric';
import type { Value } from '../bson/value';
import { pure } from './operands';
import type { OperatorDefinition, OperatorTable } from './types';

/** `$median` and `$percentile` over the numbers of one array, or of one number. */
const percentile: OperatorDefinition = {
  compile(argument, scope, name) {
    const spec = parsePercentile(argument, name, (value) => scope.compile(value, scope));
    return pure([spec.input], (ctx) => {
      const input = spec.input.evaluate(ctx);
      const values: readonly (Value | undefined)[] = Array.isArray(input) ? input : [input];
      const numbers = values.filter(isNumber).map(toDouble);
      return percentilesOf(
        numbers.filter((number) => !Number.isNaN(number)),
        spec,
      );
    });
  },
};

export const percentileOperators: OperatorTable = { $percentile: percentile, $median: percentile };
