/** Sizes and codes of the MongoDB wire protocol. */
export const HEADER_BYTES = 16;
export const MAX_MESSAGE_BYTES = 48_000_000;
export const MAX_DOCUMENT_BYTES = 16 * 1024 * 1024;

export const OP_REPLY = 1;
export const OP_QUERY = 2004;
export const OP_COMPRESSED = 2012;
export const OP_MSG = 2013;

/** A message that cannot be understood: the connection is closed, there is no way to find the next one. */
export class FramingError extends Error {}

/** Cuts a stream of bytes into whole messages. */
export class MessageSplitter {
  private chunks: Buffer[] = [];
  private buffered = 0;
  private expected = HEADER_BYTES;

  /** Adds the messages that are now whole to `messages`. @throws FramingError when a header announces an impossible length */
  push(chunk: Buffer, messages: Buffer[]): void {
    if (this.buffered === 0 && chunk.length >= HEADER_BYTES && messageLength(chunk) === chunk.length) {
      messages.push(chunk); // as almost always: one chunk, one message
      return;
    }
    this.chunks.push(chunk);
    this.buffered += chunk.length;
    while (this.buffered >= this.expected) {
      const bytes = this.chunks.length === 1 ? (this.chunks[0] as Buffer) : Buffer.concat(this.chunks, this.buffered);
      const length = messageLength(bytes);
      if (bytes.length < length) {
        this.hold(bytes, length);
        return;
      }
      this.hold(bytes.subarray(length), HEADER_BYTES);
      messages.push(bytes.subarray(0, length));
    }
  }

  private hold(rest: Buffer, expected: number): void {
    this.chunks = rest.length > 0 ? [rest] : [];
    this.buffered = rest.length;
    this.expected = expected;
  }
}

function messageLength(bytes: Buffer): number {
  const length = bytes.readInt32LE(0);
  if (length < HEADER_BYTES || length > MAX_MESSAGE_BYTES) {
    throw new FramingError(`message length ${length} is not between ${HEADER_BYTES} and ${MAX_MESSAGE_BYTES}`);
  }
  return length;
}
