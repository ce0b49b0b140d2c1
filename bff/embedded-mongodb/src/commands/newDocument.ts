import { decodeDocument } from '../bson/decode';
import { encodeDocument } from '../bson/encode';
import {
  Binary,
  BSONRegExp,
  isArray,
  isDocument,
  ObjectId,
  Timestamp,
  UNDEFINED,
  type Document,
  type Value,
} from '../bson/value';
import { MongoError } from '../errors/mongoError';
import { asBuffer } from '../storage/bytes';
import type { NewRecord } from '../storage/recordWriter';
import { advanceClusterTime } from '../wire/clusterTime';
import { MAX_DOCUMENT_BYTES } from '../wire/framing';

const ID = Buffer.from('_id\0');

/** A document to insert: with an `_id`, which stands first, and with the time in empty timestamps. */
export function newRecord(bytes: Buffer): NewRecord {
  checkSize(bytes.length);
  const document = decodeDocument(bytes);
  const complete = completed(document);
  // the request's buffer is given back: keep a copy of our own
  if (complete === document && startsWithId(bytes)) return { document, raw: Buffer.from(bytes) };
  return recordOf(complete);
}

export function recordOf(document: Document): NewRecord {
  const raw = asBuffer(encodeDocument(document));
  checkSize(raw.length);
  return { document, raw };
}

/** @throws MongoError 10334 */
export function checkSize(bytes: number): void {
  if (bytes > MAX_DOCUMENT_BYTES) {
    throw new MongoError(
      10334,
      `BSONObj size: ${bytes} (0x${bytes.toString(16).toUpperCase()}) is invalid. Size must be between 0 and ${MAX_DOCUMENT_BYTES}(16MB)`,
    );
  }
}

function startsWithId(bytes: Buffer): boolean {
  return bytes.compare(ID, 0, ID.length, 5, 5 + ID.length) === 0;
}

/** The same document when nothing is to be added or moved. */
export function completed(document: Document): Document {
  const stamped = stampTimes(document);
  const id = stamped.get('_id');
  if (id === undefined) return withId(stamped, new ObjectId());
  checkId(id);
  const [first] = stamped.keys();
  return first === '_id' ? stamped : withId(stamped, id);
}

function withId(document: Document, id: Value): Document {
  const complete: Document = new Map([['_id', id]]);
  for (const [name, value] of document) if (name !== '_id') complete.set(name, value);
  return complete;
}

/** A top-level Timestamp(0, 0) stands for the time of the insert. */
function stampTimes(document: Document): Document {
  let stamped: Document | undefined;
  for (const [name, value] of document) {
    if (!(value instanceof Timestamp) || value.t !== 0 || value.i !== 0 || name === '_id') continue;
    stamped ??= new Map(document);
    stamped.set(name, advanceClusterTime());
  }
  return stamped ?? document;
}

/** @throws MongoError 53 or 52 for values that can't be an `_id` */
export function checkId(id: Value): void {
  const kind = forbiddenKind(id);
  if (kind) throw new MongoError(53, `The '_id' value cannot be of type ${kind}`);
  if (isDocument(id) && !(id instanceof Binary)) {
    const wrong = [...id.keys()].find((name) => name.startsWith('$') && !['$ref', '$id', '$db'].includes(name));
    if (wrong !== undefined) {
      throw new MongoError(52, `_id fields may not contain '$'-prefixed fields: ${wrong} is not valid for storage.`);
    }
  }
}

function forbiddenKind(id: Value): string | undefined {
  if (isArray(id)) return 'array';
  if (id instanceof BSONRegExp) return 'regex';
  return id === UNDEFINED ? 'undefined' : undefined;
}
