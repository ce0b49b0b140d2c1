import type { Environment, Table } from './environment';
import { prefixRange } from './keys';
import { prefixEnd, scanRange } from './range';

const TAG = Buffer.from('g');
const KEYS_PER_WRITE = 4000;

type GarbageTable = 'records' | 'entries';

/** Inside a write transaction: the keys of this collection or index are to be removed, now if they are few. */
export function markGarbage(environment: Environment, table: GarbageTable, id: number): void {
  const removed = removeKeys(environment[table], id, KEYS_PER_WRITE);
  if (removed === KEYS_PER_WRITE) environment.meta.putSync(garbageKey(table, id), Buffer.alloc(0));
}

function removeKeys(table: Table, id: number, limit: number): number {
  const { low, high } = prefixRange(id);
  const keys = [...table.getKeys({ start: low, end: high, limit })];
  for (const key of keys) table.removeSync(key);
  return keys.length;
}

/** Removes in small writes what dropped collections and indexes left behind; goes on after a restart. */
export class GarbageCollector {
  private running?: Promise<void>;
  private stopped = false;

  constructor(private readonly environment: Environment) {}

  wake(): void {
    this.running ??= this.run().finally(() => (this.running = undefined));
  }

  async stop(): Promise<void> {
    this.stopped = true;
    await this.running;
  }

  private async run(): Promise<void> {
    while (!this.stopped) {
      const [key] = this.pending();
      if (!key) return;
      try {
        await this.environment.write(() => this.removeSome(key));
      } catch {
        return; // a full disk: tried again at the next drop or start
      }
    }
  }

  private pending(): Buffer[] {
    const found = scanRange(this.environment.meta, { low: TAG, high: prefixEnd(TAG) });
    return [...found].map(({ key }) => key);
  }

  private removeSome(key: Buffer): void {
    const table = key[1] === 0 ? this.environment.records : this.environment.entries;
    if (removeKeys(table, key.readUInt32BE(2), KEYS_PER_WRITE) < KEYS_PER_WRITE) this.environment.meta.removeSync(key);
  }
}

function garbageKey(table: GarbageTable, id: number): Buffer {
  const key = Buffer.alloc(6);
  TAG.copy(key);
  key[1] = table === 'records' ? 0 : 1;
  key.writeUInt32BE(id, 2);
  return key;
}
