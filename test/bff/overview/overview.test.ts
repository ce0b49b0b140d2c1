import { ContributionModel } from '../../../bff/src/domains/social-security/contribution.model';
import { DataSetStateModel } from '../../../bff/src/domains/exchange/dataSetState.model';
import { FundAccountModel } from '../../../bff/src/domains/housing-fund/fundAccount.model';
import { FundRepaymentModel } from '../../../bff/src/domains/housing-fund/fundRepayment.model';
import { ViolationModel } from '../../../bff/src/domains/traffic/violation.model';
import type { Api } from '../../support/api';
import {
  aContribution,
  aHandledViolation,
  aLedgerEntry,
  aLicence,
  aLoan,
  aMedicalEntry,
  anAccount,
  anEnrolment,
  aRepayment,
  aVehicle,
  aViolation,
  handOver,
} from '../../support/city';
import { startDatabase, type TestDatabase } from '../../support/database';
import { aPerson } from '../../support/people';
import { startBff, type TestBff } from '../../support/startBff';

const TODAY = '2026-07-01';
const DEADLINE_MS = 300;
const me = aPerson({ birth: '19800101' });

const OVERVIEW = `query Home {
  me { level citizen { name idNumber phone } }
  overview {
    socialSecurity { source { name phone asOf state reason } summary { recordCount insuranceCount pensionMonths medicalBalanceFen gapMonthCount } }
    traffic { source { name phone asOf state reason } summary { recordCount vehicleCount unhandledCount finesDueFen points } }
    housingFund { source { name phone asOf state reason } summary { recordCount balanceFen monthlyDepositFen paidUntilMonth } }
    reminders { id kind title detail dueOn amountFen count target { page recordId } }
  }
}`;

interface Section {
  readonly source: { readonly state: string; readonly reason: string | null; readonly asOf: string | null };
  readonly summary: object | null;
}
interface Home {
  readonly overview: {
    readonly socialSecurity: Section;
    readonly traffic: Section;
    readonly housingFund: Section;
    readonly reminders: readonly { readonly kind: string; readonly target: object }[];
  };
}

let database: TestDatabase;
let bff: TestBff;
let mine: Api;

beforeAll(async () => {
  database = await startDatabase();
  bff = await startBff({ today: TODAY, environment: { RATE_LIMITS: 'off', SECTION_DEADLINE_MS: String(DEADLINE_MS) } });
  mine = await bff.verified(me);
  await handOver('social-security.enrolments', [
    anEnrolment(me),
    anEnrolment(me, { 险种: '310', 参保状态: '暂停参保' }),
  ]);
  await handOver('social-security.contributions', [
    aContribution(me, '202605'),
    aContribution(me, '202604', { 到账日期: '' }),
  ]);
  await handOver('social-security.medical-ledger', [aMedicalEntry(me), aMedicalEntry(me, { 金额: '40000000.00' })]);
  await handOver('traffic.driving-licences', [aLicence(me, { 有效期止: '2026-06-01' })]);
  await handOver('traffic.vehicles', [aVehicle(me, '鲁B11111', { 检验有效期止: '2026-09-29' })]);
  await handOver('traffic.violations', [aViolation('鲁B11111'), aHandledViolation(me, '鲁B77777')]);
  await handOver('housing-fund.accounts', [anAccount(me, 'A0001', { 缴至年月: '202606' })]);
  await handOver('housing-fund.ledger', [aLedgerEntry('A0001')]);
  await handOver('housing-fund.loans', [aLoan(me, 'L0001'), aLoan(me, 'L0002')]);
  await handOver('housing-fund.repayments', [
    aRepayment('L0001', 1, { 应还日期: '2026-06-20' }),
    aRepayment('L0002', 7, { 应还日期: '2026-07-08' }),
  ]);
}, 60_000);
afterEach(() => jest.restoreAllMocks());
afterAll(async () => {
  await bff.stop();
  await database.stop();
});

