import type { Document, Value } from '../bson/value';
import { fail } from './failure';
import { describe } from './numbers';
import { unary } from './operands';
import { isNullish } from './truth';
import type { OperatorTable } from './types';

type Operand = Value | undefined;

function arrayToObject(array: Operand): Operand {
  if (isNullish(array)) return null;
  if (!Array.isArray(array)) throw fail(40386, `$arrayToObject requires an array input, found: ${describe(array)}`);
  const result: Document = new Map();
  const pairs = array.every((item) => item instanceof Map);
  for (const item of array) {
    const [key, value] = Array.isArray(item) && !pairs ? pairOfArray(item) : pairOfDocument(item);
    result.set(key, value);
  }
  return result;
}

function pairOfArray(item: readonly Value[]): [string, Value] {
  const [key, value] = item;
  if (item.length !== 2)
    throw fail(40397, `$arrayToObject requires an array of size 2 arrays, found array of size: ${item.length}`);
  if (typeof key !== 'string') {
    throw fail(
      40395,
      `$arrayToObject requires an array of key-value pairs, where the key must be of type string. Found key type: ${describe(key)}`,
    );
  }
  return [checkedKey(key), value as Value];
}

function pairOfDocument(item: Value): [string, Value] {
  if (!(item instanceof Map)) {
    throw fail(40398, `Unrecognised input type format for $arrayToObject: ${describe(item)}`);
  }
  const key = item.get('k');
  const value = item.get('v');
  if (item.size !== 2)
    throw fail(
      40392,
      `$arrayToObject requires an object keys of 'k' and 'v'. Found incorrect number of keys:${item.size}`,
    );
  if (key === undefined || value === undefined)
    throw fail(40393, `$arrayToObject requires an object with keys 'k' and 'v'.`);
  if (typeof key !== 'string') {
    throw fail(
      40394,
      `$arrayToObject requires an object with keys 'k' and 'v', where the value of 'k' must be of type string. Found type: ${describe(key)}`,
    );
  }
  return [checkedKey(key), value];
}

function checkedKey(key: string): string {
  if (key.includes('\0')) throw fail(4940400, 'Key field cannot contain an embedded null byte');
  return key;
}

function objectToArray(value: Operand): Operand {
  if (isNullish(value)) return null;
  if (!(value instanceof Map)) throw fail(40390, `$objectToArray requires a document input, found: ${describe(value)}`);
  return [...value].map(
    ([k, v]): Value =>
      new Map<string, Value>([
        ['k', k],
        ['v', v],
      ]),
  );
}

export const arrayPairOperators: OperatorTable = {
  $arrayToObject: unary(arrayToObject),
  $objectToArray: unary(objectToArray),
};
