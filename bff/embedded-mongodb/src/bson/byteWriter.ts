/** A growing buffer that BSON is written into. */
import { invalidBson, overflow } from '../errors/mongoError';
import { MAX_DEPTH } from './byteReader';
import { writeDouble, writeInt32 } from './scalars';
import { writeText } from './utf8';

const INITIAL_SIZE = 64 * 1024;
/** A buffer grown by one huge document is given back after it. */
const KEPT_SIZE = 1024 * 1024;

export class ByteWriter {
  protected buffer: Buffer = Buffer.allocUnsafeSlow(INITIAL_SIZE);
  protected position = 0;
  protected depth = 0;

  protected reserve(size: number): void {
    const needed = this.position + size;
    if (needed <= this.buffer.length) return;
    const grown = Buffer.allocUnsafeSlow(Math.max(needed, this.buffer.length * 2));
    this.buffer.copy(grown, 0, 0, this.position);
    this.buffer = grown;
  }

  /** Starts a document or array; its length is filled in by `leave`. */
  protected enter(): number {
    if (++this.depth > MAX_DEPTH) throw overflow(`BSONObj exceeded maximum nested object depth: ${MAX_DEPTH}`);
    this.reserve(5);
    const start = this.position;
    this.position += 4;
    return start;
  }

  protected leave(start: number): void {
    this.reserve(1);
    this.buffer[this.position++] = 0;
    writeInt32(this.buffer, this.position - start, start);
    this.depth--;
  }

  protected cString(text: string, what: string): void {
    if (text.includes('\0')) throw invalidBson(`${what} must not contain a null byte: ${JSON.stringify(text)}`);
    this.reserve(text.length * 3 + 1);
    this.position = writeText(this.buffer, text, this.position);
    this.buffer[this.position++] = 0;
  }

  protected text(text: string): void {
    this.reserve(text.length * 3 + 5);
    const start = this.position;
    const end = writeText(this.buffer, text, start + 4);
    this.buffer[end] = 0;
    this.position = end + 1;
    writeInt32(this.buffer, end + 1 - (start + 4), start);
  }

  protected int32(value: number): number {
    this.reserve(4);
    writeInt32(this.buffer, value, this.position);
    this.position += 4;
    return 0x10;
  }

  protected double(value: number): number {
    this.reserve(8);
    writeDouble(this.buffer, value, this.position);
    this.position += 8;
    return 0x01;
  }

  protected raw(bytes: Uint8Array): void {
    this.reserve(bytes.length);
    this.buffer.set(bytes, this.position);
    this.position += bytes.length;
  }

  protected begin(): void {
    this.position = 0;
    this.depth = 0;
  }

  /** The bytes written, in a buffer of their own. */
  protected finish(): Uint8Array {
    const bytes = Buffer.allocUnsafe(this.position);
    this.buffer.copy(bytes, 0, 0, this.position);
    if (this.buffer.length > KEPT_SIZE) this.buffer = Buffer.allocUnsafeSlow(INITIAL_SIZE);
    return bytes;
  }
}
