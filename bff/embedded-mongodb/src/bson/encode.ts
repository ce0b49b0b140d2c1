/** The value model to BSON bytes. */
import { isInt32 } from './numeric';
import { writeInt32, writeInt64, writeInt64Number } from './scalars';
import { ByteWriter } from './byteWriter';
import { invalidBson } from '../errors/mongoError';

import {
  Binary,
  BSONRegExp,
  BSONSymbol,
  Code,
  type CodeWithScope,
  type DbPointer,
  Decimal128,
  type Document,
  Double,
  ObjectId,
  Timestamp,
  type Value,
} from './value';

interface ObjectIdWords {
  readonly i0: number;
  readonly i1: number;
  readonly i2: number;
  readonly i3: number;
}

const INDEX_NAMES = Array.from({ length: 1000 }, (_, index) => String(index));

/** Encoding is synchronous and never re-enters, so a single writer serves every call. */
class Writer extends ByteWriter {
  /** The bytes of a document in a buffer of its own. */
  encode(document: Document): Uint8Array {
    this.begin();
    this.document(document);
    return this.finish();
  }

  private document(document: Document): void {
    const start = this.enter();
    for (const [name, value] of document) this.element(name, value);
    this.leave(start);
  }

  private array(array: readonly Value[]): void {
    const start = this.enter();
    for (let i = 0; i < array.length; i++) this.element(INDEX_NAMES[i] ?? String(i), array[i]!);
    this.leave(start);
  }

  private element(name: string, value: Value): void {
    this.reserve(1);
    const typeAt = this.position++;
    this.cString(name, 'field name');
    // The type is known once the value is written; the buffer may have moved meanwhile.
    const type = this.value(value);
    this.buffer[typeAt] = type;
  }

  /** Writes the value and returns its type. */
  private value(value: Value): number {
    switch (typeof value) {
      case 'string':
        this.text(value);
        return 0x02;
      case 'number':
        return isInt32(value) ? this.int32(value) : this.double(value);
      case 'boolean':
        this.reserve(1);
        this.buffer[this.position++] = value ? 1 : 0;
        return 0x08;
      case 'bigint':
        this.reserve(8);
        writeInt64(this.buffer, value, this.position);
        this.position += 8;
        return 0x12;
      case 'symbol':
        return 0x06;
    }
    if (value === null) return 0x0a;
    return this.object(value);
  }

  private object(value: Exclude<Value, string | number | boolean | bigint | symbol | null>): number {
    if (value instanceof Map) {
      this.document(value);
      return 0x03;
    }
    if (Array.isArray(value)) {
      this.array(value);
      return 0x04;
    }
    if (value instanceof ObjectId) return this.objectId(value);
    if (value instanceof Date) return this.date(value);
    if (value instanceof Double) return this.double(value.value);
    if (value instanceof Binary) return this.binary(value);
    if (value instanceof Decimal128) {
      this.raw(value.bytes);
      return 0x13;
    }
    return this.rareObject(value);
  }

  private rareObject(
    value: Timestamp | BSONRegExp | Code | CodeWithScope | BSONSymbol | DbPointer | { _bsontype: 'MinKey' | 'MaxKey' },
  ): number {
    if (value instanceof Timestamp) return this.timestamp(value);
    if (value instanceof BSONRegExp) {
      this.cString(value.pattern, 'regular expression');
      this.cString(value.options, 'regular expression option');
      return 0x0b;
    }
    if (value instanceof Code) {
      this.text(value.code);
      return 0x0d;
    }
    if (value instanceof BSONSymbol) {
      this.text(value.value);
      return 0x0e;
    }
    if (value._bsontype === 'DbPointer') {
      this.text(value.namespace);
      this.objectId(value.id);
      return 0x0c;
    }
    if (value._bsontype === 'CodeWithScope') return this.codeWithScope(value);
    return value._bsontype === 'MinKey' ? 0xff : 0x7f;
  }

  private objectId(value: ObjectId): number {
    this.reserve(12);
    // The four words are what bson 7.3 keeps; `id` would allocate a buffer for each call.
    const { i0, i1, i2, i3 } = value as unknown as ObjectIdWords;
    this.triple(i0);
    this.triple(i1);
    this.triple(i2);
    this.triple(i3);
    return 0x07;
  }

  private triple(word: number): void {
    this.buffer[this.position++] = word >>> 16;
    this.buffer[this.position++] = word >>> 8;
    this.buffer[this.position++] = word;
  }

  private date(value: Date): number {
    this.reserve(8);
    const time = value.getTime();
    if (Number.isNaN(time)) throw invalidBson('date outside the range of this server (years -271821 to 275760)');
    writeInt64Number(this.buffer, time, this.position);
    this.position += 8;
    return 0x09;
  }

  private binary(value: Binary): number {
    const bytes = value.buffer.subarray(0, value.position);
    this.reserve(9);
    const old = value.sub_type === 2;
    writeInt32(this.buffer, bytes.length + (old ? 4 : 0), this.position);
    this.buffer[this.position + 4] = value.sub_type;
    this.position += 5;
    if (old) this.int32(bytes.length);
    this.raw(bytes);
    return 0x05;
  }

  private timestamp(value: Timestamp): number {
    this.int32(value.i);
    this.int32(value.t);
    return 0x11;
  }

  private codeWithScope(value: CodeWithScope): number {
    this.reserve(4);
    const start = this.position;
    this.position += 4;
    this.text(value.code);
    this.document(value.scope);
    writeInt32(this.buffer, this.position - start, start);
    return 0x0f;
  }
}

const writer = new Writer();

/** The BSON bytes of a document, in a buffer of its own. Throws InvalidBSON for names with a null byte, Overflow when nested too deep. */
export function encodeDocument(document: Document): Uint8Array {
  return writer.encode(document);
}
