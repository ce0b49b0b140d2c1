/** `$bitsAllSet` and its kin on integers (two's complement, sign extended) and binary data (little-endian bits). */
import { exactInteger, isNumber } from '../bson/numeric';
import { showShort } from '../bson/show';
import { Binary, type Value } from '../bson/value';
import { badValue, failedToParse } from '../errors/mongoError';
import type { ValueTest } from './fieldPath';

export type BitOperator = '$bitsAllSet' | '$bitsAllClear' | '$bitsAnySet' | '$bitsAnyClear';

function binaryBits(value: Binary): bigint {
  const hex = Buffer.from(value.buffer.subarray(0, value.position)).reverse().toString('hex');
  return hex === '' ? 0n : BigInt(`0x${hex}`);
}

/** A bit position; beyond bit 63 an integer shows its sign. */
function position(operator: string, value: Value): bigint {
  const place = isNumber(value) ? exactInteger(value) : undefined;
  if (place === undefined) throw badValue(`bit positions must be an integer but got: ${showShort(value)}`);
  if (place < 0n) throw badValue(`bit positions must be >= 0 but got: ${operator}: ${showShort(value)}`);
  if (place > 0x7fffffffn) throw badValue(`bit positions cannot be represented as a 32-bit signed integer: ${place}`);
  return place;
}

function maskOf(operator: string, operand: Value): bigint {
  if (Array.isArray(operand)) return operand.reduce<bigint>((mask, bit) => mask | (1n << position(operator, bit)), 0n);
  if (operand instanceof Binary) return binaryBits(operand);
  if (!isNumber(operand)) {
    throw badValue(
      `${operator} takes an Array, a number, or a BinData but received: ${operator}: ${showShort(operand)}`,
    );
  }
  const mask = exactInteger(operand);
  if (mask === undefined) throw failedToParse(`Expected an integer: ${operator}: ${showShort(operand)}`);
  if (mask < 0n) throw failedToParse(`Expected a non-negative number in: ${operator}: ${showShort(operand)}`);
  return mask;
}

const HOLDS: Readonly<Record<BitOperator, (bits: bigint, mask: bigint) => boolean>> = {
  $bitsAllSet: (bits, mask) => (bits & mask) === mask,
  $bitsAllClear: (bits, mask) => (bits & mask) === 0n,
  $bitsAnySet: (bits, mask) => (bits & mask) !== 0n,
  $bitsAnyClear: (bits, mask) => (bits & mask) !== mask,
};

export function bitTest(operator: BitOperator, operand: Value): ValueTest {
  const mask = maskOf(operator, operand);
  const holds = HOLDS[operator];
  return (value) => {
    if (value instanceof Binary) return holds(binaryBits(value), mask);
    const bits = isNumber(value) ? exactInteger(value) : undefined;
    return bits !== undefined && holds(bits, mask);
  };
}
