import type { Platform, PlatformSignIn } from '../../ports/platformSignIn';

/** Development's stand-in for WeChat, Alipay and the H5 sign-in: any code is an account's name, on every platform. Refused in production. */
export class DevelopmentSignIn implements PlatformSignIn {
  async userOf(_platform: Platform, code: string): Promise<string | null> {
    return code;
  }
}
