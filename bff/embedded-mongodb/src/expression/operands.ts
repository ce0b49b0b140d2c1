import type { Document, Value } from '../bson/value';
import { fail } from './failure';
import type { Cell, Evaluate, Expression, InnerScope, OperatorDefinition } from './types';

type Operand = Value | undefined;
type Unary = (a: Operand) => Operand;
type Binary = (a: Operand, b: Operand) => Operand;
type Ternary = (a: Operand, b: Operand, c: Operand) => Operand;
type Compute = (values: readonly Operand[]) => Operand;

const NO_DOCUMENT: Document = new Map();

/** An expression whose value is known. */
export function constantOf(value: Operand): Expression {
  return { evaluate: () => value, constant: { value } };
}

/** An expression that depends on its operands alone: constant operands are computed once, at compile time. */
export function pure(operands: readonly Expression[], evaluate: Evaluate): Expression {
  if (!operands.every((operand) => operand.constant)) return { evaluate };
  try {
    return constantOf(evaluate({ root: NO_DOCUMENT }));
  } catch {
    // It fails for every document; a branch that is never taken must not fail, so it fails when it is evaluated.
    return { evaluate };
  }
}

/** The operands as written: an array is the list, anything else the only one. */
export function operandsOf(argument: Value): readonly Value[] {
  return Array.isArray(argument) ? argument : [argument];
}

function compileOperands(argument: Value, scope: InnerScope): Expression[] {
  return operandsOf(argument).map((operand) => scope.compile(operand, scope));
}

function checkCount(name: string, count: number, wanted: number): void {
  if (count === wanted) return;
  throw fail(16020, `Expression ${name} takes exactly ${wanted} arguments. ${count} were passed in.`);
}

/** An operator of one operand. */
export function unary(compute: Unary): OperatorDefinition {
  return {
    compile(argument, scope, name) {
      const nodes = compileOperands(argument, scope);
      checkCount(name, nodes.length, 1);
      const a = (nodes[0] as Expression).evaluate;
      return pure(nodes, (ctx) => compute(a(ctx)));
    },
  };
}

/** An operator of two operands. */
export function binary(compute: Binary): OperatorDefinition {
  return scopedBinary(() => compute);
}

/** An operator of two operands that asks the scope (its collation) once. */
export function scopedBinary(make: (scope: InnerScope) => Binary): OperatorDefinition {
  return {
    compile(argument, scope, name) {
      const nodes = compileOperands(argument, scope);
      checkCount(name, nodes.length, 2);
      const [a, b] = [(nodes[0] as Expression).evaluate, (nodes[1] as Expression).evaluate];
      const run = make(scope);
      return pure(nodes, (ctx) => run(a(ctx), b(ctx)));
    },
  };
}

/** An operator of three operands. */
export function ternary(compute: Ternary): OperatorDefinition {
  return {
    compile(argument, scope, name) {
      const nodes = compileOperands(argument, scope);
      checkCount(name, nodes.length, 3);
      const [a, b, c] = nodes.map((node) => node.evaluate) as [Evaluate, Evaluate, Evaluate];
      return pure(nodes, (ctx) => compute(a(ctx), b(ctx), c(ctx)));
    },
  };
}

/** An operator of a list of operands; `atLeast` and `atMost` bound its length. */
export function variadic(compute: Compute, { atLeast = 0, atMost = Infinity } = {}): OperatorDefinition {
  return scopedVariadic(() => compute, { atLeast, atMost });
}

/** As `variadic`, for those that ask the scope once. */
export function scopedVariadic(
  make: (scope: InnerScope) => Compute,
  { atLeast = 0, atMost = Infinity } = {},
): OperatorDefinition {
  return {
    compile(argument, scope, name) {
      const nodes = compileOperands(argument, scope);
      checkRange(name, nodes.length, { atLeast, atMost });
      const evaluators = nodes.map((node) => node.evaluate);
      const run = make(scope);
      return pure(nodes, (ctx) => run(evaluators.map((evaluate) => evaluate(ctx))));
    },
  };
}

function checkRange(name: string, count: number, bounds: { atLeast: number; atMost: number }): void {
  if (count >= bounds.atLeast && count <= bounds.atMost) return;
  const most = bounds.atMost === Infinity ? '' : `, and at most ${bounds.atMost}`;
  throw fail(
    28667,
    `Expression ${name} takes at least ${bounds.atLeast} arguments${most}, but ${count} were passed in.`,
  );
}

/** MongoDB's error codes for a wrong argument document, which differ from operator to operator. */
export interface NamedCodes {
  readonly notDocument: number;
  readonly unknown: number;
  readonly missing: number;
}

/** Which fields the argument document of an operator has. */
export interface NamedShape {
  readonly required: readonly string[];
  readonly optional?: readonly string[];
  readonly codes: NamedCodes;
}

/** Checks an argument document and gives its fields as written. */
export function namedFields(argument: Value, name: string, shape: NamedShape): Document {
  if (!(argument instanceof Map)) {
    throw fail(shape.codes.notDocument, `${name} only supports an object as its argument`);
  }
  for (const field of argument.keys()) {
    if (shape.required.includes(field) || shape.optional?.includes(field)) continue;
    throw fail(shape.codes.unknown, `Unrecognized parameter to ${name}: ${field}`);
  }
  for (const field of shape.required) {
    if (!argument.has(field)) throw fail(shape.codes.missing, `Missing '${field}' parameter to ${name}`);
  }
  return argument;
}

/** The values of an argument document by field name; absent fields are not in it. */
export type NamedValues = (field: string) => Operand;

/** An operator with an argument document all of whose fields are ordinary expressions. */
export function named(
  shape: NamedShape,
  compute: (value: NamedValues, has: (field: string) => boolean) => Operand,
): OperatorDefinition {
  return {
    compile(argument, scope, name) {
      const written = namedFields(argument, name, shape);
      const nodes = new Map([...written].map(([field, value]) => [field, scope.compile(value, scope)] as const));
      const has = (field: string): boolean => nodes.has(field);
      return pure([...nodes.values()], (ctx) => compute((field) => nodes.get(field)?.evaluate(ctx), has));
    },
  };
}

/** A scope in which the operator binds variables, and the cells to put their values in. */
export function bind(scope: InnerScope, names: readonly string[]): { inner: InnerScope; cells: Cell[] } {
  const cells = names.map((): Cell => ({ value: undefined }));
  const all = new Map(scope.cells);
  names.forEach((name, index) => all.set(name, cells[index] as Cell));
  return { inner: { ...scope, cells: all }, cells };
}

/** User variables begin with a lowercase letter (or a non-ASCII character); CURRENT alone may be bound besides. */
export function checkVariableName(name: string): string {
  if (name === 'CURRENT') return name;
  if (name === '') throw fail(16866, 'empty variable names are not allowed');
  if (!/^[a-z\u0080-\uffff]/.test(name)) {
    throw fail(16867, `'${name}' starts with an invalid character for a user variable name`);
  }
  if (!/^[a-zA-Z0-9_\u0080-\uffff]*$/.test(name)) {
    throw fail(16868, `'${name}' contains an invalid character for a variable name`);
  }
  return name;
}
