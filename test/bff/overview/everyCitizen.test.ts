import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { SAMPLE, type Row } from '../../support/departments';
import { startDatabase, type TestDatabase } from '../../support/database';
import { signIn, startBff, verify, type TestBff } from '../../support/startBff';
import { Loading } from '../exchange/loading';
import { housingFundOf } from './oracle/housingFund';
import { descending, recordsOf } from './oracle/reading';
import { socialSecurityOf } from './oracle/socialSecurity';
import { trafficOf } from './oracle/traffic';

const TODAY = '2026-07-01';

const KEYS: Readonly<Record<string, readonly string[]>> = {
  'population.residents': ['证件号码'],
  'social-security.enrolments': ['证件号码', '险种'],
  'social-security.contributions': ['证件号码', '险种', '费款所属期', '缴费类型'],
  'social-security.medical-ledger': ['流水号'],
  'traffic.vehicles': ['号牌种类', '号牌号码'],
  'traffic.driving-licences': ['证件号码'],
  'traffic.violations': ['违法编号'],
  'housing-fund.accounts': ['个人账号'],
  'housing-fund.ledger': ['流水号'],
  'housing-fund.loans': ['合同编号'],
  'housing-fund.repayments': ['合同编号', '期次'],
};

const EVERYTHING = `query Everything {
  overview {
    socialSecurity { source { state } summary { recordCount insuranceCount pensionMonths medicalBalanceFen gapMonthCount } }
    traffic { source { state } summary { recordCount vehicleCount unhandledCount finesDueFen points } }
    housingFund { source { state } summary { recordCount balanceFen monthlyDepositFen paidUntilMonth } }
    reminders { kind count amountFen dueOn }
  }
  socialSecurity {
    insurances {
      code status enrolledOn employer regionCode monthsContributed firstMonth lastMonth gapMonths arrearMonths
      years { year months employerFen personFen }
      contributions(first: 100) { items { month type baseFen employerFen personFen paidOn } totalCount }
    }
    medicalAccount { balanceFen entries(first: 100) { items { type amountFen occurredAt institution } totalCount } }
  }
  traffic {
    licence { fileNumber classes status firstIssuedOn validUntil cycleStartOn cycleEndOn points }
    vehicles { plate plateType model registeredOn inspectionValidUntil inspection inspectionDaysLeft insuranceValidUntil status }
    unhandledCount finesDueFen
    violations(first: 100) {
      items { id plate plateType occurredAt location code description points fineFen handled handledAt payment mine }
      totalCount
    }
  }
  housingFund {
    balanceFen
    accounts {
      number employer status openedOn baseFen employerRate personRate monthlyDepositFen balanceFen ledgerBalanceFen inReconciliation
      paidUntilMonth deposits(months: 24) { month amountFen }
      entries(first: 100) { items { type bookedOn month amountFen balanceFen } totalCount }
    }
    loans {
      contractNumber kind principalFen annualRate termMonths method lentOn outstandingFen status
      nextInstalment { number dueOn principalFen interestFen penaltyFen amountFen overdue }
      withdrawal { openFromOn years { year maxFen } }
    }
  }
}`;

interface Answered {
  readonly overview: {
    readonly socialSecurity: { readonly source: object; readonly summary: object };
    readonly traffic: { readonly source: object; readonly summary: object };
    readonly housingFund: { readonly source: object; readonly summary: object };
    readonly reminders: readonly { kind: string; count: number; amountFen: number | null; dueOn: string | null }[];
  };
  readonly socialSecurity: object;
  readonly traffic: { readonly vehicles: readonly { plate: string }[] };
  readonly housingFund: { readonly loans: readonly { contractNumber: string; lentOn: string }[] };
}

let database: TestDatabase;
let bff: TestBff;
const records = new Map<string, Row[]>();
const of = (dataSet: string, column = '证件号码', value = ''): Row[] =>
  (records.get(dataSet) ?? []).filter((row) => value === '' || row[column] === value);

beforeAll(async () => {
  database = await startDatabase();
  const loading = new Loading(TODAY);
  for (const fileName of readdirSync(SAMPLE).filter((name) => name !== 'README.md')) {
    const { report } = await loading.loadFile(join(SAMPLE, fileName));
    const refused = new Set(loading.rejected(report.batch).map(({ line }) => line));
    records.set(report.dataSet, recordsOf({ fileName, key: KEYS[report.dataSet] ?? [], refused }));
  }
  loading.dispose();
  bff = await startBff({ today: TODAY, environment: { RATE_LIMITS: 'off' } });
}, 120_000);
afterAll(async () => {
  await bff.stop();
  await database.stop();
});

