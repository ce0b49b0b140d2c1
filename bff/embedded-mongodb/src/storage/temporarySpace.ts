import { closeSync, openSync, readSync, unlinkSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { outOfDiskSpace } from './failures';
import type { StoredRecord } from './collection';
import type { RecordId } from './keys';

/** MongoDB's default of both limits. */
const MEMORY_BYTES = 100 * 2 ** 20;
const CHUNK_BYTES = 1 << 20;
const ID_BYTES = 6;

/** Where sorts and groups put what does not fit the memory that one of them may use. */
export class TemporarySpace {
  /** internalQueryMaxBlockingSortMemoryUsageBytes */
  sortBytes = MEMORY_BYTES;
  /** internalDocumentSourceGroupMaxMemoryBytes */
  groupBytes = MEMORY_BYTES;
  private files = 0;

  constructor(private readonly folder: string) {}

  file(): SpillFile {
    return new SpillFile(join(this.folder, `temporary-${process.pid}-${++this.files}`));
  }
}

/** Records written one behind the other and read once more in that order. Its name is gone as soon as it is open. */
export class SpillFile {
  private readonly handle: number;
  private readonly waiting: Buffer[] = [];
  private waitingBytes = 0;

  constructor(path: string) {
    this.handle = openSync(path, 'wx+', 0o600);
    unlinkSync(path);
  }

  append({ id, raw }: StoredRecord): void {
    const number = Buffer.allocUnsafe(ID_BYTES);
    number.writeUIntBE(id, 0, ID_BYTES);
    this.waiting.push(number, raw);
    this.waitingBytes += ID_BYTES + raw.length;
    if (this.waitingBytes >= CHUNK_BYTES) this.flush();
  }

  private flush(): void {
    if (this.waitingBytes === 0) return;
    const chunk = Buffer.concat(this.waiting.splice(0));
    this.waitingBytes = 0;
    try {
      for (let at = 0; at < chunk.length;) at += writeSync(this.handle, chunk, at);
    } catch (error) {
      throw outOfDiskSpace(String(error));
    }
  }

  *records(): Generator<StoredRecord> {
    this.flush();
    let position = 0;
    for (let chunk = this.read(position, CHUNK_BYTES); chunk.length > 0; chunk = this.read(position, CHUNK_BYTES)) {
      const size = ID_BYTES + chunk.readInt32LE(ID_BYTES);
      if (size > chunk.length) chunk = this.read(position, size);
      let at = 0;
      while (at + ID_BYTES + 4 <= chunk.length) {
        const end = at + ID_BYTES + chunk.readInt32LE(at + ID_BYTES);
        if (end > chunk.length) break;
        yield { id: chunk.readUIntBE(at, ID_BYTES) as RecordId, raw: chunk.subarray(at + ID_BYTES, end) };
        at = end;
      }
      position += at;
    }
  }

  /** Up to `length` bytes; less only at the end. */
  private read(position: number, length: number): Buffer {
    const chunk = Buffer.allocUnsafe(length);
    let filled = 0;
    while (filled < length) {
      const got = readSync(this.handle, chunk, filled, length - filled, position + filled);
      if (got === 0) break;
      filled += got;
    }
    return chunk.subarray(0, filled);
  }

  close(): void {
    closeSync(this.handle);
  }
}
