import { createHash, createHmac } from 'node:crypto';

const ALGORITHM = 'ACS3-HMAC-SHA256';

/** What a request to Alibaba Cloud's OpenAPI is signed over. */
export interface Acs3Request {
  readonly method: 'GET' | 'POST';
  readonly path: string;
  readonly query: Readonly<Record<string, string>>;
  /** `host` and every `x-acs-*` but the hash of the body, names in small letters. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

export interface AccessKey {
  readonly id: string;
  readonly secret: string;
}

const sha256 = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');

/** RFC 3986, as the signature asks for: `encodeURIComponent` leaves five signs that have to be encoded too. */
export const percentEncode = (text: string): string =>
  encodeURIComponent(text).replace(/[!'()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);

/** The query in the order and the encoding that are signed; to be sent as it is. */
export const canonicalQuery = (query: Readonly<Record<string, string>>): string =>
  Object.keys(query)
    .sort()
    .map((name) => `${percentEncode(name)}=${percentEncode(query[name] ?? '')}`)
    .join('&');

/**
 * The headers of a signed request: those given, `x-acs-content-sha256` and `authorization`.
 * Source: Alibaba Cloud SDK, V3 request structure and signature (help.aliyun.com/zh/sdk/product-overview/v3-request-structure-and-signature).
 */
export function signed(
  { method, path, query, headers, body }: Acs3Request,
  key: AccessKey,
): Readonly<Record<string, string>> {
  const content = sha256(body);
  const all: Record<string, string> = { ...headers, 'x-acs-content-sha256': content };
  const names = Object.keys(all).sort();
  const lines = names.map((name) => `${name}:${(all[name] ?? '').trim()}\n`).join('');
  const canonical = [method, path, canonicalQuery(query), lines, names.join(';'), content].join('\n');
  const signature = createHmac('sha256', key.secret)
    .update(`${ALGORITHM}\n${sha256(canonical)}`, 'utf8')
    .digest('hex');
  const authorization = `${ALGORITHM} Credential=${key.id},SignedHeaders=${names.join(';')},Signature=${signature}`;
  return { ...all, authorization };
}
