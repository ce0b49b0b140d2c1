/** A growing buffer of big-endian bytes: the primitive parts of a key string. */
import { writeText } from './utf8';

const ESCAPE = 0xff;

export class KeyBuffer {
  protected buffer: Buffer = Buffer.allocUnsafeSlow(4096);
  protected position = 0;

  protected reserve(size: number): void {
    const needed = this.position + size;
    if (needed <= this.buffer.length) return;
    const grown = Buffer.allocUnsafeSlow(Math.max(needed, this.buffer.length * 2));
    this.buffer.copy(grown, 0, 0, this.position);
    this.buffer = grown;
  }

  byte(value: number): void {
    if (this.position === this.buffer.length) this.reserve(1);
    this.buffer[this.position++] = value;
  }

  uint32(value: number): void {
    this.reserve(4);
    const { buffer, position } = this;
    buffer[position] = value >>> 24;
    buffer[position + 1] = value >>> 16;
    buffer[position + 2] = value >>> 8;
    buffer[position + 3] = value;
    this.position = position + 4;
  }

  bytes(value: Uint8Array): void {
    this.reserve(value.length);
    this.buffer.set(value, this.position);
    this.position += value.length;
  }

  /** Text by its UTF-8 bytes, a null byte as 00 FF, ended by 00. */
  text(text: string): void {
    if (!text.includes('\0')) return this.run(text);
    const runs = text.split('\0');
    this.run(runs[0]!);
    for (let i = 1; i < runs.length; i++) {
      this.byte(ESCAPE);
      this.run(runs[i]!);
    }
  }

  private run(text: string): void {
    this.reserve(text.length * 3 + 1);
    this.position = writeText(this.buffer, text, this.position);
    this.buffer[this.position++] = 0;
  }

  get length(): number {
    return this.position;
  }

  /** Turns the order of what was written since `start` round. */
  invertFrom(start: number): void {
    for (let i = start; i < this.position; i++) this.buffer[i] = ~this.buffer[i]!;
  }
}
