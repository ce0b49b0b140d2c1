import { createHmac, createSecretKey, hash, type KeyObject } from 'node:crypto';
import type { PersonalKind } from '@city-services/shared/identity/masks';
import type { PersonKey } from '../kernel/ids';
import { Sensitive } from '../kernel/sensitive';
import { SUITES, type SuiteName } from './sealing/suite';

/** A sealing key: 32 bytes, the id (1 to 255) that every value sealed with it bears, and its algorithm. */
export interface VaultKey {
  readonly id: number;
  readonly suite: SuiteName;
  readonly key: Buffer;
}

/** Keys of the vault: 32 bytes each. The sealing key has an id, so that it can be rotated; the look-up key stays for the life of the data. */
export interface VaultKeys {
  readonly sealing: VaultKey;
  /** Other sealing keys that stored values may bear: earlier ones, and the next one before a rotation. */
  readonly retired?: readonly VaultKey[];
  readonly lookup: Buffer;
  /** Of the keyed hashes; goes with the look-up key. Default SHA-2. */
  readonly lookupHash?: LookupHash;
  /** The keys as they are stored now, asked for when a value bears an id that is not here: a rotation may have begun meanwhile. */
  readonly reread?: () => VaultKeys | null;
}

export type LookupHash = 'sha256' | 'sm3';

/** What a look-up key is of: each kind has its own key space, so that equal texts of different kinds share no hash. */
export type LookupKind =
  | 'person'
  | 'plate'
  | 'fund-account'
  | 'loan-contract'
  | 'citizen'
  | 'record'
  | 'sign-in'
  | 'person-sign-in'
  | 'phone'
  | 'ward';

const HEAD_BYTES = 2;

/**
 * Seals personal data for storage (format, key id, then what the key's suite makes) and makes the keyed hashes by which it is looked up
 * (HMAC-SHA-256 or HMAC-SM3, 128 bits). Nothing stored tells a person without these keys.
 */
export class Vault {
  #known: ReadonlyMap<number, VaultKey>;
  #sealing: VaultKey;
  /** Imported once: a load makes several hashes a record. */
  readonly #lookup: KeyObject;
  readonly #lookupHash: LookupHash;
  readonly #digestKey: string;

  constructor(private readonly keys: VaultKeys) {
    this.#lookup = createSecretKey(keys.lookup);
    this.#lookupHash = keys.lookupHash ?? 'sha256';
    // Not the look-up key itself: one key, one use.
    this.#digestKey = createHmac(this.#lookupHash, this.#lookup).update('digest').digest('base64url');
    this.#sealing = keys.sealing;
    this.#known = byId(keys);
  }

  seal(plain: string): Buffer {
    const { id, suite, key } = this.#sealing;
    const { format, seal } = SUITES[suite];
    const head = Buffer.from([format, id]);
    return Buffer.concat([head, seal(key, head, plain)]);
  }

  /** Throws when the value was changed, or sealed with a key that is not here. */
  open(sealed: Uint8Array): string {
    const [format, id] = sealed;
    const found = this.#keyOf(id ?? 0);
    if (!found || SUITES[found.suite].format !== format) {
      throw new Error(`no key ${id} for a sealed value of format ${format}`);
    }
    return SUITES[found.suite].open(found.key, sealed.subarray(0, HEAD_BYTES), sealed.subarray(HEAD_BYTES));
  }

  /** Whether the value bears the key that values are sealed with now. */
  isCurrent(sealed: Uint8Array): boolean {
    const { id, suite } = this.#sealing;
    return sealed[0] === SUITES[suite].format && sealed[1] === id;
  }

  /** A stored value as personal data that opens when it is first used. */
  sensitive(kind: PersonalKind, sealed: Uint8Array): Sensitive {
    return Sensitive.sealed(kind, () => this.open(sealed));
  }

  /** Keyed hash of already normalised parts: 22 characters of base64url. Parts are separated, so that no two lists of parts collide. */
  lookupKey(kind: LookupKind, ...parts: string[]): string {
    const text = [kind, ...parts].join('\u0000');
    return createHmac(this.#lookupHash, this.#lookup).update(text).digest().toString('base64url', 0, 16);
  }

  /**
   * Keyed hash by which two texts are told to be the same: 43 characters of base64url. SHA3-256 of key and text, which unlike SHA-2 is a sound
   * keyed hash by itself (the ground of KMAC), and in one call costs a third of an HMAC: a load makes one a record.
   */
  digest(text: string): string {
    if (this.#lookupHash === 'sm3') return createHmac('sm3', this.#digestKey).update(text).digest('base64url');
    return hash('sha3-256', `${this.#digestKey}\u0000${text}`, 'base64url');
  }

  personKey(idNumber: string): PersonKey {
    return this.lookupKey('person', idNumber) as PersonKey;
  }

  #keyOf(id: number): VaultKey | undefined {
    const known = this.#known.get(id);
    const keys = known ? null : this.keys.reread?.();
    if (keys) {
      this.#known = byId(keys);
      this.#sealing = keys.sealing;
    }
    return this.#known.get(id);
  }
}

const byId = ({ sealing, retired = [] }: VaultKeys): Map<number, VaultKey> =>
  new Map([...retired, sealing].map((key) => [key.id, key]));
