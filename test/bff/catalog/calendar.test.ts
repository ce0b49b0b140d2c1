import { businessDate } from '@city-services/shared/time/businessDate';
import { calendarOfToday } from '../../../bff/src/domains/catalog/guide/itemCalendar.rule';
import { receptionOf } from '../../../bff/src/domains/catalog/guide/reception.rule';
import type { TimeLimit } from '../../../bff/src/domains/catalog/item/item.entity';

/** The calendar of an application that is handed in at a moment, Asia/Shanghai. */

interface Case {
  readonly at: string;
  readonly limit: TimeLimit;
  /** The operator's fixed business day. */
  readonly fixed?: string;
}

const of = ({ at, limit, fixed }: Case) => {
  const now = new Date(`${at}+08:00`);
  const today = businessDate(fixed ?? at.slice(0, 10));
  return calendarOfToday({ promised: limit, statutory: null }, receptionOf(now, today));
};
const working = (amount: number): TimeLimit => ({ amount, unit: 'WORKING_DAY' });

test.each([
  ['on a working day', '2026-11-20T09:30:00', '2026-11-20', null, '2026-11-23'],
  ['a minute before closing', '2026-11-20T16:59:59', '2026-11-20', null, '2026-11-23'],
  ['at closing time', '2026-11-20T17:00:00', '2026-11-23', '现在过了 17:00', '2026-11-24'],
  ['shortly before midnight', '2026-11-20T23:59:59', '2026-11-23', '现在过了 17:00', '2026-11-24'],
  ['shortly after midnight', '2026-11-23T00:00:01', '2026-11-23', null, '2026-11-24'],
  ['on a Sunday', '2026-11-22T10:00:00', '2026-11-23', '今天是周末', '2026-11-24'],
  ['on a Saturday that is worked', '2026-10-10T10:00:00', '2026-10-10', null, '2026-10-12'],
  ['on the evening before a Sunday that is worked', '2026-01-03T10:00:00', '2026-01-04', '今天放假', '2026-01-05'],
  [
    'on the last working evening before a long holiday',
    '2026-02-14T18:00:00',
    '2026-02-24',
    '现在过了 17:00',
    '2026-02-25',
  ],
  ['in the middle of a holiday', '2026-10-03T10:00:00', '2026-10-08', '今天放假', '2026-10-09'],
])('%s (%s) it is received on %s', (_when, at, from, why, until) => {
  const calendar = of({ at, limit: working(1) });
  expect(calendar).toMatchObject({ submittedOn: at.slice(0, 10), from, promisedUntil: until, note: null });
  if (why === null) expect(calendar.startNote).toBeNull();
  else expect(calendar.startNote).toContain(why);
});

test('what is done on the spot is done on the day of acceptance', () => {
  expect(of({ at: '2026-11-22T10:00:00', limit: working(0) })).toMatchObject({
    from: '2026-11-23',
    promisedUntil: '2026-11-23',
    days: [],
    startNote: '今天是周末，交的材料按下一个工作日（11 月 23 日）受理',
  });
});

test('a business day that an operator fixed has no hour', () => {
  const fixed = '2026-07-01';
  expect(of({ at: '2026-11-22T22:00:00', limit: working(3), fixed })).toMatchObject({
    from: fixed,
    promisedUntil: '2026-07-06',
    startNote: null,
  });
});

test.each([
  ['handed in on the last day, counted in the next year', '2026-12-31T10:00:00', working(1), '2026-12-31'],
  ['handed in on the last evening', '2026-12-31T17:30:00', working(0), '2026-12-31'],
  ['handed in in a year without a notice', '2027-01-05T10:00:00', working(5), '2027-01-05'],
])('%s: that the year is not announced is said, and no last day is guessed', (_case, at, limit, from) => {
  const calendar = of({ at, limit });
  expect(calendar).toMatchObject({ from, promisedUntil: null });
  expect(calendar.note).toContain('2027 年的放假安排还没有公布');
});

test.each([
  // 30 days from 1 September end on the first of the seven days of National Day.
  ['2026-09-01T10:00:00', { amount: 30, unit: 'DAY' }, '2026-10-08', null],
  // A Saturday.
  ['2026-11-20T10:00:00', { amount: 1, unit: 'DAY' }, '2026-11-23', null],
  // A Saturday that is worked.
  ['2026-01-30T10:00:00', { amount: 1, unit: 'MONTH' }, '2026-02-28', null],
  ['2026-11-20T10:00:00', { amount: 3, unit: 'MONTH' }, '2027-02-20', '顺延到放假后的第一个工作日'],
] as const)('a limit in calendar units ends on a day that is worked: %s %p', (at, limit, until, note) => {
  const calendar = of({ at, limit });
  expect(calendar.promisedUntil).toBe(until);
  if (note === null) expect(calendar.note).toBeNull();
  else expect(calendar.note).toContain(note);
});
