import type { TimeLimit } from './item.entity';

/** A calendar year has about this many working days (2025 and 2026: 248), a month a twelfth, a week 5 of 7. */
const WORKING_DAYS_A_YEAR = 248;
const DAYS_A_YEAR = 365;
const MONTHS_A_YEAR = 12;
const WORKING_HOURS_A_DAY = 8;
const HOURS_A_DAY = 24;

/**
 * A limit in working days, so that limits of different units compare. Exact for working days; the others by the year's average, not rounded:
 * 30 calendar days are 20.4 working days. Whole days written in hours (24, 48) are calendar days, other hours are working hours.
 */
export function workingDaysOf({ amount, unit }: TimeLimit): number {
  switch (unit) {
    case 'WORKING_DAY':
      return amount;
    case 'DAY':
      return (amount * WORKING_DAYS_A_YEAR) / DAYS_A_YEAR;
    case 'HOUR':
      return amount > 0 && amount % HOURS_A_DAY === 0
        ? workingDaysOf({ amount: amount / HOURS_A_DAY, unit: 'DAY' })
        : amount / WORKING_HOURS_A_DAY;
    case 'MONTH':
      return (amount * WORKING_DAYS_A_YEAR) / MONTHS_A_YEAR;
    case 'YEAR':
      return amount * WORKING_DAYS_A_YEAR;
  }
}

/** Between units only averages compare: 一个月 and 30 天 are the same to everybody, 21 working days may be a month. */
const AVERAGE_TOLERANCE = 1.02;

/** Whether the first limit is longer. Limits of one unit compare by their amounts alone. */
export const isLonger = (limit: TimeLimit, other: TimeLimit): boolean =>
  limit.unit === other.unit
    ? limit.amount > other.amount
    : workingDaysOf(limit) > workingDaysOf(other) * AVERAGE_TOLERANCE;

const UNIT_WORDS = { WORKING_DAY: '个工作日', DAY: '个自然日', HOUR: '小时', MONTH: '个月', YEAR: '年' } as const;

/** 3 个工作日; 当场办结. */
export const limitText = ({ amount, unit }: TimeLimit): string =>
  amount === 0 ? '当场办结' : `${amount} ${UNIT_WORDS[unit]}`;

/** A word and the limit after it, spaced as figures are: 承诺 3 个工作日, 承诺当场办结. */
export const limitAfter = (word: string, limit: TimeLimit): string =>
  `${word}${limit.amount === 0 ? '' : ' '}${limitText(limit)}`;
