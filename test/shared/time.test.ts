import {
  addDays,
  businessDate,
  businessDateOf,
  daysBetween,
  parseDay,
  sameDayIn,
  startOfDay,
} from '@city-services/shared/time/businessDate';
import { addMonths, businessMonth, monthsFrom, parseMonth } from '@city-services/shared/time/businessMonth';
import { formatInstant, parseInstant } from '@city-services/shared/time/instant';

describe('days', () => {
  test.each([
    ['2026-02-01', '2026-02-01'],
    ['20260201', '2026-02-01'],
    ['2026/2/1', '2026-02-01'],
    ['2026/02/01', '2026-02-01'],
    ['2024-02-29', '2024-02-29'],
    ['2000-02-29', '2000-02-29'],
  ])('%s is read', (text, day) => expect(parseDay(text)).toBe(day));

  test.each([
    '',
    '2026-2-1',
    '2026-02-30',
    '2025-02-29',
    '1900-02-29',
    '2026-13-01',
    '26-02-01',
    '2026.02.01',
    '2026年2月1日',
    '2026-02-01 00:00:00',
    '0000-01-01',
  ])('%j is refused', (text) => expect(parseDay(text)).toBeNull());

  test('arithmetic crosses months, years and leap days', () => {
    expect(addDays(businessDate('2024-02-28'), 2)).toBe('2024-03-01');
    expect(addDays(businessDate('2026-01-01'), -1)).toBe('2025-12-31');
    expect(daysBetween(businessDate('2026-07-01'), businessDate('2026-06-30'))).toBe(-1);
    expect(daysBetween(businessDate('2024-01-01'), businessDate('2025-01-01'))).toBe(366);
    expect(sameDayIn(2027, businessDate('2012-02-29'))).toBe('2027-02-28');
    expect(sameDayIn(2028, businessDate('2012-02-29'))).toBe('2028-02-29');
  });

  test('a day begins at midnight in Shanghai, whatever the zone of the machine', () => {
    expect(startOfDay(businessDate('2026-07-01')).toISOString()).toBe('2026-06-30T16:00:00.000Z');
    expect(businessDateOf(new Date('2026-06-30T15:59:59.999Z'))).toBe('2026-06-30');
    expect(businessDateOf(new Date('2026-06-30T16:00:00Z'))).toBe('2026-07-01');
  });
});

describe('months', () => {
  test.each([
    ['202607', '2026-07'],
    ['2026-07', '2026-07'],
  ])('%s is read', (text, month) => expect(parseMonth(text)).toBe(month));
  test.each(['2026-7', '202613', '202600', '2026/07', '26-07', '2026-07-01', ''])('%j is refused', (text) =>
    expect(parseMonth(text)).toBeNull(),
  );
  test('ranges include both ends and cross years', () => {
    expect(monthsFrom(businessMonth('2025-11'), businessMonth('2026-02'))).toEqual([
      '2025-11',
      '2025-12',
      '2026-01',
      '2026-02',
    ]);
    expect(monthsFrom(businessMonth('2026-02'), businessMonth('2026-01'))).toEqual([]);
    expect(addMonths(businessMonth('2026-01'), -1)).toBe('2025-12');
  });
});

describe('instants', () => {
  test.each([
    ['2026-01-02 14:57:16', '2026-01-02T14:57:16+08:00'],
    ['2026-04-07T16:00:00Z', '2026-04-08T00:00:00+08:00'],
    ['2026-04-08T00:59:58+09:00', '2026-04-07T23:59:58+08:00'],
    ['2026-04-07T18:59:59-05:00', '2026-04-08T07:59:59+08:00'],
    ['2026-04-07T18:59:59.999-0500', '2026-04-08T07:59:59+08:00'],
    ['2026-04-07T18:59+08', '2026-04-07T18:59:00+08:00'],
    ['20260407T160000Z', '2026-04-08T00:00:00+08:00'],
  ])('%s is read', (text, instant) => expect(formatInstant(parseInstant(text) as Date)).toBe(instant));

  test.each([
    '2026-01-02',
    '2026-01-02T14:57:16',
    '2026-02-30 10:00:00',
    '2026-01-02 24:00:00',
    '2026-01-02 10:60:00',
    '2026-01-02 10:00',
    '2026/01/02 10:00:00',
    '1767337036',
  ])('%j is refused', (text) => expect(parseInstant(text)).toBeNull());
});
