/** BSON bytes to the value model. Lengths are checked: bytes from the wire may lie. */
import { invalidBson, overflow } from '../errors/mongoError';
import { makeDouble } from './numeric';
import { readDouble, readInt32, readInt64, readInt64Number, readUint32 } from './scalars';
import { readName, readText } from './utf8';
import {
  Binary,
  BSONRegExp,
  BSONSymbol,
  Code,
  CodeWithScope,
  DbPointer,
  Decimal128,
  type Document,
  MaxKey,
  MinKey,
  ObjectId,
  Timestamp,
  UNDEFINED,
  type Value,
} from './value';

/** The server's limit for documents and arrays inside each other. */
export const MAX_DEPTH = 200;

interface OffsetConstructor {
  new (bytes: Uint8Array, offset: number): ObjectId;
}
// bson 7.3 reads twelve bytes at an offset without a copy; the declaration leaves the parameter out.
const ObjectIdAt = ObjectId as unknown as OffsetConstructor;

const BSON_MIN_SIZE = 5;

/**
 * One reader serves every call: decoding is synchronous and never re-enters, so its state need not be allocated.
 * `limit` is the offset just after the space of the enclosing document.
 */
class Reader {
  private bytes: Uint8Array = new Uint8Array(0);
  private position = 0;
  private limit = 0;
  private depth = 0;

  open(bytes: Uint8Array, offset: number): void {
    this.bytes = bytes;
    this.position = offset;
    this.limit = bytes.length;
    this.depth = 0;
  }

  private fail(what: string): never {
    throw invalidBson(`invalid BSON: ${what} at offset ${this.position}`);
  }

  /** The offset of the next `size` bytes, which are then behind. */
  private take(size: number): number {
    const start = this.position;
    const end = start + size;
    if (size < 0 || end > this.limit) this.fail('value beyond its document');
    this.position = end;
    return start;
  }

  /** The end of a zero-terminated name that starts here; the position moves behind the zero. */
  private nameEnd(): number {
    const { bytes, limit } = this;
    let end = this.position;
    while (bytes[end] !== 0) {
      if (++end >= limit) this.fail('name without an end');
    }
    this.position = end + 1;
    return end;
  }

  /** Enters a document or array: checks its frame and returns the offset of its closing zero. */
  private enter(): number {
    const start = this.position;
    if (start + BSON_MIN_SIZE > this.limit) this.fail('truncated document');
    const length = readInt32(this.bytes, start);
    const end = start + length - 1;
    if (length < BSON_MIN_SIZE || end >= this.limit || this.bytes[end] !== 0) this.fail('wrong document length');
    if (++this.depth > MAX_DEPTH) throw overflow(`BSONObj exceeded maximum nested object depth: ${MAX_DEPTH}`);
    this.position = start + 4;
    return end;
  }

  private leave(end: number, outerLimit: number): void {
    if (this.position !== end) this.fail('element beyond its document');
    this.position = end + 1;
    this.limit = outerLimit;
    this.depth--;
  }

  document(): Document {
    const outerLimit = this.limit;
    const end = this.enter();
    this.limit = end;
    const document: Document = new Map();
    while (this.position < end) {
      const type = this.bytes[this.position++]!;
      const nameStart = this.position;
      const name = readName(this.bytes, nameStart, this.nameEnd());
      document.set(name, this.value(type));
    }
    this.leave(end, outerLimit);
    return document;
  }

  private array(): Value[] {
    const outerLimit = this.limit;
    const end = this.enter();
    this.limit = end;
    const array: Value[] = [];
    while (this.position < end) {
      const type = this.bytes[this.position++]!;
      this.nameEnd();
      array.push(this.value(type));
    }
    this.leave(end, outerLimit);
    return array;
  }

  /** Bytes with a length before them (string, symbol, code): the text without its closing zero. */
  private text(): string {
    const length = readInt32(this.bytes, this.take(4));
    if (length < 1) this.fail('wrong string length');
    const start = this.take(length);
    if (this.bytes[start + length - 1] !== 0) this.fail('string without an end');
    return readText(this.bytes, start, start + length - 1);
  }

  private cString(): string {
    const start = this.position;
    return readText(this.bytes, start, this.nameEnd());
  }

  value(type: number): Value {
    switch (type) {
      case 0x10:
        return readInt32(this.bytes, this.take(4));
      case 0x02:
        return this.text();
      case 0x01:
        return makeDouble(readDouble(this.bytes, this.take(8)));
      case 0x07:
        return new ObjectIdAt(this.bytes, this.take(12));
      case 0x08:
        return this.bytes[this.take(1)] === 1;
      case 0x09:
        return new Date(readInt64Number(this.bytes, this.take(8)));
      case 0x03:
        return this.document();
      case 0x04:
        return this.array();
      case 0x12:
        return readInt64(this.bytes, this.take(8));
      case 0x0a:
        return null;
      default:
        return this.rareValue(type);
    }
  }

  private rareValue(type: number): Value {
    switch (type) {
      case 0x05:
        return this.binary();
      case 0x13:
        return new Decimal128(this.copy(16));
      case 0x11: {
        const at = this.take(8);
        return new Timestamp({ i: readUint32(this.bytes, at), t: readUint32(this.bytes, at + 4) });
      }
      case 0x0b:
        return this.regex();
      case 0x0d:
        return new Code(this.text());
      case 0x0e:
        return new BSONSymbol(this.text());
      case 0x0c:
        return new DbPointer(this.text(), new ObjectIdAt(this.bytes, this.take(12)));
      case 0x0f:
        return this.codeWithScope();
      case 0x06:
        return UNDEFINED;
      case 0xff:
        return new MinKey();
      case 0x7f:
        return new MaxKey();
      default:
        return this.fail(`unknown type ${type}`);
    }
  }

  private copy(size: number): Uint8Array {
    const start = this.take(size);
    return Buffer.from(this.bytes.subarray(start, start + size));
  }

  private binary(): Value {
    const length = readInt32(this.bytes, this.take(4));
    const subtype = this.bytes[this.take(1)]!;
    // The old subtype 2 repeats its length inside.
    if (subtype === 2) return new Binary(this.copy(readInt32(this.bytes, this.take(4))), subtype);
    return new Binary(this.copy(length), subtype);
  }

  private regex(): Value {
    const pattern = this.cString();
    const options = this.cString();
    try {
      return new BSONRegExp(pattern, options);
    } catch (error) {
      throw invalidBson(error instanceof Error ? error.message : 'invalid regular expression');
    }
  }

  private codeWithScope(): Value {
    this.take(4);
    return new CodeWithScope(this.text(), this.document());
  }
}

const reader = new Reader();

/** Decodes the document at `offset`. Throws InvalidBSON on wrong lengths, Overflow when nested too deep. */
export function decodeDocument(bytes: Uint8Array, offset = 0): Document {
  reader.open(bytes, offset);
  return reader.document();
}

/** Decodes one value of a BSON type whose bytes start at `offset`. */
export function decodeValue(bytes: Uint8Array, type: number, offset: number): Value {
  reader.open(bytes, offset);
  return reader.value(type);
}
