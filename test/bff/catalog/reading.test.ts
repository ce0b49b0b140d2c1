import { startDatabase, type TestDatabase } from '../../support/database';
import { startBff, type TestBff } from '../../support/startBff';
import { aBasic, aMaterial, anItem, ndjson, taskCodeOf, type CatalogRow } from '../../support/catalogFiles';
import { CatalogLoading } from './importing';

let database: TestDatabase;
let bff: TestBff;
let loading: CatalogLoading;

const OTHER = '000114002000';
const basic = (code: string, name: string, more: CatalogRow = {}): CatalogRow =>
  aBasic({ 基本编码: code, 事项名称: name, ...more });
const LEVELS: readonly (readonly [level: string, region: string])[] = [
  ['市级', '379900000000'],
  ['县级', '379902000000'],
  ['乡级', '379902101000'],
  ['村级', '379902101002'],
];

beforeAll(async () => {
  database = await startDatabase();
  loading = new CatalogLoading();
  await loading.load({
    'catalog.halls.ndjson': ndjson([
      {
        大厅编码: 'H1',
        大厅名称: '海州区政务服务中心',
        区划代码: '379902',
        地址: '示范路 1 号',
        电话: '0000-5550100',
        办公时间: '工作日 9:00–17:00',
        经度: '119.163',
        纬度: '34.5725',
      },
      {
        大厅编码: 'H2',
        大厅名称: '云溪县政务服务中心',
        区划代码: '379921',
        地址: '示范街 2 号',
        电话: '0000-5550200',
        办公时间: '工作日 9:00–17:00',
      },
    ]),
    'catalog.windows.ndjson': ndjson([{ 窗口编码: 'W1', 大厅编码: 'H1', 窗口名称: '综合窗口', 窗口号: '3 号' }]),
    'catalog.basics.ndjson': ndjson([
      aBasic(),
      basic(OTHER, '企业开办', { 服务对象: '企业法人', 自然人主题: '', 法人主题: '设立变更', 人生事件: '' }),
    ]),
    'catalog.materials.ndjson': ndjson([aMaterial(), aMaterial({ 所属编码: OTHER })]),
    'catalog.items.ndjson': ndjson([
      ...LEVELS.map(([level, region]) => anItem({ 行使层级: level, 区划代码: region })),
      anItem({
        基本编码: OTHER,
        行使层级: '市级',
        区划代码: '379900000000',
        承诺办结时限: '0',
        到现场次数: '1',
        高频: '是',
        办理窗口: 'W1',
      }),
    ]),
  });
  bff = await startBff({ today: '2026-11-20' });
});
afterAll(async () => {
  loading.dispose();
  await bff.stop();
  await database.stop();
});

const ITEMS = `query($region: String, $filter: ServiceItemFilter, $first: Int, $after: String) {
  serviceItems(region: $region, filter: $filter, first: $first, after: $after) {
    totalCount items { name level regionCode } pageInfo { endCursor hasNextPage }
  }
}`;
interface Items {
  readonly serviceItems: {
    readonly totalCount: number;
    readonly items: readonly { readonly name: string; readonly level: string; readonly regionCode: string }[];
    readonly pageInfo: { readonly endCursor: string | null; readonly hasNextPage: boolean };
  };
}
const items = async (variables: object = {}) => (await bff.api.ask<Items>(ITEMS, variables)).serviceItems;

test.each([
  ['379902101002', 'VILLAGE'],
  ['379902101003', 'TOWN'],
  ['379902101', 'TOWN'],
  ['379902102001', 'COUNTY'],
  ['379902', 'COUNTY'],
  ['379903', 'CITY'],
  [undefined, 'CITY'],
])('in %s an item is done at its %s', async (region, level) => {
  const { items: found, totalCount } = await items({ region });
  expect(totalCount).toBe(2);
  expect(found.map(({ name, level: at }) => [name, at])).toEqual([
    ['企业开办', 'CITY'],
    ['个体工商户登记', level],
  ]);
});

test('elsewhere there is nothing, and what is no region is refused', async () => {
  expect(await items({ region: '320100' })).toMatchObject({ totalCount: 0, items: [] });
  expect((await bff.api.failure(ITEMS, { region: '37990' })).extensions).toMatchObject({
    code: 'REGION_UNKNOWN',
    field: 'region',
  });
});

test.each([
  [{ audience: 'PERSON' }, ['个体工商户登记']],
  [{ audience: 'ENTERPRISE' }, ['企业开办']],
  [{ lifeEvent: '创业' }, ['个体工商户登记']],
  [{ topic: '设立变更' }, ['企业开办', '个体工商户登记']],
  [{ list: 'AT_ONCE' }, ['企业开办']],
  [{ list: 'ONLINE' }, ['个体工商户登记']],
  [{ list: 'NEARBY' }, []],
  [{ list: 'ONE_VISIT', frequent: false }, ['个体工商户登记']],
  [{ department: '没有的部门' }, []],
])('narrowed to %j', async (filter, names) => {
  const { items: found } = await items({ filter });
  expect(found.map(({ name }) => name)).toEqual(names);
});

