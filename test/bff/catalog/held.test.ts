import type { Api } from '../../support/api';
import { aBasic, aMaterial, anItem, BASIC_CODE, ndjson, REGION, taskCodeOf } from '../../support/catalogFiles';
import { aLicence, aVehicle, handOver } from '../../support/city';
import { startDatabase, type TestDatabase } from '../../support/database';
import { aPerson } from '../../support/people';
import { startBff, type TestBff } from '../../support/startBff';
import { whoLooked } from '../privacy/accessRecords';
import { CatalogLoading } from './importing';

/** “我们已有”: only what a record of this citizen says, and only records that the guide could need are read. */

const PLAIN = '000114002000';
const driver = aPerson({ birth: '19800101' });
const expired = aPerson({ birth: '19810202', name: '李四' });
const nobody = aPerson({ birth: '19820303', name: '张三丰' });

let database: TestDatabase;
let bff: TestBff;
let drivers: Api;

const issued = { 来源渠道: '政府部门核发', 来源渠道说明: '公安机关交通管理部门' };

beforeAll(async () => {
  database = await startDatabase();
  const loading = new CatalogLoading();
  await loading.load({
    'catalog.basics.ndjson': ndjson([aBasic(), aBasic({ 基本编码: PLAIN, 事项名称: '身份证换领' })]),
    'catalog.materials.ndjson': ndjson([
      aMaterial(),
      aMaterial({ 材料编码: 'M-LICENCE', 材料名称: '驾驶证', 电子证照类型: 'driving-licence', ...issued }),
      aMaterial({ 材料编码: 'M-VEHICLE', 材料名称: '行驶证', 电子证照类型: 'vehicle-licence', ...issued }),
      aMaterial({
        材料编码: 'M-ORIGINAL',
        材料名称: '驾驶证原件',
        电子证照类型: 'driving-licence',
        不能共享的原因: '要收回原件',
        ...issued,
      }),
      aMaterial({ 所属编码: PLAIN, 材料编码: 'M-ID', 材料名称: '身份证', 电子证照类型: 'resident-id-card', ...issued }),
    ]),
    'catalog.items.ndjson': ndjson([anItem(), anItem({ 基本编码: PLAIN })]),
  });
  loading.dispose();
  bff = await startBff({ today: '2026-07-01', environment: { RATE_LIMITS: 'off' } });
  drivers = await bff.verified(driver);
  await handOver('traffic.driving-licences', [aLicence(driver), aLicence(expired, { 有效期止: '2026-06-30' })]);
  await handOver('traffic.vehicles', [
    aVehicle(driver, '鲁B11111', { 品牌型号: '大众牌朗逸' }),
    aVehicle(driver, '鲁B22222', { 机动车状态: '注销', 品牌型号: '奇瑞牌' }),
  ]);
}, 120_000);

afterAll(async () => {
  await bff.stop();
  await database.stop();
});

interface Held {
  readonly heldMaterials: {
    readonly items: readonly {
      readonly code: string;
      readonly records: readonly { readonly words: string; readonly source: string; readonly asOf: string | null }[];
    }[];
  } | null;
}
const QUERY = 'query($code: ID!) { heldMaterials(code: $code) { items { code records { words source asOf } } } }';
const held = async (api: Api, code = taskCodeOf(BASIC_CODE, REGION)): Promise<Held['heldMaterials']> =>
  (await api.ask<Held>(QUERY, { code })).heldMaterials;

test('a driver need not bring licence and registration, but what has to be handed in', async () => {
  const found = await held(drivers);
  expect(found?.items.map(({ code }) => code).sort()).toEqual(['M-LICENCE', 'M-VEHICLE']);
  const words = found?.items.flatMap(({ records }) => records.map((record) => record.words)) ?? [];
  expect(words).toContainEqual(expect.stringMatching(/^驾驶证，准驾车型 \w+$/));
  expect(words.filter((each) => each.startsWith('行驶证'))).toEqual(['行驶证，大众牌朗逸']);
  expect(found?.items[0]?.records[0]?.asOf).not.toBeNull();
  expect(JSON.stringify(found)).not.toMatch(/\d{6}|鲁B/);
});

test('a licence that ran out, or none, is no claim', async () => {
  expect(await held(await bff.verified(expired))).toEqual({ items: [] });
  expect(await held(await bff.verified(nobody))).toEqual({ items: [] });
});

test('a guide that needs none of the records reads none', async () => {
  const trips = await database.roundTrips(() => held(drivers, taskCodeOf(PLAIN, REGION)));
  expect(await held(drivers, taskCodeOf(PLAIN, REGION))).toBeNull();
  expect(trips.filter((trip) => /drivingLicences|vehicles|violations|accessRecords/i.test(trip))).toEqual([]);
});

test('what was read is a look that the citizen finds; what was not read is none', async () => {
  const api = await bff.verified(aPerson({ birth: '19830404', name: '李想' }));
  await held(api, taskCodeOf(PLAIN, REGION));
  expect((await whoLooked(api)).items).toEqual([]);
  await held(api);
  expect((await whoLooked(api)).items).toMatchObject([{ who: 'SELF', kinds: ['TRAFFIC'] }]);
});

test('who is not verified is not answered', async () => {
  await expect(held(bff.api)).rejects.toThrow(/SESSION_REQUIRED/);
  await expect(held(await bff.signIn('held-guest'))).rejects.toThrow(/IDENTITY_REQUIRED/);
});
