/** Updates by a whole document. */
import { identicalValues } from '../bson/identical';
import { showValue } from '../bson/show';
import { cloneDocument, type Document, Timestamp, type Value } from '../bson/value';
import { dollarPrefixedFieldName, immutableField } from '../errors/mongoError';
import type { UpdateContext, Updater } from './context';
import { checkId, equalityFields, withId } from './upsert';

const DBREF_FIELDS = new Set(['$ref', '$id', '$db']);

function checkNames(replacement: Document): void {
  for (const name of replacement.keys()) {
    if (!name.startsWith('$') || DBREF_FIELDS.has(name)) continue;
    throw dollarPrefixedFieldName(
      `The dollar ($) prefixed field '${name}' in '${name}' is not allowed in the context of an update's replacement document. Consider using an aggregation pipeline with $replaceWith.`,
    );
  }
}

function isEmptyTimestamp(value: Value): boolean {
  return value instanceof Timestamp && value.t === 0 && value.i === 0;
}

/** An empty timestamp at the top level stands for the present instant. */
export function fillTimestamps(document: Document, now: Date): void {
  for (const [name, value] of document) {
    if (name !== '_id' && isEmptyTimestamp(value)) {
      document.set(name, new Timestamp({ t: Math.floor(now.getTime() / 1000), i: 1 }));
    }
  }
}

/** The replacement under the old `_id`, which comes first and must not change. */
export function underId(id: Value | undefined, replacement: Document): Document {
  const given = replacement.get('_id');
  if (id !== undefined && given !== undefined && !identicalValues(id, given)) {
    throw immutableField(
      `After applying the update, the (immutable) field '_id' was found to have been altered to _id: ${showValue(given)}`,
    );
  }
  const kept = id === undefined ? given : id;
  const result: Document = new Map();
  if (kept !== undefined) result.set('_id', kept);
  for (const [name, value] of cloneDocument(replacement)) if (name !== '_id') result.set(name, value);
  return result;
}

export function compileReplacement(replacement: Document, context: UpdateContext): Updater {
  checkNames(replacement);
  const id = replacement.get('_id');
  if (id !== undefined) checkId(id);
  const replace = (oldId: Value | undefined): Document => {
    const document = underId(oldId, replacement);
    fillTimestamps(document, context.now ?? new Date());
    return document;
  };
  return {
    kind: 'replacement',
    usesPosition: false,
    apply: (original) => {
      const document = replace(original.get('_id'));
      return { document, changed: !identicalValues(original, document) };
    },
    upsert: (query) => withId(replace(equalityFields(query).get('_id'))),
  };
}
