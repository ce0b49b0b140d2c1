import { typeName } from '../bson/types';
import { isNumber, toDouble } from '../bson/numeric';
import { isDocument, Timestamp, type Document, type Value } from '../bson/value';
import { badValue, failedToParse, invalidOptions, MongoError, typeMismatch } from '../errors/mongoError';
import { operationTime, receiveClusterTime } from '../wire/clusterTime';

const READ_LEVELS: ReadonlySet<Value> = new Set(['local', 'majority', 'available', 'linearizable', 'snapshot']);
const TRANSACTION_LEVELS: ReadonlySet<Value> = new Set(['local', 'majority', 'snapshot']);
const WRITE_FIELDS = new Set(['w', 'j', 'wtimeout', 'fsync', 'getLastError', 'provenance']);
/** A replica set has at most 50 members. */
const MOST_MEMBERS = 50;

/** The options `readConcern` and `writeConcern`, which any command may carry. @throws MongoError 2, 9, 14, 72 */
export function checkConcerns(body: Document, command: string): void {
  receiveTime(body);
  const read = body.get('readConcern');
  if (read !== undefined) checkReadConcern(read, body);
  const write = body.get('writeConcern');
  if (write !== undefined && write !== null) checkWriteConcern(write);
  if (body.get('autocommit') === false) checkStatement(body, command);
}

function receiveTime(body: Document): void {
  const gossip = body.get('$clusterTime');
  const time = isDocument(gossip) ? gossip.get('clusterTime') : undefined;
  if (time instanceof Timestamp) receiveClusterTime(time);
}

/** A transaction reads by its first statement's concern, and writes by its commit's. @throws MongoError 72 */
function checkStatement(body: Document, command: string): void {
  const ends = command === 'commitTransaction' || command === 'abortTransaction';
  if (body.has('writeConcern') && !ends) {
    throw invalidOptions('writeConcern is not allowed within a multi-statement transaction');
  }
  if (body.has('readConcern') && body.get('startTransaction') !== true) {
    throw invalidOptions('Only the first command in a transaction may specify a readConcern');
  }
}

function checkReadConcern(concern: Value, body: Document): void {
  if (!isDocument(concern)) throw wrongType('readConcern', concern);
  checkAfterTime(concern.get('afterClusterTime'));
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
  if (level === 'linearizable') refuseOutput(body);
}

/** One node has done all that it has told of: a later time can only be wrong. @throws MongoError 14, 72 */
function checkAfterTime(time: Value | undefined): void {
  if (time === undefined) return;
  if (!(time instanceof Timestamp)) throw wrongType('readConcern.afterClusterTime', time, 'timestamp');
  const { t, i } = operationTime();
  if (time.t < t || (time.t === t && time.i <= i)) return;
  throw invalidOptions(
    `readConcern afterClusterTime value must not be greater than the current clusterTime. Requested clusterTime: { ts: Timestamp(${time.t}, ${time.i}) }; current clusterTime: { ts: Timestamp(${t}, ${i}) }`,
  );
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

function wrongType(option: string, found: Value, expected = 'object'): MongoError {
  return typeMismatch(`BSON field '${option}' is the wrong type '${typeName(found)}', expected type '${expected}'`);
}
