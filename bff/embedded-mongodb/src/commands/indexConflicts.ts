import { equalValues } from '../bson/compare';
import { showDocument } from '../bson/show';
import type { Document, Value } from '../bson/value';
import { indexKeySpecsConflict, indexOptionsConflict, MongoError } from '../errors/mongoError';
import type { Collection } from '../storage/collection';

/** The specifications that the collection has no index for. @throws MongoError 85, 86 */
export function missingIndexes(collection: Collection, specs: readonly Document[]): Document[] {
  const wanted: Document[] = [];
  for (const spec of specs) {
    const seen = [...collection.indexes.map((index) => index.spec), ...wanted];
    if (!seen.some((existing) => isSame(existing, spec))) wanted.push(spec);
  }
  return wanted;
}

const IDENTITY = ['partialFilterExpression', 'collation', 'wildcardProjection'] as const;
const OPTIONS = [
  'unique',
  'sparse',
  'expireAfterSeconds',
  'weights',
  'default_language',
  'language_override',
  'bits',
  'min',
  'max',
] as const;

function isSame(existing: Document, wanted: Document): boolean {
  const key = existing.get('key') as Document;
  const sameKey = sameFields(key, wanted.get('key') as Document);
  const sameName = existing.get('name') === wanted.get('name');
  const sameIdentity = sameKey && IDENTITY.every((option) => equalOption(existing, wanted, option));
  if (sameKey && key.size === 1 && key.has('_id')) return true;
  if (isText(existing) && isText(wanted) && !sameKey) throw secondText(existing, wanted);
  if (!sameName && !sameIdentity) return false;
  const sameOptions = OPTIONS.every((option) => equalOption(existing, wanted, option));
  if (sameName && sameIdentity && sameOptions) return true;
  if (sameName && !sameKey) throw indexKeySpecsConflict(nameTaken(existing, wanted));
  if (sameName && sameIdentity)
    throw indexOptionsConflict(
      `An equivalent index already exists with the same name but different options. Requested index: ${showDocument(wanted)}, existing index: ${showDocument(existing)}`,
    );
  if (sameName) throw indexKeySpecsConflict(nameTaken(existing, wanted));
  throw indexOptionsConflict(
    sameOptions
      ? `Index already exists with a different name: ${String(existing.get('name'))}`
      : `An equivalent index already exists with a different name and options. Requested index: ${showDocument(wanted)}, existing index: ${showDocument(existing)}`,
  );
}

function isText(spec: Document): boolean {
  return (spec.get('key') as Document).has('_fts');
}

function secondText(existing: Document, wanted: Document): MongoError {
  return new MongoError(
    67,
    `only one text index per collection allowed, found existing text index "${String(existing.get('name'))}" beside "${String(wanted.get('name'))}"`,
  );
}

function nameTaken(existing: Document, wanted: Document): string {
  return `An existing index has the same name as the requested index. When index names are not specified, they are auto generated and can cause conflicts. Please refer to our documentation. Requested index: ${showDocument(wanted)}, existing index: ${showDocument(existing)}`;
}

/** Key patterns are the same only with the same fields in the same order. */
function sameFields(a: Document, b: Document): boolean {
  return equalValues(a, b);
}

function equalOption(a: Document, b: Document, option: string): boolean {
  return equalValues(setValue(a, option), setValue(b, option));
}

/** A flag that is false is as good as none. */
function setValue(spec: Document, option: string): Value {
  const value = spec.get(option);
  return value === undefined || value === false ? null : value;
}
