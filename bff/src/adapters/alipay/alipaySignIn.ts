import { z } from 'zod';
import type { PlatformSignIn } from '../../ports/platformSignIn';
import { signInFailure, VendorFailure } from '../vendor/vendorFailure';
import { AlipayRefusal, type AlipayGateway } from './alipayGateway';

const id = z.string().regex(/^[\w-]{6,128}$/);

/**
 * Programs of today get `open_id`, older ones `user_id`, some both. `open_id` goes first: it is the one that stays.
 * The answer also holds tokens to act for the citizen: they are not read.
 */
const answer = z.union([
  z.object({ open_id: id }).transform(({ open_id }) => open_id),
  z.object({ user_id: id }).transform(({ user_id }) => user_id),
]);

/** Alipay's mini-program: `my.getAuthCode({ scopes: 'auth_base' })` → `alipay.system.oauth.token` (rules.md 14). */
export class AlipaySignIn implements PlatformSignIn {
  constructor(private readonly gateway: AlipayGateway) {}

  async userOf(code: string): Promise<string | null> {
    const own = { grant_type: 'authorization_code', code };
    try {
      return await this.gateway.call('alipay.system.oauth.token', own, answer);
    } catch (error) {
      if (!(error instanceof AlipayRefusal)) throw signInFailure(error);
      if (error.subCode === 'isv.code-invalid') return null;
      throw signInFailure(new VendorFailure('alipay', 'rejected', { vendorCode: error.subCode }));
    }
  }
}
