import {
  createCipheriv,
  createDecipheriv,
  createHmac,
  createSecretKey,
  hash,
  randomBytes,
  type KeyObject,
} from 'node:crypto';
import type { PersonalKind } from '@city-services/shared/identity/masks';
import type { PersonKey } from '../kernel/ids';
import { Sensitive } from '../kernel/sensitive';

/** Keys of the vault: 32 bytes each. The sealing key has an id, so that it can be rotated; the look-up key stays for the life of the data. */
export interface VaultKeys {
  readonly sealing: { readonly id: number; readonly key: Buffer };
  /** Earlier sealing keys that stored values may still bear. */
  readonly retired?: ReadonlyArray<{ readonly id: number; readonly key: Buffer }>;
  readonly lookup: Buffer;
}

/** What a look-up key is of: each kind has its own key space, so that equal texts of different kinds share no hash. */
export type LookupKind =
  'person' | 'plate' | 'fund-account' | 'loan-contract' | 'citizen' | 'record' | 'sign-in' | 'person-sign-in' | 'phone';

const FORMAT = 1;
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/**
 * Seals personal data for storage (AES-256-GCM: format, key id, nonce, tag, ciphertext) and makes the keyed hashes by which it is looked up
 * (HMAC-SHA-256, 128 bits). Nothing stored tells a person without these keys.
 */
export class Vault {
  readonly #keys: ReadonlyMap<number, Buffer>;
  /** Imported once: a load makes several hashes a record. */
  readonly #lookup: KeyObject;
  readonly #digestKey: string;

  constructor(private readonly keys: VaultKeys) {
    this.#lookup = createSecretKey(keys.lookup);
    // Not the look-up key itself: one key, one use.
    this.#digestKey = createHmac('sha256', this.#lookup).update('digest').digest('base64url');
    this.#keys = new Map([keys.sealing, ...(keys.retired ?? [])].map(({ id, key }) => [id, key]));
  }

  seal(plain: string): Buffer {
    const { id, key } = this.keys.sealing;
    const nonce = randomBytes(NONCE_BYTES);
    const cipher = createCipheriv('aes-256-gcm', key, nonce);
    const text = Buffer.concat([cipher.update(plain, 'utf8'), cipher.final()]);
    return Buffer.concat([Buffer.from([FORMAT, id]), nonce, cipher.getAuthTag(), text]);
  }

  /** Throws when the value was changed, or sealed with a key that is not here. */
  open(sealed: Uint8Array): string {
    const key = sealed[0] === FORMAT ? this.#keys.get(sealed[1] ?? -1) : undefined;
    if (!key) throw new Error(`no key ${sealed[1]} for a sealed value of format ${sealed[0]}`);
    const nonceEnd = 2 + NONCE_BYTES;
    const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(2, nonceEnd));
    decipher.setAuthTag(sealed.subarray(nonceEnd, nonceEnd + TAG_BYTES));
    return decipher.update(sealed.subarray(nonceEnd + TAG_BYTES), undefined, 'utf8') + decipher.final('utf8');
  }

  /** A stored value as personal data that opens when it is first used. */
  sensitive(kind: PersonalKind, sealed: Uint8Array): Sensitive {
    return Sensitive.sealed(kind, () => this.open(sealed));
  }

  /** Keyed hash of already normalised parts: 22 characters of base64url. Parts are separated, so that no two lists of parts collide. */
  lookupKey(kind: LookupKind, ...parts: string[]): string {
    const text = [kind, ...parts].join('\u0000');
    return createHmac('sha256', this.#lookup).update(text).digest().toString('base64url', 0, 16);
  }

  /**
   * Keyed hash by which two texts are told to be the same: 43 characters of base64url. SHA3-256 of key and text, which unlike SHA-2 is a sound
   * keyed hash by itself (the ground of KMAC), and in one call costs a third of an HMAC: a load makes one a record.
   */
  digest(text: string): string {
    return hash('sha3-256', `${this.#digestKey}\u0000${text}`, 'base64url');
  }

  personKey(idNumber: string): PersonKey {
    return this.lookupKey('person', idNumber) as PersonKey;
  }
}
