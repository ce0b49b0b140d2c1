import type { Collation } from '../collation/collation';
import type { Document } from '../bson/value';
import type { CompileExpression, Variables } from '../expression/types';

/** What a query is compiled in. `$expr` is compiled by the function handed in. */
export interface MatchContext {
  readonly collation?: Collation;
  readonly variables?: Variables;
  readonly compileExpression: CompileExpression;
  /** Makes `$where` runnable; left out where MongoDB allows none (aggregation, validators). */
  readonly compileJavaScript?: (code: string, scope?: Document) => (document: Document) => boolean;
}

/** A compiled query. */
export interface Matcher {
  matches(document: Document): boolean;
  /** The same on BSON bytes; decodes the document only where the fields in question hold arrays. */
  matchesRaw(bytes: Uint8Array): boolean;
  /** Index of the array element by which the document matched, for the positional operator `$`. */
  arrayPosition(document: Document): number | undefined;
}
