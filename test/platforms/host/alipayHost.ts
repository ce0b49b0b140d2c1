import { later, navigationApis, refuse, send, succeed, type Callbacks, type HttpOptions } from './apis';
import { renderAxml } from './axml';
import type { Data } from './dataPath';
import type { PageStack } from './pageStack';
import { boot, type Host, type HostOptions } from './host';

/** `my.request`: a status that is not 2xx is a failure, error 19, with the answer beside it; a time-out is error 13 (rules.md 15). */
const request = (options: HostOptions) => (call: HttpOptions) => {
  send(call, options.bffUrl).then(
    ({ status, headers, body }) =>
      status >= 200 && status < 300
        ? succeed(call, { status, headers, data: body })
        : refuse(call, { error: 19, status, headers, data: body }),
    (error: Error) => refuse(call, { error: error.message === 'timeout' ? 13 : 12, errorMessage: error.message }),
  );
};

function storage(kept: Map<string, unknown>): Data {
  return {
    getStorageSync: ({ key }: { key: string }) => ({ data: kept.get(key) ?? null, success: true }),
    setStorageSync: ({ key, data }: { key: string; data: unknown }) => void kept.set(key, data),
    removeStorageSync: ({ key }: { key: string }) => void kept.delete(key),
    getStorageInfoSync: () => ({ keys: [...kept.keys()], currentSize: 1, limitSize: 10240 }),
  };
}

interface TitleBar {
  readonly title?: string;
  readonly backgroundColor?: string;
  readonly frontColor?: string;
}

function myOf(options: HostOptions, stack: PageStack, calls: string[]): Data {
  const systemInfo = (): Data => ({
    platform: 'iOS',
    version: '10.6.0',
    windowWidth: 375,
    windowHeight: 812,
    screenWidth: 375,
    screenHeight: 812,
    pixelRatio: 2,
    statusBarHeight: 44,
    theme: options.theme ?? 'light',
    fontSizeSetting: 16 * (options.fontScale ?? 1),
  });
  return {
    ...navigationApis(stack),
    ...storage(options.storage),
    request: request(options),
    startAPVerify: later<Callbacks & { certifyId: string; url: string }>(({ certifyId: key, url }) => ({
      resultStatus: options.look?.({ key, url }),
    })),
    getAuthCode: later(() => ({ authCode: options.loginCode(), authSuccessScopes: ['auth_base'] })),
    getSystemInfoSync: systemInfo,
    getSystemInfo: later(systemInfo),
    getNetworkType: later(() => ({ networkType: 'WIFI', networkAvailable: true })),
    onNetworkStatusChange: () => undefined,
    offNetworkStatusChange: () => undefined,
    setNavigationBar: later<Callbacks & TitleBar>(({ title, backgroundColor, frontColor }) => {
      calls.push(title === undefined ? `bar ${backgroundColor} ${frontColor}` : `title ${title}`);
    }),
    stopPullDownRefresh: later(() => void calls.push('stopPullDownRefresh')),
    pageScrollTo: later(() => undefined),
    makePhoneCall: later<Callbacks & { number: string }>(({ number }) => void calls.push(`call ${number}`)),
    canIUse: () => true,
    SDKVersion: '2.9.0',
  };
}

/** Boots the compiled alipay program as Alipay does. */
export const startAlipay = (folder: string, options: HostOptions): Host =>
  boot(folder, {
    globals: (stack, calls) => ({ my: myOf(options, stack, calls), navigator: { userAgent: 'AlipayClient' } }),
    render: (from) => {
      const draw = renderAxml(from);
      return ({ data }) => draw(data);
    },
  });
