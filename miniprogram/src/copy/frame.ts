/** What the page frame says, whatever the page. */
export const FRAME = {
  back: '返回',
  home: '首页',
  items: '办事',
  me: '我的',
  mainMenu: '主要页面',
  skip: '跳到主要内容',
  retry: '再试一次',
  close: '关闭',
  loading: '正在读取',
  refreshing: '正在更新',
  demo: '演示数据：人物和记录都是虚构的',
  offlineKept: (moment: string): string => `网络不可用，显示的是 ${moment} 的数据`,
  departmentKept: (sentence: string, moment: string): string =>
    `${sentence.replace(/，其他内容不受影响$/, '')}，显示的是 ${moment} 的数据`,
  offline: '网络不可用',
  offlineNote: '连上网络后会自动重新读取。',
  failedNote: '不是您的操作有误。可以稍后再试，着急可以拨打 12345。',
  update: '更新到最新版本',
  updateNote: '更新只要几秒钟，您的记录都在。',
  updateByHand: '请把城市服务完全关掉，等一分钟再打开，就是最新版本了。着急可以拨打 12345。',
  signedOut: '登录后，就能看到您自己的记录',
  signedOutNote: '一点就好，不用注册，不用记密码。',
  signIn: '登录',
  notVerified: '还差一步：确认您是本人',
  notVerifiedNote: '这些记录只给本人看。确认一次，以后在这里都认得您。',
  verify: '去确认身份',
  faceRequired: '还差一步：确认是您本人在操作',
  faceRequiredNote: '这里的内容很重要，手机被别人拿到也不能看。可以刷脸，也可以不刷脸。',
  prove: '去确认',
  elderOn: '长辈版',
  elderOff: '标准版',
  elderLabel: (on: boolean): string => (on ? '切换到标准版' : '切换到长辈版，字大一些'),
} as const;

/** Under each figure: where it comes from. */
export const SOURCE = {
  states: { FRESH: '最新', STALE: '较旧', UNAVAILABLE: '暂时读不到' } as Readonly<Record<string, string>>,
  unknownState: '有数据',
  asOf: (day: string, name: string): string => `数据截至 ${day}，来自${name}`,
  nothingYet: (name: string): string => `${name}还没有送来数据`,
  unavailable: (name: string): string => `来自${name}`,
  ask: '有误？',
  sheetTitle: '数字和您知道的不一样？',
  sheet: (name: string): string =>
    `这些记录由${name}提供，我们原样显示，不能替它改。请打电话核对，说清楚哪一条不对；改正以后，这里会跟着更新。`,
  call: (phone: string): string => `拨打 ${phone}`,
  hotline: (name: string, phone: string): string => `也可以拨打${name} ${phone}`,
} as const;

/** The end of a list. */
export const LIST = {
  more: '再看一些',
  shown: (shown: number, total: number): string =>
    shown < total ? `已显示 ${shown} 条，共 ${total} 条` : `共 ${total} 条`,
} as const;
