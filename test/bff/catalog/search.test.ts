import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { businessDate } from '@city-services/shared/time/businessDate';
import { loadCatalogue } from '../../../bff/src/commands/demoCity/loadCatalogue';
import { systemClock } from '../../../bff/src/kernel/clock';
import { startDatabase, type TestDatabase } from '../../support/database';
import { startBff, testSettings, type TestBff } from '../../support/startBff';
import { SEARCHES } from './searches';

// The demonstration catalogue, loaded as `npm start` does, searched through the front door.

let database: TestDatabase;
let bff: TestBff;

beforeAll(async () => {
  database = await startDatabase();
  const dataDir = mkdtempSync(join(tmpdir(), 'city-services-search-'));
  const clock = systemClock(() => businessDate('2026-07-01'));
  const terminal = { isTTY: false, write: () => undefined };
  await loadCatalogue({ settings: { dataDir, keys: testSettings().keys }, clock, terminal });
  rmSync(dataDir, { recursive: true, force: true });
  bff = await startBff({ environment: { RATE_LIMITS: 'off' } });
}, 180_000);
afterAll(async () => {
  await bff.stop();
  await database.stop();
});

const CARD = 'item { code basicCode name department level regionCode lists } alsoCalled distanceMetres';
const SEARCH = `query(
  $text: String!, $region: String, $filter: ServiceItemFilter, $near: PlaceNearby, $order: ItemSearchOrder, $first: Int, $after: String
) {
  searchItems(text: $text, region: $region, filter: $filter, near: $near, order: $order, first: $first, after: $after) {
    outcome totalCount readAs items { ${CARD} } departments { name count } lifeEvents { name count }
    help { name phone } pageInfo { endCursor hasNextPage }
  }
}`;
interface Found {
  readonly item: {
    readonly code: string;
    readonly basicCode: string;
    readonly name: string;
    readonly department: string;
    readonly level: string;
    readonly regionCode: string;
    readonly lists: readonly string[];
  };
  readonly alsoCalled: string | null;
  readonly distanceMetres: number | null;
}
interface Answer {
  readonly searchItems: {
    readonly outcome: string;
    readonly totalCount: number;
    readonly readAs: string | null;
    readonly items: readonly Found[];
    readonly departments: readonly { readonly name: string; readonly count: number }[];
    readonly help: { readonly phone: string } | null;
    readonly pageInfo: { readonly endCursor: string | null; readonly hasNextPage: boolean };
  };
}
const search = async (text: string, more: object = {}) =>
  (await bff.api.ask<Answer>(SEARCH, { text, ...more })).searchItems;

/** Hundreds of searches ask for no more than they look at. */
const FIRST_THREE = 'query($text: String!) { searchItems(text: $text, first: 3) { items { item { basicCode } } } }';
type FirstThree = {
  readonly searchItems: { readonly items: readonly { readonly item: { readonly basicCode: string } }[] };
};

describe.each(SEARCHES)('%s', (_, searches) => {
  test.each(searches)('%s is answered by %s among the first three', async (text, wanted) => {
    const { items } = (await bff.api.ask<FirstThree>(FIRST_THREE, { text })).searchItems;
    const codes = items.map(({ item }) => item.basicCode.slice(0, 9));
    const right = codes.filter((code) => wanted.split(' ').includes(code));
    expect({ codes, right }).toEqual({ codes, right: expect.arrayContaining([expect.any(String)]) as unknown });
  });
});

const VILLAGE = '379902001001';

