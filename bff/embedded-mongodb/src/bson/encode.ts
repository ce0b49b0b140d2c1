/** The value model to BSON bytes. */
import { isInt32 } from './numeric';
import { writeDouble, writeInt32, writeInt64, writeInt64Number } from './scalars';
import { writeText } from './utf8';
import { invalidBson, overflow } from '../errors/mongoError';
import { MAX_DEPTH } from './decode';
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

const INITIAL_SIZE = 64 * 1024;
/** A buffer grown by one huge document is given back after it. */
const KEPT_SIZE = 1024 * 1024;

interface ObjectIdWords {
  readonly i0: number;
  readonly i1: number;
  readonly i2: number;
  readonly i3: number;
}

const INDEX_NAMES = Array.from({ length: 1000 }, (_, index) => String(index));

/** Writes into one growing buffer; encoding is synchronous, so a single writer serves every call. */
class Writer {
  private buffer: Buffer = Buffer.allocUnsafeSlow(INITIAL_SIZE);
  private position = 0;
  private depth = 0;

  /** The bytes of a document in a buffer of its own. */
  encode(document: Document): Uint8Array {
    this.position = 0;
    this.depth = 0;
    this.document(document);
    const bytes = Buffer.allocUnsafe(this.position);
    this.buffer.copy(bytes, 0, 0, this.position);
    if (this.buffer.length > KEPT_SIZE) this.buffer = Buffer.allocUnsafeSlow(INITIAL_SIZE);
    return bytes;
  }

  private reserve(size: number): void {
    const needed = this.position + size;
    if (needed <= this.buffer.length) return;
    const grown = Buffer.allocUnsafeSlow(Math.max(needed, this.buffer.length * 2));
    this.buffer.copy(grown, 0, 0, this.position);
    this.buffer = grown;
  }

  /** Starts a document or array; its length is filled in by `leave`. */
  private enter(): number {
    if (++this.depth > MAX_DEPTH) throw overflow(`BSONObj exceeded maximum nested object depth: ${MAX_DEPTH}`);
    this.reserve(5);
    const start = this.position;
    this.position += 4;
    return start;
  }

  private leave(start: number): void {
    this.reserve(1);
    this.buffer[this.position++] = 0;
    writeInt32(this.buffer, this.position - start, start);
    this.depth--;
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

  private cString(text: string, what: string): void {
    if (text.includes('\0')) throw invalidBson(`${what} must not contain a null byte: ${JSON.stringify(text)}`);
    this.reserve(text.length * 3 + 1);
    this.position = writeText(this.buffer, text, this.position);
    this.buffer[this.position++] = 0;
  }

  private text(text: string): void {
    this.reserve(text.length * 3 + 5);
    const start = this.position;
    const end = writeText(this.buffer, text, start + 4);
    this.buffer[end] = 0;
    this.position = end + 1;
    writeInt32(this.buffer, end + 1 - (start + 4), start);
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

  private int32(value: number): number {
    this.reserve(4);
    writeInt32(this.buffer, value, this.position);
    this.position += 4;
    return 0x10;
  }

  private double(value: number): number {
    this.reserve(8);
    writeDouble(this.buffer, value, this.position);
    this.position += 8;
    return 0x01;
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

  private raw(bytes: Uint8Array): void {
    this.reserve(bytes.length);
    this.buffer.set(bytes, this.position);
    this.position += bytes.length;
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
