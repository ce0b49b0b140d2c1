import { generateKeyPairSync } from 'node:crypto';
import { AlipayStandIn } from '../alipay/alipayStandIn';
import { WechatStandIn } from '../wechat/wechatStandIn';

/** Ids and secrets in the form of real ones; nobody's. */
const WECHAT = { appId: 'wx00000000000c1781', secret: '0c1781'.padEnd(32, '0') };
const ACCOUNT = { appId: 'wx00000000000acc01', secret: 'acc0'.padEnd(32, '0') };
const ALIPAY_APP_ID = '2021000000001781';

interface PlatformsOptions {
  readonly now?: () => Date;
  /** Where H5 stands: the public account's page comes back there. */
  readonly returnUrl?: string;
  readonly touristCode?: string;
}

/** The stand-ins of WeChat and Alipay, and the variables with which a BFF speaks to them. */
export interface Platforms {
  readonly wechat: WechatStandIn;
  readonly alipay: AlipayStandIn;
  readonly environment: Readonly<Record<string, string>>;
  stop(): Promise<void>;
}

export async function startPlatforms(options: PlatformsOptions = {}): Promise<Platforms> {
  const { now, touristCode, returnUrl = 'http://127.0.0.1:3000/' } = options;
  const program = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const wechat = new WechatStandIn({ program: WECHAT, account: { ...ACCOUNT, returnUrl }, now, touristCode });
  const alipay = new AlipayStandIn({ appId: ALIPAY_APP_ID, programKey: program.publicKey, now });
  await Promise.all([wechat.start(), alipay.start()]);
  return {
    wechat,
    alipay,
    environment: {
      PLATFORMS: 'local',
      WECHAT_APP_ID: WECHAT.appId,
      WECHAT_SECRET: WECHAT.secret,
      WECHAT_API_URL: wechat.url,
      PUBLIC_ACCOUNT_APP_ID: ACCOUNT.appId,
      PUBLIC_ACCOUNT_SECRET: ACCOUNT.secret,
      PUBLIC_ACCOUNT_AUTHORIZE_URL: wechat.url,
      PUBLIC_ACCOUNT_RETURN_URL: returnUrl,
      ALIPAY_APP_ID,
      ALIPAY_GATEWAY_URL: alipay.gatewayUrl,
      ALIPAY_PRIVATE_KEY: program.privateKey.export({ format: 'der', type: 'pkcs8' }).toString('base64'),
      ALIPAY_PUBLIC_KEY: alipay.publicKey,
    },
    stop: async () => {
      await Promise.all([wechat.stop(), alipay.stop()]);
    },
  };
}
