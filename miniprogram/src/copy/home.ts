import { CITY } from '@city-services/shared/city/city';

const GREETINGS: readonly (readonly [number, string])[] = [
  [5, '夜深了'],
  [9, '早上好'],
  [12, '上午好'],
  [14, '中午好'],
  [18, '下午好'],
  [24, '晚上好'],
];

export const HOME = {
  title: CITY.name,
  share: `${CITY.name}城市服务：社保、交通、公积金一处看全`,
  /** By the hour in Asia/Shanghai, 0 to 23. */
  greeting: (hour: number, name: string | null): string => {
    const words = GREETINGS.find(([until]) => hour < until)?.[1] ?? '您好';
    return name ? `${words}，${name}` : words;
  },
  weekdays: ['星期日', '星期一', '星期二', '星期三', '星期四', '星期五', '星期六'],
  reminders: '待办提醒',
  allReminders: (count: number): string => `全部 ${count} 条`,
  noReminders: '目前没有需要您处理的事',
  look: '去看看',
  overdueDays: (days: number): string => `已逾期 ${days} 天`,
  remindersPartial: (names: string): string => `${names}暂时读不到，它的提醒没有列在这里。`,
  services: '常用服务',
  signedOut: '您的记录，一处看全',
  signedOutNote: '社保、交通、公积金，登录并确认是您本人后就能看到。',
  notVerified: '还差一步：确认您是本人',
  willShow: '这里会显示',
  socialSecurity: {
    title: '社会保障',
    figure: '养老保险累计缴费',
    active: (count: number): string => `${count} 项保险在保`,
    none: '没有在保的保险',
    medical: (yuan: string): string => `医保余额 ¥${yuan}`,
    gap: (months: number): string => `断缴 ${months} 个月`,
    preview: '养老缴了多少年、有没有断缴、医保账户还有多少钱',
  },
  traffic: {
    title: '交通',
    figure: '违法待处理',
    fines: (yuan: string): string => `待缴罚款 ¥${yuan}`,
    noFines: '没有待缴的罚款',
    vehicles: (count: number): string => `${count} 辆车`,
    points: (points: number): string => `本周期记 ${points} 分`,
    preview: '有没有违法没处理、驾照记了几分、年检哪天到期',
  },
  housingFund: {
    title: '公积金',
    figure: '公积金余额',
    monthly: (yuan: string): string => `每月存入 ¥${yuan}`,
    paidUntil: (month: string): string => `缴至 ${month}`,
    preview: '余额有多少、每月存了多少、今年最多能提取多少',
  },
  notGranted: '对方没有把这一项交给您办',
  notGrantedNote: '要办，请对方在“我的 → 代人办事”里重新同意',
  noRecords: '没有查到您的记录',
  noRecordsNote: '没有查到，不代表没有：部门按批送来数据，可能还没有送到。',
  unavailable: (short: string): string => `暂时联系不上${short}，其他内容不受影响`,
  entries: {
    pension: '养老保险',
    medical: '医保账户',
    violations: '交通违法',
    vehicles: '车辆驾照',
    fund: '公积金',
    loan: '公积金贷款',
    identity: '身份确认',
    hotline: CITY.hotline.phone,
  },
} as const;
