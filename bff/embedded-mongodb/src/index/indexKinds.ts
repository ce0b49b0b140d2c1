import { isNumber, toDouble } from '../bson/numeric';
import { isDocument, type Document, type Value } from '../bson/value';
import { badValue, failedToParse, MongoError, typeMismatch, unsupported } from '../errors/mongoError';

/**
 * What a key pattern stands for. `listed`: text and geo indexes, and wildcards beside other fields, are kept and shown
 * so that schemas which declare them work; they hold no entries and no query uses them.
 */
export type IndexKind = 'plain' | 'wildcard' | 'listed';

const LISTED_KINDS = new Set<Value>(['text', '2dsphere', '2d']);
const WILDCARD = '$**';
const TEXT_VERSION = 3;
const SPHERE_VERSION = 3;

const cannotCreate = (errmsg: string): MongoError => new MongoError(67, errmsg);

export function isWildcardPath(path: string): boolean {
  return path === WILDCARD || path.endsWith(`.${WILDCARD}`);
}

export function kindOf(key: Document): IndexKind {
  if ([...key.values()].some((kind) => LISTED_KINDS.has(kind))) return 'listed';
  if (![...key.keys()].some(isWildcardPath)) return 'plain';
  return key.size === 1 ? 'wildcard' : 'listed';
}

/** @throws MongoError 67 for a kind that MongoDB does not know, 115 for one that this server leaves out */
export function checkKindName(kind: string): void {
  if (kind === 'hashed' || LISTED_KINDS.has(kind)) return;
  if (kind === 'geoHaystack') throw unsupported(`an index of kind '${kind}'`);
  throw cannotCreate(`Unknown index plugin '${kind}'`);
}

/** Adds to `spec` what MongoDB stores for its kind. @throws MongoError 2, 9, 67, 115 */
export function completeKind(given: Document, spec: Document): void {
  const key = spec.get('key') as Document;
  const kinds = new Set(key.values());
  if (kinds.has('text')) completeText(given, spec, key);
  if (kinds.has('2dsphere')) spec.set('2dsphereIndexVersion', given.get('2dsphereIndexVersion') ?? SPHERE_VERSION);
  if (kinds.has('2d')) copy(given, spec, ['bits', 'min', 'max']);
  const wildcard = [...key.keys()].some(isWildcardPath) && !kinds.has('text');
  if (wildcard) completeWildcard(given, spec, key);
  else if (given.has('wildcardProjection')) {
    throw badValue(`The field 'wildcardProjection' is only allowed when 'key' is {"$**": ±1}`);
  }
  if (kindOf(key) === 'listed' && spec.get('unique') === true) {
    throw unsupported('a unique index of a kind that only lists its definition');
  }
}

function copy(given: Document, spec: Document, options: readonly string[]): void {
  for (const option of options) {
    const value = given.get(option);
    if (value !== undefined && value !== null) spec.set(option, value);
  }
}

/** A text index keeps its fields as weights; in the key all of them stand as `_fts` and `_ftsx`. */
function completeText(given: Document, spec: Document, key: Document): void {
  const weights: Document = weightsOf(given.get('weights'));
  const stored: Document = new Map();
  for (const [path, kind] of key) {
    if (kind !== 'text') stored.set(path, kind);
    else {
      if (path !== '_fts' && !weights.has(path)) weights.set(path, 1);
      stored.set('_fts', 'text');
      stored.set('_ftsx', 1);
    }
  }
  if (weights.size === 0) throw cannotCreate('text index option "weights" must name at least one field');
  spec.set('key', stored);
  spec.set('weights', new Map([...weights].sort(([a], [b]) => (a < b ? -1 : 1))));
  spec.set('default_language', given.get('default_language') ?? 'english');
  spec.set('language_override', given.get('language_override') ?? 'language');
  spec.set('textIndexVersion', given.get('textIndexVersion') ?? TEXT_VERSION);
}

function weightsOf(given: Value | undefined): Document {
  if (given === undefined || given === null) return new Map();
  if (typeof given === 'string') return new Map([[given, 1]]);
  if (!isDocument(given)) throw typeMismatch('text index option "weights" must be an object');
  for (const [path, weight] of given) {
    if (!isNumber(weight) || !(toDouble(weight) > 0 && toDouble(weight) < 1e9)) {
      throw cannotCreate(`text index weight of '${path}' must be in the exclusive interval (0,1000000000)`);
    }
  }
  return new Map(given);
}

function completeWildcard(given: Document, spec: Document, key: Document): void {
  for (const option of ['unique', 'sparse'] as const) {
    if (spec.get(option) === true) {
      throw cannotCreate(`Index type 'wildcard' does not support the ${option} option`);
    }
  }
  if (spec.has('expireAfterSeconds')) throw cannotCreate("Index type 'wildcard' cannot be a TTL index");
  if ([...key].some(([path, kind]) => isWildcardPath(path) && !isNumber(kind))) {
    throw cannotCreate("Index type 'wildcard' does not support a key value that is not a number");
  }
  if (!key.has(WILDCARD) && given.has('wildcardProjection')) {
    throw badValue(`The field 'wildcardProjection' is only allowed when 'key' is {"$**": ±1}`);
  }
  const projection = given.get('wildcardProjection');
  if (projection === undefined || projection === null) return;
  if (!isDocument(projection)) throw typeMismatch(`The field 'wildcardProjection' must be a non-empty object`);
  if (projection.size === 0) throw failedToParse(`The 'wildcardProjection' field can't be an empty object`);
  spec.set('wildcardProjection', projection);
}
