import { z } from 'zod';
import type { PublicAccountSettings } from '../../config/platformSettings';
import type { PlatformSignIn } from '../../ports/platformSignIn';
import { signInFailure } from '../vendor/vendorFailure';
import { orUnknown, type WechatApi } from '../wechat/wechatApi';
import { CHALLENGE, type SignInState } from './signInState';

/** The answer also holds an access token, a refresh token and sometimes `unionid`: none of them is read. */
const answer = z.object({
  openid: z.string().regex(/^[\w-]{6,128}$/),
  is_snapshotuser: z.number().optional(),
});

/** H5 inside WeChat: the public account's authorisation by page, `snsapi_base`, which asks the citizen nothing. */
export class PublicAccountSignIn implements PlatformSignIn {
  constructor(
    private readonly api: WechatApi,
    private readonly settings: PublicAccountSettings,
    private readonly states: SignInState,
  ) {}

  /**
   * WeChat's page that asks who is there and comes back to the program with `code` and `state`. Null when the challenge is none.
   * @param challenge SHA-256, in hex, of a secret of 32 random bytes in base64url that the browser keeps
   */
  pageFor(challenge: string): string | null {
    if (!CHALLENGE.test(challenge)) return null;
    const { appId, authorizeUrl, returnUrl } = this.settings;
    const page = new URL('/connect/oauth2/authorize', authorizeUrl);
    // WeChat reads the parameters in this order only.
    page.search = new URLSearchParams([
      ['appid', appId],
      ['redirect_uri', returnUrl],
      ['response_type', 'code'],
      ['scope', 'snsapi_base'],
      ['state', this.states.make(challenge)],
    ]).toString();
    page.hash = 'wechat_redirect';
    return page.toString();
  }

  /** @param code `code.state.secret`: what came back from WeChat's page, and the browser's secret */
  async userOf(code: string): Promise<string | null> {
    const [wechatCode = '', state = '', verifier = '', ...rest] = code.split('.');
    if (wechatCode === '' || rest.length > 0 || !this.states.isOf(state, verifier)) return null;
    const { appId, secret } = this.settings;
    const query = { appid: appId, secret, code: wechatCode, grant_type: 'authorization_code' };
    try {
      const known = await orUnknown(this.api.get('/sns/oauth2/access_token', query, answer));
      // A page shown as a snapshot has an invented user, another one each time.
      return known === null || known.is_snapshotuser === 1 ? null : known.openid;
    } catch (error) {
      throw signInFailure(error);
    }
  }
}