const home = async (): Promise<Home['overview']> => (await mine.ask<Home>(OVERVIEW)).overview;
const FRESH = expect.objectContaining({ state: 'FRESH', reason: null, asOf: expect.any(String) }) as object;

test('the home page in one request', async () => {
  const { reminders, ...sections } = await home();
  expect(sections).toEqual({
    socialSecurity: {
      source: FRESH,
      summary: {
        recordCount: 2,
        insuranceCount: 1,
        pensionMonths: 1,
        medicalBalanceFen: 4_000_012_000,
        gapMonthCount: 1,
      },
    },
    traffic: {
      source: FRESH,
      summary: { recordCount: 4, vehicleCount: 1, unhandledCount: 1, finesDueFen: 20_000, points: 6 },
    },
    housingFund: {
      source: FRESH,
      summary: { recordCount: 3, balanceFen: 100_000, monthlyDepositFen: 77_500, paidUntilMonth: '2026-06' },
    },
  });
  expect(reminders.map(({ kind }) => kind)).toEqual([
    'LOAN_OVERDUE',
    'LICENCE_EXPIRING',
    'VIOLATION_UNHANDLED',
    'FINE_UNPAID',
    'LOAN_DUE',
    'INSPECTION_DUE',
    'CONTRIBUTION_GAP',
  ]);
  expect(reminders[1]).toMatchObject({
    dueOn: '2026-06-01',
    count: 1,
    target: { page: 'TRAFFIC_LICENCE', recordId: null },
  });
});

test('reminders lead to records that the pages know', async () => {
  const { reminders } = await home();
  const targetOf = (kind: string) => reminders.find((reminder) => reminder.kind === kind)?.target;
  const pages = await mine.ask<{
    traffic: { vehicles: { id: string }[] };
    housingFund: { loans: { id: string; nextInstalment: { dueOn: string } }[] };
  }>('{ traffic { vehicles { id } } housingFund { loans { id nextInstalment { dueOn } } } }');
  const loanDue = (dueOn: string) =>
    pages.housingFund.loans.find(({ nextInstalment }) => nextInstalment.dueOn === dueOn)?.id;
  expect(targetOf('INSPECTION_DUE')).toEqual({ page: 'TRAFFIC_VEHICLE', recordId: pages.traffic.vehicles[0]?.id });
  expect(targetOf('LOAN_OVERDUE')).toEqual({ page: 'HOUSING_FUND_LOAN', recordId: loanDue('2026-06-20') });
  expect(targetOf('LOAN_DUE')).toEqual({ page: 'HOUSING_FUND_LOAN', recordId: loanDue('2026-07-08') });
});

test('a citizen without any record has summaries of nothing', async () => {
  const api = await bff.verified(aPerson({ birth: '19820303', name: '张三丰' }));
  const { overview } = await api.ask<Home>(OVERVIEW);
  expect(overview).toMatchObject({
    socialSecurity: {
      summary: { recordCount: 0, insuranceCount: 0, pensionMonths: 0, medicalBalanceFen: 0, gapMonthCount: 0 },
    },
    traffic: { summary: { recordCount: 0, vehicleCount: 0, unhandledCount: 0, finesDueFen: 0, points: null } },
    housingFund: { summary: { recordCount: 0, balanceFen: 0, monthlyDepositFen: 0, paidUntilMonth: null } },
    reminders: [],
  });
});

/** What the driver does when the server is down, and when it never answers. */
const fails = () => ({ toArray: () => Promise.reject(new Error('connection closed')) });
const hangs = () => ({ toArray: () => new Promise(() => undefined) });

const KINDS = {
  socialSecurity: ['CONTRIBUTION_GAP'],
  traffic: ['LICENCE_EXPIRING', 'VIOLATION_UNHANDLED', 'FINE_UNPAID', 'INSPECTION_DUE'],
  housingFund: ['LOAN_OVERDUE', 'LOAN_DUE'],
};

