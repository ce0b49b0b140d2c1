/** BSON bytes to the value model. */
import { invalidBson } from '../errors/mongoError';
import { ByteReader } from './byteReader';
import { makeDouble } from './numeric';
import { readDouble, readInt32, readInt64, readInt64Number, readUint32 } from './scalars';
import { readName } from './utf8';
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

interface OffsetConstructor {
  new (bytes: Uint8Array, offset: number): ObjectId;
}
// bson 7.3 reads twelve bytes at an offset without a copy; the declaration leaves the parameter out.
const ObjectIdAt = ObjectId as unknown as OffsetConstructor;

/** One reader serves every call: decoding is synchronous and never re-enters, so its state need not be allocated. */
class Reader extends ByteReader {
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

  private gossipBytes = Buffer.alloc(0);
  private gossip: Document = new Map();

  /** A command: a document whose `$clusterTime` is mostly the one of the command before, byte for byte. */
  command(): Document {
    const outerLimit = this.limit;
    const end = this.enter();
    this.limit = end;
    const document: Document = new Map();
    while (this.position < end) {
      const type = this.bytes[this.position++]!;
      const nameStart = this.position;
      const name = readName(this.bytes, nameStart, this.nameEnd());
      document.set(name, name === '$clusterTime' && type === 0x03 ? this.clusterTime() : this.value(type));
    }
    this.leave(end, outerLimit);
    return document;
  }

  private clusterTime(): Document {
    const start = this.position;
    const end = start + this.gossipBytes.length;
    if (end <= this.limit && this.gossipBytes.length > 0) {
      const bytes = Buffer.from(this.bytes.buffer, this.bytes.byteOffset + start, end - start);
      if (bytes.equals(this.gossipBytes)) {
        this.position = end;
        return this.gossip;
      }
    }
    this.gossip = this.document();
    this.gossipBytes = Buffer.from(this.bytes.subarray(start, this.position));
    return this.gossip;
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

/** Decodes a command, whose `$clusterTime` must not be changed: it is shared. Throws as {@link decodeDocument}. */
export function decodeCommand(bytes: Uint8Array): Document {
  reader.open(bytes, 0);
  return reader.command();
}

/** Decodes one value of a BSON type whose bytes start at `offset`. */
export function decodeValue(bytes: Uint8Array, type: number, offset: number): Value {
  reader.open(bytes, offset);
  return reader.value(type);
}
