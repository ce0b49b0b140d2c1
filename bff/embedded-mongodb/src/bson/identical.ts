/** Sameness to the byte, which decides whether an update changed anything: 1 and 1.0 are equal but not identical. */
import { equalValues } from './compare';
import { isDouble, toDouble } from './numeric';
import { typeNumber } from './types';
import { Decimal128, type Document, type Value } from './value';

function identicalDocuments(a: Document, b: Document): boolean {
  if (a.size !== b.size) return false;
  const others = b.entries();
  for (const [name, value] of a) {
    const [otherName, otherValue] = others.next().value!;
    if (name !== otherName || !identicalValues(value, otherValue)) return false;
  }
  return true;
}

export function identicalValues(a: Value | undefined, b: Value | undefined): boolean {
  if (a === b) return !Object.is(a, -0) === !Object.is(b, -0);
  if (typeNumber(a) !== typeNumber(b)) return false;
  if (a instanceof Map && b instanceof Map) return identicalDocuments(a, b);
  if (Array.isArray(a) && Array.isArray(b)) {
    return a.length === b.length && a.every((value, index) => identicalValues(value, b[index]));
  }
  if (a instanceof Decimal128 && b instanceof Decimal128) return Buffer.compare(a.bytes, b.bytes) === 0;
  if (isDouble(a) && isDouble(b)) return Object.is(toDouble(a), toDouble(b));
  return equalValues(a, b);
}
