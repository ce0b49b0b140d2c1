import { aContribution, aMedicalEntry, anEnrolment, handOver } from '../../support/city';
import type { Api } from '../../support/api';
import { startDatabase, type TestDatabase } from '../../support/database';
import { aPerson } from '../../support/people';
import { startBff, type TestBff } from '../../support/startBff';

const worker = aPerson({ birth: '19800101' });
const farmer = aPerson({ birth: '19810202', name: '李四' });
const stranger = aPerson({ birth: '19820303', name: '张三丰' });

let database: TestDatabase;
let bff: TestBff;
let mine: Api;
let theirs: Api;

beforeAll(async () => {
  database = await startDatabase();
  bff = await startBff({ today: '2026-07-01', environment: { RATE_LIMITS: 'off' } });
  mine = await bff.verified(worker);
  theirs = await bff.verified(farmer);
  await handOver('social-security.enrolments', [
    anEnrolment(worker, { 险种: '职工基本医疗保险', 参保地: '370200' }),
    anEnrolment(worker),
    anEnrolment(farmer, { 险种: '170', 参保单位: '', 参保地: '999999' }),
  ]);
  await handOver('social-security.contributions', [
    aContribution(worker, '202603'),
    aContribution(worker, '202604', { 到账日期: '' }),
    aContribution(worker, '202604', { 缴费类型: '补缴', 到账日期: '' }),
    aContribution(worker, '202605'),
    aContribution(worker, '202605', { 缴费类型: '退收', 单位缴费: '-800.00', 个人缴费: '-400.00' }),
    aContribution(worker, '202606'),
    aContribution(worker, '202606', { 险种: '210' }),
    aContribution(farmer, '202501', { 险种: '170', 单位缴费: '0.00', 个人缴费: '300.00' }),
  ]);
  await handOver('social-security.medical-ledger', [
    aMedicalEntry(worker, { 流水号: 'M9', 金额: '30000000.00' }),
    aMedicalEntry(worker, { 流水号: 'M10', 类型: '支出', 金额: '-0.01', 机构名称: ' 青岛市立医院 ' }),
    aMedicalEntry(worker, { 流水号: 'M1', 发生时间: '2026-05-01T10:00:00Z', 类型: '结息', 金额: '1.00' }),
  ]);
}, 60_000);
afterAll(async () => {
  await bff.stop();
  await database.stop();
});

test('an insurance with its months, the working life and the region by name', async () => {
  const query = `{ socialSecurity { insurances {
    code name status enrolledOn employer regionCode regionName monthsContributed firstMonth lastMonth gapMonths arrearMonths
    years { year months employerFen personFen }
  } } }`;
  const { socialSecurity } = await mine.ask<{ socialSecurity: { insurances: object[] } }>(query);
  expect(socialSecurity.insurances).toEqual([
    {
      code: '110',
      name: '企业职工基本养老保险',
      status: 'ACTIVE',
      enrolledOn: '2020-01-01',
      employer: '云港市第一中学',
      regionCode: '370203',
      regionName: '山东省青岛市市北区',
      monthsContributed: 2,
      firstMonth: '2026-03',
      lastMonth: '2026-06',
      gapMonths: ['2026-04', '2026-05'],
      arrearMonths: ['2026-04'],
      years: [
        {
          year: 2026,
          months: [
            ...['NOT_COVERED', 'NOT_COVERED', 'CONTRIBUTED', 'ARREARS', 'GAP', 'CONTRIBUTED'],
            ...Array<string>(6).fill('FUTURE'),
          ],
          employerFen: 160_000,
          personFen: 80_000,
        },
      ],
    },
    expect.objectContaining({
      code: '310',
      regionName: '山东省青岛市',
      monthsContributed: 0,
      firstMonth: null,
      lastMonth: null,
      years: [],
    }),
  ]);
});

test('a residents’ scheme has no employer; a region that nobody knows is shown as its code', async () => {
  const query =
    '{ socialSecurity { insurances { code employer regionName gapMonths monthsContributed } medicalAccount { balanceFen } } }';
  await expect(theirs.ask(query)).resolves.toEqual({
    socialSecurity: {
      insurances: [{ code: '170', employer: null, regionName: '999999', gapMonths: [], monthsContributed: 1 }],
      medicalAccount: null,
    },
  });
});

