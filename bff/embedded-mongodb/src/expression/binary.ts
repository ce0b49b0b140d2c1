import { Binary, Timestamp, type Value } from '../bson/value';
import { fail } from './failure';
import { describe } from './numbers';
import { unary } from './operands';
import { isNullish } from './truth';
import type { OperatorDefinition, OperatorTable } from './types';

/** Bytes of a string (as UTF-8) or of binary data. */
function binarySize(value: Value | undefined): Value {
  if (isNullish(value)) return null;
  if (typeof value === 'string') return Buffer.byteLength(value);
  if (value instanceof Binary) return value.length();
  throw fail(51276, `$binarySize requires a string or BinData argument, found: ${describe(value)}`);
}

/** A part of an internal timestamp, as a long. */
function timestampPart(name: string, read: (value: Timestamp) => number): OperatorDefinition {
  return unary((value) => {
    if (isNullish(value)) return null;
    if (value instanceof Timestamp) return BigInt(read(value));
    throw fail(5687301, `Argument to ${name} must be a timestamp, but is ${describe(value)}`);
  });
}

export const binaryOperators: OperatorTable = {
  $binarySize: unary(binarySize),
  $tsSecond: timestampPart('$tsSecond', (value) => value.getHighBitsUnsigned()),
  $tsIncrement: timestampPart('$tsIncrement', (value) => value.getLowBitsUnsigned()),
};
