import { createCipheriv, createDecipheriv, createHmac, randomBytes, timingSafeEqual } from 'node:crypto';

/** The algorithms that values may be sealed with; the key's own text names its. */
export type SuiteName = 'aes' | 'sm4';

/** How one algorithm seals. `head` is authenticated with the value and not hidden. Keys are 32 bytes. */
export interface Suite {
  /** The first byte of a value that this suite sealed. */
  readonly format: number;
  seal(key: Buffer, head: Uint8Array, plain: string): Buffer;
  /** Throws when key, head or value are not those that were sealed. */
  open(key: Buffer, head: Uint8Array, body: Uint8Array): string;
}

const NONCE_BYTES = 12;
const GCM_TAG_BYTES = 16;

/**
 * AES-256-GCM: nonce, tag, ciphertext. The head is not part of the tag and bound all the same: it chooses suite and key, and under another of
 * either the tag does not match.
 */
const aes: Suite = {
  format: 1,
  seal(key, _head, plain) {
    const nonce = randomBytes(NONCE_BYTES);
    const cipher = createCipheriv('aes-256-gcm', key, nonce);
    const text = Buffer.concat([cipher.update(plain, 'utf8'), cipher.final()]);
    return Buffer.concat([nonce, cipher.getAuthTag(), text]);
  },
  open(key, _head, body) {
    const decipher = createDecipheriv('aes-256-gcm', key, body.subarray(0, NONCE_BYTES), {
      authTagLength: GCM_TAG_BYTES,
    });
    decipher.setAuthTag(body.subarray(NONCE_BYTES, NONCE_BYTES + GCM_TAG_BYTES));
    return decipher.update(body.subarray(NONCE_BYTES + GCM_TAG_BYTES), undefined, 'utf8') + decipher.final('utf8');
  },
};

const IV_BYTES = 16;
const SM3_BYTES = 32;
const SM4_KEY_BYTES = 16;

const sm3Of = (key: Buffer, ...parts: readonly Uint8Array[]): Buffer => {
  const hmac = createHmac('sm3', key);
  for (const part of parts) hmac.update(part);
  return hmac.digest();
};

interface Sm4Keys {
  readonly cipher: Buffer;
  readonly tag: Buffer;
}

const derived = new WeakMap<Buffer, Sm4Keys>();

/** Two keys from one, so that none serves two algorithms; derived once a key. */
function sm4Keys(key: Buffer): Sm4Keys {
  const known = derived.get(key);
  if (known) return known;
  const part = (use: string): Buffer => sm3Of(key, Buffer.from(`city-services/${use}`));
  const keys = { cipher: part('sm4-cbc').subarray(0, SM4_KEY_BYTES), tag: part('hmac-sm3') };
  derived.set(key, keys);
  return keys;
}

/**
 * SM4-CBC (GB/T 32907-2016), then HMAC-SM3 (GB/T 32905-2016) over head, IV and ciphertext: tag, IV, ciphertext. For cities whose evaluation
 * asks for national algorithms (GB/T 39786-2021). OpenSSL 3 of Node 20 has SM4 without GCM, therefore encrypt, then authenticate.
 */
const sm4: Suite = {
  format: 2,
  seal(key, head, plain) {
    const keys = sm4Keys(key);
    const iv = randomBytes(IV_BYTES);
    const cipher = createCipheriv('sm4-cbc', keys.cipher, iv);
    const text = Buffer.concat([cipher.update(plain, 'utf8'), cipher.final()]);
    return Buffer.concat([sm3Of(keys.tag, head, iv, text), iv, text]);
  },
  open(key, head, body) {
    const keys = sm4Keys(key);
    const sealed = body.subarray(SM3_BYTES);
    const tag = body.subarray(0, SM3_BYTES);
    // The tag is judged before a byte is decrypted: nothing can be learnt from how the padding fails.
    if (tag.length !== SM3_BYTES || !timingSafeEqual(tag, sm3Of(keys.tag, head, sealed))) {
      throw new Error('a sealed value was changed');
    }
    const decipher = createDecipheriv('sm4-cbc', keys.cipher, sealed.subarray(0, IV_BYTES));
    return decipher.update(sealed.subarray(IV_BYTES), undefined, 'utf8') + decipher.final('utf8');
  },
};

export const SUITES: Readonly<Record<SuiteName, Suite>> = { aes, sm4 };
