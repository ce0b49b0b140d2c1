import { z } from 'zod';

const address = z
  .string()
  .refine(
    (text) => /^https?:$/.test(URL.canParse(text) ? new URL(text).protocol : ''),
    'is an address that begins with https://',
  )
  .optional();

const like = (form: RegExp, fault: string) => z.string().regex(form, fault).optional();
const wechatId = like(/^wx[0-9a-f]{16}$/, 'is an AppID of WeChat: wx and 16 digits');
const wechatSecret = like(/^[0-9a-f]{32}$/, 'is an AppSecret of WeChat: 32 digits');

/** The variables of the platforms on which citizens sign in. Whether one may be absent depends on PLATFORMS. */
export const PLATFORM_VARIABLES = {
  PLATFORMS: z.enum(['development', 'local', 'real'], 'is development, local or real').default('development'),
  WECHAT_APP_ID: wechatId,
  WECHAT_SECRET: wechatSecret,
  WECHAT_API_URL: address,
  WECHAT_ENV_VERSION: z.enum(['release', 'trial', 'develop'], 'is release, trial or develop').default('release'),
  ALIPAY_APP_ID: like(/^\d{16,32}$/, 'is an APPID of Alipay: 16 digits'),
  ALIPAY_PRIVATE_KEY: z.string().optional(),
  ALIPAY_PUBLIC_KEY: z.string().optional(),
  ALIPAY_GATEWAY_URL: address,
  PUBLIC_ACCOUNT_APP_ID: wechatId,
  PUBLIC_ACCOUNT_SECRET: wechatSecret,
  PUBLIC_ACCOUNT_AUTHORIZE_URL: address,
  PUBLIC_ACCOUNT_RETURN_URL: address,
  PUBLIC_URL: address,
};
