import { unary } from './operands';
import { isTruthy } from './truth';
import { constantOf, operandsOf } from './operands';
import type { Expression, OperatorDefinition, OperatorTable } from './types';

/** `$and` stops at the first false, `$or` at the first true operand. */
function shortCircuit(stopAt: boolean): OperatorDefinition {
  return {
    compile(argument, scope) {
      const nodes = operandsOf(argument).map((operand) => scope.compile(operand, scope));
      if (nodes.some((node) => node.constant && isTruthy(node.constant.value) === stopAt)) return constantOf(stopAt);
      const open = nodes.filter((node) => !node.constant).map((node: Expression) => node.evaluate);
      if (open.length === 0) return constantOf(!stopAt);
      return {
        evaluate: (ctx) => {
          for (const evaluate of open) if (isTruthy(evaluate(ctx)) === stopAt) return stopAt;
          return !stopAt;
        },
      };
    },
  };
}

export const booleanOperators: OperatorTable = {
  $and: shortCircuit(false),
  $or: shortCircuit(true),
  $not: unary((value) => !isTruthy(value)),
};
