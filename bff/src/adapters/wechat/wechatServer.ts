import type { z } from 'zod';
import type { Picture } from '../../ports/codePicture';
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
  post<T>(request: WechatPost, schema: z.ZodType<T>): Promise<T> {
    return this.#withToken(request, (posted) => this.api.post(posted, schema));
  }

  /** As `post`, for an answer that is a picture. */
  postForPicture(request: WechatPost): Promise<Picture> {
    return this.#withToken(request, (posted) => this.api.postForPicture(posted));
  }

  async #withToken<T>(request: WechatPost, post: (posted: WechatPost) => Promise<T>): Promise<T> {
    const bearing = (token: string): WechatPost => ({ ...request, query: { ...request.query, access_token: token } });
    const token = await this.token.get();
    try {
      return await post(bearing(token));
    } catch (error) {
      if (!(error instanceof VendorFailure) || !TOKEN_REFUSED.has(error.vendorCode ?? '')) throw error;
      return post(bearing(await this.token.replace(token)));
    }
  }
}
