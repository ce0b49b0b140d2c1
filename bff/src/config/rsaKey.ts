import { createPrivateKey, createPublicKey, type KeyObject } from 'node:crypto';

const LEAST_BITS = 2048;

/** The bytes of a key as Alipay's tools write it: base64 on one line, or PEM, whose line ends may have become `\n` in an environment. */
function bytesOf(text: string): Buffer {
  return Buffer.from(text.replace(/-----[^-]+-----/g, '').replace(/\\n|\s/g, ''), 'base64');
}

function firstKey(attempts: readonly (() => KeyObject)[]): KeyObject | null {
  for (const attempt of attempts) {
    try {
      const key = attempt();
      return key.asymmetricKeyType === 'rsa' && (key.asymmetricKeyDetails?.modulusLength ?? 0) >= LEAST_BITS
        ? key
        : null;
    } catch {
      // Not this kind of key: the next attempt decides.
    }
  }
  return null;
}

/** An RSA private key of 2048 bits or more, PKCS#8 or PKCS#1; null for anything else. */
export function rsaPrivateKey(text: string): KeyObject | null {
  const key = bytesOf(text);
  return firstKey((['pkcs8', 'pkcs1'] as const).map((type) => () => createPrivateKey({ key, format: 'der', type })));
}

/** An RSA public key of 2048 bits or more; null for anything else. */
export function rsaPublicKey(text: string): KeyObject | null {
  const key = bytesOf(text);
  return firstKey((['spki', 'pkcs1'] as const).map((type) => () => createPublicKey({ key, format: 'der', type })));
}
