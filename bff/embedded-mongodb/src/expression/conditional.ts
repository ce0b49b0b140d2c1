import type { Document, Value } from '../bson/value';
import { fail } from './failure';

import { operandsOf } from './operands';
import { isNullish, isTruthy } from './truth';
import type { Expression, InnerScope, OperatorDefinition, OperatorTable } from './types';

/** Both forms: `[if, then, else]` and `{ if, then, else }`. Only the branch taken is evaluated. */
const cond: OperatorDefinition = {
  compile(argument, scope, name) {
    const [test, then, otherwise] = condParts(argument, name).map((part) => scope.compile(part, scope)) as [
      Expression,
      Expression,
      Expression,
    ];
    if (test.constant) return isTruthy(test.constant.value) ? then : otherwise;
    return { evaluate: (ctx) => (isTruthy(test.evaluate(ctx)) ? then : otherwise).evaluate(ctx) };
  },
};

function condParts(argument: Value, name: string): readonly Value[] {
  if (argument instanceof Map) {
    const unknown = [...argument.keys()].find((field) => !['if', 'then', 'else'].includes(field));
    if (unknown !== undefined) throw fail(17083, `Unrecognized parameter to $cond: ${unknown}`);
    return [condPart(argument, 'if', 17080), condPart(argument, 'then', 17081), condPart(argument, 'else', 17082)];
  }
  const parts = operandsOf(argument);
  if (parts.length !== 3) {
    throw fail(16020, `Expression ${name} takes exactly 3 arguments. ${parts.length} were passed in.`);
  }
  return parts;
}

function condPart(argument: Document, field: string, code: number): Value {
  const part = argument.get(field);
  if (part === undefined) throw fail(code, `Missing '${field}' parameter to $cond`);
  return part;
}

interface Branch {
  readonly test: Expression;
  readonly then: Expression;
}

const switchOperator: OperatorDefinition = {
  compile(argument, scope) {
    const { branches, otherwise } = switchParts(argument, scope);
    return {
      evaluate: (ctx) => {
        for (const { test, then } of branches) if (isTruthy(test.evaluate(ctx))) return then.evaluate(ctx);
        if (otherwise) return otherwise.evaluate(ctx);
        throw fail(40066, '$switch could not find a matching branch for an input, and no default was specified.');
      },
    };
  },
};

function switchParts(argument: Value, scope: InnerScope): { branches: Branch[]; otherwise?: Expression } {
  if (!(argument instanceof Map)) throw fail(40060, '$switch requires an object as an argument, found another type');
  const unknown = [...argument.keys()].find((field) => field !== 'branches' && field !== 'default');
  if (unknown !== undefined) throw fail(40067, `$switch found an unknown argument: ${unknown}`);
  const written = argument.get('branches') ?? [];
  if (!Array.isArray(written)) throw fail(40061, `$switch expected an array for 'branches'`);
  const branches = written.map((branch) => compileBranch(branch, scope));
  if (branches.length === 0) throw fail(40068, '$switch requires at least one branch.');
  const otherwise = argument.get('default');
  return { branches, otherwise: otherwise === undefined ? undefined : scope.compile(otherwise, scope) };
}

function compileBranch(branch: Value, scope: InnerScope): Branch {
  if (!(branch instanceof Map)) throw fail(40062, '$switch expected each branch to be an object');
  const unknown = [...branch.keys()].find((field) => field !== 'case' && field !== 'then');
  if (unknown !== undefined) throw fail(40063, `$switch found an unknown argument to a branch: ${unknown}`);
  const test = branch.get('case');
  const then = branch.get('then');
  if (test === undefined) throw fail(40064, `$switch requires each branch have a 'case' expression`);
  if (then === undefined) throw fail(40065, `$switch requires each branch have a 'then' expression.`);
  return { test: scope.compile(test, scope), then: scope.compile(then, scope) };
}

/** `$ifNull` answers the first operand that is neither missing, null nor undefined, else its last operand. */
const ifNull: OperatorDefinition = {
  compile(argument, scope, name) {
    const written = operandsOf(argument);
    if (written.length < 2) {
      throw fail(1257300, `${name} needs at least two arguments, had: ${written.length}`);
    }
    const evaluators = written.map((operand) => scope.compile(operand, scope).evaluate);
    return {
      evaluate: (ctx) => {
        let value: Value | undefined;
        for (const evaluate of evaluators) {
          value = evaluate(ctx);
          if (!isNullish(value)) return value;
        }
        return value;
      },
    };
  },
};

export const conditionalOperators: OperatorTable = {
  $cond: cond,
  $switch: switchOperator,
  $ifNull: ifNull,
};
