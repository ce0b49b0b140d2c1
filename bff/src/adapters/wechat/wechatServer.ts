import type { z } from 'zod';
import { VendorFailure } from '../vendor/vendorFailure';
import type { StableToken } from './stableToken';
import type { WechatApi, WechatPost } from './wechatApi';

/** `errcode`s of an access token that is wrong or over: another one helps. */
const TOKEN_REFUSED = new Set(['40001', '40014', '42001']);

/** WeChat's interfaces that take the program's access token. */
export class WechatServer {
  constructor(
    private readonly api: WechatApi,
    private readonly token: StableToken,
  ) {}

  /** Throws `VendorFailure`. A token that WeChat refuses is replaced once: it did nothing with such a request. */
  async post<T>(request: WechatPost, schema: z.ZodType<T>): Promise<T> {
    const token = await this.token.get();
    try {
      return await this.#post(request, token, schema);
    } catch (error) {
      if (!(error instanceof VendorFailure) || !TOKEN_REFUSED.has(error.vendorCode ?? '')) throw error;
      return this.#post(request, await this.token.replace(token), schema);
    }
  }

  #post<T>(request: WechatPost, token: string, schema: z.ZodType<T>): Promise<T> {
    return this.api.post({ ...request, query: { ...request.query, access_token: token } }, schema);
  }
}
