/** Errors with MongoDB's codes. Constructor functions are named after the code's name. */
import type { Document } from '../bson/value';
import { codeNameOf } from './errorCodes';

export interface ErrorExtra {
  readonly keyPattern?: Document;
  readonly keyValue?: Document;
  readonly errorLabels?: readonly string[];
  /** The labels are the whole truth: none is added for the code. */
  readonly labelsFixed?: boolean;
  readonly collation?: Document;
  /** Why a document failed validation. */
  readonly errInfo?: Document;
}

/** A failure that reaches the client as `{ ok: 0, code, codeName, errmsg, ...extra }`. */
export class MongoError extends Error {
  readonly code: number;
  readonly codeName: string;
  readonly errmsg: string;
  readonly extra: ErrorExtra;

  constructor(code: number, errmsg: string, extra: ErrorExtra = {}) {
    super(errmsg);
    this.name = 'MongoError';
    this.code = code;
    this.codeName = codeNameOf(code);
    this.errmsg = errmsg;
    this.extra = extra;
  }
}

/** The same failure with the words that MongoDB puts before what went wrong while a plan ran. */
export function inContext(error: unknown, context: string): unknown {
  if (!(error instanceof MongoError)) return error;
  return new MongoError(error.code, `${context} :: caused by :: ${error.errmsg}`, error.extra);
}

/** Any code, for the many numbers without a name (`Location31254`). */
export function located(code: number, errmsg: string): MongoError {
  return new MongoError(code, errmsg);
}

export const badValue = (errmsg: string): MongoError => new MongoError(2, errmsg);
export const failedToParse = (errmsg: string): MongoError => new MongoError(9, errmsg);
export const unauthorized = (errmsg: string): MongoError => new MongoError(13, errmsg);
export const typeMismatch = (errmsg: string): MongoError => new MongoError(14, errmsg);
export const overflow = (errmsg: string): MongoError => new MongoError(15, errmsg);
export const authenticationFailed = (errmsg: string): MongoError => new MongoError(18, errmsg);
export const illegalOperation = (errmsg: string): MongoError => new MongoError(20, errmsg);
export const invalidBson = (errmsg: string): MongoError => new MongoError(22, errmsg);
export const namespaceNotFound = (errmsg: string): MongoError => new MongoError(26, errmsg);
export const indexNotFound = (errmsg: string): MongoError => new MongoError(27, errmsg);
export const pathNotViable = (errmsg: string): MongoError => new MongoError(28, errmsg);
export const conflictingUpdateOperators = (errmsg: string): MongoError => new MongoError(40, errmsg);
export const cursorNotFound = (errmsg: string): MongoError => new MongoError(43, errmsg);
export const namespaceExists = (errmsg: string): MongoError => new MongoError(48, errmsg);
export const maxTimeExpired = (errmsg: string): MongoError => new MongoError(50, errmsg);
export const dollarPrefixedFieldName = (errmsg: string): MongoError => new MongoError(52, errmsg);
export const emptyFieldName = (errmsg: string): MongoError => new MongoError(56, errmsg);
export const commandNotFound = (command: string): MongoError => new MongoError(59, `no such command: '${command}'`);
export const immutableField = (errmsg: string): MongoError => new MongoError(66, errmsg);
export const invalidOptions = (errmsg: string): MongoError => new MongoError(72, errmsg);
export const invalidNamespace = (errmsg: string): MongoError => new MongoError(73, errmsg);
export const indexOptionsConflict = (errmsg: string): MongoError => new MongoError(85, errmsg);
export const indexKeySpecsConflict = (errmsg: string): MongoError => new MongoError(86, errmsg);
export const notExactValueField = (errmsg: string): MongoError => new MongoError(54, errmsg);
export const operationFailed = (errmsg: string): MongoError => new MongoError(96, errmsg);
export const documentValidationFailure = (errmsg: string): MongoError => new MongoError(121, errmsg);
export const noSuchTransaction = (errmsg: string): MongoError =>
  new MongoError(251, errmsg, { errorLabels: ['TransientTransactionError'] });

/** Two writers met on one document; inside a transaction the driver may retry the whole of it. */
export function writeConflict(): MongoError {
  return new MongoError(
    112,
    'Caused by :: Write conflict during plan execution and yielding is disabled. :: Please retry your operation or multi-document transaction.',
    { errorLabels: ['TransientTransactionError'] },
  );
}

/** What this server leaves out on purpose: refused by name, never ignored. */
export function unsupported(what: string): MongoError {
  return new MongoError(115, `${what} is not supported by this server`);
}

export interface DuplicateKey {
  /** `database.collection` */
  readonly namespace: string;
  readonly indexName: string;
  readonly keyPattern: Document;
  readonly keyValue: Document;
  /** The key as the shell shows it: `{ email: "a@b" }` */
  readonly shown: string;
}

/** E11000 with the fields that mongoose and the drivers read. */
export function duplicateKey(key: DuplicateKey): MongoError {
  const { namespace, indexName, keyPattern, keyValue, shown } = key;
  const errmsg = `E11000 duplicate key error collection: ${namespace} index: ${indexName} dup key: ${shown}`;
  return new MongoError(11000, errmsg, { keyPattern, keyValue });
}
