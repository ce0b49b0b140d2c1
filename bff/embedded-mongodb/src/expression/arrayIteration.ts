import type { Value } from '../bson/value';
import { ErrorCode, fail } from './failure';
import { describe, requireInteger } from './numbers';
import { bind, checkVariableName, namedFields, type NamedShape } from './operands';
import { isNullish, isTruthy } from './truth';
import type { Cell, Expression, InnerScope, OperatorDefinition, OperatorTable } from './types';

/** The name that `as` gives to the element, "this" when it is absent. */
function elementName(as: Value | undefined, name: string): string {
  if (as === undefined) return 'this';
  if (typeof as !== 'string')
    throw fail(ErrorCode.TypeMismatch, `${name}: 'as' must be a string, found ${describe(as)}`);
  return checkVariableName(as);
}

const FILTER: NamedShape = {
  required: ['input', 'cond'],
  optional: ['as', 'limit'],
  codes: { notDocument: 28646, unknown: 28647, missing: 28648 },
};

const filter: OperatorDefinition = {
  compile(argument, scope, name) {
    const written = namedFields(argument, name, FILTER);
    const input = scope.compile(written.get('input') as Value, scope);
    const limit = written.has('limit') ? scope.compile(written.get('limit') as Value, scope) : undefined;
    const { inner, cells } = bind(scope, [elementName(written.get('as'), name)]);
    const cell = cells[0] as Cell;
    const test = inner.compile(written.get('cond') as Value, inner);
    return {
      evaluate: (ctx) => {
        const array = input.evaluate(ctx);
        const most = limitOf(limit?.evaluate(ctx));
        if (isNullish(array)) return null;
        if (!Array.isArray(array)) throw fail(28651, `input to $filter must be an array not ${describe(array)}`);
        const kept: Value[] = [];
        for (const element of array) {
          if (kept.length >= most) break;
          cell.value = element;
          if (isTruthy(test.evaluate(ctx))) kept.push(element);
        }
        return kept;
      },
    };
  },
};

function limitOf(value: Value | undefined): number {
  if (isNullish(value)) return Infinity;
  const message = `$filter: limit must be represented as a 32-bit integral value: ${String(value)}`;
  const limit = requireInteger(value, { notNumber: [327391, message], notInteger: [327391, message] });
  if (limit < 1) throw fail(327392, `$filter: limit must be greater than 0: ${limit}`);
  return limit;
}

const MAP: NamedShape = {
  required: ['input', 'in'],
  optional: ['as'],
  codes: { notDocument: 16878, unknown: 16879, missing: 16880 },
};

const map: OperatorDefinition = {
  compile(argument, scope, name) {
    const written = namedFields(argument, name, MAP);
    const input = scope.compile(written.get('input') as Value, scope);
    const { inner, cells } = bind(scope, [elementName(written.get('as'), name)]);
    const cell = cells[0] as Cell;
    const body = inner.compile(written.get('in') as Value, inner);
    return {
      evaluate: (ctx) => {
        const array = input.evaluate(ctx);
        if (isNullish(array)) return null;
        if (!Array.isArray(array)) throw fail(16883, `input to $map must be an array not ${describe(array)}`);
        return array.map((element) => {
          cell.value = element;
          return body.evaluate(ctx) ?? null;
        });
      },
    };
  },
};

const REDUCE: NamedShape = {
  required: ['input', 'initialValue', 'in'],
  codes: { notDocument: 40075, unknown: 40076, missing: 40077 },
};

const reduce: OperatorDefinition = {
  compile(argument, scope, name) {
    const written = namedFields(argument, name, REDUCE);
    const input = scope.compile(written.get('input') as Value, scope);
    const initial = scope.compile(written.get('initialValue') as Value, scope);
    const { body, value, element } = reducer(written.get('in') as Value, scope);
    return {
      evaluate: (ctx) => {
        const array = input.evaluate(ctx);
        if (isNullish(array)) return null;
        if (!Array.isArray(array)) {
          throw fail(40080, `$reduce requires that 'input' be an array, found: ${describe(array)}`);
        }
        let result = initial.evaluate(ctx);
        for (const item of array) {
          value.value = result;
          element.value = item;
          result = body.evaluate(ctx);
        }
        return result;
      },
    };
  },
};

interface Reducer {
  readonly body: Expression;
  readonly value: Cell;
  readonly element: Cell;
}

function reducer(body: Value, scope: InnerScope): Reducer {
  const { inner, cells } = bind(scope, ['value', 'this']);
  const [value, element] = cells as [Cell, Cell];
  return { body: inner.compile(body, inner), value, element };
}

export const arrayIterationOperators: OperatorTable = { $filter: filter, $map: map, $reduce: reduce };
