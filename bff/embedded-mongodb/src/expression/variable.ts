import { fail } from './failure';
import { bind, checkVariableName, constantOf, namedFields } from './operands';
import type { Expression, OperatorDefinition, OperatorTable } from './types';

/** `$let`: the new variables are computed in the outer scope, so they can't see each other. */
const letOperator: OperatorDefinition = {
  compile(argument, scope, name) {
    const codes = { notDocument: 16874, unknown: 16875, missing: 16876 };
    const written = namedFields(argument, name, { required: ['vars', 'in'], codes });
    const vars = written.get('vars');
    if (!(vars instanceof Map)) throw fail(10065, 'invalid parameter: expected an object (vars)');
    const names = [...vars.keys()].map(checkVariableName);
    const values = [...vars.values()].map((value) => scope.compile(value, scope).evaluate);
    const { inner, cells } = bind(scope, names);
    const body = inner.compile(written.get('in') ?? null, inner);
    if (body.constant) return body;
    return {
      evaluate: (ctx) => {
        const computed = values.map((evaluate) => evaluate(ctx));
        cells.forEach((cell, index) => (cell.value = computed[index]));
        return body.evaluate(ctx);
      },
    };
  },
};

const literal: OperatorDefinition = { compile: (argument): Expression => constantOf(argument) };

/** `$rand`: a double in [0, 1), a new one for each evaluation. */
const rand: OperatorDefinition = {
  compile(argument) {
    const empty = argument instanceof Map ? argument.size === 0 : Array.isArray(argument) && argument.length === 0;
    if (!empty) throw fail(3040501, '$rand does not currently accept arguments');
    return { evaluate: () => Math.random() };
  },
};

export const variableOperators: OperatorTable = {
  $let: letOperator,
  $literal: literal,
  $const: literal,
  $rand: rand,
};
