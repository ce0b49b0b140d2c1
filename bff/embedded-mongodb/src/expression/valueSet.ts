import { keyText } from '../bson/keyString';
import { isInt32 } from '../bson/numeric';
import { ObjectId, type Value } from '../bson/value';
import type { Collation } from '../collation/collation';

/** A map key that is equal for values that are equal in BSON order. The usual types get a short one without encoding. */
export function hashKey(value: Value | undefined, collation?: Collation): string | number {
  // Ints alone are their own key; any other number might equal one, and keyText finds out.
  if (isInt32(value)) return value;
  if (typeof value === 'string' && !collation) return `"${value}`;
  if (value instanceof ObjectId) return value.toHexString();
  const text = keyText(value, collation);
  return text.length === INT_KEY_LENGTH && text.charCodeAt(0) === NUMBER_BYTE ? numberKey(value, text) : text;
}

const INT_KEY = keyText(1);
const INT_KEY_LENGTH = INT_KEY.length;
const NUMBER_BYTE = INT_KEY.charCodeAt(0);

/** 1.0, NumberLong(1) and NumberDecimal("1") have to meet the int 1. */
function numberKey(value: Value | undefined, text: string): string | number {
  const number = Number(String(value));
  return isInt32(number === 0 ? 0 : number) ? (number === 0 ? 0 : number) : text;
}

/** A set of values by BSON equality (and a collation), in the order of their first appearance. */
export class ValueSet {
  private readonly entries = new Map<string | number, Value>();

  constructor(private readonly collation?: Collation) {}

  static of(values: readonly Value[], collation?: Collation): ValueSet {
    const set = new ValueSet(collation);
    for (const value of values) set.add(value);
    return set;
  }

  get size(): number {
    return this.entries.size;
  }

  add(value: Value): void {
    const key = hashKey(value, this.collation);
    if (!this.entries.has(key)) this.entries.set(key, value);
  }

  has(value: Value): boolean {
    return this.entries.has(hashKey(value, this.collation));
  }

  values(): Value[] {
    return [...this.entries.values()];
  }
}
