import { randomBytes } from 'node:crypto';

/** An id that nobody can guess: 128 bits, base64url, 22 characters. */
export const randomId = (): string => randomBytes(16).toString('base64url');

/** A keyed hash of the identity number: the person in every collection. 22 characters of base64url. */
export type PersonKey = string & { readonly __key: 'person' };
