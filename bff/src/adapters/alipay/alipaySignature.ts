import { sign as signBytes, verify, type KeyObject } from 'node:crypto';

export type AlipayParameters = Readonly<Record<string, string>>;

/** What a request's signature covers: `k=v` joined by `&`, keys in ASCII order, `sign` and empty values left out (rules.md 14). */
export const signedText = (parameters: AlipayParameters): string =>
  Object.entries(parameters)
    .filter(([name, value]) => name !== 'sign' && value !== '')
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, value]) => `${name}=${value}`)
    .join('&');

/** RSA2: RSA-SHA256 over UTF-8, in base64. */
export const rsa2 = (text: string, privateKey: KeyObject): string =>
  signBytes('RSA-SHA256', Buffer.from(text, 'utf8'), privateKey).toString('base64');

/** Whether the signature is one of this text by the holder of the key. Base64 has to be written as Alipay writes it: a decoder forgives too much. */
export function isRsa2(text: string, signature: string, publicKey: KeyObject): boolean {
  const bytes = Buffer.from(signature, 'base64');
  if (bytes.length === 0 || bytes.toString('base64') !== signature) return false;
  return verify('RSA-SHA256', Buffer.from(text, 'utf8'), publicKey, bytes);
}
