import { encodeDocument } from '../bson/encode';
import { decodeDocument } from '../bson/decode';
import type { Document, Value } from '../bson/value';
import { compileCollation, type Collation } from '../collation/collation';
import { compileExpression } from '../expression/compile';
import { MongoError } from '../errors/mongoError';
import type { Variables } from '../expression/types';
import type { Collection } from '../storage/collection';
import { documentArgument, type Where } from './arguments';

const EMPTY: Document = new Map();

/** The command's collation, else the collection's default. */
export function collationOf(where: Where, collection: Collection | undefined): Collation | undefined {
  const given = documentArgument(where, 'collation');
  if (given && given.size > 0) return compileCollation(given);
  return collection ? defaultCollation(collection) : undefined;
}

const defaults = new WeakMap<Document, Collation | undefined>();

function defaultCollation({ options }: Collection): Collation | undefined {
  const spec = options.get('collation');
  if (!(spec instanceof Map)) return undefined;
  if (!defaults.has(spec)) defaults.set(spec, compileCollation(spec));
  return defaults.get(spec);
}

/** `let` is worked out before the first document is read: there is none that it could speak of. */
class NoDocument extends Map<string, Value> {
  override get(field: string): never {
    throw new MongoError(
      4890500,
      `Command let Expression tried to access a field, but this is not allowed because command let expressions run before the query examines any documents. Field: ${field}`,
    );
  }
}

/** The variables of `let`, evaluated once, and NOW. @throws MongoError 4890500 for an expression that reads a field */
export function variablesOf(where: Where, collation?: Collation): Variables {
  const variables = new Map<string, ReturnType<Variables['get']>>([['NOW', new Date()]]);
  const given = documentArgument(where, 'let');
  for (const [name, value] of given ?? EMPTY) {
    variables.set(name, compileExpression(value, { variables, collation })({ root: new NoDocument() }));
  }
  return variables;
}

/** A copy that shares nothing with the request's bytes. */
export function detached(document: Document): Document {
  return decodeDocument(encodeDocument(document));
}
