/** Words of the social-security pages. A code that a newer BFF has is drawn in its neutral form. */
const ENROLMENT_STATES: Readonly<Record<string, string>> = {
  ACTIVE: '正常参保',
  SUSPENDED: '暂停参保',
  ENDED: '已终止',
};
const MONTH_STATES: Readonly<Record<string, string>> = {
  CONTRIBUTED: '已缴',
  ARREARS: '欠缴',
  GAP: '断缴',
  NOT_COVERED: '未参保',
  FUTURE: '还没到',
};
const CONTRIBUTION_TYPES: Readonly<Record<string, string>> = {
  REGULAR: '正常缴费',
  BACK_PAYMENT: '补缴',
  REFUND: '退收',
};
const ENTRY_TYPES: Readonly<Record<string, string>> = {
  CREDIT: '划入',
  EXPENSE: '支出',
  INTEREST: '结息',
  REVERSAL: '冲正',
};

export const SOCIAL_SECURITY = {
  title: '社会保障',
  insuranceTitle: '参保详情',
  medicalTitle: '医保个人账户',
  none: '没有查到您的参保记录',
  noneNote: '没有查到，不代表没有：刚参保的，要等下一批数据送到才看得到。',
  insuranceGone: '没有查到这项保险的参保记录',
  pensionSoFar: '养老保险累计缴费',
  soFar: '累计缴费',
  monthsSoFar: (span: string): string => `累计 ${span}`,
  insurances: '我的保险',
  enrolment: (code: string): string => ENROLMENT_STATES[code] ?? '其他状态',
  /** A scheme that is paid by the year is not left in the months without a payment. */
  month: (code: string, yearly = false): string =>
    yearly && code === 'NOT_COVERED' ? '没有缴费' : (MONTH_STATES[code] ?? '不清楚'),
  contribution: (code: string): string => CONTRIBUTION_TYPES[code] ?? '其他',
  entry: (code: string): string => ENTRY_TYPES[code] ?? '其他',
  life: '缴费历程',
  lifeOf: (name: string): string => `缴费历程 · ${name}`,
  lifeHint: '一行一年，一格一个月；点一行看明细。',
  yearPicture: (year: number, counts: string): string => `${year} 年：${counts}`,
  count: (word: string, months: number): string => `${word} ${months} 个月`,
  yearSums: (employer: string, person: string): string => `这一年单位缴 ¥${employer}，个人缴 ¥${person}`,
  monthOf: (month: number): string => `${month} 月`,
  gaps: '断缴的月份',
  gapsNote: '断缴会影响待遇。换工作、自由职业期间断了的，能不能补缴，请打社保电话问清楚。',
  arrears: '欠缴的月份',
  arrearsNote: '这几个月单位申报了但钱还没到账。请先问单位；单位不缴，可以打 12333 或 12345 反映。',
  gapTag: (months: number): string => `断缴 ${months} 个月`,
  arrearsTag: (months: number): string => `欠缴 ${months} 个月`,
  yearlyNote: '这项保险按年缴费，中间没有缴的月份不算断缴。',
  enrolledOn: '参保日期',
  employer: '参保单位',
  region: '参保地',
  span: '缴费起止',
  spanOf: (first: string, last: string): string => `${first} 至 ${last}`,
  contributions: '缴费明细',
  noContributions: '还没有缴费记录',
  base: (yuan: string): string => `基数 ¥${yuan}`,
  shares: (employer: string, person: string): string => `单位 ¥${employer} · 个人 ¥${person}`,
  paidOn: (day: string): string => `${day} 到账`,
  notPaid: '还没到账',
  refunded: (day: string): string => `${day} 退回`,
  notRefunded: '还没退回',
  medical: '医保个人账户',
  medicalBalance: '账户余额',
  medicalAll: '查看收支明细',
  medicalNone: '还没有收支记录',
  flow: '最近收支',
  flowPicture: (words: string): string => `最近收支的图：${words}`,
  inOf: (yuan: string): string => `进 ¥${yuan}`,
  outOf: (yuan: string): string => `出 ¥${yuan}`,
} as const;

/** Schemes that are paid by the year: 城乡居民基本养老保险, 城乡居民基本医疗保险. */
export const PAID_YEARLY: ReadonlySet<string> = new Set(['170', '390']);
