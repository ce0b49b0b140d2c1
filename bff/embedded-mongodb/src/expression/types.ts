import type { Document, Value } from '../bson/value';
import type { Collation } from '../collation/collation';

/** Values of `$$` variables by name without the dollars: NOW, a command's or a `$lookup`'s `let`. `undefined` = missing. */
export type Variables = ReadonlyMap<string, Value | undefined>;

/** What a compiled expression reads: the document it stands on. */
export interface EvalContext {
  root: Document;
}

/** What an expression is compiled in. Variables are constants for the compiled expression. */
export interface Scope {
  readonly variables?: Variables;
  readonly collation?: Collation;
}

/** A compiled expression: pure (save `$rand`), `undefined` = missing. */
export type Evaluate = (ctx: EvalContext) => Value | undefined;

/** The signature that match, update and projection get handed in. */
export type CompileExpression = (value: Value, scope: Scope) => Evaluate;

/** A node of the compiled tree; `constant` is present when the value does not depend on the document. */
export interface Expression {
  readonly evaluate: Evaluate;
  readonly constant?: { readonly value: Value | undefined };
  /** Set on "$a.b": the path without the dollar, relative to ROOT. */
  readonly path?: string;
}

/** One place for a variable that an operator binds while it runs (`$let`, `$map` …). Evaluation never re-enters an expression. */
export interface Cell {
  value: Value | undefined;
}

/** The scope inside the tree: variables bound by operators hide the outer ones. */
export interface InnerScope extends Scope {
  readonly cells: ReadonlyMap<string, Cell>;
  /** Compiles an operand; handed down so that operators need not import the compiler that lists them. */
  readonly compile: (value: Value, scope: InnerScope) => Expression;
}

/** How an operator is made from its argument as written. */
export interface OperatorDefinition {
  compile(argument: Value, scope: InnerScope, name: string): Expression;
}

export type OperatorTable = Readonly<Record<string, OperatorDefinition>>;