async function askedBy(resident: Row): Promise<Answered> {
  const person = {
    name: resident['姓名'] ?? '',
    idNumber: resident['证件号码'] ?? '',
    phone: resident['手机号码'] ?? null,
  };
  const tokens = await verify(await signIn(bff.api, person.idNumber), person, bff.outbox);
  return bff.api.as(tokens.accessToken).ask<Answered>(EVERYTHING);
}

function expectationOf(idNumber: string) {
  return {
    socialSecurity: socialSecurityOf(
      {
        enrolments: of('social-security.enrolments', '证件号码', idNumber),
        contributions: of('social-security.contributions', '证件号码', idNumber),
        medical: of('social-security.medical-ledger', '证件号码', idNumber),
      },
      TODAY,
    ),
    traffic: trafficOf(
      {
        idNumber,
        vehicles: of('traffic.vehicles', '所有人证件号码', idNumber),
        licence: of('traffic.driving-licences', '证件号码', idNumber)[0],
        violations: of('traffic.violations'),
      },
      TODAY,
    ),
    housingFund: housingFundOf(
      {
        accounts: of('housing-fund.accounts', '证件号码', idNumber),
        loans: of('housing-fund.loans', '借款人证件号码', idNumber),
        ledger: of('housing-fund.ledger'),
        repayments: of('housing-fund.repayments'),
      },
      TODAY,
    ),
  };
}

function sorted(answer: Answered): Pick<Answered, 'socialSecurity' | 'traffic' | 'housingFund'> {
  const vehicles = [...answer.traffic.vehicles].sort((a, b) => descending(a.plate, b.plate));
  const loans = [...answer.housingFund.loans].sort((a, b) =>
    descending(a.contractNumber + a.lentOn, b.contractNumber + b.lentOn),
  );
  return {
    socialSecurity: answer.socialSecurity,
    traffic: { ...answer.traffic, vehicles },
    housingFund: { ...answer.housingFund, loans },
  };
}

function expectReminders(answer: Answered, expected: ReturnType<typeof expectationOf>): void {
  const raised = new Map(answer.overview.reminders.map((reminder) => [reminder.kind, reminder]));
  const { traffic, housingFund, socialSecurity } = expected;
  const counts = (kind: string, count: number) => expect([kind, raised.get(kind)?.count ?? 0]).toEqual([kind, count]);
  const amount = (kind: string, fen: number) => expect([kind, raised.get(kind)?.amountFen ?? 0]).toEqual([kind, fen]);
  counts('VIOLATION_UNHANDLED', traffic.summary.unhandledCount);
  counts('FINE_UNPAID', traffic.dueCount);
  amount('FINE_UNPAID', traffic.summary.finesDueFen);
  counts('CONTRIBUTION_GAP', socialSecurity.missingMonths);
  counts('LOAN_OVERDUE', housingFund.overdue.length);
  amount(
    'LOAN_OVERDUE',
    housingFund.overdue.reduce((total, { amountFen }) => total + amountFen, 0),
  );
  const vehicles = traffic.page.vehicles.filter(({ status }) => status !== 'CANCELLED');
  counts('INSPECTION_DUE', vehicles.filter(({ inspectionDaysLeft }) => inspectionDaysLeft <= 90).length);
}

test('every figure of every citizen is what an independent reading of the files gives', async () => {
  const residents = of('population.residents').filter((row) => row['手机号码']);
  expect(residents.length).toBeGreaterThan(50);
  for (const resident of residents) {
    const answer = await askedBy(resident);
    const expected = expectationOf(resident['证件号码'] ?? '');
    const { overview } = answer;
    const fresh = { state: 'FRESH' };
    expect([resident['证件号码'], overview.socialSecurity, overview.traffic, overview.housingFund]).toEqual([
      resident['证件号码'],
      { source: fresh, summary: expected.socialSecurity.summary },
      { source: fresh, summary: expected.traffic.summary },
      { source: fresh, summary: expected.housingFund.summary },
    ]);
    const { socialSecurity, traffic, housingFund } = expected;
    expect(sorted(answer)).toEqual({
      socialSecurity: socialSecurity.page,
      traffic: traffic.page,
      housingFund: housingFund.page,
    });
    expectReminders(answer, expected);
  }
}, 120_000);
