import { z } from 'zod';
import type { Picture } from '../../ports/codePicture';
import { VendorFailure, type VendorReason } from '../vendor/vendorFailure';
import { LARGEST_PICTURE_BYTES, pictureOf } from '../vendor/pictureOf';
import { askVendor, askVendorForBytes, type Patience, type VendorRequest } from '../vendor/vendorHttp';

const VENDOR = 'wechat';

/** `errcode` of a code that is not of our program, expired (5 minutes) or used. */
const UNKNOWN_CODE = new Set([40029, 40163]);

/** What WeChat's documented `errcode`s mean to us; all others say that something in our settings or requests is wrong. */
const REASONS: Readonly<Record<number, VendorReason>> = {
  [-1]: 'busy',
  45009: 'limited',
  45011: 'limited',
  40226: 'blocked',
};

const failed = z.looseObject({ errcode: z.number().int(), errmsg: z.string().optional() });

/** WeChat knows the one-time code no more, or never did. */
export class UnknownCode extends Error {}

function failureOf(errcode: number): Error {
  if (UNKNOWN_CODE.has(errcode)) return new UnknownCode();
  const reason = REASONS[errcode] ?? 'rejected';
  // -1 is documented as "try again": the code is not spent.
  return new VendorFailure(VENDOR, reason, { vendorCode: String(errcode), untouched: reason === 'busy' });
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new VendorFailure(VENDOR, 'broken', { vendorCode: 'no-json' });
  }
}

/** Failures come with HTTP 200 and an `errcode` other than 0; some successes bear `errcode: 0`. */
function read<T>(text: string, schema: z.ZodType<T>): T {
  const value = jsonOf(text);
  const failure = failed.safeParse(value);
  if (failure.success && failure.data.errcode !== 0) throw failureOf(failure.data.errcode);
  const answer = schema.safeParse(value);
  if (!answer.success) throw new VendorFailure(VENDOR, 'broken', { vendorCode: 'other-shape' });
  return answer.data;
}

export interface WechatPost {
  readonly path: string;
  readonly query?: Readonly<Record<string, string>>;
  readonly body: object;
  /** Sending it twice does no more than sending it once. */
  readonly idempotent?: boolean;
}

/** The server interfaces of WeChat (`https://api.weixin.qq.com`), for mini-programs and public accounts alike. */
export class WechatApi {
  /** @param apiUrl where the paths begin */
  constructor(
    private readonly apiUrl: string,
    private readonly deadlineMs: number,
  ) {}

  /** Throws `VendorFailure`, `UnknownCode`. */
  get<T>(path: string, query: Readonly<Record<string, string>>, schema: z.ZodType<T>): Promise<T> {
    const url = new URL(path, this.apiUrl);
    url.search = new URLSearchParams(query).toString();
    return this.#ask({ url, method: 'GET' }, schema, {});
  }

  /** A POST that may be sent twice without harm. Throws `VendorFailure`. */
  postIdempotent<T>(path: string, body: object, schema: z.ZodType<T>): Promise<T> {
    return this.post({ path, body, idempotent: true }, schema);
  }

  /** Throws `VendorFailure`, `UnknownCode`. */
  post<T>(post: WechatPost, schema: z.ZodType<T>): Promise<T> {
    return this.#ask(this.#posted(post), schema, { idempotent: post.idempotent ?? false });
  }

  /** A POST that is answered by a picture, or by JSON that says why there is none. Throws `VendorFailure`. */
  postForPicture(post: WechatPost): Promise<Picture> {
    const request = this.#posted(post);
    const { deadlineMs } = this;
    return askVendorForBytes(
      { vendor: VENDOR, deadlineMs, idempotent: post.idempotent ?? false, largestBytes: LARGEST_PICTURE_BYTES },
      () => request,
      (bytes) => pictureOf(bytes) ?? read(bytes.toString('utf8'), z.never()),
    );
  }

  #posted({ path, query = {}, body }: WechatPost): VendorRequest {
    const url = new URL(path, this.apiUrl);
    url.search = new URLSearchParams(query).toString();
    return { url, method: 'POST', contentType: 'application/json', body: JSON.stringify(body) };
  }

  #ask<T>(request: VendorRequest, schema: z.ZodType<T>, how: Pick<Patience, 'idempotent'>): Promise<T> {
    const patience = { vendor: VENDOR, deadlineMs: this.deadlineMs, ...how };
    return askVendor(
      patience,
      () => request,
      (text) => read(text, schema),
    );
  }
}

/** The answer, or null for a code that WeChat does not know. */
export const orUnknown = <T>(answer: Promise<T>): Promise<T | null> =>
  answer.catch((error: unknown) => {
    if (error instanceof UnknownCode) return null;
    throw error;
  });
