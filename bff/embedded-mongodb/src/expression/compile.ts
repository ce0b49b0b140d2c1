import type { Document, Value } from '../bson/value';
import { fail, ErrorCode } from './failure';
import { readPath, readRest, splitPath } from './fieldPath';
import { constantOf, pure } from './operands';
import { findOperator } from './registry';
import type { CompileExpression, Expression, InnerScope, Scope } from './types';

/** Compiles an aggregation expression. Throws MongoDB's parse errors: unknown operators (168), wrong arity (16020) and the like. */
export const compileExpression: CompileExpression = (value, scope) => compileTree(value, scope).evaluate;

/** As `compileExpression`, with what is known of the result before any document is read. */
export function compileTree(value: Value, scope: Scope): Expression {
  return compileNode(value, { ...scope, cells: new Map(), compile: compileNode });
}

function compileNode(value: Value, scope: InnerScope): Expression {
  if (typeof value === 'string') return value.startsWith('$') ? compileReference(value, scope) : constantOf(value);
  if (Array.isArray(value)) return compileArray(value, scope);
  if (value instanceof Map) return compileDocument(value, scope);
  return constantOf(value);
}

function compileArray(items: readonly Value[], scope: InnerScope): Expression {
  const nodes = items.map((item) => compileNode(item, scope));
  return pure(nodes, (ctx) => nodes.map((node) => node.evaluate(ctx) ?? null));
}

function compileDocument(document: Document, scope: InnerScope): Expression {
  const first = document.keys().next();
  if (first.done) return constantOf(document);
  if (first.value.startsWith('$')) return compileOperator(document, first.value, scope);
  const fields = [...document].map(([name, value]) => ({ name: plainName(name), node: compileNode(value, scope) }));
  const nodes = fields.map((field) => field.node);
  return pure(nodes, (ctx) => {
    const result: Document = new Map();
    for (const { name, node } of fields) {
      const value = node.evaluate(ctx);
      if (value !== undefined) result.set(name, value);
    }
    return result;
  });
}

function plainName(name: string): string {
  if (name.startsWith('$')) {
    throw fail(16410, `FieldPath field names may not start with '$'. Consider using $getField or $setField.`);
  }
  if (name.includes('.'))
    throw fail(16412, `FieldPath field names may not contain '.'. Consider using $getField or $setField.`);
  return name;
}

function compileOperator(document: Document, name: string, scope: InnerScope): Expression {
  if (document.size !== 1) {
    throw fail(
      15983,
      `an object representing an expression must have exactly one field, but it has ${[...document.keys()].join(', ')}`,
    );
  }
  const operator = findOperator(name);
  if (!operator) throw fail(ErrorCode.InvalidPipelineOperator, `Unrecognized expression '${name}'`);
  return operator.compile(document.get(name) as Value, scope, name);
}

function compileReference(text: string, scope: InnerScope): Expression {
  if (!text.startsWith('$$')) return compileFieldPath(text.slice(1), scope);
  const [name = '', ...rest] = text.slice(2).split('.');
  if (name === '') throw fail(16869, 'empty variable names are not allowed');
  if (rest.length > 0) checkPath(rest.join('.'));
  return compileVariable(name, rest, scope);
}

function compileFieldPath(path: string, scope: InnerScope): Expression {
  checkPath(path);
  const names = splitPath(path);
  if (scope.cells.has('CURRENT')) return compileVariable('CURRENT', names, scope);
  if (names.length > 1) return { path, evaluate: (ctx) => readPath(ctx.root, names) };
  const name = names[0] as string;
  return { path, evaluate: (ctx) => ctx.root.get(name) };
}

function compileVariable(name: string, rest: readonly string[], scope: InnerScope): Expression {
  const cell = scope.cells.get(name);
  if (cell) return { evaluate: rest.length > 0 ? () => readRest(cell.value, rest, 0) : () => cell.value };
  if (name === 'ROOT' || name === 'CURRENT') {
    if (rest.length === 0) return { evaluate: (ctx) => ctx.root };
    return { path: rest.join('.'), evaluate: (ctx) => readPath(ctx.root, rest) };
  }
  if (name === 'REMOVE') return constantOf(undefined);
  if (scope.variables?.has(name)) return constantOf(readRest(scope.variables.get(name), rest, 0));
  if (name === 'NOW') return constantOf(new Date());
  throw fail(17276, `Use of undefined variable: ${name}`);
}

/** Refuses what MongoDB's FieldPath refuses: empty names, names that start with a dollar, NUL bytes. */
export function checkPath(path: string): void {
  if (path === '') throw fail(16872, `'$' by itself is not a valid FieldPath`);
  if (path.endsWith('.')) throw fail(40353, `FieldPath must not end with a '.'.`);
  for (const name of path.split('.')) {
    if (name === '') throw fail(15998, 'FieldPath field names may not be empty strings.');
    if (name.startsWith('$')) {
      throw fail(16410, `FieldPath field names may not start with '$'. Consider using $getField or $setField.`);
    }
    if (name.includes('\0')) throw fail(16411, `FieldPath field names may not contain '\\0'.`);
  }
}
