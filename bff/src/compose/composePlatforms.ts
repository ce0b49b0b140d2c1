import { createHmac } from 'node:crypto';
import { AlipayCodes } from '../adapters/alipay/alipayCodes';
import { AlipayFace } from '../adapters/alipay/alipayFace';
import { AlipayGateway } from '../adapters/alipay/alipayGateway';
import { AlipaySignIn } from '../adapters/alipay/alipaySignIn';
import { DevelopmentFace } from '../adapters/development/developmentFace';
import { DevelopmentSignIn } from '../adapters/development/developmentSignIn';
import { PublicAccountSignIn } from '../adapters/public-account/publicAccountSignIn';
import { SignInState } from '../adapters/public-account/signInState';
import { StableToken } from '../adapters/wechat/stableToken';
import { WechatApi } from '../adapters/wechat/wechatApi';
import { WechatCodes } from '../adapters/wechat/wechatCodes';
import { WechatFace } from '../adapters/wechat/wechatFace';
import { WechatServer } from '../adapters/wechat/wechatServer';
import { WechatSignIn } from '../adapters/wechat/wechatSignIn';
import type { PlatformCodes } from '../ports/codePicture';
import type { FaceVerifications } from '../ports/faceVerification';
import type { PlatformSignIns } from '../ports/platformSignIn';
import type { Base } from './base';

/** The platforms on which citizens sign in. */
export interface Platforms {
  readonly signIns: PlatformSignIns;
  /** Who checks faces; H5 has nobody but in development. */
  readonly faces: FaceVerifications;
  /** Who draws the platforms' own codes; nobody in development. */
  readonly codes: Partial<Record<'weapp' | 'alipay', PlatformCodes>>;
  /** WeChat's interfaces for our servers; absent in development. */
  readonly wechatServer?: WechatServer;
  /** WeChat's page that H5 inside WeChat has to go through; null for a challenge that is none. Absent in development. */
  readonly publicAccountPage?: (challenge: string) => string | null;
}

/** The platforms as the settings name them. */
export function composePlatforms({ settings, clock }: Pick<Base, 'settings' | 'clock'>): Platforms {
  const { platforms } = settings.adapters;
  if (platforms.kind === 'development') {
    const anybody = new DevelopmentSignIn();
    const anyFace = new DevelopmentFace();
    return {
      signIns: { WEAPP: anybody, ALIPAY: anybody, H5: anybody },
      faces: { WEAPP: anyFace, ALIPAY: anyFace, H5: anyFace },
      codes: {},
    };
  }
  const wechat = new WechatApi(platforms.wechatApiUrl, platforms.deadlineMs);
  const stateKey = createHmac('sha256', settings.keys.session).update('public-account-state').digest();
  const publicAccount = new PublicAccountSignIn(wechat, platforms.publicAccount, new SignInState(stateKey, clock));
  const wechatServer = new WechatServer(wechat, new StableToken(wechat, platforms.wechat, clock));
  const alipay = new AlipayGateway(platforms.alipay, clock);
  return {
    signIns: {
      WEAPP: new WechatSignIn(wechat, platforms.wechat),
      ALIPAY: new AlipaySignIn(alipay),
      H5: publicAccount,
    },
    faces: { WEAPP: new WechatFace(wechatServer, clock), ALIPAY: new AlipayFace(alipay) },
    codes: {
      weapp: new WechatCodes(wechatServer, platforms.wechatEnvVersion),
      alipay: new AlipayCodes(alipay, platforms.alipay),
    },
    wechatServer,
    publicAccountPage: (challenge) => publicAccount.pageFor(challenge),
  };
}
