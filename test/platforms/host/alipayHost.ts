import { Bundle } from './bundle';
import { later, navigationApis, refuse, send, succeed, type Callbacks, type HttpOptions } from './apis';
import { renderAxml } from './axml';
import type { Data } from './dataPath';
import { PageStack } from './pageStack';
import { launches, type Host, type HostOptions } from './host';

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

function myOf(options: HostOptions, stack: PageStack, calls: string[]): Data {
  const systemInfo = {
    platform: 'iOS',
    version: '10.6.0',
    windowWidth: 375,
    windowHeight: 812,
    screenWidth: 375,
    screenHeight: 812,
    pixelRatio: 2,
    statusBarHeight: 44,
    theme: 'light',
    fontSizeSetting: 16 * (options.fontScale ?? 1),
  };
  return {
    ...navigationApis(stack),
    ...storage(options.storage),
    request: request(options),
    startAPVerify: later<Callbacks & { certifyId: string; url: string }>(({ certifyId: key, url }) => ({
      resultStatus: options.look?.({ key, url }),
    })),
    getAuthCode: later(() => ({ authCode: options.loginCode(), authSuccessScopes: ['auth_base'] })),
    getSystemInfoSync: () => systemInfo,
    getSystemInfo: later(() => systemInfo),
    getNetworkType: later(() => ({ networkType: 'WIFI', networkAvailable: true })),
    onNetworkStatusChange: () => undefined,
    offNetworkStatusChange: () => undefined,
    setNavigationBar: later<Callbacks & { title: string }>(({ title }) => void calls.push(`title ${title}`)),
    stopPullDownRefresh: later(() => void calls.push('stopPullDownRefresh')),
    pageScrollTo: later(() => undefined),
    makePhoneCall: later<Callbacks & { number: string }>(({ number }) => void calls.push(`call ${number}`)),
    canIUse: () => true,
    SDKVersion: '2.9.0',
  };
}

/** Boots the compiled alipay program as Alipay does. */
export function startAlipay(folder: string, options: HostOptions): Host {
  const calls: string[] = [];
  const stack = new PageStack();
  const my = myOf(options, stack, calls);
  const program = new Bundle(folder, {
    my,
    navigator: { userAgent: 'AlipayClient' },
    getCurrentPages: () => stack.pages,
  });
  stack.program = program;
  const render = renderAxml(folder);
  return {
    bundle: program,
    stack,
    calls,
    ...launches(program, stack),
    tree: () => render(stack.top.data),
  };
}