describe('where the citizen is', () => {
  test.each([
    [VILLAGE, 'VILLAGE'],
    ['379902002001', 'TOWN'],
    ['379902109001', 'COUNTY'],
    [null, 'CITY'],
  ])('in %s the nearest implementation answers: %s', async (region, level) => {
    const { items } = await search('社保卡', { region, first: 1 });
    expect(items[0]?.item).toMatchObject({ basicCode: 'DM2014006000', level });
  });

  test('a level that is asked for comes before what is nearer', async () => {
    const { items } = await search('社保卡', { region: VILLAGE, filter: { level: 'COUNTY' }, first: 1 });
    expect(items[0]?.item).toMatchObject({ basicCode: 'DM2014006000', level: 'COUNTY', regionCode: '379902000000' });
  });

  test('what only counties carry out is found without saying in which one lives', async () => {
    const { items } = await search('结婚登记', { first: 1 });
    expect(items[0]?.item).toMatchObject({ basicCode: 'DM0711001000', level: 'COUNTY' });
  });

  test('each item stands once', async () => {
    const { items } = await search('公积金', { region: VILLAGE, first: 100 });
    expect(new Set(items.map(({ item }) => item.basicCode)).size).toBe(items.length);
  });

  test('with a place the distance to the hall is said, and the nearest halls can come first', async () => {
    const near = { longitude: 119.2, latitude: 34.6 };
    const { items } = await search('身份证', { near, order: 'DISTANCE', region: '379902' });
    const metres = items.slice(0, 2).map(({ distanceMetres }) => distanceMetres ?? Infinity);
    expect(metres[0]).toBeGreaterThan(0);
    expect(metres[0]).toBeLessThan(200_000);
    expect(metres[0]).toBeLessThanOrEqual(metres[1] ?? Infinity);
    expect(items[0]?.item.name).toContain('身份证');
  });

  test('who does not say where they stand is taken to be at the hall of their division', async () => {
    const { items } = await search('身份证', { order: 'DISTANCE', region: '379902' });
    const metres = items.slice(0, 2).map(({ distanceMetres }) => distanceMetres ?? Infinity);
    expect(metres[0]).toBeLessThan(50_000);
    expect(metres[0]).toBeLessThanOrEqual(metres[1] ?? Infinity);
    const elsewhere = await search('身份证', { order: 'DISTANCE', region: '379921' });
    expect(elsewhere.items[0]?.item.code).not.toBe(items[0]?.item.code);
  });

  test('a place outside the globe is refused', async () => {
    await expect(search('身份证', { near: { longitude: 200, latitude: 0 } })).rejects.toThrow(/INPUT_INVALID/);
  });
});

describe('narrowed down', () => {
  test('by department, as the answer itself offers it', async () => {
    const all = await search('补贴', { first: 100 });
    const [department] = all.departments;
    const some = await search('补贴', { filter: { department: department?.name }, first: 100 });
    expect(new Set(some.items.map(({ item }) => item.department))).toEqual(new Set([department?.name]));
    expect(some.totalCount).toBeGreaterThanOrEqual(department?.count ?? Infinity);
  });

  test('by life event, by person or enterprise, by one of the four lists', async () => {
    const event = await search('登记', { filter: { lifeEvent: '结婚' }, first: 100 });
    expect(event.items.map(({ item }) => item.name)).toContain('内地居民结婚登记');
    expect(event.items.map(({ item }) => item.name)).not.toContain('企业设立登记');
    const business = await search('社会保险', { filter: { audience: 'ENTERPRISE' }, first: 100 });
    expect(business.items.map(({ item }) => item.name)).toContain('企业社会保险登记');
    const online = await search('公积金', { filter: { list: 'ONLINE' }, first: 100 });
    expect(online.items.length).toBeGreaterThan(0);
    expect(online.items.every(({ item }) => item.lists.includes('ONLINE'))).toBe(true);
  });

  test('page by page, without one twice', async () => {
    const first = await search('公积金', { first: 3 });
    const second = await search('公积金', { first: 3, after: first.pageInfo.endCursor });
    const all = await search('公积金', { first: 6 });
    expect([...first.items, ...second.items]).toEqual(all.items);
    expect(first.pageInfo.hasNextPage).toBe(true);
  });

  test('a cursor of another search is refused', async () => {
    const { pageInfo } = await search('公积金', { first: 1 });
    await expect(search('社保', { after: pageInfo.endCursor })).rejects.toThrow(/PAGE_CURSOR_INVALID/);
  });
});

