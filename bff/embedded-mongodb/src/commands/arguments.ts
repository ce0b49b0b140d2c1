import { badValue, failedToParse, invalidNamespace, MongoError, typeMismatch } from '../errors/mongoError';
import { isNumber, toDouble } from '../bson/numeric';
import { typeName } from '../bson/types';
import { isArray, isDocument, type Document, type Value } from '../bson/value';

/** The value of an option, with null taken as absent where MongoDB does so. */
function given(body: Document, name: string): Value | undefined {
  const value = body.get(name);
  return value === null ? undefined : value;
}

function mismatch(command: string, name: string, found: Value, expected: string): MongoError {
  return typeMismatch(`BSON field '${command}.${name}' is the wrong type '${typeName(found)}', expected ${expected}`);
}

export interface Where {
  readonly body: Document;
  /** The command, for messages. */
  readonly command: string;
}

export function documentArgument({ body, command }: Where, name: string): Document | undefined {
  const value = given(body, name);
  if (value === undefined) return undefined;
  if (!isDocument(value)) throw mismatch(command, name, value, "type 'object'");
  return value;
}

export function arrayArgument({ body, command }: Where, name: string): Value[] | undefined {
  const value = given(body, name);
  if (value === undefined) return undefined;
  if (!isArray(value)) throw mismatch(command, name, value, "type 'array'");
  return value;
}

export function stringArgument({ body, command }: Where, name: string): string | undefined {
  const value = given(body, name);
  if (value === undefined) return undefined;
  if (typeof value !== 'string') throw mismatch(command, name, value, "type 'string'");
  return value;
}

/** MongoDB's "safe bool": a boolean or any number. */
export function booleanArgument({ body, command }: Where, name: string): boolean {
  const value = given(body, name);
  if (value === undefined) return false;
  if (typeof value === 'boolean') return value;
  if (isNumber(value)) return toDouble(value) !== 0;
  throw mismatch(command, name, value, "types '[bool, long, int, decimal, double']");
}

/** Any number type with an integral value. */
export function integerArgument({ body, command }: Where, name: string): number | undefined {
  const value = given(body, name);
  if (value === undefined) return undefined;
  if (!isNumber(value)) throw mismatch(command, name, value, "types '[long, int, decimal, double']");
  const number = toDouble(value);
  if (!Number.isFinite(number)) throw badValue(`BSON field '${command}.${name}' must be a finite number`);
  return Math.trunc(number);
}

/** An integer that must not be negative. @throws MongoError 51024 */
export function countArgument(where: Where, name: string): number | undefined {
  const number = integerArgument(where, name);
  if (number !== undefined && number < 0) {
    throw new MongoError(51024, `BSON field '${name}' value must be >= 0, actual value '${number}'`);
  }
  return number;
}

/** The collection that a command names in its first field. */
export function collectionName({ body, command }: Where): string {
  const value = body.get(command);
  if (typeof value !== 'string') {
    throw typeMismatch(`collection name has invalid type ${typeName(value)}`);
  }
  return value;
}

/** @throws MongoError 73 for names that MongoDB refuses */
export function checkNamespace(database: string, name: string): void {
  const wrong = name === '' || name.startsWith('.') || name.includes('$') || name.includes('\0');
  if (wrong) throw invalidNamespace(`Invalid namespace specified '${database}.${name}'`);
  if (Buffer.byteLength(`${database}.${name}`) > 255) {
    throw invalidNamespace(`Fully qualified namespace is too long. Namespace: ${database}.${name} Max: 255`);
  }
}

/** Names that have been checked, so that each request need not. */
const goodDatabases = new Set<string>();
const KNOWN_DATABASES = 1000;

/** @throws MongoError 73 */
export function checkDatabase(database: string): void {
  if (goodDatabases.has(database)) return;
  if (database === '' || /[/\\. "$*<>:|?\0]/.test(database) || Buffer.byteLength(database) >= 64) {
    throw invalidNamespace(`Invalid database name: '${database}'`);
  }
  if (goodDatabases.size < KNOWN_DATABASES) goodDatabases.add(database);
}

/** A statement of a write command: from the kind-1 section, or from the body's array. */
export function requireStatements(found: readonly unknown[] | undefined, command: string, name: string): void {
  if (found === undefined)
    throw new MongoError(40414, `BSON field '${command}.${name}' is missing but a required field`);
  if (found.length === 0 || found.length > 100_000) {
    throw new MongoError(16, `Write batch sizes must be between 1 and 100000. Got ${found.length} operations.`);
  }
}

export function requireDocument(value: Value | undefined, what: string): Document {
  if (!isDocument(value)) throw failedToParse(`${what} must be an object, found ${typeName(value)}`);
  return value;
}
