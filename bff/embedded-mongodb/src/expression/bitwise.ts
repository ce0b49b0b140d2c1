import { isInt32 } from '../bson/numeric';
import type { Value } from '../bson/value';
import { ErrorCode, fail } from './failure';
import { describe } from './numbers';
import { unary, variadic } from './operands';
import { isNullish } from './truth';
import type { OperatorDefinition, OperatorTable } from './types';

/** Ints give an int, a long among them a long; other types are refused. */
function bitwise(name: string, identity: bigint, combine: (a: bigint, b: bigint) => bigint): OperatorDefinition {
  return variadic((values) => {
    let [result, isLong] = [identity, false];
    for (const value of values) {
      if (isNullish(value)) return null;
      result = combine(result, bitsOf(value, name));
      isLong ||= typeof value === 'bigint';
    }
    return isLong ? BigInt.asIntN(64, result) : Number(BigInt.asIntN(32, result));
  });
}

function bitsOf(value: Value, name: string): bigint {
  if (isInt32(value) || typeof value === 'bigint') return BigInt(value);
  throw fail(ErrorCode.TypeMismatch, `${name} only supports int and long operands, not ${describe(value)}`);
}

export const bitwiseOperators: OperatorTable = {
  $bitAnd: bitwise('$bitAnd', -1n, (a, b) => a & b),
  $bitOr: bitwise('$bitOr', 0n, (a, b) => a | b),
  $bitXor: bitwise('$bitXor', 0n, (a, b) => a ^ b),
  $bitNot: unary((value) => {
    if (isNullish(value)) return null;
    const bits = ~bitsOf(value, '$bitNot');
    return typeof value === 'bigint' ? bits : Number(bits);
  }),
};
