/**
 * Order-preserving keys: comparing the bytes of two keys compares the values in BSON order. Every value's encoding ends
 * by itself, so keys of several fields are simply joined; a descending field has its bytes inverted.
 */
import type { Collation } from '../collation/collation';
import { overflow } from '../errors/mongoError';
import { MAX_DEPTH } from './byteReader';
import { KeyBuffer } from './keyBuffer';
import { writeNumber } from './keyNumber';
import { Rank, rankOf } from './types';
import {
  type Binary,
  type BSONRegExp,
  type BSONSymbol,
  type Code,
  type CodeWithScope,
  type DbPointer,
  type Document,
  type NumberValue,
  type ObjectId,
  type Timestamp,
  type Value,
} from './value';

/** 1 ascending, -1 descending. */
export type Direction = 1 | -1;

/**
 * The first byte of a value: twice its rank and a little, which is above 0 (the end of arrays and documents)
 * and below FF (the escape of a null byte in a text).
 */
function firstByte(rank: Rank): number {
  return rank === Rank.MaxKey ? 0xf0 : rank * 2 + 10;
}

const BOOLEAN_FALSE = 1;
const BOOLEAN_TRUE = 2;
const TWO_TO_32 = 4294967296;

class KeyWriter extends KeyBuffer {
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
    if (direction === -1) this.invertFrom(start);
  }

  private value(value: Value | undefined): void {
    const rank = rankOf(value);
    this.byte(firstByte(rank));
    if (rank === Rank.String) this.string(value as string | BSONSymbol);
    else if (rank === Rank.Number) writeNumber(this, value as NumberValue);
    else if (rank === Rank.ObjectId) this.bytes((value as ObjectId).id);
    else WRITERS[rank]?.(this, value as never);
  }

  private string(value: string | BSONSymbol): void {
    const text = typeof value === 'string' ? value : value.value;
    this.text(this.collation ? this.collation.key(text) : text);
  }

  document(document: Document): void {
    this.enter();
    for (const [name, value] of document) {
      this.byte(firstByte(rankOf(value)));
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
}

type WriteValue = (key: KeyWriter, value: never) => void;

function writeBinary(key: KeyWriter, value: Binary): void {
  key.uint32(value.position);
  key.byte(value.sub_type);
  key.bytes(value.buffer.subarray(0, value.position));
}

/** Milliseconds as a signed 64-bit integer with its sign bit turned round. */
function writeDate(key: KeyWriter, value: Date): void {
  const time = value.getTime();
  key.uint32(Math.floor(time / TWO_TO_32) ^ 0x80000000);
  key.uint32((time % TWO_TO_32) | 0);
}

function writePointer(key: KeyWriter, value: DbPointer): void {
  key.uint32(value.namespace.length);
  key.text(value.namespace);
  key.bytes(value.id.id);
}

/** How the less frequent ranks are written; ranks left out have one value only. */
const WRITERS: Readonly<Partial<Record<Rank, WriteValue>>> = {
  [Rank.Object]: (key, value: Document) => key.document(value),
  [Rank.Array]: (key, value: Value[]) => key.array(value),
  [Rank.Binary]: writeBinary,
  [Rank.Boolean]: (key, value: boolean) => key.byte(value ? BOOLEAN_TRUE : BOOLEAN_FALSE),
  [Rank.Date]: writeDate,
  [Rank.Timestamp]: (key, value: Timestamp) => {
    key.uint32(value.t);
    key.uint32(value.i);
  },
  [Rank.Regex]: (key, value: BSONRegExp) => {
    key.text(value.pattern);
    key.text(value.options);
  },
  [Rank.Code]: (key, value: Code) => key.text(value.code),
  [Rank.CodeWithScope]: (key, value: CodeWithScope) => {
    key.text(value.code);
    key.document(value.scope);
  },
  [Rank.DbPointer]: writePointer,
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
