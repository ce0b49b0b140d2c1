/** Moving through BSON bytes with every length checked: bytes from the wire may lie. */
import { invalidBson, overflow } from '../errors/mongoError';
import { readInt32 } from './scalars';
import { readText } from './utf8';

/** The server's limit for documents and arrays inside each other. */
export const MAX_DEPTH = 200;

const BSON_MIN_SIZE = 5;

/** A place in BSON bytes. `limit` is the offset just after the space of the enclosing document. */
export class ByteReader {
  protected bytes: Uint8Array = new Uint8Array(0);
  protected position = 0;
  protected limit = 0;
  protected depth = 0;

  open(bytes: Uint8Array, offset: number): void {
    this.bytes = bytes;
    this.position = offset;
    this.limit = bytes.length;
    this.depth = 0;
  }

  protected fail(what: string): never {
    throw invalidBson(`invalid BSON: ${what} at offset ${this.position}`);
  }

  /** The offset of the next `size` bytes, which are then behind. */
  protected take(size: number): number {
    const start = this.position;
    const end = start + size;
    if (size < 0 || end > this.limit) this.fail('value beyond its document');
    this.position = end;
    return start;
  }

  /** The end of a zero-terminated name that starts here; the position moves behind the zero. */
  protected nameEnd(): number {
    const { bytes, limit } = this;
    let end = this.position;
    while (bytes[end] !== 0) {
      if (++end >= limit) this.fail('name without an end');
    }
    this.position = end + 1;
    return end;
  }

  /** Enters a document or array: checks its frame and returns the offset of its closing zero. */
  protected enter(): number {
    const start = this.position;
    if (start + BSON_MIN_SIZE > this.limit) this.fail('truncated document');
    const length = readInt32(this.bytes, start);
    const end = start + length - 1;
    if (length < BSON_MIN_SIZE || end >= this.limit || this.bytes[end] !== 0) this.fail('wrong document length');
    if (++this.depth > MAX_DEPTH) throw overflow(`BSONObj exceeded maximum nested object depth: ${MAX_DEPTH}`);
    this.position = start + 4;
    return end;
  }

  protected leave(end: number, outerLimit: number): void {
    if (this.position !== end) this.fail('element beyond its document');
    this.position = end + 1;
    this.limit = outerLimit;
    this.depth--;
  }

  /** Bytes with a length before them (string, symbol, code): the text without its closing zero. */
  protected text(): string {
    const length = readInt32(this.bytes, this.take(4));
    if (length < 1) this.fail('wrong string length');
    const start = this.take(length);
    if (this.bytes[start + length - 1] !== 0) this.fail('string without an end');
    return readText(this.bytes, start, start + length - 1);
  }

  protected cString(): string {
    const start = this.position;
    return readText(this.bytes, start, this.nameEnd());
  }

  protected copy(size: number): Uint8Array {
    const start = this.take(size);
    return Buffer.from(this.bytes.subarray(start, start + size));
  }
}
