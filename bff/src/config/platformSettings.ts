import { createPublicKey, type KeyObject } from 'node:crypto';
import type { Variables } from './environment';
import { rsaPrivateKey, rsaPublicKey } from './rsaKey';
import type { SettingFault } from './settingsError';

/** A program or public account of WeChat. */
export interface WechatSettings {
  readonly appId: string;
  readonly secret: string;
}

export interface PublicAccountSettings extends WechatSettings {
  /** Where WeChat's page of authorisation stands. */
  readonly authorizeUrl: string;
  /** Our H5 program: where that page leads back to, nowhere else. */
  readonly returnUrl: string;
}

export interface AlipaySettings {
  readonly appId: string;
  /** Ours: signs requests. */
  readonly privateKey: KeyObject;
  /** Alipay's: verifies answers. */
  readonly alipayPublicKey: KeyObject;
  readonly gatewayUrl: string;
  readonly deadlineMs: number;
}

/** The platforms, spoken to as they are documented; `PLATFORMS=local` names stand-ins instead of the vendors' own addresses. */
export interface RealPlatforms {
  readonly kind: 'real';
  readonly wechatApiUrl: string;
  readonly deadlineMs: number;
  readonly wechat: WechatSettings;
  /** Which version of the program WeChat's codes open. */
  readonly wechatEnvVersion: 'release' | 'trial' | 'develop';
  readonly publicAccount: PublicAccountSettings;
  readonly alipay: AlipaySettings;
}

/** Who tells us who signs in. `development`: any code is an account's name. */
export type PlatformSettings = { readonly kind: 'development' } | RealPlatforms;

const ADDRESSES = {
  WECHAT_API_URL: 'https://api.weixin.qq.com',
  ALIPAY_GATEWAY_URL: 'https://openapi.alipay.com/gateway.do',
  PUBLIC_ACCOUNT_AUTHORIZE_URL: 'https://open.weixin.qq.com',
  PUBLIC_ACCOUNT_RETURN_URL: undefined,
} as const;

/** Names of optional variables that hold text. */
type TextName = {
  [Name in keyof Variables]-?: string | undefined extends Variables[Name] ? Name : never;
}[keyof Variables];

const LOOPBACK = new Set(['127.0.0.1', 'localhost', '[::1]']);

/** Reads the variables of one start and gathers what is wrong with them. */
class Reading {
  constructor(
    private readonly variables: Variables,
    private readonly faults: SettingFault[],
  ) {}

  text(name: TextName): string {
    const value = this.variables[name];
    if (value === undefined) this.#fault(name, `is missing; PLATFORMS=${this.variables.PLATFORMS} needs it`);
    return value ?? '';
  }

  /** `real` speaks to nobody without TLS, `local` to nobody outside this machine. */
  address(name: keyof typeof ADDRESSES): string {
    const local = this.variables.PLATFORMS === 'local';
    const text = this.variables[name] ?? (local ? undefined : ADDRESSES[name]);
    if (text === undefined) return this.text(name);
    const { protocol, hostname } = new URL(text);
    if (local && !LOOPBACK.has(hostname))
      this.#fault(name, 'is not on this machine; PLATFORMS=local speaks to stand-ins only');
    if (!local && protocol !== 'https:') this.#fault(name, 'is an address that begins with https://');
    return text;
  }

  key(name: TextName, read: (text: string) => KeyObject | null): KeyObject | null {
    const text = this.text(name);
    const key = read(text);
    if (text && !key) this.#fault(name, 'is no RSA key of 2048 bits or more in base64 or PEM');
    return key;
  }

  alipayKeys(): Pick<AlipaySettings, 'privateKey' | 'alipayPublicKey'> | null {
    const privateKey = this.key('ALIPAY_PRIVATE_KEY', rsaPrivateKey);
    const alipayPublicKey = this.key('ALIPAY_PUBLIC_KEY', rsaPublicKey);
    if (!privateKey || !alipayPublicKey) return null;
    if (createPublicKey(privateKey).equals(alipayPublicKey))
      this.#fault(
        'ALIPAY_PUBLIC_KEY',
        'is the other half of ALIPAY_PRIVATE_KEY; take Alipay’s own key (支付宝公钥) from its console',
      );
    return { privateKey, alipayPublicKey };
  }

  #fault(name: string, fault: string): void {
    this.faults.push({ name, fault });
  }
}

/** The platforms as the variables describe them. Faults are added; what is answered beside faults is not to be used. */
export function platformSettings(variables: Variables, faults: SettingFault[]): PlatformSettings {
  if (variables.PLATFORMS === 'development') return { kind: 'development' };
  const reading = new Reading(variables, faults);
  const deadlineMs = variables.PLATFORM_DEADLINE_MS;
  const wechatApiUrl = reading.address('WECHAT_API_URL');
  const wechat = { appId: reading.text('WECHAT_APP_ID'), secret: reading.text('WECHAT_SECRET') };
  const publicAccount = {
    appId: reading.text('PUBLIC_ACCOUNT_APP_ID'),
    secret: reading.text('PUBLIC_ACCOUNT_SECRET'),
    authorizeUrl: reading.address('PUBLIC_ACCOUNT_AUTHORIZE_URL'),
    returnUrl: reading.address('PUBLIC_ACCOUNT_RETURN_URL'),
  };
  const alipay = {
    appId: reading.text('ALIPAY_APP_ID'),
    gatewayUrl: reading.address('ALIPAY_GATEWAY_URL'),
    deadlineMs,
  };
  const keys = reading.alipayKeys();
  if (!keys) return { kind: 'development' };
  const wechatEnvVersion = variables.WECHAT_ENV_VERSION;
  const real = { wechatApiUrl, deadlineMs, wechat, wechatEnvVersion, publicAccount };
  return { kind: 'real', ...real, alipay: { ...alipay, ...keys } };
}
