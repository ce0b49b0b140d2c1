import {
  businessDateOf,
  daysBetween,
  monthNumberOf,
  dayOfMonth,
  yearOf,
  SHANGHAI_OFFSET_MS,
  type BusinessDate,
} from '@city-services/shared/time/businessDate';
import type { BusinessMonth } from '@city-services/shared/time/businessMonth';
import { parseInstant } from '@city-services/shared/time/instant';

/** `6 月 30 日`; with the year where it is not this year's: `2025 年 6 月 30 日`. */
export function dayWords(day: BusinessDate, today?: BusinessDate): string {
  const words = `${monthNumberOf(day)} 月 ${dayOfMonth(day)} 日`;
  return today && yearOf(today) === yearOf(day) ? words : `${yearOf(day)} 年 ${words}`;
}

/** `2026 年 6 月` */
export const monthWords = (month: BusinessMonth): string => `${month.slice(0, 4)} 年 ${Number(month.slice(5, 7))} 月`;

/** `10:42`, by the clock in Asia/Shanghai. */
export const clockWords = (instant: Date): string =>
  new Date(instant.getTime() + SHANGHAI_OFFSET_MS).toISOString().slice(11, 16);

/** `10:42` of today, else `6 月 30 日 10:42`. */
export function momentWords(instant: Date, now: Date): string {
  const day = businessDateOf(instant);
  const today = businessDateOf(now);
  return day === today ? clockWords(instant) : `${dayWords(day, today)} ${clockWords(instant)}`;
}

/** The day of an instant as the BFF writes it; null when it is none. */
export function dayOfInstant(text: string): BusinessDate | null {
  const instant = parseInstant(text);
  return instant ? businessDateOf(instant) : null;
}

/** `2026 年 6 月 30 日 10:42` of an instant as the BFF writes it; the text itself when it is none. */
export function instantWords(text: string, today?: BusinessDate): string {
  const instant = parseInstant(text);
  return instant ? `${dayWords(businessDateOf(instant), today)} ${clockWords(instant)}` : text;
}

/** 148 months: 12 年 4 个月, as parts of a figure. */
export function spanParts(months: number): { value: string; unit: string }[] {
  const years = Math.floor(months / 12);
  const rest = months % 12;
  const parts = [
    { value: String(years), unit: '年' },
    { value: String(rest), unit: '个月' },
  ];
  return parts.filter(({ value }, index) => value !== '0' || (years === 0 && index === 1));
}

/** `12 年 4 个月` */
export const spanWords = (months: number): string =>
  spanParts(months)
    .map(({ value, unit }) => `${value} ${unit}`)
    .join(' ');

/** 今天到期, 还有 12 天, 已过期 3 天 */
export function dueWords(due: BusinessDate, today: BusinessDate): string {
  const days = daysBetween(today, due);
  if (days === 0) return '今天到期';
  return days > 0 ? `还有 ${days} 天` : `已过 ${-days} 天`;
}
