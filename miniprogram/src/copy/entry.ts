import { CITY } from '@city-services/shared/city/city';

const ASK = `也可以拨打${CITY.hotline.phone}问一问`;

/** What a citizen reads who scanned a code. */
export const ENTRY = {
  opening: '正在打开您扫的内容',
  closed: {
    UNKNOWN: `没有找到这个码对应的内容。要办的事可以在下面找，${ASK}。`,
    EXPIRED: `这个码已经过了使用时间。要办的事可以在下面找，${ASK}。`,
    ENDED: `这个码已经停用。要办的事可以在下面找，${ASK}。`,
  } as Readonly<Record<string, string>> & { readonly UNKNOWN: string },
  broken: `这个码没有认出来，可以再扫一次。要办的事也可以在下面找。`,
  tooNew: '这个内容要用新版本打开。请关闭小程序，过一会儿再扫一次。',
  failed: (problem: string): string => `${problem}。您扫的内容还没有打开。`,
  understood: '知道了',
  retry: '再打开一次',
} as const;