describe.each<[string, () => object]>([
  ['fails', fails],
  ['hangs', hangs],
])('a database that %s', (_, cursor) => {
  const spoil = {
    socialSecurity: () => jest.spyOn(ContributionModel.collection, 'find').mockImplementation(cursor as never),
    traffic: () => jest.spyOn(ViolationModel.collection, 'find').mockImplementation(cursor as never),
    housingFund: () => jest.spyOn(FundAccountModel.collection, 'aggregate').mockImplementation(cursor as never),
  };

  test.each(['socialSecurity', 'traffic', 'housingFund'] as const)(
    'costs the section %s alone, in time',
    async (silent) => {
      spoil[silent]();
      const started = Date.now();
      const { reminders, ...sections } = await home();
      expect(Date.now() - started).toBeLessThan(DEADLINE_MS + 500);
      for (const [name, section] of Object.entries(sections)) {
        const { state, reason } = section.source;
        if (name !== silent) expect([name, state, section.summary]).toEqual([name, 'FRESH', expect.anything()]);
        else
          expect([section.summary, state, reason]).toEqual([
            null,
            'UNAVAILABLE',
            expect.stringMatching(/^暂时联系不上/),
          ]);
      }
      const raised = reminders.map(({ kind }) => kind);
      expect(raised.filter((kind) => KINDS[silent].includes(kind))).toEqual([]);
      expect(raised).toHaveLength(7 - KINDS[silent].length);
    },
  );

  test.each([
    [
      'socialSecurity { insurances { code } }',
      'SOCIAL_SECURITY_UNAVAILABLE',
      () => jest.spyOn(ContributionModel.collection, 'find'),
    ],
    ['traffic { unhandledCount }', 'TRAFFIC_UNAVAILABLE', () => jest.spyOn(ViolationModel.collection, 'find')],
    ['housingFund { balanceFen }', 'HOUSING_FUND_UNAVAILABLE', () => jest.spyOn(FundRepaymentModel.collection, 'find')],
  ] as const)('leaves { %s } null with %s, and the rest of the request answers', async (page, code, spy) => {
    spy().mockImplementation(cursor as never);
    const { data, errors } = await mine.send<Record<string, unknown>>(`{ serverTime ${page} me { level } }`);
    expect(errors.map(({ extensions }) => [extensions.code, extensions.kind])).toEqual([[code, 'upstream']]);
    expect(data).toEqual({
      serverTime: expect.any(String),
      [page.split(' ')[0] ?? '']: null,
      me: { level: 'VERIFIED' },
    });
  });
});

test('when nobody can say how old the records are, the figures are shown and that is said', async () => {
  jest.spyOn(DataSetStateModel, 'find').mockImplementation(() => {
    throw new Error('connection closed');
  });
  const { data } = await mine.send<Home>(OVERVIEW);
  expect(data?.overview.traffic ?? null).toMatchObject({
    source: { state: 'STALE', asOf: null },
    summary: { recordCount: 4 },
  });
});

describe('round trips', () => {
  const tripsOf = async (): Promise<string[]> => {
    await home();
    return database.roundTrips(home);
  };

  test('are at most 8 for the home page, session and citizen included', async () => {
    expect((await tripsOf()).length).toBeLessThanOrEqual(8);
  });

  test('stay as many for a citizen with a life’s records', async () => {
    const before = (await tripsOf()).sort();
    const months = Array.from(
      { length: 480 },
      (_, index) => `${1986 + Math.floor(index / 12)}${String((index % 12) + 1).padStart(2, '0')}`,
    );
    await handOver(
      'social-security.contributions',
      months.map((month) => aContribution(me, month)),
    );
    await handOver(
      'social-security.medical-ledger',
      months.map(() => aMedicalEntry(me)),
    );
    await handOver(
      'traffic.violations',
      months.map(() => aHandledViolation(me, '鲁B77777')),
    );
    await handOver(
      'housing-fund.repayments',
      months.map((_, index) => aRepayment('L0002', index + 8)),
    );
    expect((await tripsOf()).sort()).toEqual(before);
  });
});
