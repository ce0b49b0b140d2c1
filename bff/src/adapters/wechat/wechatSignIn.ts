import { z } from 'zod';
import type { WechatSettings } from '../../config/platformSettings';
import type { PlatformSignIn } from '../../ports/platformSignIn';
import { signInFailure } from '../vendor/vendorFailure';
import { orUnknown, type WechatApi } from './wechatApi';

/** The answer also holds `session_key` and `unionid`: neither is read, so neither can get anywhere. */
const answer = z.object({ openid: z.string().regex(/^[\w-]{6,128}$/) });

/** WeChat's mini-program: `wx.login` → `GET /sns/jscode2session` (rules.md 12). The user's id is `openid`, stable within one program. */
export class WechatSignIn implements PlatformSignIn {
  constructor(
    private readonly api: WechatApi,
    private readonly settings: WechatSettings,
  ) {}

  async userOf(code: string): Promise<string | null> {
    const { appId, secret } = this.settings;
    const query = { appid: appId, secret, js_code: code, grant_type: 'authorization_code' };
    try {
      const known = await orUnknown(this.api.get('/sns/jscode2session', query, answer));
      return known && known.openid;
    } catch (error) {
      throw signInFailure(error);
    }
  }
}
