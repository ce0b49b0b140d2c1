import { typeName } from '../bson/types';
import { isNumber, toDouble } from '../bson/numeric';
import { isDocument, type Document, type Value } from '../bson/value';
import { badValue, failedToParse, invalidOptions, MongoError, typeMismatch, unsupported } from '../errors/mongoError';

const READ_LEVELS: ReadonlySet<Value> = new Set(['local', 'majority', 'available', 'linearizable', 'snapshot']);
const TRANSACTION_LEVELS: ReadonlySet<Value> = new Set(['local', 'majority', 'snapshot']);
const WRITE_FIELDS = new Set(['w', 'j', 'wtimeout', 'fsync', 'getLastError', 'provenance']);
/** A replica set has at most 50 members. */
const MOST_MEMBERS = 50;

/** The options `readConcern` and `writeConcern`, which any command may carry. @throws MongoError 2, 9, 14, 72, 115 */
export function checkConcerns(body: Document): void {
  const read = body.get('readConcern');
  if (read !== undefined) checkReadConcern(read, body);
  const write = body.get('writeConcern');
  if (write !== undefined && write !== null) checkWriteConcern(write);
}

function checkReadConcern(concern: Value, body: Document): void {
  if (!isDocument(concern)) throw wrongType('readConcern', concern);
  const level = concern.get('level');
  if (level === undefined) return;
  if (!READ_LEVELS.has(level)) {
    throw badValue(`Enumeration value '${String(level)}' for field 'readConcern.level' is not a valid value.`);
  }
  if (body.get('autocommit') === false) {
    if (TRANSACTION_LEVELS.has(level)) return;
    throw invalidOptions(
      `The readConcern level must be either 'local' (default), 'majority' or 'snapshot' in order to run in a transaction`,
    );
  }
  // later reads of the session would have to see the same past state: no such state is kept outside transactions
  if (level === 'snapshot') throw unsupported(`readConcern 'snapshot' outside a transaction`);
  if (level === 'linearizable') refuseOutput(body);
}

/** @throws MongoError 72 when a linearizable read writes its results */
function refuseOutput(body: Document): void {
  const pipeline = body.get('pipeline');
  const last = Array.isArray(pipeline) ? pipeline.at(-1) : undefined;
  const stage = isDocument(last) ? [...last.keys()][0] : undefined;
  if (stage === '$out' || stage === '$merge') {
    throw invalidOptions(`${stage} cannot be used with a 'linearizable' read concern level`);
  }
}

function checkWriteConcern(concern: Value): void {
  if (!isDocument(concern)) throw wrongType('writeConcern', concern);
  for (const field of concern.keys()) {
    if (!WRITE_FIELDS.has(field))
      throw new MongoError(40415, `BSON field 'writeConcern.${field}' is an unknown field.`);
  }
  const members = concern.get('w');
  if (isNumber(members) && !(toDouble(members) >= 0 && toDouble(members) <= MOST_MEMBERS)) {
    throw failedToParse('w has to be a non-negative number and not greater than 50');
  }
}

function wrongType(option: string, found: Value): MongoError {
  return typeMismatch(`BSON field '${option}' is the wrong type '${typeName(found)}', expected type 'object'`);
}
