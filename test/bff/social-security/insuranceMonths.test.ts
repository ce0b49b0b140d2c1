import { fen } from '@city-services/shared/money/fen';
import { businessDate } from '@city-services/shared/time/businessDate';
import { businessMonth, monthsFrom } from '@city-services/shared/time/businessMonth';
import type { ContributionFacts, EnrolmentFacts } from '../../../bff/src/domains/social-security/insurance.entity';
import { insuranceMonths } from '../../../bff/src/domains/social-security/insuranceMonths.rule';

const TODAY = businessDate('2026-07-01');

/** `202601` regular and paid; `202601 open`; `202601 back`; `202601 back open`; `202601 refund -100`; `202601 refund -100 open`. */
function contribution(text: string): ContributionFacts {
  const [month = '', ...words] = text.split(' ');
  const type = words.includes('back') ? 'BACK_PAYMENT' : words.includes('refund') ? 'REFUND' : 'REGULAR';
  const amount = Number(words.find((word) => /^-?\d+$/.test(word)) ?? 100);
  return {
    insurance: '110',
    month: businessMonth(month),
    type,
    employerFen: fen(amount > 0 ? amount - 30 : amount + 30),
    personFen: fen(amount > 0 ? 30 : -30),
    paidOn: words.includes('open') ? null : businessDate('2026-06-10'),
  };
}

const monthsOf = (records: string[], enrolment: Partial<EnrolmentFacts> = {}, today = TODAY) =>
  insuranceMonths({ insurance: '110', status: 'ACTIVE', ...enrolment }, records.map(contribution), today);

const upTo = (last: string, except: string[] = []): string[] =>
  monthsFrom(businessMonth('2025-10'), businessMonth(last)).filter((month) => !except.includes(month));

describe('contributed months', () => {
  test.each<[string, string[], string[]]>([
    ['a regular payment', ['202601'], ['2026-01']],
    ['nothing that has not come in', ['202601 open'], []],
    ['a back payment', ['202601 open', '202601 back'], ['2026-01']],
    ['no month that was refunded whole', ['202601', '202601 refund -100'], []],
    ['a month that was refunded in part', ['202601', '202601 refund -99'], ['2026-01']],
    ['a month whose refund is not paid out yet', ['202601', '202601 refund -100 open'], ['2026-01']],
    ['a month refunded whole and paid again', ['202601', '202601 refund -100', '202601 back 1'], ['2026-01']],
    ['no month refunded beyond what came in', ['202601', '202601 refund -200'], []],
    ['months after the business day, as they are written', ['202612'], ['2026-12']],
    ['each month once, ascending', ['202603', '202601', '202603 back'], ['2026-01', '2026-03']],
  ])('count %s', (_, records, expected) => {
    expect(monthsOf(records, { status: 'ENDED' }).contributed).toEqual(expected);
  });

  test('amounts beyond 2^31 fen add up', () => {
    expect(monthsOf(['202601 9000000000000', '202601 refund -8999999999999']).contributed).toEqual(['2026-01']);
    expect(monthsOf(['202601 9000000000000', '202601 refund -9000000000000']).contributed).toEqual([]);
  });

  test('employer and person count together: one may be negative', () => {
    const mixed = { ...contribution('202601'), employerFen: fen(-50), personFen: fen(51) };
    expect(insuranceMonths({ insurance: '110', status: 'ACTIVE' }, [mixed], TODAY).contributed).toEqual(['2026-01']);
  });
});

describe('gap months', () => {
  test('run to the month before the business day’s while the insurance is active', () => {
    expect(monthsOf(['202602', '202604']).gaps).toEqual(['2026-03', '2026-05', '2026-06']);
  });

  test.each(['SUSPENDED', 'ENDED'] as const)('run to the last contributed month once it is %s', (status) => {
    expect(monthsOf(['202602', '202604'], { status }).gaps).toEqual(['2026-03']);
  });

  test('run to the last contributed month where that is later', () => {
    expect(monthsOf(['202605', '202609']).gaps).toEqual(['2026-06', '2026-07', '2026-08']);
  });

  test('cross the turn of a year, on its first and its last day', () => {
    expect(monthsOf(['202511'], {}, businessDate('2026-01-01')).gaps).toEqual(['2025-12']);
    expect(monthsOf(['202511'], {}, businessDate('2025-12-31')).gaps).toEqual([]);
  });

  test('a month that a refund cancelled is a gap; at either end it only moves the end', () => {
    const records = ['202601', '202602', '202602 refund -100', '202603', '202604', '202604 refund -100'];
    expect(monthsOf(records, { status: 'ENDED' }).gaps).toEqual(['2026-02']);
  });

  test.each(['170', '390'] as const)('there are none of %s, which is paid by the year', (insurance) => {
    expect(monthsOf(['202401', '202601'], { insurance }).gaps).toEqual([]);
  });

  test('there are none without a contributed month', () => {
    expect(monthsOf(['202601 open']).gaps).toEqual([]);
  });

  test('there are none in an unbroken life', () => {
    expect(monthsOf(upTo('2026-06'))).toMatchObject({ gaps: [], arrears: [] });
  });
});

describe('arrears', () => {
  test.each<[string, string[], string[]]>([
    ['a regular payment that has not come in', ['202601 open'], ['2026-01']],
    ['a back payment that has not come in', ['202601 back open'], ['2026-01']],
    ['no refund that is not paid out', ['202601 refund -100 open'], []],
    ['no month that was paid after all', ['202601 open', '202601 back'], []],
    [
      'a month whose payment was refunded and is asked for again',
      ['202601', '202601 refund -100', '202601 back open'],
      ['2026-01'],
    ],
    ['no month from the business day’s on', ['202606 open', '202607 open', '202608 open'], ['2026-06']],
  ])('are %s', (_, records, expected) => {
    expect(monthsOf(records).arrears).toEqual(expected);
  });

  test('are told of annual schemes and of ended insurances, before the first contributed month too', () => {
    expect(monthsOf(['202401 open', '202501'], { insurance: '390', status: 'ENDED' }).arrears).toEqual(['2024-01']);
  });

  test('are gaps as well where they lie between', () => {
    expect(monthsOf(['202604', '202605 open', '202606'])).toEqual({
      contributed: ['2026-04', '2026-06'],
      gaps: ['2026-05'],
      arrears: ['2026-05'],
    });
  });
});

test('forty years of eight thousand records take a few milliseconds', () => {
  const months = monthsFrom(businessMonth('1986-01'), businessMonth('2026-06'));
  const records = months.flatMap((month) => Array.from({ length: 16 }, () => ({ ...contribution('202601'), month })));
  const started = process.cpuUsage().user;
  expect(insuranceMonths({ insurance: '110', status: 'ACTIVE' }, records, TODAY).contributed).toHaveLength(486);
  expect((process.cpuUsage().user - started) / 1000).toBeLessThan(100);
});
