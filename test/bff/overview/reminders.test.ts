import { fen } from '@city-services/shared/money/fen';
import { addDays, businessDate } from '@city-services/shared/time/businessDate';
import type { PersonKey } from '../../../bff/src/kernel/ids';
import type { Attention, ReminderKind } from '../../../bff/src/domains/overview/reminder.entity';
import { presentReminder } from '../../../bff/src/domains/overview/reminder.present';
import { remindersOf } from '../../../bff/src/domains/overview/reminders.rule';

const TODAY = businessDate('2026-07-01');
const person = (name: string): PersonKey => name as PersonKey;

const attention = (kind: ReminderKind, days: number | null = null, given: Partial<Attention> = {}): Attention => ({
  kind,
  count: 1,
  dueOn: days === null ? null : addDays(TODAY, days),
  amountFen: null,
  recordId: null,
  ...given,
});

const order = (...given: Attention[]) => remindersOf(given, TODAY).map(({ kind }) => kind);

test('overdue loans first, then what else is overdue, violations, fines, what is due, gaps last', () => {
  const given = [
    attention('CONTRIBUTION_GAP'),
    attention('LOAN_DUE', 5),
    attention('FINE_UNPAID'),
    attention('INSURANCE_DUE', 3),
    attention('VIOLATION_UNHANDLED'),
    attention('INSPECTION_DUE', -2),
    attention('LICENCE_EXPIRING', -30),
    attention('LOAN_OVERDUE', -1),
  ];
  const expected = [
    'LOAN_OVERDUE',
    'LICENCE_EXPIRING',
    'INSPECTION_DUE',
    'VIOLATION_UNHANDLED',
    'FINE_UNPAID',
    'INSURANCE_DUE',
    'LOAN_DUE',
    'CONTRIBUTION_GAP',
  ];
  expect(order(...given)).toEqual(expected);
  expect(order(...given.reverse())).toEqual(expected);
});

test('what is due today is not overdue', () => {
  expect(order(attention('INSPECTION_DUE', 0), attention('VIOLATION_UNHANDLED'))).toEqual([
    'VIOLATION_UNHANDLED',
    'INSPECTION_DUE',
  ]);
});

test('what falls on one day keeps one order', () => {
  const given = [attention('LOAN_DUE', 3), attention('LICENCE_EXPIRING', 3), attention('INSPECTION_DUE', 3)];
  expect(order(...given)).toEqual(['INSPECTION_DUE', 'LICENCE_EXPIRING', 'LOAN_DUE']);
  expect(order(...given.reverse())).toEqual(['INSPECTION_DUE', 'LICENCE_EXPIRING', 'LOAN_DUE']);
});

describe('what a citizen reads', () => {
  const shown = (given: Attention) => {
    const [reminder] = remindersOf([given], TODAY);
    if (!reminder) throw new Error('no reminder');
    const { title, detail, target } = presentReminder(person('p'), reminder);
    return [title, detail, target.page];
  };

  test.each<[Attention, string, string, string]>([
    [
      attention('VIOLATION_UNHANDLED', null, { count: 2 }),
      '您有 2 条违法待处理',
      '点开看看是在哪里、因为什么，再去处理',
      'TRAFFIC_VIOLATIONS',
    ],
    [
      attention('FINE_UNPAID', null, { count: 3, amountFen: fen(123_450) }),
      '您有 3 笔罚款还没有缴',
      '一共 1,234.50 元',
      'TRAFFIC_VIOLATIONS',
    ],
    [attention('INSPECTION_DUE', 5), '您的车快到年检日期了', '检验有效期到2026年7月6日', 'TRAFFIC_VEHICLE'],
    [
      attention('INSPECTION_DUE', -5, { count: 2 }),
      '您的车已经过了年检日期',
      '检验有效期到2026年6月26日，一共 2 辆车需要留意',
      'TRAFFIC_VEHICLE',
    ],
    [attention('INSURANCE_DUE', 0), '您的车交强险快到期了', '交强险到2026年7月1日', 'TRAFFIC_VEHICLE'],
    [attention('LICENCE_EXPIRING', -1), '您的驾驶证已经过期', '有效期到2026年6月30日，请记得换证', 'TRAFFIC_LICENCE'],
    [
      attention('LOAN_OVERDUE', -11, { count: 2, amountFen: fen(301_400) }),
      '您有 2 期贷款已经逾期',
      '一共 3,014.00 元，最早的一期是2026年6月20日应还的，请尽快还上',
      'HOUSING_FUND_LOAN',
    ],
    [
      attention('LOAN_DUE', 0, { amountFen: fen(150_700) }),
      '贷款今天该还了',
      '2026年7月1日应还，一共 1,507.00 元，请提前准备好',
      'HOUSING_FUND_LOAN',
    ],
    [
      attention('CONTRIBUTION_GAP', null, { count: 4 }),
      '近两年有 4 个月社保没有缴上',
      '点开看看是哪几个月，必要时可以问问单位或社保部门',
      'SOCIAL_SECURITY',
    ],
  ])('$kind', (given, ...expected) => {
    expect(shown(given)).toEqual(expected);
  });

  test('its id is stable, and another’s for another person or record', () => {
    const id = (who: string, recordId: string) => {
      const [reminder] = remindersOf([attention('INSPECTION_DUE', 5, { recordId })], TODAY);
      return reminder && presentReminder(person(who), reminder).id;
    };
    expect(id('p', 'v1')).toMatch(/^[\w-]{22}$/);
    expect(id('p', 'v1')).toBe(id('p', 'v1'));
    expect(new Set([id('p', 'v1'), id('q', 'v1'), id('p', 'v2')]).size).toBe(3);
  });
});
