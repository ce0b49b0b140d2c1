import type { Document, Value } from '../bson/value';
import type { Collation } from '../collation/collation';
import type { CompileExpression, Variables } from '../expression/types';

/** A compiled aggregation pipeline, as far as an update needs one. */
export interface DocumentPipeline {
  run(input: Iterable<Document>): Iterable<Document>;
}

/** What an update is compiled in. */
export interface UpdateContext {
  readonly arrayFilters?: readonly Document[];
  readonly collation?: Collation;
  readonly variables?: Variables;
  readonly compileExpression: CompileExpression;
  /** Compiles the stages of a pipeline update, with the caller's variables and collation. */
  readonly compilePipeline: (stages: Document[]) => DocumentPipeline;
  /** The instant of the command, for `$currentDate`. Default: now. */
  readonly now?: Date;
}

export interface ApplyOptions {
  /** Index of the array element that matched the query: what `$` stands for (`Matcher.arrayPosition`). */
  readonly positional?: number;
}

export interface UpdateResult {
  /** A new document; the one handed in is not changed. */
  readonly document: Document;
  /** False when the new document has the same bytes. */
  readonly changed: boolean;
}

/** A compiled update. */
export interface Updater {
  readonly kind: 'replacement' | 'operators' | 'pipeline';
  /** Whether `apply` reads `positional`. */
  readonly usesPosition: boolean;
  apply(document: Document, options?: ApplyOptions): UpdateResult;
  /** The document to insert when nothing matched `query`; `_id` is the first field, made if neither side gives one. */
  upsert(query: Document): Document;
}

/** Where a modifier is applied, for its messages. */
export interface Place {
  /** The concrete dotted path. */
  readonly path: string;
  /** The last part of the path. */
  readonly field: string;
  /** The document's `_id` as messages show it: `{_id: 1}`. */
  readonly id: string;
}

/** Answer of a modifier that leaves the field as it is. */
export const UNCHANGED: unique symbol = Symbol('unchanged');

/** What one operator does to one field. */
export interface Modifier {
  /** Whether a missing field is created (and a path that cannot be created is an error). */
  readonly creates: boolean;
  /** The field's new value; `current` is undefined when missing. Never changes `current` in place. */
  apply(current: Value | undefined, place: Place): Value | typeof UNCHANGED;
}
