import { createSign, generateKeyPairSync } from 'node:crypto';

interface Right {
  /** The text that Alipay would answer and sign. */
  readonly raw: string;
  /** With Alipay's key; RSA2 unless another algorithm is named. */
  readonly sign: (text: string, algorithm?: string) => string;
  /** Somebody else's id. */
  readonly stranger: string;
}

const MEMBER = 'alipay_system_oauth_token_response';
const body = (raw: string, sign: string): string => `{"${MEMBER}":${raw},"sign":${JSON.stringify(sign)}}`;
const stranger = generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey;

const asStranger = ({ raw, stranger: id }: Right): string => raw.replace(/"open_id":"[^"]*"/, `"open_id":"${id}"`);
const reversed = (raw: string): string =>
  JSON.stringify(Object.fromEntries(Object.entries(JSON.parse(raw) as object).reverse()));
const escaped = (raw: string): string => raw.replace('"open_id":"', '"open\\u005fid":"');

/** Answers that somebody between Alipay and us could make of a right one. None may let anybody in. */
export const SPOILERS = {
  unsigned: ({ raw }: Right) => `{"${MEMBER}":${raw}}`,
  emptySignature: ({ raw }: Right) => body(raw, ''),
  signatureNoText: ({ raw }: Right) => `{"${MEMBER}":${raw},"sign":null}`,
  forgedKey: ({ raw }: Right) => body(raw, createSign('RSA-SHA256').update(raw).sign(stranger, 'base64')),
  weakHash: ({ raw, sign }: Right) => body(raw, sign(raw, 'RSA-SHA1')),
  altered: (right: Right) => body(asStranger(right), right.sign(right.raw)),
  signatureOfAnother: ({ raw, sign }: Right) => body(raw, sign('{"open_id":"another"}')),
  reordered: ({ raw, sign }: Right) => body(reversed(raw), sign(raw)),
  spaced: ({ raw, sign }: Right) => body(JSON.stringify(JSON.parse(raw), null, 1), sign(raw)),
  reEncoded: ({ raw, sign }: Right) => body(escaped(raw), sign(raw)),
  urlBase64: ({ raw, sign }: Right) => body(raw, Buffer.from(sign(raw), 'base64').toString('base64url')),
  withoutPadding: ({ raw, sign }: Right) => body(raw, sign(raw).replaceAll('=', '')),
  hexSignature: ({ raw, sign }: Right) => body(raw, Buffer.from(sign(raw), 'base64').toString('hex')),
  brokenBase64: ({ raw, sign }: Right) => body(raw, ` ${sign(raw)}\n`),
  memberTwice: (right: Right) =>
    `{"${MEMBER}":${asStranger(right)},"${MEMBER}":${right.raw},"sign":"${right.sign(right.raw)}"}`,
  memberTwiceEscaped: (right: Right) =>
    `{"${MEMBER.replace('_', '\\u005f')}":${asStranger(right)},"${MEMBER}":${right.raw},"sign":"${right.sign(right.raw)}"}`,
  signedInside: (right: Right) => body(`{"open_id":"${right.stranger}","was":${right.raw}}`, right.sign(right.raw)),
  besideRefusal: ({ raw, sign }: Right) =>
    `{"error_response":{"code":"10000","msg":"x"},"${MEMBER}":${raw},"sign":"${sign(raw)}"}`,
  asRefusal: ({ raw, sign }: Right) => `{"error_response":${raw},"sign":"${sign(raw)}"}`,
  list: ({ raw, sign }: Right) => `[${body(raw, sign(raw))}]`,
} as const satisfies Record<string, (right: Right) => string>;

export type Spoiler = keyof typeof SPOILERS;
