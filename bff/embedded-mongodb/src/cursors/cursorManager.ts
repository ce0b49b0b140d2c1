import { cursorNotFound, MongoError } from '../errors/mongoError';
import type { Transaction } from '../transactions/transaction';

/** Documents as stored, in order. */
export type DocumentSource = Iterator<Buffer>;

export interface Cursor {
  readonly id: bigint;
  readonly namespace: string;
  readonly source: DocumentSource;
  readonly sessionKey?: string;
  readonly transaction?: Transaction;
  readonly noTimeout: boolean;
  /** A tailable cursor stays open at its end and gives what is inserted later. */
  readonly tailable: boolean;
  /** At its end getMore waits a moment for more. */
  readonly awaitData?: boolean;
  lastUsed: number;
  inUse: boolean;
  /** Documents that the query's limit still allows; Infinity without one. */
  remaining: number;
  /** Read from the source, did not fit the last batch. */
  held?: Buffer;
}

export interface Batch {
  readonly documents: Buffer[];
  readonly exhausted: boolean;
}

/** A reply stays below the largest document with room for its frame. */
const BATCH_BYTES = 16 * 1024 * 1024;
const IDLE_LIMIT_MS = 10 * 60 * 1000;

/** Open cursors by id. */
export class CursorManager {
  private readonly cursors = new Map<bigint, Cursor>();
  private lastId = BigInt(Date.now()) * 1000n;

  get size(): number {
    return this.cursors.size;
  }

  open(parts: Omit<Cursor, 'id' | 'lastUsed' | 'inUse'>): Cursor {
    const cursor: Cursor = { ...parts, id: ++this.lastId, lastUsed: Date.now(), inUse: false };
    this.cursors.set(cursor.id, cursor);
    cursor.transaction?.cursors.add(cursor.id);
    return cursor;
  }

  /** A number that no other name or cursor of this process has. */
  nextName(): string {
    return (++this.lastId).toString(36);
  }

  /** @throws MongoError 43 */
  get(id: bigint): Cursor {
    const cursor = this.cursors.get(id);
    if (!cursor) throw cursorNotFound(`cursor id ${id} not found`);
    if (cursor.inUse) throw new MongoError(12051, `cursor id ${id} is already in use`);
    cursor.lastUsed = Date.now();
    return cursor;
  }

  close(id: bigint): boolean {
    const cursor = this.cursors.get(id);
    if (!cursor) return false;
    this.cursors.delete(id);
    cursor.transaction?.cursors.delete(id);
    cursor.source.return?.();
    return true;
  }

  closeWhere(condition: (cursor: Cursor) => boolean): void {
    for (const cursor of [...this.cursors.values()]) if (condition(cursor)) this.close(cursor.id);
  }

  closeIdle(now: number): void {
    this.closeWhere((cursor) => !cursor.noTimeout && now - cursor.lastUsed > IDLE_LIMIT_MS);
  }
}

/** Takes documents until `size` of them or the reply is full. */
export function takeBatch(source: DocumentSource, size: number, held?: Buffer): Batch & { held?: Buffer } {
  const documents: Buffer[] = [];
  let bytes = 0;
  if (held) {
    documents.push(held);
    bytes = held.length;
  }
  while (documents.length < size) {
    const next = source.next();
    if (next.done === true) return { documents, exhausted: true };
    if (documents.length > 0 && bytes + next.value.length > BATCH_BYTES) {
      return { documents, exhausted: false, held: next.value };
    }
    documents.push(next.value);
    bytes += next.value.length;
  }
  return { documents, exhausted: false };
}
