/**
 * Order-preserving keys: comparing the bytes of two keys compares the values in BSON order. Every value's encoding ends
 * by itself, so keys of several fields are simply joined; a descending field has its bytes inverted.
 *
 * Numbers: the double just below or at the value, then 0x01 if that is the value itself, else 0x02 and the value's
 * decimal digits. So 1, NumberLong(1), 1.0 and NumberDecimal("1.0") have one key, and 2^53 + 1 has its own.
 */
import type { Collation } from '../collation/collation';
import { overflow } from '../errors/mongoError';
import { decimalParts } from './decimal';
import { MAX_DEPTH } from './decode';
import { compareNumbers, toDouble } from './numeric';
import { Rank, rankOf } from './types';
import { writeText } from './utf8';
import {
  type Binary,
  type BSONRegExp,
  type BSONSymbol,
  type Code,
  type CodeWithScope,
  type DbPointer,
  Decimal128,
  type Document,
  Double,
  type NumberValue,
  type ObjectId,
  type Timestamp,
  type Value,
} from './value';

/** 1 ascending, -1 descending. */
export type Direction = 1 | -1;

// Above 0, which ends arrays and documents, and below 0xff, which escapes a null byte in a text.
const FIRST_BYTES: Readonly<Record<Rank, number>> = {
  [Rank.MinKey]: 10,
  [Rank.Undefined]: 20,
  [Rank.Null]: 30,
  [Rank.Number]: 40,
  [Rank.String]: 60,
  [Rank.Object]: 70,
  [Rank.Array]: 80,
  [Rank.Binary]: 90,
  [Rank.ObjectId]: 100,
  [Rank.Boolean]: 110,
  [Rank.Date]: 120,
  [Rank.Timestamp]: 130,
  [Rank.Regex]: 140,
  [Rank.DbPointer]: 150,
  [Rank.Code]: 160,
  [Rank.CodeWithScope]: 170,
  [Rank.MaxKey]: 240,
};

const EXACT = 1;
const INEXACT = 2;
const DIGIT_BASE = 1;
const EXPONENT_BIAS = 0x4000;

const scratch = new DataView(new ArrayBuffer(8));

/** The greatest double below `value`. */
function nextDown(value: number): number {
  if (value === Infinity) return Number.MAX_VALUE;
  if (value === 0) return -Number.MIN_VALUE;
  scratch.setFloat64(0, value);
  const bits = scratch.getBigInt64(0);
  scratch.setBigInt64(0, value > 0 ? bits - 1n : bits + 1n);
  return scratch.getFloat64(0);
}

/** Significant digits and the decimal exponent of the first one, of a non-zero integer or finite decimal. */
function digitsOf(value: bigint | Decimal128): { negative: boolean; digits: string; exponent: number } {
  const parts =
    typeof value === 'bigint'
      ? { negative: value < 0n, coefficient: value < 0n ? -value : value, exponent: 0 }
      : decimalParts(value);
  if (typeof parts === 'string') throw new Error(`a decimal ${parts} has no digits`);
  const text = parts.coefficient.toString();
  return { negative: parts.negative, digits: text.replace(/0+$/, ''), exponent: parts.exponent + text.length - 1 };
}

class KeyWriter {
  private buffer: Buffer = Buffer.allocUnsafeSlow(4096);
  private position = 0;
  private depth = 0;
  private collation: Collation | undefined;

  start(collation: Collation | undefined): void {
    this.position = 0;
    this.depth = 0;
    this.collation = collation;
  }

  finish(): Uint8Array {
    const key = Buffer.allocUnsafe(this.position);
    this.buffer.copy(key, 0, 0, this.position);
    return key;
  }

  latin1(): string {
    return this.buffer.toString('latin1', 0, this.position);
  }

  field(value: Value | undefined, direction: Direction): void {
    const start = this.position;
    this.value(value);
    if (direction === 1) return;
    for (let i = start; i < this.position; i++) this.buffer[i] = ~this.buffer[i]!;
  }

  private reserve(size: number): void {
    const needed = this.position + size;
    if (needed <= this.buffer.length) return;
    const grown = Buffer.allocUnsafeSlow(Math.max(needed, this.buffer.length * 2));
    this.buffer.copy(grown, 0, 0, this.position);
    this.buffer = grown;
  }

  private byte(value: number): void {
    if (this.position === this.buffer.length) this.reserve(1);
    this.buffer[this.position++] = value;
  }

  private uint32(value: number): void {
    this.byte(value >>> 24);
    this.byte(value >>> 16);
    this.byte(value >>> 8);
    this.byte(value);
  }

  private bytes(value: Uint8Array): void {
    this.reserve(value.length);
    this.buffer.set(value, this.position);
    this.position += value.length;
  }

  /** Text by its UTF-8 bytes, a null byte as 00 FF, ended by 00. */
  private text(text: string): void {
    if (!text.includes('\0')) return this.run(text);
    const runs = text.split('\0');
    this.run(runs[0]!);
    for (let i = 1; i < runs.length; i++) {
      this.byte(0xff);
      this.run(runs[i]!);
    }
  }

  private run(text: string): void {
    this.reserve(text.length * 3 + 1);
    this.position = writeText(this.buffer, text, this.position);
    this.buffer[this.position++] = 0;
  }

