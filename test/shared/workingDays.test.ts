import { addDays, businessDate, type BusinessDate } from '@city-services/shared/time/businessDate';
import { holidaySource, isKnownYear, KNOWN_YEARS } from '@city-services/shared/time/holidays';
import {
  calendarOf,
  isWorkingDay,
  kindOfDay,
  weekdayOf,
  workingDaysBetween,
} from '@city-services/shared/time/workingDays';

const day = businessDate;

test.each([
  ['1970-01-01', 4],
  ['2026-11-22', 7],
  ['2026-11-23', 1],
  ['2024-02-29', 4],
  ['1969-12-31', 3],
])('the weekday of %s is %i', (text, weekday) => {
  expect(weekdayOf(day(text))).toBe(weekday);
});

test.each([
  ['2026-02-16', 'HOLIDAY'],
  ['2026-02-23', 'HOLIDAY'],
  ['2026-02-14', 'WORKED_WEEKEND'],
  ['2026-02-24', 'WORKING'],
  ['2026-03-01', 'WEEKEND'],
  ['2026-10-08', 'WORKING'],
  ['2026-10-10', 'WORKED_WEEKEND'],
  ['2025-01-26', 'WORKED_WEEKEND'],
  ['2025-10-08', 'HOLIDAY'],
])('%s is %s', (text, kind) => {
  expect(kindOfDay(day(text))).toBe(kind);
});

/** Working days of a year by the notices: weekdays less holidays on weekdays plus worked weekends. */
test.each([
  [2025, 248],
  [2026, 248],
])('the year %i has %i working days', (year, count) => {
  let found = 0;
  for (let at = day(`${year}-01-01`); at <= `${year}-12-31`; at = addDays(at, 1)) if (isWorkingDay(at)) found += 1;
  expect(found).toBe(count);
});

test('every known year names the notice it follows', () => {
  expect(KNOWN_YEARS).toEqual([2025, 2026]);
  for (const year of KNOWN_YEARS) expect(holidaySource(year)).toMatch(new RegExp(`${year}年.*国办发明电`));
  expect(holidaySource(2027)).toBeNull();
  expect(isKnownYear(day('2027-01-01'))).toBe(false);
});

interface Expected {
  readonly from: string;
  readonly workingDays: number;
  readonly last: string;
}

test.each<Expected>([
  // A Friday: the weekend does not count.
  { from: '2026-11-20', workingDays: 1, last: '2026-11-23' },
  { from: '2026-11-22', workingDays: 5, last: '2026-11-27' },
  { from: '2026-11-23', workingDays: 0, last: '2026-11-23' },
  // Over the Spring Festival: 14 February is worked, 15 to 23 are off, 28 is worked.
  { from: '2026-02-13', workingDays: 3, last: '2026-02-25' },
  { from: '2026-02-13', workingDays: 6, last: '2026-02-28' },
  // Over National Day.
  { from: '2026-09-30', workingDays: 3, last: '2026-10-10' },
])('$workingDays working days from $from end on $last', ({ from, workingDays, last }) => {
  const calendar = calendarOf({ from: day(from), workingDays });
  expect(calendar.lastDay).toBe(last);
  expect(calendar.stoppedBy).toBeNull();
  expect(workingDaysBetween(day(from), day(last))).toBe(workingDays);
});

test('the days of a calendar say what they are and count up', () => {
  const { days } = calendarOf({ from: day('2026-02-13'), workingDays: 2 });
  expect(days[0]).toEqual({ day: '2026-02-14', kind: 'WORKED_WEEKEND', note: null, number: 1 });
  expect(days[1]).toEqual({ day: '2026-02-15', kind: 'HOLIDAY', note: '春节', number: null });
  expect(days.at(-1)).toEqual({ day: '2026-02-24', kind: 'WORKING', note: null, number: 2 });
  expect(days.map(({ number }) => number).filter((number) => number !== null)).toEqual([1, 2]);
});

test('a pause stands still and says why', () => {
  const pauses = [{ from: day('2026-11-24'), until: day('2026-11-26'), reason: '等待补正材料' }];
  const { days, lastDay } = calendarOf({ from: day('2026-11-22'), workingDays: 2, pauses });
  expect(lastDay).toBe('2026-11-27');
  expect(days.filter(({ kind }) => kind === 'PAUSED').map(({ note }) => note)).toEqual(Array(3).fill('等待补正材料'));
  expect(workingDaysBetween(day('2026-11-22'), day('2026-11-27'), pauses)).toBe(2);
});

test('a pause that is not over keeps the last day open', () => {
  const pauses = [{ from: day('2026-11-24'), until: null, reason: '听证' }];
  const calendar = calendarOf({ from: day('2026-11-22'), workingDays: 2, pauses });
  expect(calendar).toMatchObject({ lastDay: null, stoppedBy: { kind: 'PAUSE', reason: '听证' } });
  expect(calendar.days).toHaveLength(1);
});

test('a year without a notice is said, not guessed', () => {
  const calendar = calendarOf({ from: day('2026-12-30'), workingDays: 5 });
  expect(calendar).toMatchObject({ lastDay: null, stoppedBy: { kind: 'UNKNOWN_YEAR', year: 2027 } });
  expect(calendar.days.map(({ day: at }) => at)).toEqual(['2026-12-31']);
  expect(workingDaysBetween(day('2026-12-30'), day('2027-01-04') as BusinessDate)).toBeNull();
});

test.each([-1, 1.5, Number.NaN, 100_000])('%p working days are refused', (workingDays) => {
  expect(() => calendarOf({ from: day('2026-11-22'), workingDays })).toThrow(RangeError);
});
