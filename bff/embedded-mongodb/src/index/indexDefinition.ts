import type { Collation } from '../collation/collation';
import { isDocument, type Document, type Value } from '../bson/value';
import { encodeKey, type Direction } from '../bson/keyString';
import { isNumber, toDouble } from '../bson/numeric';
import type { Matcher } from '../match/compileMatch';
import { asBuffer } from '../storage/bytes';
import { kindOf, type IndexKind } from './indexKinds';
import { keyRows, type KeyRows } from './keyValues';
import { wildcardPaths, wildcardRows, type WildcardPaths } from './wildcardKeys';

export interface IndexField {
  readonly path: string;
  readonly parts: readonly string[];
  readonly direction: Direction;
}

/** What an index needs from the query language; handed in so that this folder stays below it. */
export interface IndexParts {
  readonly partial?: Matcher;
  readonly collation?: Collation;
}

/** The entries of one document in one index. */
export interface DocumentKeys {
  /** Key strings without index prefix, each once. */
  readonly keys: readonly Buffer[];
  readonly rows: readonly (readonly Value[])[];
  readonly multikey: boolean;
}

const NO_KEYS: DocumentKeys = { keys: [], rows: [], multikey: false };

/** One index of a collection, from the document that createIndexes was given. */
export class Index {
  readonly name: string;
  readonly kind: IndexKind;
  /** Of a wildcard index: the path and the value at its end. */
  readonly fields: readonly IndexField[];
  /** The paths that a wildcard index takes in; undefined for other kinds. */
  readonly wildcard?: WildcardPaths;
  readonly unique: boolean;
  readonly sparse: boolean;
  readonly hidden: boolean;
  readonly isId: boolean;
  readonly partialFilter?: Document;
  readonly partial?: Matcher;
  readonly collation?: Collation;
  /** Some document has several entries: bounds on one path must not be intersected, no order, no covered count. */
  multikey = false;
  /** Some key was longer than the store takes: no order from this index. */
  longKeys = false;
  /** False while its entries are still being built: maintained, not used by queries. */
  ready = true;
  /** The catalog's epoch in which it became ready: an older snapshot does not hold its entries. */
  readySince = 0;
  /** Its entries are being removed: a cursor that rests on it can't go on. */
  dropped = false;
  /** How many scans and look-ups have used it, for `$indexStats`. */
  uses = 0;
  readonly countedSince = new Date();
  private readonly directions: readonly Direction[];
  private readonly paths: readonly (readonly string[])[];

  constructor(
    readonly id: number,
    readonly spec: Document,
    parts: IndexParts = {},
  ) {
    this.name = String(spec.get('name'));
    this.kind = kindOf(spec.get('key') as Document);
    this.fields = [...(this.kind === 'wildcard' ? [PATH_FIELD] : []), ...fieldsOf(spec.get('key'))];
    if (this.kind === 'wildcard') this.wildcard = wildcardPaths(spec);
    this.paths = this.fields.map(({ parts: path }) => path);
    this.directions = this.fields.map(({ direction }) => direction);
    this.isId = this.name === '_id_' || spec.get('clustered') === true;
    this.unique = spec.get('unique') === true || this.isId;
    this.sparse = spec.get('sparse') === true;
    this.hidden = spec.get('hidden') === true;
    const filter = spec.get('partialFilterExpression');
    if (isDocument(filter)) this.partialFilter = filter;
    if (parts.partial) this.partial = parts.partial;
    if (parts.collation) this.collation = parts.collation;
  }

  get keyPattern(): Document {
    return this.spec.get('key') as Document;
  }

  /** Seconds after which the monitor deletes; undefined for an index that is not TTL. */
  get expireAfterSeconds(): number | undefined {
    const seconds = this.spec.get('expireAfterSeconds');
    return isNumber(seconds) ? toDouble(seconds) : undefined;
  }

  /** @throws MongoError 171 for parallel arrays */
  keysOf(document: Document): DocumentKeys {
    if (this.kind === 'listed' || (this.partial && !this.partial.matches(document))) return NO_KEYS;
    const { rows, multikey, allMissing } = this.rowsOf(document);
    if (this.sparse && allMissing) return NO_KEYS;
    if (rows.length === 1) return { keys: [this.encode(rows[0] as readonly Value[])], rows, multikey };
    const unique = new Map<string, { key: Buffer; row: readonly Value[] }>();
    for (const row of rows) {
      const key = this.encode(row);
      unique.set(key.toString('latin1'), { key, row });
    }
    const found = [...unique.values()];
    return { keys: found.map(({ key }) => key), rows: found.map(({ row }) => row), multikey };
  }

  private rowsOf(document: Document): KeyRows {
    return this.wildcard ? wildcardRows(document, this.wildcard) : keyRows(document, this.paths);
  }

  encode(row: readonly Value[]): Buffer {
    return asBuffer(encodeKey(row, this.directions, this.collation));
  }
}

const PATH_FIELD: IndexField = { path: '$_path', parts: ['$_path'], direction: 1 };

function fieldsOf(key: Value | undefined): IndexField[] {
  if (!isDocument(key)) return [];
  return [...key].map(([path, kind]) => ({
    path,
    parts: path.split('.'),
    // "hashed" and 1 are ascending: a hashed index is kept as a plain one that serves equality
    direction: isNumber(kind) && toDouble(kind) < 0 ? -1 : 1,
  }));
}