test('a list is read page by page', async () => {
  const first = await items({ first: 1 });
  expect(first).toMatchObject({ totalCount: 2, items: [{ name: '企业开办' }], pageInfo: { hasNextPage: true } });
  const second = await items({ first: 1, after: first.pageInfo.endCursor });
  expect(second).toMatchObject({ items: [{ name: '个体工商户登记' }], pageInfo: { hasNextPage: false } });
  const elsewhere = await bff.api.failure(ITEMS, { region: '379902', after: first.pageInfo.endCursor });
  expect(elsewhere.extensions.code).toBe('PAGE_CURSOR_INVALID');
});

test('the home counts what is there, in no more round trips than a list', async () => {
  const HOME = `{ serviceItemsHome(region: "379902101002") {
    regionCode totalCount personTopics { name count } enterpriseTopics { name count } lifeEvents { name count }
    departments { name count } lists { list name count } frequent { name }
  } }`;
  const { serviceItemsHome } = await bff.api.ask<{ serviceItemsHome: object }>(HOME);
  expect(serviceItemsHome).toEqual({
    regionCode: '379902101002',
    totalCount: 2,
    personTopics: [{ name: '设立变更', count: 1 }],
    enterpriseTopics: [{ name: '设立变更', count: 1 }],
    lifeEvents: [{ name: '创业', count: 1 }],
    departments: [{ name: '海州区市场监督管理局', count: 2 }],
    lists: [
      { list: 'AT_ONCE', name: '马上办', count: 1 },
      { list: 'ONLINE', name: '网上办', count: 1 },
      { list: 'NEARBY', name: '就近办', count: 1 },
      { list: 'ONE_VISIT', name: '一次办', count: 2 },
    ],
    frequent: [{ name: '企业开办' }],
  });
  expect(await database.roundTrips(() => bff.api.ask(HOME))).toEqual([]);
});

const GUIDE = `query($code: ID!, $region: String, $from: BusinessDate) { itemGuide(code: $code, region: $region) {
  code windows { name number phone hours hall { name longitude } } disclosures { key text }
  calendar(from: $from) { from promisedUntil statutoryUntil note days { day kind note number } }
} }`;
interface Guide {
  readonly itemGuide: {
    readonly code: string;
    readonly windows: readonly object[];
    readonly disclosures: readonly { readonly key: string; readonly text: string }[];
    readonly calendar: {
      readonly from: string;
      readonly promisedUntil: string | null;
      readonly statutoryUntil: string | null;
      readonly note: string | null;
      readonly days: readonly { readonly day: string; readonly kind: string; readonly number: number | null }[];
    };
  };
}
const guide = async (variables: object) => (await bff.api.ask<Guide>(GUIDE, variables)).itemGuide;

test('a basic code with a region leads to the nearest guide, in one round trip', async () => {
  const code = '000114001000';
  expect(await guide({ code, region: '379902101002' })).toMatchObject({ code: taskCodeOf(code, '379902101002') });
  expect(await guide({ code })).toMatchObject({ code: taskCodeOf(code, '379900000000') });
  const trips = await database.roundTrips(() => guide({ code }));
  expect(trips).toEqual(['find catalogVersions']);
});

test('a window stands with its hall, and on the first screen', async () => {
  const { windows, disclosures } = await guide({ code: OTHER });
  expect(windows).toEqual([
    {
      name: '综合窗口',
      number: '3 号',
      phone: '0000-5550100',
      hours: '工作日 9:00–17:00',
      hall: { name: '海州区政务服务中心', longitude: 119.163 },
    },
  ]);
  expect(disclosures.find(({ key }) => key === 'WHERE')?.text).toContain('海州区政务服务中心综合窗口');
});

test('the calendar of an application made today', async () => {
  const { calendar } = await guide({ code: '000114001000' });
  expect(calendar).toMatchObject({
    from: '2026-11-20',
    promisedUntil: '2026-11-25',
    statutoryUntil: '2026-12-11',
    note: null,
  });
  expect(calendar.days[0]).toMatchObject({ day: '2026-11-21', kind: 'WEEKEND', number: null });
  expect(calendar.days.at(-1)).toMatchObject({ day: '2026-12-11', number: 15 });
});

test('a year that nobody has announced yet is said', async () => {
  const { calendar } = await guide({ code: '000114001000', from: '2026-12-25' });
  expect(calendar).toMatchObject({ promisedUntil: '2026-12-30', statutoryUntil: null });
  expect(calendar.note).toContain('2027 年的放假安排还没有公布');
});

test('halls of the region, and of those inside it', async () => {
  const HALLS = `query($region: String) { serviceHalls(region: $region) { code latitude } }`;
  expect(await bff.api.ask(HALLS, { region: '379902101002' })).toEqual({
    serviceHalls: [{ code: 'H1', latitude: 34.5725 }],
  });
  const all = await bff.api.ask<{ serviceHalls: readonly { code: string }[] }>(HALLS, {});
  expect(all.serviceHalls.map(({ code }) => code)).toEqual(['H1', 'H2']);
});
