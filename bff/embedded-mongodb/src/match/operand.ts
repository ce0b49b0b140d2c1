/** What an operator's parser is given, and how operators are told from plain documents. */
import type { Document, Value } from '../bson/value';
import type { Condition, DocumentTest } from './condition';
import type { MatchContext } from './context';

/** The parts of a query that contain queries again. */
export interface QueryParser {
  /** All operators under a field. */
  readonly operators: (operators: Document, path: string, context: QueryContext) => Condition;
  /** A query of fields inside `$elemMatch`. */
  readonly elements: (query: Document, context: QueryContext) => DocumentTest;
}

export interface QueryContext extends MatchContext {
  readonly parser: QueryParser;
  /** Inside `$elemMatch` some top-level operators have no place. */
  readonly insideElemMatch?: boolean;
}

/** An operator as found in the query. */
export interface Operand {
  readonly operator: string;
  readonly value: Value;
  readonly path: string;
  /** All operators under the same field: `$regex` reads `$options` beside it. */
  readonly siblings: Document;
}

export type ParseOperator = (operand: Operand, context: QueryContext) => Condition | undefined;

/** Operators that may start the query of an `$elemMatch` over documents; any other means a match over values. */
const PATHLESS = new Set([
  '$and',
  '$or',
  '$nor',
  '$expr',
  '$where',
  '$text',
  '$comment',
  '$jsonSchema',
  '$alwaysTrue',
  '$alwaysFalse',
  '$sampleRate',
]);

const DBREF_FIELDS = new Set(['$ref', '$id', '$db']);

/** Whether a value under a field is a set of operators: a document whose first name has a dollar and is not a DBRef's. */
export function isOperators(value: Value | undefined): value is Document {
  if (!(value instanceof Map)) return false;
  for (const name of value.keys()) return name.startsWith('$') && !DBREF_FIELDS.has(name);
  return false;
}

/** Whether a document is a set of operators on a field's value, rather than a query of fields or of `$and`, `$or` … . */
export function isPathOperators(document: Document): boolean {
  const [first] = document.keys();
  return isOperators(document) && !PATHLESS.has(first!);
}
