import { ExtremeAccumulator, MergeAccumulator } from '../accumulator/collecting';
import { DeviationAccumulator } from '../accumulator/deviation';
import { AverageAccumulator, SumAccumulator } from '../accumulator/sum';
import type { Accumulator } from '../accumulator/types';
import type { Value } from '../bson/value';
import { operandsOf, pure } from './operands';
import type { InnerScope, OperatorDefinition, OperatorTable } from './types';

/** An accumulator's name as an expression: over the operands, or over the elements when its one operand is an array. */
function over(make: (scope: InnerScope) => Accumulator): OperatorDefinition {
  return {
    compile(argument, scope) {
      const nodes = operandsOf(argument).map((operand) => scope.compile(operand, scope));
      const evaluators = nodes.map((node) => node.evaluate);
      return pure(nodes, (ctx) => {
        const state = make(scope);
        const values = evaluators.map((evaluate) => evaluate(ctx));
        spread(values).forEach((value) => state.add(value));
        return state.result();
      });
    },
  };
}

function spread(values: readonly (Value | undefined)[]): readonly (Value | undefined)[] {
  const [only] = values;
  return values.length === 1 && Array.isArray(only) ? only : values;
}

export const accumulationOperators: OperatorTable = {
  $sum: over(() => new SumAccumulator()),
  $avg: over(() => new AverageAccumulator()),
  $min: over(({ collation }) => new ExtremeAccumulator(1, collation)),
  $max: over(({ collation }) => new ExtremeAccumulator(-1, collation)),
  $stdDevPop: over(() => new DeviationAccumulator(false)),
  $stdDevSamp: over(() => new DeviationAccumulator(true)),
  $mergeObjects: over(() => new MergeAccumulator()),
};
