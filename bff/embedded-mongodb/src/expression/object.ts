import { encodeDocument } from '../bson/encode';
import type { Document, Value } from '../bson/value';
import { fail } from './failure';
import { describe } from './numbers';
import { namedFields, pure, unary } from './operands';
import { isNullish } from './truth';
import type { Expression, InnerScope, OperatorDefinition, OperatorTable } from './types';

type Operand = Value | undefined;

/** The field's name must be known when the query is parsed: dots and dollars in it are ordinary characters. */
function constantName(written: Value, scope: InnerScope, name: string): string {
  if (typeof written === 'string' && written.startsWith('$')) {
    throw fail(4161108, `'${written}' starts with '$' in the 'field' argument to ${name}. Use $literal to write it`);
  }
  const node: Expression = scope.compile(written, scope);
  if (!node.constant) throw fail(4161106, `${name} requires 'field' to evaluate to a constant`);
  const value = node.constant.value;
  if (typeof value !== 'string')
    throw fail(4161107, `${name} requires 'field' to evaluate to type String, but got ${describe(value)}`);
  return value;
}

/** `$getField: name` reads from the current document; `{ field, input }` from any. Not a document gives missing, null gives null. */
const getField: OperatorDefinition = {
  compile(argument, scope, name) {
    const isSpec = argument instanceof Map && !argument.keys().next().value?.startsWith('$');
    const codes = { notDocument: 3041701, unknown: 3041702, missing: 3041703 };
    const written = isSpec ? namedFields(argument, name, { required: ['field', 'input'], codes }) : undefined;
    const field = scope.compile(written ? (written.get('field') as Value) : argument, scope);
    const input = scope.compile(written ? (written.get('input') as Value) : '$$CURRENT', scope);
    return pure([field, input], (ctx) => {
      const key = field.evaluate(ctx);
      if (typeof key !== 'string') {
        throw fail(3041704, `$getField requires 'field' to evaluate to type String, but got ${describe(key)}`);
      }
      const from = input.evaluate(ctx);
      if (from instanceof Map) return from.get(key);
      return from === undefined ? undefined : isNullish(from) ? null : undefined;
    });
  },
};

function setter(required: readonly string[]): OperatorDefinition {
  return {
    compile(argument, scope, name) {
      const codes = { notDocument: 4161100, unknown: 4161101, missing: 4161102 };
      const written = namedFields(argument, name, { required, codes });
      const key = constantName(written.get('field') as Value, scope, name);
      const input = scope.compile(written.get('input') as Value, scope);
      const value = written.has('value') ? scope.compile(written.get('value') as Value, scope) : undefined;
      return pure(value ? [input, value] : [input], (ctx) => withField(input.evaluate(ctx), key, value?.evaluate(ctx)));
    },
  };
}

function withField(input: Operand, key: string, value: Operand): Operand {
  if (isNullish(input)) return null;
  if (!(input instanceof Map)) {
    throw fail(4161105, `$setField requires 'input' to evaluate to type Object, but got ${describe(input)}`);
  }
  const result: Document = new Map(input);
  if (value === undefined) result.delete(key);
  else result.set(key, value);
  return result;
}

function bsonSize(value: Operand): Operand {
  if (isNullish(value)) return null;
  if (!(value instanceof Map)) throw fail(31393, `$bsonSize requires a document input, found: ${describe(value)}`);
  return encodeDocument(value).length;
}

export const objectOperators: OperatorTable = {
  $getField: getField,
  $setField: setter(['field', 'input', 'value']),
  $unsetField: setter(['field', 'input']),
  $bsonSize: unary(bsonSize),
};