describe('what the answer says besides', () => {
  test('how letters and wrong characters were read', async () => {
    expect((await search('gongjijindaikuan')).readAs).toBe('公积金贷款');
    expect((await search('公积金贷款')).readAs).toBeNull();
    expect((await search('身份证')).readAs).toBeNull();
    expect((await search('公基金带款')).readAs).toBe('公积金贷款');
  });

  test('by which plain word an item was found', async () => {
    const { items } = await search('小绿本', { first: 1 });
    expect(items[0]).toMatchObject({ alsoCalled: '小绿本', item: { name: '儿童预防接种证办理' } });
  });

  test.each(['捕捞许可证', '王者荣耀', 'qwertz', '彩票兑奖'])(
    '%s has no answer: the nearest ones, and whom to ask',
    async (text) => {
      const { outcome, items, help } = await search(text);
      expect(outcome).toBe('NEAREST');
      expect(items.length).toBeGreaterThan(0);
      expect(items.length).toBeLessThanOrEqual(5);
      expect(help?.phone).toBe('12345');
    },
  );

  test.each(['', '   ', '？？？', '😀', '啊啊啊', '囧囧'])('“%s” has none at all', async (text) => {
    const { outcome, items, help } = await search(text);
    expect({ outcome, items }).toEqual({ outcome: 'NONE', items: [] });
    expect(help?.phone).toBe('12345');
  });

  test('a text of more than 100 characters is refused, one of 100 is answered', async () => {
    await expect(search('社'.repeat(101))).rejects.toThrow(/INPUT_INVALID/);
    expect((await search('我想问社保卡补办'.repeat(12))).items[0]?.item.basicCode).toBe('DM2014006000');
  });

  test.each(['constructor', '__proto__', '.*+?^${}()|[]\\', '%E5', '\u0000'])(
    '%s is text like any other',
    async (text) => {
      expect((await search(text)).items.length).toBeLessThanOrEqual(20);
    },
  );

  test('a region that is none is refused', async () => {
    await expect(search('社保', { region: '37x' })).rejects.toThrow(/REGION_UNKNOWN/);
  });
});

const SUGGEST = `query($text: String!, $region: String) { searchSuggestions(text: $text, region: $region) { kind text code } }`;
interface Suggested {
  readonly searchSuggestions: readonly { readonly kind: string; readonly text: string; readonly code: string | null }[];
}
const suggest = async (text: string) => (await bff.api.ask<Suggested>(SUGGEST, { text })).searchSuggestions;

describe('while typing', () => {
  test.each([
    ['公', '公积金'],
    ['公积', '公积金'],
    ['gongj', '公积金'],
    ['gongjijint', '公积金'],
    ['shenfenz', '身份证'],
    ['jieh', '结婚登记'],
    ['hunyin', '婚姻'],
    ['驾', '驾驶证'],
  ])('%s suggests an item with %s', async (text, wanted) => {
    const items = (await suggest(text)).filter(({ kind }) => kind === 'ITEM');
    expect(items.map(({ text: name }) => name).join()).toContain(wanted);
    expect(items.length).toBeLessThanOrEqual(8);
    expect(items.every(({ code }) => code !== null)).toBe(true);
  });

  test('life events and departments are suggested by name, sound and initials', async () => {
    expect(await suggest('结婚')).toContainEqual({ kind: 'LIFE_EVENT', text: '结婚', code: null });
    expect(await suggest('chuangye')).toContainEqual({ kind: 'LIFE_EVENT', text: '创业', code: null });
    const departments = (await suggest('医疗保障局')).filter(({ kind }) => kind === 'DEPARTMENT');
    expect(departments[0]?.text).toContain('医疗保障局');
  });

  test('nothing typed suggests nothing', async () => {
    expect(await suggest(' ')).toEqual([]);
  });
});
