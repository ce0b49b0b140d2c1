import { createHmac } from 'node:crypto';
import { AlipayGateway } from '../adapters/alipay/alipayGateway';
import { AlipaySignIn } from '../adapters/alipay/alipaySignIn';
import { DevelopmentSignIn } from '../adapters/development/developmentSignIn';
import { PublicAccountSignIn } from '../adapters/public-account/publicAccountSignIn';
import { SignInState } from '../adapters/public-account/signInState';
import { WechatApi } from '../adapters/wechat/wechatApi';
import { WechatSignIn } from '../adapters/wechat/wechatSignIn';
import type { PlatformSignIns } from '../ports/platformSignIn';
import type { Base } from './base';

/** The platforms on which citizens sign in. */
export interface Platforms {
  readonly signIns: PlatformSignIns;
  /** WeChat's page that H5 inside WeChat has to go through; null for a challenge that is none. Absent in development. */
  readonly publicAccountPage?: (challenge: string) => string | null;
}

/** The platforms as the settings name them. */
export function composePlatforms({ settings, clock }: Pick<Base, 'settings' | 'clock'>): Platforms {
  const { platforms } = settings.adapters;
  if (platforms.kind === 'development') {
    const anybody = new DevelopmentSignIn();
    return { signIns: { WEAPP: anybody, ALIPAY: anybody, H5: anybody } };
  }
  const wechat = new WechatApi(platforms.wechatApiUrl, platforms.deadlineMs);
  const stateKey = createHmac('sha256', settings.keys.session).update('public-account-state').digest();
  const publicAccount = new PublicAccountSignIn(wechat, platforms.publicAccount, new SignInState(stateKey, clock));
  return {
    signIns: {
      WEAPP: new WechatSignIn(wechat, platforms.wechat),
      ALIPAY: new AlipaySignIn(new AlipayGateway(platforms.alipay, clock)),
      H5: publicAccount,
    },
    publicAccountPage: (challenge) => publicAccount.pageFor(challenge),
  };
}
