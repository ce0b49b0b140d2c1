import type { PersonKey } from '../../kernel/ids';
import type { RecordKeys } from '../../kernel/dataset';

const MOST_REMEMBERED = 20_000;

/**
 * Departments' files name the same person, plate or account in many records: their keyed hashes are remembered for the time of a load.
 * Record ids and digests are not, since hardly any repeats.
 */
export class KeyMemo implements RecordKeys {
  private readonly remembered = new Map<string, string>();

  constructor(private readonly keys: RecordKeys) {}

  seal(plain: string): Uint8Array {
    return this.keys.seal(plain);
  }

  lookupKey(kind: Parameters<RecordKeys['lookupKey']>[0], ...parts: string[]): string {
    if (kind === 'record') return this.keys.lookupKey(kind, ...parts);
    return this.recall(`${kind}\u0000${parts.join('\u0000')}`, () => this.keys.lookupKey(kind, ...parts));
  }

  personKey(idNumber: string): PersonKey {
    return this.recall(idNumber, () => this.keys.personKey(idNumber)) as PersonKey;
  }

  digest(text: string): string {
    return this.keys.digest(text);
  }

  private recall(name: string, make: () => string): string {
    const known = this.remembered.get(name);
    if (known !== undefined) return known;
    if (this.remembered.size >= MOST_REMEMBERED) this.remembered.clear();
    const key = make();
    this.remembered.set(name, key);
    return key;
  }
}
