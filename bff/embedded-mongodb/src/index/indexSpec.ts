import { isNumber, toDouble } from '../bson/numeric';
import { isDocument, type Document, type Value } from '../bson/value';
import { invalidOptions, MongoError, typeMismatch } from '../errors/mongoError';
import { showDocument, showValue } from '../bson/show';
import { checkKindName, completeKind, isWildcardPath } from './indexKinds';
import { checkPartialFilter } from './partialFilter';

const KNOWN = new Set([
  'v',
  'key',
  'name',
  'unique',
  'sparse',
  'background',
  'expireAfterSeconds',
  'partialFilterExpression',
  'collation',
  'hidden',
  'storageEngine',
  'dropDups',
  'prepareUnique',
  'ns',
]);
/** Options of some kinds alone. */
const FOREIGN = new Set([
  'weights',
  'default_language',
  'language_override',
  'textIndexVersion',
  '2dsphereIndexVersion',
  'bits',
  'min',
  'max',
  'bucketSize',
  'wildcardProjection',
  'clustered',
]);

const cannotCreate = (errmsg: string): MongoError => new MongoError(67, errmsg);

/** A checked and completed index description, as listIndexes shows it. @throws MongoError 67, 72, 197 … */
export function parseIndexSpec(given: Document): Document {
  const key = given.get('key');
  if (!isDocument(key)) throw typeMismatch(`The field 'key' must be an object, but got ${showValue(key ?? null)}`);
  checkKey(key);
  const name = given.get('name');
  if (name !== undefined && typeof name !== 'string') throw typeMismatch(`The field 'name' must be a string`);
  if (name === '*' || name === '')
    throw cannotCreate(`Index name cannot be ${name === '*' ? 'the wildcard' : 'empty'}`);
  for (const option of given.keys()) checkOption(option);
  const spec: Document = new Map<string, Value>([
    ['v', 2],
    ['key', key],
    ['name', name ?? defaultName(key)],
  ]);
  copyOptions(given, spec);
  checkCombination(spec);
  completeKind(given, spec);
  return spec;
}

function checkKey(key: Document): void {
  if (key.size === 0) throw cannotCreate('Index keys cannot be empty.');
  if (key.size > 32) throw new MongoError(13103, 'too many compound keys');
  for (const [path, kind] of key) {
    if (path === '') throw cannotCreate('Index keys cannot be an empty field.');
    checkPath(path);
    checkKind(kind);
  }
}

function checkPath(path: string): void {
  const parts = path.split('.');
  if (parts.some((part) => part === '')) throw cannotCreate('Index keys cannot contain an empty field.');
  const named = isWildcardPath(path) ? parts.slice(0, -1) : parts;
  if (named.some((part) => part.startsWith('$') && !['$id', '$ref', '$db'].includes(part))) {
    throw cannotCreate("Index key contains an illegal field name: field name starts with '$'.");
  }
}

function checkKind(kind: Value): void {
  if (typeof kind === 'string') return checkKindName(kind);
  if (!isNumber(kind) || toDouble(kind) === 0 || Number.isNaN(toDouble(kind))) {
    throw cannotCreate(
      `Values in v:2 index key pattern cannot be of type other than a number or a string and not 0. Found ${showValue(kind)}.`,
    );
  }
}

function checkOption(option: string): void {
  if (KNOWN.has(option) || FOREIGN.has(option)) return;
  throw new MongoError(197, `The field '${option}' is not valid for an index specification.`);
}

export function defaultName(key: Document): string {
  return [...key].map(([path, kind]) => `${path}_${isNumber(kind) ? toDouble(kind) : String(kind)}`).join('_');
}

const FLAGS = ['unique', 'sparse', 'hidden', 'background'] as const;
/** Listed as they were given, even false; the others only when they are set. */
const SHOWN_FALSE: ReadonlySet<string> = new Set(['sparse', 'background']);

function copyOptions(given: Document, spec: Document): void {
  for (const flag of FLAGS) {
    const value = given.get(flag);
    if (value === undefined || value === null) continue;
    if (typeof value !== 'boolean' && !isNumber(value))
      throw typeMismatch(`The field '${flag}' has value ${showValue(value)}, which is not convertible to bool`);
    const set = value === true || (isNumber(value) && toDouble(value) !== 0);
    if (set || SHOWN_FALSE.has(flag)) spec.set(flag, set);
  }
  const expiry = given.get('expireAfterSeconds');
  if (expiry !== undefined && expiry !== null) {
    if (!isNumber(expiry)) throw typeMismatch(`expireAfterSeconds must be a number`);
    if (!(toDouble(expiry) >= 0 && toDouble(expiry) <= 2147483647)) {
      throw invalidOptions('TTL index expireAfterSeconds must be within the range of 0 to 2147483647.');
    }
    spec.set('expireAfterSeconds', expiry);
  }
  for (const option of ['partialFilterExpression', 'collation'] as const) {
    const value = given.get(option);
    if (value === undefined || value === null) continue;
    if (!isDocument(value)) throw typeMismatch(`The field '${option}' must be an object`);
    if (option === 'partialFilterExpression') checkPartialFilter(value);
    spec.set(option, value);
  }
}

function checkCombination(spec: Document): void {
  const key = spec.get('key') as Document;
  if (key.size === 1 && toDoubleOrZero(key.get('_id')) > 0) checkIdOptions(spec);
  const hashed = [...key.values()].some((kind) => kind === 'hashed');
  if (hashed && spec.get('unique') === true) {
    throw new MongoError(16764, 'Currently hashed indexes cannot guarantee uniqueness. Use a regular index.');
  }
  if (spec.has('expireAfterSeconds') && key.size > 1) {
    throw cannotCreate('TTL indexes are single-field indexes, compound indexes do not support TTL.');
  }
  if (spec.get('sparse') === true && spec.has('partialFilterExpression')) {
    throw cannotCreate('cannot mix "partialFilterExpression" and "sparse" options');
  }
}

function toDoubleOrZero(kind: Value | undefined): number {
  return isNumber(kind) ? toDouble(kind) : 0;
}

const NOT_FOR_ID = ['unique', 'sparse', 'hidden', 'expireAfterSeconds', 'partialFilterExpression'] as const;

/** The index on `_id` is what it is. @throws MongoError 197 */
function checkIdOptions(spec: Document): void {
  const option = NOT_FOR_ID.find((name) => spec.has(name));
  if (!option) return;
  throw new MongoError(
    197,
    `The field '${option}' is not valid for an _id index specification. Specification: ${showDocument(spec)}`,
  );
}
