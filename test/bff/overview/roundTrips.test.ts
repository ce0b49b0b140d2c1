import { ContributionModel } from '../../../bff/src/domains/social-security/contribution.model';
import { ViolationModel } from '../../../bff/src/domains/traffic/violation.model';
import { startDatabase, type TestDatabase } from '../../support/database';
import { aPerson, anIdNumber } from '../../support/people';
import { startBff, type TestBff } from '../../support/startBff';

/** What the home page asks for, and who is asking. */
const HOME = `{
  demo businessDate
  me { level citizen { name } }
  overview {
    socialSecurity { source { name asOf state } summary { recordCount pensionMonths gapMonthCount medicalBalanceFen } }
    traffic { source { name asOf state } summary { recordCount unhandledCount finesDueFen points } }
    housingFund { source { name asOf state } summary { recordCount balanceFen monthlyDepositFen } }
    reminders { id kind title detail dueOn amountFen count target { page recordId } }
  }
}`;

describe('the home page', () => {
  let database: TestDatabase;
  let bff: TestBff;
  beforeAll(async () => {
    database = await startDatabase();
    bff = await startBff({ today: '2026-07-01' });
  });
  afterAll(async () => {
    await bff.stop();
    await database.stop();
  });

  test('costs at most 8 round trips to the database, however many records a citizen has', async () => {
    const citizen = await bff.verified(aPerson());
    const few = await database.roundTrips(() => citizen.ask(HOME));
    expect(few.length).toBeLessThanOrEqual(8);

    const personKey = bff.vault.personKey(anIdNumber('19770614'));
    const common = { digest: Buffer.alloc(16), batch: 'test' };
    await ContributionModel.collection.insertMany(
      Array.from({ length: 3000 }, (_, index) => ({
        ...common,
        _id: `contribution-${index}` as never,
        personKey,
        insurance: '110',
        month: `${1990 + Math.floor(index / 100)}-01`,
        type: 'REGULAR',
        baseFen: 500_000,
        employerFen: 80_000,
        personFen: 40_000,
        paidOn: '2020-01-15',
      })),
    );
    await ViolationModel.collection.insertMany(
      Array.from({ length: 500 }, (_, index) => ({
        ...common,
        _id: `violation-${index}` as never,
        number: String(index),
        plateKey: 'somebody',
        plate: bff.vault.seal('鲁B12345'),
        plateType: '02',
        occurredAt: new Date('2026-01-01T00:00:00Z'),
        location: '海滨路',
        code: '1039',
        description: '违停',
        points: 0,
        fineFen: 20_000,
        handled: true,
        handledAt: new Date('2026-01-02T00:00:00Z'),
        driverKey: personKey,
        payment: 'UNPAID',
      })),
    );
    const many = await database.roundTrips(async () => {
      const { overview } = await citizen.ask<{ overview: { traffic: { summary: { finesDueFen: number } } } }>(HOME);
      expect(overview.traffic.summary.finesDueFen).toBe(500 * 20_000);
    });
    expect([...many].sort()).toEqual([...few].sort());
  });
});
