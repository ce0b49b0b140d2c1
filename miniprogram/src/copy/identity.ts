import type { IdNumberFault } from '@city-services/shared/identity/idNumber';
import { CITY } from '@city-services/shared/city/city';

export const SIGN_IN = {
  title: '登录',
  heading: `登录${CITY.name}城市服务`,
  note: '一点就好：不用注册，不用记密码，不读取您的通讯录和位置。',
  button: '一键登录',
  privacy: '看看我们怎样保护您的信息',
} as const;

/** What is wrong with an identity number, so that one can put it right. */
const FAULTS: Readonly<Record<IdNumberFault, string>> = {
  length: '身份证号是 18 位：17 位数字，最后一位是数字或 X',
  province: '前两位不是省份代码，请对着证件再核对一遍',
  birth: '第 7 到 14 位是出生日期，但没有这一天，请再核对',
  birthInFuture: '第 7 到 14 位是出生日期，但这一天还没有到，请再核对',
  check: '最后一位和前面对不上，可能有一位输错了，请再核对',
};

export const VERIFY = {
  title: '身份确认',
  steps: ['阅读告知', '填写身份', '输入验证码'],
  stepLabel: (at: number, names: readonly string[]): string =>
    `第 ${at + 1} 步，共 ${names.length} 步：${names[at] ?? ''}`,
  notice: {
    heading: '先看一眼：用什么、为什么、留多久',
    tick: '我已经看过，同意为确认身份使用我的姓名和身份证号',
    next: '同意，下一步',
    later: '以后再说',
    version: (version: string): string => `告知书版本 ${version}`,
  },
  person: {
    heading: '您是哪一位？',
    note: '只用来和人口登记核对一次，不会显示完整号码。',
    name: '姓名',
    nameHelp: '和身份证上的一样',
    nameShort: '姓名至少两个字',
    idNumber: '身份证号',
    idHelp: '18 位，最后一位可能是 X',
    idTyped: (count: number): string => `已输入 ${count} 位，共 18 位`,
    idGood: '号码没有输错',
    next: '获取验证码',
    demo: '演示居民，点一位自动填好',
  },
  code: {
    heading: '输入 6 位验证码',
    sent: '如果姓名和号码与人口登记一致，验证码会发到登记的手机上。',
    label: '短信验证码',
    resend: '重新获取',
    resendAfter: (seconds: number): string => `${seconds} 秒后可以重新获取`,
    noPhone: `手机号换了，或一直没有收到？请带身份证到派出所更新登记，或拨打 ${CITY.hotline.phone}。`,
    demo: '演示短信不会真的发出：在浏览器里打开本站的 /dev/outbox，或看启动服务的窗口，就能看到验证码。',
    next: '确认',
    resent: '已经重新获取',
  },
  previous: '上一步',
  done: {
    heading: (name: string): string => `好了，${name}`,
    note: '以后在这里都认得您，不用再填。',
    next: '查看我的记录',
  },
  faults: FAULTS,
} as const;

export const PRIVACY = {
  title: '隐私说明',
  device: '这台设备上留了什么',
  deviceItems: [
    '登录凭证：30 天不用就失效，退出登录时删除',
    '最近看过的页面：没有网络时还能看，退出登录时删除',
    '姓名、证件号、手机号都是打了星号的，没有完整的',
    '是否使用长辈版',
  ],
  rights: '您的权利',
  rightsNote: `您可以查看、更正、删除自己的信息，也可以撤回同意。拨打 ${CITY.hotline.phone}，由${CITY.sponsor}受理。`,
} as const;

export const ME = {
  title: '我的',
  guest: '还没有登录',
  guestNote: '登录后可以看到自己的记录',
  signedIn: '已登录',
  signedInNote: '还没有确认身份',
  levels: { VERIFIED: '已确认身份', FACE: '已刷脸确认' } as Readonly<Record<string, string>>,
  idNumber: '证件号',
  phone: '登记手机',
  noPhone: '没有登记',
  settings: '设置',
  elder: '长辈版',
  elderNote: '字更大，按钮更大',
  on: '已打开',
  off: '未打开',
  privacy: '隐私说明',
  privacyNote: '用了哪些信息，为什么，留多久',
  about: '关于',
  sponsor: '主办单位',
  filing: '备案编号',
  hotline: '咨询与投诉',
  signOut: '退出登录',
  signOutTitle: '退出登录？',
  signOutNote: '这台设备上的登录和看过的页面都会删除，下次再登录就好。',
  signOutYes: '退出',
  signOutNo: '不退出',
  signedOut: '已经退出登录',
} as const;
