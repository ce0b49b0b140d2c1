import type { SignInAbility } from './contract';
import { hostSignIn } from './mini/hostSignIn';

declare const my: {
  getAuthCode(options: {
    scopes: 'auth_base';
    success(answer: { authCode?: string }): void;
    fail(reason: unknown): void;
  }): void;
};

export const signIn = {
  platform: 'ALIPAY',
  ...hostSignIn,
  /** `auth_base` asks the citizen nothing. Taro.login does not exist on Alipay (taro #1199). */
  code: () =>
    new Promise((resolve, reject) => {
      my.getAuthCode({
        scopes: 'auth_base',
        success: ({ authCode }) =>
          authCode ? resolve(authCode) : reject(new Error('my.getAuthCode answered no code')),
        fail: () => reject(new Error('my.getAuthCode was refused')),
      });
    }),
} satisfies SignInAbility;
