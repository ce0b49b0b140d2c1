import { host } from './host';
import { restart } from '@/session/session';

/** Answers of a city in which everything is well; tests change what they are about. */
export const source = (name: string, more: Readonly<Record<string, unknown>> = {}) => ({
  name,
  phone: '12333',
  asOf: '2026-06-30T06:00:00+08:00',
  state: 'FRESH',
  reason: null,
  ...more,
});

export const reminder = (more: Readonly<Record<string, unknown>> = {}) => ({
  id: 'r1',
  kind: 'VIOLATION_UNHANDLED',
  title: '您有 2 条违法待处理',
  detail: '罚款共 ¥350.00',
  dueOn: null,
  amountFen: 35000,
  count: 2,
  target: { page: 'TRAFFIC_VIOLATIONS', recordId: null },
  ...more,
});

export const overview = (more: Readonly<Record<string, unknown>> = {}) => ({
  socialSecurity: {
    source: source('人力资源和社会保障局'),
    summary: {
      recordCount: 5,
      insuranceCount: 5,
      pensionMonths: 148,
      medicalBalanceFen: 327650,
      gapMonthCount: 3,
    },
  },
  traffic: {
    source: source('公安局交通管理支队'),
    summary: { recordCount: 5, vehicleCount: 2, unhandledCount: 2, finesDueFen: 35000, points: 9 },
  },
  housingFund: {
    source: source('住房公积金管理中心'),
    summary: { recordCount: 2, balanceFen: 18654321, monthlyDepositFen: 384000, paidUntilMonth: '2026-06' },
  },
  reminders: [reminder()],
  ...more,
});

export const CITIZEN = { id: 'c1', name: '*明', idNumber: '3****************5', phone: '138****8000' };

export const me = (level: 'SIGNED_IN' | 'VERIFIED') => ({ level, citizen: level === 'VERIFIED' ? CITIZEN : null });

export const session = (level: 'SIGNED_IN' | 'VERIFIED', number = 1) => ({
  accessToken: `access-${number}`,
  expiresAt: '2026-07-01T10:15:00+08:00',
  refreshToken: `refresh-${number}`,
  refreshUntil: '2026-07-31T10:00:00+08:00',
  me: me(level),
});

export const CITY_ANSWERS = {
  demo: false,
  businessDate: '2026-07-01',
  overview: overview(),
  me: me('VERIFIED'),
  identityNotice: { version: '2026-05', text: '我们用您的姓名和身份证号核对一次。\n留多久：三年。' },
  demoResidents: [],
  quickSignIn: false,
  signIn: session('SIGNED_IN'),
  signOut: true,
};

/** As if the citizen had signed in on this device before. */
export function signedIn(level: 'SIGNED_IN' | 'VERIFIED' = 'VERIFIED'): void {
  const { accessToken, refreshToken, refreshUntil, me: who } = session(level);
  host.store.set('session', JSON.stringify({ scope: 'scope-1', accessToken, refreshToken, refreshUntil, me: who }));
  restart();
}