test('one insurance by its code; null for one in which the citizen is not enrolled, though it has contributions', async () => {
  const query =
    '{ socialSecurity { pension: insurance(code: "110") { code } unemployment: insurance(code: "210") { code } no: insurance(code: "x") { code } } }';
  await expect(mine.ask(query)).resolves.toEqual({
    socialSecurity: { pension: { code: '110' }, unemployment: null, no: null },
  });
});

test('contributions by the newest month, then regular, back payment, refund; pages follow each other', async () => {
  const query = `query($first: Int, $after: String) { socialSecurity { insurance(code: "110") {
    contributions(first: $first, after: $after) { items { month type paidOn } totalCount pageInfo { endCursor hasNextPage } }
  } } }`;
  interface Listed {
    socialSecurity: {
      insurance: {
        contributions: {
          items: { month: string; type: string }[];
          totalCount: number;
          pageInfo: { endCursor: string; hasNextPage: boolean };
        };
      };
    };
  }
  const seen: string[] = [];
  let after: string | null = null;
  for (let more = true; more;) {
    const answer: Listed = await mine.ask<Listed>(query, { first: 4, after });
    const { items, totalCount, pageInfo } = answer.socialSecurity.insurance.contributions;
    expect(totalCount).toBe(6);
    seen.push(...items.map(({ month, type }) => `${month} ${type}`));
    ({ endCursor: after, hasNextPage: more } = pageInfo);
  }
  expect(seen).toEqual([
    '2026-06 REGULAR',
    '2026-05 REGULAR',
    '2026-05 REFUND',
    '2026-04 REGULAR',
    '2026-04 BACK_PAYMENT',
    '2026-03 REGULAR',
  ]);
  const medical =
    'query($after: String) { socialSecurity { medicalAccount { entries(after: $after) { totalCount } } } }';
  expect((await mine.failure(medical, { after })).extensions.code).toBe('PAGE_CURSOR_INVALID');
  expect((await theirs.failure(query.replace('110', '170'), { after })).extensions.code).toBe('PAGE_CURSOR_INVALID');
});

test('the medical account: its sum, its entries with the newest first, one second’s by number as text', async () => {
  const query =
    '{ socialSecurity { medicalAccount { balanceFen entries { items { type amountFen occurredAt institution } totalCount } } } }';
  await expect(mine.ask(query)).resolves.toEqual({
    socialSecurity: {
      medicalAccount: {
        balanceFen: 3_000_000_099,
        entries: {
          items: [
            { type: 'INTEREST', amountFen: 100, occurredAt: '2026-05-01T18:00:00+08:00', institution: null },
            { type: 'CREDIT', amountFen: 3_000_000_000, occurredAt: '2026-05-01T10:00:00+08:00', institution: null },
            { type: 'EXPENSE', amountFen: -1, occurredAt: '2026-05-01T10:00:00+08:00', institution: '青岛市立医院' },
          ],
          totalCount: 3,
        },
      },
    },
  });
});

test('a citizen whom social security does not know has an empty page, with its source', async () => {
  const api = await bff.verified(stranger);
  await expect(
    api.ask('{ socialSecurity { source { name phone state } insurances { code } medicalAccount { balanceFen } } }'),
  ).resolves.toEqual({
    socialSecurity: {
      source: { name: '人力资源和社会保障局', phone: '12333', state: 'FRESH' },
      insurances: [],
      medicalAccount: null,
    },
  });
});

test('a record of a person whom the register does not hold yet shows as soon as the person does', async () => {
  const newcomer = aPerson({ birth: '19990909', name: '新市民' });
  await handOver('social-security.enrolments', [anEnrolment(newcomer)]);
  const api = await bff.verified(newcomer);
  await expect(api.ask('{ socialSecurity { insurances { code } } }')).resolves.toEqual({
    socialSecurity: { insurances: [{ code: '110' }] },
  });
});
