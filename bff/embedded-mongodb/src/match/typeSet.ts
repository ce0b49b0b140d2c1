/** The operand of `$type`: aliases, numbers, or an array of them. */
import { exactInteger, isNumber } from '../bson/numeric';
import { showShort } from '../bson/show';
import { nameOfType, TYPE_NUMBERS, typeNumber } from '../bson/types';
import type { Value } from '../bson/value';
import { badValue, failedToParse, typeMismatch } from '../errors/mongoError';
import type { ValueTest } from './fieldPath';

const NUMERIC_TYPES = [1, 16, 18, 19];

function typesNamed(name: string): readonly number[] {
  if (name === 'number') return NUMERIC_TYPES;
  const code = Object.hasOwn(TYPE_NUMBERS, name) ? TYPE_NUMBERS[name] : undefined;
  if (code === undefined) throw badValue(`Unknown type name alias: ${name}`);
  return [code];
}

function typesOf(operand: Value): readonly number[] {
  if (typeof operand === 'string') return typesNamed(operand);
  if (!isNumber(operand)) throw typeMismatch('type must be represented as a number or a string');
  const code = exactInteger(operand);
  if (code === undefined || nameOfType(Number(code)) === undefined) {
    throw badValue(`Invalid numerical type code: ${showShort(operand)}`);
  }
  return [Number(code)];
}

export function typeTest(operand: Value): ValueTest {
  const operands: readonly Value[] = Array.isArray(operand) ? operand : [operand];
  if (operands.length === 0) throw failedToParse('$type must match at least one type');
  const types = new Set(operands.flatMap(typesOf));
  return (value) => value !== undefined && types.has(typeNumber(value));
}
