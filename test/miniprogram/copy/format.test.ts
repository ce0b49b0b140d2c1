import { businessDate } from '@city-services/shared/time/businessDate';
import { dayWords, dueWords, instantWords, momentWords, spanWords } from '@/copy/format';
import { problemWords } from '@/copy/problems';

const TODAY = businessDate('2026-07-01');

test.each([
  ['2026-06-30', '6 月 30 日'],
  ['2025-12-31', '2025 年 12 月 31 日'],
])('the day %s is worded %s', (day, words) => expect(dayWords(businessDate(day), TODAY)).toBe(words));

test.each([
  [0, '0 个月'],
  [1, '1 个月'],
  [12, '1 年'],
  [148, '12 年 4 个月'],
])('%i months are %s', (months, words) => expect(spanWords(months)).toBe(words));

test.each([
  ['2026-07-01', '今天到期'],
  ['2026-07-02', '还有 1 天'],
  ['2026-06-30', '已过 1 天'],
])('%s is due: %s', (day, words) => expect(dueWords(businessDate(day), TODAY)).toBe(words));

test('an instant is told by the clock in Shanghai, whatever the offset it is written with', () => {
  expect(instantWords('2026-06-30T23:30:00Z', TODAY)).toBe('7 月 1 日 07:30');
  expect(instantWords('2026-06-30T10:42:00+08:00', TODAY)).toBe('6 月 30 日 10:42');
  expect(momentWords(new Date('2026-07-01T02:42:00Z'), new Date('2026-07-01T10:00:00Z'))).toBe('10:42');
  expect(momentWords(new Date('2026-06-30T02:42:00Z'), new Date('2026-07-01T10:00:00Z'))).toBe('6 月 30 日 10:42');
});

test.each([
  [{ code: 'NETWORK_OFFLINE', kind: 'upstream', sentence: '' }, '网络不可用，请检查手机的网络'],
  [{ code: 'SESSION_ENDED', kind: 'unauthenticated', sentence: '' }, '登录已经过期，请重新登录'],
  [{ code: 'SOMETHING_NEW', kind: 'conflict', sentence: '新的情况' }, '新的情况'],
  [{ code: 'SOMETHING_NEW', kind: 'conflict', sentence: '' }, '抱歉，出了点问题，我们正在处理'],
  [
    { code: 'REQUEST_LIMITED', kind: 'limited', sentence: '操作太频繁', retryAfterSeconds: 30 },
    '操作太频繁，请等 30 秒',
  ],
  [{ code: 'INTERNAL', kind: 'bug', sentence: '抱歉', traceId: '0123456789abcdef' }, '抱歉（编号 01234567）'],
])('the problem %j is worded %s', (problem, words) => expect(problemWords(problem)).toBe(words));
