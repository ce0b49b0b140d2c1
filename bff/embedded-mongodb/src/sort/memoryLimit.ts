import { isArray, isDocument, type Value } from '../bson/value';
import type { SpillFile } from '../storage/temporarySpace';

/** How much one sort or group may hold in memory, and where the rest goes. */
export interface MemoryLimit {
  readonly bytes: number;
  /** @throws MongoError 292 where the command does not allow the disk */
  spill(stage: string): SpillFile;
}

const PER_VALUE = 16;

/** About what a value takes in memory. */
export function approximateBytes(value: Value | undefined): number {
  if (typeof value === 'string') return PER_VALUE + 2 * value.length;
  if (isDocument(value)) {
    let bytes = 4 * PER_VALUE;
    for (const [name, inner] of value) bytes += 2 * name.length + approximateBytes(inner);
    return bytes;
  }
  if (isArray(value)) return value.reduce<number>((sum, inner) => sum + approximateBytes(inner), PER_VALUE);
  if (typeof value !== 'object' || value === null) return PER_VALUE;
  return 'buffer' in value ? 2 * PER_VALUE + value.buffer.length : 2 * PER_VALUE;
}
