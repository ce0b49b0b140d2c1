import { decodeDocument } from '../bson/decode';
import { encodeDocument } from '../bson/encode';
import { isDocument, type Document, type Value } from '../bson/value';
import { asBuffer } from '../storage/bytes';
import type { Environment } from '../storage/environment';
import { prefixEnd, scanRange } from '../storage/range';

const TAG = Buffer.from('s');
const EXPIRED_PER_WRITE = 2000;

/** What a session did last: a driver that lost its connection, or the server its power, may ask for it again. */
export interface SessionRecord {
  readonly number: bigint;
  /** Set for a transaction that was committed. */
  readonly committed: boolean;
  /** Set for a retryable write: its statement and the answer it got. */
  readonly statement?: number;
  readonly reply?: Document;
}

/** Session records in the table `meta`, written together with the writes that they speak of. */
export class SessionStore {
  constructor(private readonly environment: Environment) {}

  load(session: string): SessionRecord | undefined {
    const stored = this.environment.meta.get(keyOf(session));
    if (!stored) return undefined;
    const record = decodeDocument(stored);
    const statement = record.get('statement');
    const reply = record.get('reply');
    return {
      number: record.get('number') as bigint,
      committed: record.get('committed') === true,
      statement: typeof statement === 'number' ? statement : undefined,
      reply: isDocument(reply) ? reply : undefined,
    };
  }

  /** Inside a write task. */
  save(session: string, { number, committed, statement, reply }: SessionRecord): void {
    const record: Document = new Map<string, Value>([
      ['number', number],
      ['committed', committed],
      ['at', new Date()],
    ]);
    if (statement !== undefined) record.set('statement', statement);
    if (reply) record.set('reply', reply);
    this.environment.meta.putSync(keyOf(session), asBuffer(encodeDocument(record)));
  }

  /** Removes what no driver asks for any more. */
  async expire(before: Date): Promise<void> {
    const old: Buffer[] = [];
    for (const { key, value } of scanRange(this.environment.meta, { low: TAG, high: prefixEnd(TAG) })) {
      const at = decodeDocument(value).get('at');
      if (at instanceof Date && at < before) old.push(key);
      if (old.length >= EXPIRED_PER_WRITE) break;
    }
    if (old.length === 0) return;
    await this.environment.write(() => old.forEach((key) => this.environment.meta.removeSync(key)));
  }
}

function keyOf(session: string): Buffer {
  return Buffer.concat([TAG, Buffer.from(session, 'hex')]);
}