  private value(value: Value | undefined): void {
    const rank = rankOf(value);
    this.byte(FIRST_BYTES[rank]);
    const write = WRITERS[rank];
    if (write) write(this, value as never);
  }

  string(text: string): void {
    this.text(this.collation ? this.collation.key(text) : text);
  }

  document(document: Document): void {
    this.enter();
    for (const [name, value] of document) {
      this.byte(FIRST_BYTES[rankOf(value)]);
      this.text(name);
      this.value(value);
    }
    this.leave();
  }

  array(array: readonly Value[]): void {
    this.enter();
    for (const value of array) this.value(value);
    this.leave();
  }

  private enter(): void {
    if (++this.depth > MAX_DEPTH) throw overflow(`BSONObj exceeded maximum nested object depth: ${MAX_DEPTH}`);
  }

  private leave(): void {
    this.depth--;
    this.byte(0);
  }

  number(value: NumberValue): void {
    if (typeof value === 'number' || value instanceof Double) {
      this.double(toDouble(value));
      this.byte(EXACT);
      return;
    }
    const near = toDouble(value);
    const order = compareNumbers(near, value);
    this.double(order > 0 ? nextDown(near) : near);
    if (order === 0) this.byte(EXACT);
    else this.digits(value);
  }

  private double(value: number): void {
    if (value !== value) {
      this.uint32(0);
      this.uint32(0);
      return;
    }
    scratch.setFloat64(0, value === 0 ? 0 : value);
    const high = scratch.getUint32(0);
    const low = scratch.getUint32(4);
    this.uint32(high & 0x80000000 ? ~high : high | 0x80000000);
    this.uint32(high & 0x80000000 ? ~low : low);
  }

  private digits(value: bigint | Decimal128): void {
    this.byte(INEXACT);
    const { negative, digits, exponent } = digitsOf(value);
    const start = this.position;
    this.byte((exponent + EXPONENT_BIAS) >> 8);
    this.byte(exponent + EXPONENT_BIAS);
    for (let i = 0; i < digits.length; i++) this.byte(digits.charCodeAt(i) - 48 + DIGIT_BASE);
    this.byte(0);
    if (!negative) return;
    for (let i = start; i < this.position; i++) this.buffer[i] = ~this.buffer[i]!;
  }

  binary(value: Binary): void {
    this.uint32(value.position);
    this.byte(value.sub_type);
    this.bytes(value.buffer.subarray(0, value.position));
  }

  objectId(value: ObjectId): void {
    this.bytes(value.id);
  }

  boolean(value: boolean): void {
    this.byte(value ? 2 : 1);
  }

  date(value: Date): void {
    const time = value.getTime();
    this.uint32((Math.floor(time / 4294967296) ^ 0x80000000) >>> 0);
    this.uint32((time % 4294967296) | 0);
  }

  timestamp(value: Timestamp): void {
    this.uint32(value.t);
    this.uint32(value.i);
  }

  regex(value: BSONRegExp): void {
    this.text(value.pattern);
    this.text(value.options);
  }

  code(value: Code | CodeWithScope): void {
    this.text(value.code);
  }

  pointer(value: DbPointer): void {
    this.uint32(value.namespace.length);
    this.text(value.namespace);
    this.bytes(value.id.id);
  }
}

type WriteValue = (writer: KeyWriter, value: never) => void;

const WRITERS: Readonly<Partial<Record<Rank, WriteValue>>> = {
  [Rank.Number]: (writer, value: NumberValue) => writer.number(value),
  [Rank.String]: (writer, value: string | BSONSymbol) => writer.string(typeof value === 'string' ? value : value.value),
  [Rank.Object]: (writer, value: Document) => writer.document(value),
  [Rank.Array]: (writer, value: Value[]) => writer.array(value),
  [Rank.Binary]: (writer, value: Binary) => writer.binary(value),
  [Rank.ObjectId]: (writer, value: ObjectId) => writer.objectId(value),
  [Rank.Boolean]: (writer, value: boolean) => writer.boolean(value),
  [Rank.Date]: (writer, value: Date) => writer.date(value),
  [Rank.Timestamp]: (writer, value: Timestamp) => writer.timestamp(value),
  [Rank.Regex]: (writer, value: BSONRegExp) => writer.regex(value),
  [Rank.Code]: (writer, value: Code) => writer.code(value),
  [Rank.CodeWithScope]: (writer, value: CodeWithScope) => {
    writer.code(value);
    writer.document(value.scope);
  },
  [Rank.DbPointer]: (writer, value: DbPointer) => writer.pointer(value),
};

const writer = new KeyWriter();

/**
 * The key of one or more fields (`undefined` = missing, which ranks as BSON undefined). Under a collation strings are
 * replaced by `collation.key`, so the keys serve equality, not order.
 */
export function encodeKey(
  values: readonly (Value | undefined)[],
  directions?: readonly Direction[],
  collation?: Collation,
): Uint8Array {
  writer.start(collation);
  for (let i = 0; i < values.length; i++) writer.field(values[i], directions?.[i] ?? 1);
  return writer.finish();
}

/** The same key of one value as a string of bytes (latin1): a map key for grouping and sets. */
export function keyText(value: Value | undefined, collation?: Collation): string {
  writer.start(collation);
  writer.field(value, 1);
  return writer.latin1();
}
