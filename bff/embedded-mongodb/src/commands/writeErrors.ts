import { type MongoError } from '../errors/mongoError';
import type { Document, Value } from '../bson/value';

/** One entry of a write command's `writeErrors`. */
export function writeError(index: number, error: MongoError): Document {
  const entry: Document = new Map<string, Value>([
    ['index', index],
    ['code', error.code],
  ]);
  const { keyPattern, keyValue, collation, errInfo } = error.extra;
  if (collation) entry.set('collation', collation);
  if (keyPattern) entry.set('keyPattern', keyPattern);
  if (keyValue) entry.set('keyValue', keyValue);
  if (errInfo) entry.set('errInfo', errInfo);
  entry.set('errmsg', error.errmsg);
  return entry;
}

/** The body of an error reply. */
export function errorDocument(error: MongoError): Document {
  const reply: Document = new Map<string, Value>([
    ['ok', 0],
    ['errmsg', error.errmsg],
    ['code', error.code],
    ['codeName', error.codeName],
  ]);
  const { keyPattern, keyValue, collation, errorLabels, errInfo } = error.extra;
  if (collation) reply.set('collation', collation);
  if (keyPattern) reply.set('keyPattern', keyPattern);
  if (keyValue) reply.set('keyValue', keyValue);
  if (errInfo) reply.set('errInfo', errInfo);
  if (errorLabels && errorLabels.length > 0) reply.set('errorLabels', [...errorLabels]);
  return reply;
}
