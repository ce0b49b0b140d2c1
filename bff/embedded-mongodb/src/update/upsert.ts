/** The document that an upsert starts from: the fields that the query fixes by equality. */
import { cloneValue, type Document, isRegex, ObjectId, type Value } from '../bson/value';
import { MongoError } from '../errors/mongoError';
import { isOperators } from '../match/operand';
import { locate, write } from './location';

/** The value that a condition fixes, or undefined. */
function fixedValue(condition: Value): Value | undefined {
  if (isRegex(condition)) return undefined;
  if (!isOperators(condition)) return condition;
  const equal = condition.get('$eq');
  if (equal !== undefined) return equal;
  const list = condition.get('$in') ?? condition.get('$all');
  const only = Array.isArray(list) && list.length === 1 ? list[0] : undefined;
  return only === undefined || isRegex(only) || isOperators(only) ? undefined : only;
}

function setField(document: Document, path: string, value: Value): void {
  const parts = path.split('.');
  const location = locate(document, parts);
  if (location.kind !== 'absent') {
    throw new MongoError(54, `cannot infer query fields to set, path '${path}' is matched twice`);
  }
  write(location, parts, cloneValue(value));
}

function collect(query: Document, document: Document): void {
  for (const [name, condition] of query) {
    if (name === '$and' || (name === '$or' && Array.isArray(condition) && condition.length === 1)) {
      for (const part of condition as Value[]) if (part instanceof Map) collect(part, document);
    } else if (!name.startsWith('$')) {
      const value = fixedValue(condition);
      if (value !== undefined) setField(document, name, value);
    }
  }
}

/** Throws NotSingleValueField when the query fixes a field twice. */
export function equalityFields(query: Document): Document {
  const document: Document = new Map();
  collect(query, document);
  return document;
}

/** Throws for the types that an `_id` can't have. */
export function checkId(id: Value): void {
  if (Array.isArray(id)) throw new MongoError(53, "The '_id' value cannot be of type array");
  if (isRegex(id)) throw new MongoError(53, "The '_id' value cannot be of type regex");
  if (typeof id === 'symbol') throw new MongoError(53, "The '_id' value cannot be of type undefined");
  if (!(id instanceof Map)) return;
  for (const name of id.keys()) {
    if (name.startsWith('$') && name !== '$ref' && name !== '$id' && name !== '$db') {
      throw new MongoError(52, `_id fields may not contain '$'-prefixed fields: ${name} is not valid for storage.`);
    }
  }
}

/** The document with its `_id` in front, made when it lacks one. Throws when the `_id` has a type that is refused. */
export function withId(document: Document): Document {
  const given = document.get('_id');
  const id = given === undefined ? new ObjectId() : given; // null is an _id like any other
  checkId(id);
  const result: Document = new Map([['_id', id]]);
  for (const [name, value] of document) if (name !== '_id') result.set(name, value);
  return result;
}
