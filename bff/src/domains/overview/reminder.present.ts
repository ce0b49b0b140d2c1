import { createHash } from 'node:crypto';
import { formatYuan, ZERO_FEN } from '@city-services/shared/money/fen';
import { dayOfMonth, monthNumberOf, yearOf } from '@city-services/shared/time/businessDate';
import type { PersonKey } from '../../kernel/ids';
import type * as entity from './reminder.entity';
import type { Reminder } from './reminder.type';

/** The day, never how far it is: the page draws that beside the words from `dueOn`. */
interface Wording {
  readonly page: entity.ReminderPage;
  readonly title: (reminder: entity.Reminder) => string;
  readonly detail: (reminder: entity.Reminder) => string;
}

const yuan = ({ amountFen }: entity.Reminder): string => `${formatYuan(amountFen ?? ZERO_FEN)} 元`;

const day = ({ dueOn }: entity.Reminder): string =>
  dueOn ? `${yearOf(dueOn)}年${monthNumberOf(dueOn)}月${dayOfMonth(dueOn)}日` : '';

const isOver = ({ daysLeft }: entity.Reminder): boolean => (daysLeft ?? 0) < 0;

const several = ({ count }: entity.Reminder, unit: string): string =>
  count > 1 ? `，一共 ${count} ${unit}需要留意` : '';

const WORDINGS: Readonly<Record<entity.ReminderKind, Wording>> = {
  LOAN_OVERDUE: {
    page: 'HOUSING_FUND_LOAN',
    title: ({ count }) => `您有 ${count} 期贷款已经逾期`,
    detail: (reminder) => `一共 ${yuan(reminder)}，最早的一期是${day(reminder)}应还的，请尽快还上`,
  },
  LOAN_DUE: {
    page: 'HOUSING_FUND_LOAN',
    title: (reminder) => (reminder.daysLeft === 0 ? '贷款今天该还了' : '贷款快到还款日了'),
    detail: (reminder) => `${day(reminder)}应还，一共 ${yuan(reminder)}，请提前准备好`,
  },
  INSPECTION_DUE: {
    page: 'TRAFFIC_VEHICLE',
    title: (reminder) => (isOver(reminder) ? '您的车已经过了年检日期' : '您的车快到年检日期了'),
    detail: (reminder) => `检验有效期到${day(reminder)}${several(reminder, '辆车')}`,
  },
  INSURANCE_DUE: {
    page: 'TRAFFIC_VEHICLE',
    title: (reminder) => (isOver(reminder) ? '您的车交强险已经到期' : '您的车交强险快到期了'),
    detail: (reminder) => `交强险到${day(reminder)}${several(reminder, '辆车')}`,
  },
  LICENCE_EXPIRING: {
    page: 'TRAFFIC_LICENCE',
    title: (reminder) => (isOver(reminder) ? '您的驾驶证已经过期' : '您的驾驶证快到期了'),
    detail: (reminder) => `有效期到${day(reminder)}，请记得换证`,
  },
  VIOLATION_UNHANDLED: {
    page: 'TRAFFIC_VIOLATIONS',
    title: ({ count }) => `您有 ${count} 条违法待处理`,
    detail: () => '点开看看是在哪里、因为什么，再去处理',
  },
  FINE_UNPAID: {
    page: 'TRAFFIC_VIOLATIONS',
    title: ({ count }) => `您有 ${count} 笔罚款还没有缴`,
    detail: (reminder) => `一共 ${yuan(reminder)}`,
  },
  CONTRIBUTION_GAP: {
    page: 'SOCIAL_SECURITY',
    title: ({ count }) => `近两年有 ${count} 个月社保没有缴上`,
    detail: () => '点开看看是哪几个月，必要时可以问问单位或社保部门',
  },
};

/** Stable as long as it leads to the same record; made of keyed hashes alone, so that it tells nothing. */
const idOf = (person: PersonKey, { kind, recordId }: entity.Reminder): string =>
  createHash('sha256')
    .update(`reminder ${person} ${kind} ${recordId ?? ''}`)
    .digest('base64url')
    .slice(0, 22);

export function presentReminder(person: PersonKey, reminder: entity.Reminder): Reminder {
  const { kind, dueOn, amountFen, count, recordId } = reminder;
  const { page, title, detail } = WORDINGS[kind];
  return {
    id: idOf(person, reminder),
    kind,
    title: title(reminder),
    detail: detail(reminder),
    dueOn,
    amountFen,
    count,
    target: { page, recordId },
  };
}
