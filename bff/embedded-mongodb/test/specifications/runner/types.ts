import { BSON } from 'mongodb';

const isInteger = (value: unknown): boolean => typeof value === 'number' && Number.isInteger(value);

const TYPES: Readonly<Record<string, (value: unknown) => boolean>> = {
  double: (value) => typeof value === 'number' || value instanceof BSON.Double,
  number: (value) => typeof value === 'number' || value instanceof BSON.Long,
  string: (value) => typeof value === 'string',
  object: (value) => typeof value === 'object' && value !== null && !Array.isArray(value),
  array: Array.isArray,
  binData: (value) => value instanceof BSON.Binary || value instanceof Uint8Array,
  objectId: (value) => value instanceof BSON.ObjectId,
  bool: (value) => typeof value === 'boolean',
  date: (value) => value instanceof Date,
  null: (value) => value === null,
  timestamp: (value) => value instanceof BSON.Timestamp,
  decimal: (value) => value instanceof BSON.Decimal128,
  int: (value) => isInteger(value) || value instanceof BSON.Int32,
  long: (value) => isInteger(value) || typeof value === 'bigint' || value instanceof BSON.Long,
};

/** Whether `value` has the BSON type of this alias. */
export function hasType(value: unknown, alias: string): boolean {
  return TYPES[alias]?.(value) ?? false;
}
