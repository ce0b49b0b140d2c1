import { MongoError } from '../errors/mongoError';
import type { Document } from '../bson/value';

/** Codes after which a driver may send a retryable write again. */
const RETRYABLE_WRITE = new Set([6, 7, 89, 91, 189, 262, 9001, 10107, 11600, 11602, 13435, 13436, 112]);
/** Besides the retryable ones, codes after which the whole transaction may be tried again. */
const TRANSIENT = new Set([112, 246, 251, 267]);

/** The error with the labels that MongoDB gives it in this command's setting. */
export function labelled(error: MongoError, body: Document | undefined): MongoError {
  if (!body || error.extra.labelsFixed) return error;
  const label = labelOf(error, body);
  const given = (error.extra.errorLabels ?? []).filter((one) => one !== 'TransientTransactionError');
  const errorLabels = label && !given.includes(label) ? [...given, label] : given;
  return new MongoError(error.code, error.errmsg, { ...error.extra, errorLabels });
}

/** The label of a write concern's error. */
export function writeConcernLabels(code: number, body: Document): string[] {
  const [name] = body.keys();
  const statement = body.get('autocommit') === false && name !== 'commitTransaction' && name !== 'abortTransaction';
  return body.has('txnNumber') && !statement && RETRYABLE_WRITE.has(code) ? ['RetryableWriteError'] : [];
}

function labelOf({ code }: MongoError, body: Document): string | undefined {
  if (!body.has('txnNumber')) return undefined;
  const [name] = body.keys();
  const ending = name === 'commitTransaction' || name === 'abortTransaction';
  const inTransaction = body.get('autocommit') === false;
  if (inTransaction && !ending) {
    return TRANSIENT.has(code) || (RETRYABLE_WRITE.has(code) && code !== 50) ? 'TransientTransactionError' : undefined;
  }
  if (inTransaction && TRANSIENT.has(code)) return 'TransientTransactionError';
  return RETRYABLE_WRITE.has(code) && code !== 112 ? 'RetryableWriteError' : undefined;
}
