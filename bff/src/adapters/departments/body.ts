import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import type { Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { HandoverRefused } from '../../ports/handover';

const CHUNK_BYTES = 128 * 1024;
const GZIP_MAGIC = Buffer.from([0x1f, 0x8b]);
const BYTE_ORDER_MARKS = [Buffer.from([0xef, 0xbb, 0xbf]), Buffer.from([0x84, 0x31, 0x95, 0x33])];

/** Bytes that can be opened again and again. */
export interface Body {
  /** Before gunzip; null when unknown. */
  readonly size: number | null;
  open(): Readable;
}

export async function fileBody(path: string): Promise<Body> {
  const { size } = await stat(path);
  return { size, open: () => createReadStream(path, { highWaterMark: CHUNK_BYTES }) };
}

/** One reading of a body after gunzip, with a count of what was read. */
export class BodyReading {
  /** Bytes before gunzip. */
  bytesRead = 0;
  /** The compressed stream ended too early: the rest is missing. */
  cutShort = false;

  constructor(
    private readonly body: Body,
    private readonly gzip: boolean,
  ) {}

  /** Chunks after gunzip. Throws `HandoverRefused` when the compressed stream is damaged, or the system's error. */
  chunks(): AsyncGenerator<Buffer> {
    return this.gzip ? this.unzipped() : this.plain();
  }

  private async *plain(): AsyncGenerator<Buffer> {
    for await (const chunk of this.body.open() as AsyncIterable<Buffer>) {
      this.bytesRead += chunk.length;
      yield chunk;
    }
  }

  private async *unzipped(): AsyncGenerator<Buffer> {
    const raw = this.body.open();
    const gunzip = createGunzip({ chunkSize: CHUNK_BYTES });
    raw.on('error', (error) => gunzip.destroy(error));
    raw.pipe(gunzip);
    try {
      for await (const chunk of gunzip as AsyncIterable<Buffer>) {
        this.bytesRead = gunzip.bytesWritten;
        yield chunk;
      }
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (code === 'Z_BUF_ERROR') this.cutShort = true;
      else if (code?.startsWith('Z_')) throw damaged(code, error);
      else throw error;
    } finally {
      raw.destroy();
    }
  }

  /** As `chunks`, without a byte order mark at the start. */
  async *text(): AsyncGenerator<Buffer> {
    let head: Buffer | null = Buffer.alloc(0);
    for await (const chunk of this.chunks()) {
      if (!head) {
        yield chunk;
        continue;
      }
      head = Buffer.concat([head, chunk]);
      if (head.length < 4) continue;
      yield withoutMark(head);
      head = null;
    }
    if (head && head.length > 0) yield withoutMark(head);
  }
}

const damaged = (code: string, cause: unknown): HandoverRefused =>
  new HandoverRefused(`the gzip stream is damaged (${code}): fetch the file again`, { cause });

function withoutMark(head: Buffer): Buffer {
  const mark = BYTE_ORDER_MARKS.find((bytes) => head.subarray(0, bytes.length).equals(bytes));
  return mark ? head.subarray(mark.length) : head;
}

/** The first bytes of a body, as they are. */
export async function firstBytes(body: Body, count: number): Promise<Buffer> {
  const parts: Buffer[] = [];
  let length = 0;
  for await (const chunk of body.open() as AsyncIterable<Buffer>) {
    parts.push(chunk);
    length += chunk.length;
    if (length >= count) break;
  }
  return Buffer.concat(parts).subarray(0, count);
}

export const isGzip = (head: Buffer): boolean => head.subarray(0, 2).equals(GZIP_MAGIC);
