import type { IdNumberFault } from '@city-services/shared/identity/idNumber';
import { CITY } from '@city-services/shared/city/city';

export const SIGN_IN = {
  title: '登录',
  heading: `登录${CITY.name}城市服务`,
  note: '一点就好：不用注册，不用记密码，不读取您的通讯录和位置。',
  button: '一键登录',
  personNote: '用姓名和身份证号登录，验证码发到您登记的手机上。不用注册，不用记密码。',
  byPerson: '用姓名和身份证号登录',
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
    heading: '输入短信验证码',
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

/** A device, as its owner calls it. */
const WHERE: Readonly<Record<string, string>> = { WEAPP: '微信小程序', ALIPAY: '支付宝小程序', H5: '网页版' };

export const DEVICES = {
  title: '登录的设备',
  intro: '这里是您登录着的手机和电脑。有不认识的，就让它退出。我们只记设备的种类和登录的时间，退出就删除。',
  newTitle: (count: number): string => `有 ${count} 处新的登录`,
  newNote: '如果都是您自己，不用理会；如果有不认识的，请让它退出，并解除绑定。',
  platform: (platform: string): string => WHERE[platform] ?? '其他方式',
  bound: (day: string): string => `${day} 绑定`,
  notBound: '还没有确认身份',
  device: (system: string | null, program: string | null): string =>
    [system, program].filter(Boolean).join(' · ') || '未知设备',
  here: '这台设备',
  fresh: '新的',
  thisAccount: '这个账号',
  used: (first: string, last: string): string => `${first} 登录，${last} 用过`,
  nobody: '现在没有登录的设备',
  end: '让它退出',
  endLabel: (device: string): string => `让它退出：${device}`,
  endTitle: (device: string): string => `让“${device}”退出登录？`,
  endNote: '那台设备会马上退出，要再用就得重新登录。您的记录不受影响。',
  endYes: '退出那台设备',
  endOthers: '退出其他所有设备',
  endOthersTitle: '退出其他所有设备？',
  endOthersNote: '只有这台设备还登录着，其他的都会马上退出。您的记录不受影响。',
  endOthersYes: '全部退出',
  unbind: '解除绑定',
  unbindTitle: (platform: string): string => `解除这个${platform}账号的绑定？`,
  unbindNote: '这个账号下的设备会马上退出，以后要重新确认身份才能看您的记录。您的记录和其他账号不受影响。',
  unbindHere: '您正在用的就是这个账号，解除后这里也会退出。',
  unbindYes: '解除绑定',
  no: '先不',
  ended: '已经退出',
  othersEnded: '其他设备都已退出',
  unbound: '已经解除绑定',
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
  levels: { VERIFIED: '已确认身份', FACE: '已确认是本人' } as Readonly<Record<string, string>>,
  idNumber: '证件号',
  phone: '登记手机',
  noPhone: '没有登记',
  settings: '设置',
  elder: '长辈版',
  elderNote: '字更大，按钮更大',
  on: '已打开',
  off: '未打开',
  numbers: '我的号码',
  numbersNote: '需要抄写时查看完整号码',
  desk: '工作人员入口',
  acting: '代人办事',
  actingNote: '替孩子、父母办事，或请人替自己办',
  looks: '谁看过我的数据',
  looksNote: '每次查看都有记录，包括您自己',
  devices: '登录的设备',
  devicesNote: '哪些手机和电脑上登录着，可以随时退出',
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
