import { later, navigationApis, refuse, send, succeed, type Callbacks, type HttpOptions } from './apis';
import type { Data } from './dataPath';
import type { PageStack } from './pageStack';
import { renderWxml } from './wxml';
import { boot, type Host, type HostOptions } from './host';

/** `wx.request`: any status is a success; a network that fails says so in `errMsg` (stack.md, rules.md 15). */
const request = (options: HostOptions) => (call: HttpOptions) => {
  send(call, options.bffUrl).then(
    ({ status, headers, body }) =>
      succeed(call, { statusCode: status, header: headers, data: body, errMsg: 'request:ok' }),
    (error: Error) => refuse(call, { errMsg: `request:fail ${error.message}` }),
  );
};

function storage(kept: Map<string, unknown>): Data {
  return {
    getStorageSync: (key: string) => kept.get(key) ?? '',
    setStorageSync: (key: string, value: unknown) => void kept.set(key, value),
    removeStorageSync: (key: string) => void kept.delete(key),
    getStorageInfoSync: () => ({ keys: [...kept.keys()], currentSize: 1, limitSize: 10240 }),
  };
}

/** What WeChat's base library offers, as far as the program asks for it. Taro reads the own keys of `wx` at boot. */
function wxOf(options: HostOptions, stack: PageStack, calls: string[]): Data {
  const { platform = 'ios', ...oldType } = options.weappType ?? {};
  // Asked each time: the reader changes the size while the program is in the background.
  const appBaseInfo = (): Data => ({
    SDKVersion: '3.8.12',
    language: 'zh_CN',
    theme: options.theme ?? 'light',
    ...(options.weappType ? oldType : { fontSizeScaleFactor: options.fontScale ?? 1 }),
  });
  const windowInfo = {
    windowWidth: 375,
    windowHeight: 812,
    screenWidth: 375,
    screenHeight: 812,
    pixelRatio: 2,
    statusBarHeight: 44,
  };
  return {
    ...navigationApis(stack),
    ...storage(options.storage),
    ...options.privacy?.apis(),
    request: request(options),
    login: later(() => ({ code: options.loginCode(), errMsg: 'login:ok' })),
    startFacialRecognitionVerify: later<Callbacks & { userIdKey: string }>(({ userIdKey: key }) => ({
      verifyResult: options.look?.({ key, url: null }),
    })),
    getAppBaseInfo: appBaseInfo,
    getWindowInfo: () => windowInfo,
    getDeviceInfo: () => ({ platform, system: 'iOS 18' }),
    getSystemInfoSync: () => ({ ...appBaseInfo(), ...windowInfo, platform }),
    getNetworkType: later(() => ({ networkType: 'wifi' })),
    onNetworkStatusChange: () => undefined,
    offNetworkStatusChange: () => undefined,
    setNavigationBarTitle: later<Callbacks & { title: string }>(({ title }) => void calls.push(`title ${title}`)),
    stopPullDownRefresh: later(() => void calls.push('stopPullDownRefresh')),
    pageScrollTo: later(() => undefined),
    makePhoneCall: later<Callbacks & { phoneNumber: string }>(
      ({ phoneNumber }) => void calls.push(`call ${phoneNumber}`),
    ),
    getUpdateManager: () => ({ onUpdateReady: () => undefined, applyUpdate: () => undefined }),
    getLaunchOptionsSync: () => ({ path: '', query: {}, scene: 1001 }),
    getEnterOptionsSync: () => ({ path: '', query: {}, scene: 1001 }),
    onThemeChange: () => undefined,
    canIUse: () => true,
    nextTick: (work: () => void) => setTimeout(work, 0),
  };
}

/** Boots the compiled weapp program as WeChat does. */
export const startWeapp = (folder: string, options: HostOptions): Host =>
  boot(folder, {
    globals: (stack, calls) => ({ wx: wxOf(options, stack, calls) }),
    render: (from, program) => {
      const draw = renderWxml(from, program.routes);
      return ({ route, data }) => draw(route, data);
    },
  });
