import { businessDate, businessDateOf } from '@city-services/shared/time/businessDate';
import { DemoCityRepository } from '../../../bff/src/domains/region/demoCity.repository';
import { systemClock } from '../../../bff/src/kernel/clock';
import { startDatabase, type TestDatabase } from '../../support/database';
import { anIdNumber } from '../../support/people';
import { startBff, testVault } from '../../support/startBff';

const CITY = '{ demo demoResidents { name idNumber story } businessDate serverTime }';

interface CityAnswer {
  readonly demo: boolean;
  readonly demoResidents: ReadonlyArray<{ readonly idNumber: string }>;
  readonly businessDate: string;
  readonly serverTime: string;
}

describe('the city', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await startDatabase();
  });
  beforeEach(() => database.clear());
  afterAll(() => database.stop());

  test('is nobody’s demonstration until one is loaded', async () => {
    const bff = await startBff({ today: '2026-07-01' });
    const answer = await bff.api.ask<CityAnswer>(CITY);
    expect(answer).toMatchObject({ demo: false, demoResidents: [], businessDate: '2026-07-01' });
    expect(answer.serverTime).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\+08:00$/);
    expect(Date.parse(answer.serverTime)).toBe(Math.floor(bff.clock.now().getTime() / 1000) * 1000);
    await bff.stop();
  });

  test('shows a demonstration’s invented residents, and never one whose number a real person could have', async () => {
    const resident = { name: '林海帆', idNumber: anIdNumber('19900101'), story: '年轻夫妻，刚买房' };
    const real = { ...resident, idNumber: '11010119900101001X' };
    await new DemoCityRepository(testVault()).save({
      businessDate: businessDate('2026-03-02'),
      residents: [resident, real],
      loadedAt: new Date(),
    });
    const bff = await startBff();
    const answer = await bff.api.ask<CityAnswer>(CITY);
    expect(answer).toMatchObject({ demo: true, demoResidents: [resident] });
    await bff.stop();
  });

  test('keeps the day of the demonstration as the business day, unless the operator sets another', async () => {
    await new DemoCityRepository(testVault()).save({
      businessDate: businessDate('2026-03-02'),
      residents: [],
      loadedAt: new Date(),
    });
    const demo = await startBff({ clock: 'system' });
    await expect(demo.api.ask(CITY)).resolves.toMatchObject({ businessDate: '2026-03-02' });
    await demo.stop();
    const fixed = await startBff({ clock: 'system', environment: { BUSINESS_DATE: '2026-05-05' } });
    const answer = await fixed.api.ask<CityAnswer>(CITY);
    expect(answer.businessDate).toBe('2026-05-05');
    expect(Math.abs(Date.parse(answer.serverTime) - Date.now())).toBeLessThan(10_000);
    await fixed.stop();
  });

  test('has the day of Shanghai without either', async () => {
    const bff = await startBff({ clock: 'system' });
    const answer = await bff.api.ask<CityAnswer>(CITY);
    expect([businessDateOf(new Date()), businessDateOf(new Date(Date.now() - 5000))]).toContain(answer.businessDate);
    expect(systemClock().today()).toBe(businessDateOf(new Date()));
    await bff.stop();
  });
});
