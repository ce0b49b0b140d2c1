import writeWorkbook from 'write-excel-file/node';
import { startDatabase, type TestDatabase } from '../../support/database';
import { startBff, type TestBff } from '../../support/startBff';
import {
  aBasic,
  aMaterial,
  anItem,
  BASIC_CODE,
  csv,
  ndjson,
  taskCodeOf,
  type CatalogRow,
} from '../../support/catalogFiles';
import { CatalogLoading } from './importing';

let database: TestDatabase;
let bff: TestBff;
let loading: CatalogLoading;

beforeAll(async () => {
  database = await startDatabase();
  bff = await startBff({ today: '2026-07-01' });
});
beforeEach(async () => {
  await database.clear();
  loading = new CatalogLoading();
  // The instances look for something new every few seconds.
  bff.clock.advanceSeconds(10);
});
afterEach(() => loading.dispose());
afterAll(async () => {
  await bff.stop();
  await database.stop();
});

const GUIDE = `query($code: ID!, $region: String, $at: DateTime) {
  itemGuide(code: $code, region: $region, at: $at) {
    code name type basis level department version { number inForceFrom inForceUntil }
    promised { amount text } statutory { amount } address
    materials { code name copies } disclosures { key title text }
    derived { kind fasterPercent lists { list belongs reason } }
  }
}`;
interface Guide {
  readonly itemGuide: {
    readonly code: string;
    readonly name: string;
    readonly level: string;
    readonly version: { readonly number: number; readonly inForceFrom: string; readonly inForceUntil: string | null };
    readonly promised: { readonly amount: number; readonly text: string };
    readonly statutory: { readonly amount: number };
    readonly materials: readonly { readonly code: string; readonly copies: number }[];
    readonly disclosures: readonly { readonly key: string; readonly text: string }[];
  };
}

const guideOf = async (code: string, more: object = {}) =>
  (await bff.api.ask<Guide>(GUIDE, { code, ...more })).itemGuide;

test('a citizen reads what a department handed over, with what it inherits', async () => {
  const { status, summary } = await loading.items();
  expect(status).toBe(0);
  expect(summary).toMatchObject({ items: 1, published: 1, drafts: 0, verdicts: { PASSED: 1, REFUSED: 0 } });
  const guide = await guideOf(taskCodeOf(BASIC_CODE, '379902000000'));
  expect(guide).toMatchObject({
    name: '个体工商户登记',
    type: 'PERMIT',
    basis: '《促进个体工商户发展条例》第十二条',
    level: 'COUNTY',
    promised: { amount: 3, text: '3 个工作日' },
    statutory: { amount: 15 },
    materials: [{ code: 'M-APPLICATION', copies: 1 }],
    version: { number: 1, inForceUntil: null },
    derived: { kind: 'PROMISED', fasterPercent: 80 },
  });
  expect(guide.disclosures.map(({ key }) => key)).toEqual([
    'WHAT',
    'FOR_WHOM',
    'BRING',
    'HOW_LONG',
    'COST',
    'WHERE',
    'HOW',
    'RIGHTS',
  ]);
  expect(guide.disclosures.every(({ text }) => text.length >= 3)).toBe(true);
});

test('national names of columns do as well, in CSV', async () => {
  const names: Readonly<Record<string, string>> = {
    实施编码: 'TASK_CODE',
    基本编码: 'CATALOG_CODE',
    承诺办结时限: 'promise_day',
    行使层级: 'use_level',
    区划代码: 'AREA_CODE',
  };
  const renamed = Object.fromEntries(Object.entries(anItem()).map(([name, value]) => [names[name] ?? name, value]));
  const { summary, said } = await loading.load({
    'catalog.basics.csv': csv([aBasic()]),
    'catalog.materials.csv': csv([aMaterial()]),
    'catalog.items.csv': csv([renamed]),
  });
  expect(said).not.toContain('not known');
  expect(summary).toMatchObject({ items: 1, published: 1 });
});

describe('a workbook', () => {
  const sheet = (rows: readonly CatalogRow[]) => {
    const names = [...new Set(rows.flatMap((row) => Object.keys(row)))];
    const cell = (value: string) => ({ value, type: String });
    return [names.map(cell), ...rows.map((row) => names.map((name) => cell(row[name] ?? '')))];
  };
  const workbook = (sheets: Readonly<Record<string, readonly CatalogRow[]>>): Promise<Buffer> =>
    writeWorkbook(Object.entries(sheets).map(([name, rows]) => ({ data: sheet(rows), sheet: name }))).toBuffer();

  test('holds one data set a sheet', async () => {
    const content = await workbook({
      基本目录: [aBasic()],
      材料: [aMaterial()],
      事项: [anItem()],
      说明: [{ 说明: '无' }],
    });
    const { summary, reports } = await loading.load({ '目录.xlsx': content });
    expect(reports.map(({ dataSet, file, format, read }) => [dataSet, file, format, read])).toEqual([
      ['catalog.basics', '目录.xlsx#基本目录', 'XLSX', 1],
      ['catalog.items', '目录.xlsx#事项', 'XLSX', 1],
      ['catalog.materials', '目录.xlsx#材料', 'XLSX', 1],
    ]);
    expect(summary).toMatchObject({ items: 1, published: 1 });
  });

  test('names the row of a verdict', async () => {
    await loading.load({
      'catalog.basics.ndjson': ndjson([aBasic()]),
      'catalog.materials.ndjson': ndjson([aMaterial()]),
    });
    const rows = [anItem(), anItem({ 区划代码: '379903000000', 承诺办结时限: '16' })];
    const { status, verdicts, summary } = await loading.load({
      'catalog.items.xlsx': await workbook({ Sheet1: rows }),
    });
    expect(status).toBe(1);
    expect(summary).toMatchObject({ published: 1, drafts: 1, verdicts: { PASSED: 1, REFUSED: 1 } });
    expect(verdicts).toEqual([
      expect.objectContaining({
        file: 'catalog.items.xlsx',
        line: 3,
        verdict: '不能发布',
        rule: 'CAT-PROMISE',
        column: '承诺办结时限',
      }),
    ]);
  });

  test('that is none is refused whole', async () => {
    const { said, status } = await loading.load({
      'catalog.basics.ndjson': ndjson([aBasic()]),
      'a.xlsx': 'no workbook',
    });
    expect(said).toContain('it is no XLSX workbook');
    expect(status).toBe(1);
  });

  test('without a sheet of a data set is refused whole', async () => {
    const content = await workbook({ 说明: [{ 说明: '无' }] });
    const { said } = await loading.load({ 'catalog.basics.ndjson': ndjson([aBasic()]), 'a.xlsx': content });
    expect(said).toContain('none of its sheets is called after a data set');
  });
});

describe('versions', () => {
  const code = taskCodeOf(BASIC_CODE, '379902000000');

  test('a change makes a version; the one of an application’s day can still be read', async () => {
    await loading.items();
    const then = loading.nowAt;
    const { summary } = await loading.items([anItem({ 承诺办结时限: '2' })]);
    expect(summary).toMatchObject({ published: 1, retired: 1 });
    bff.clock.advanceSeconds(10);
    expect(await guideOf(code)).toMatchObject({ version: { number: 2, inForceUntil: null }, promised: { amount: 2 } });
    const before = await guideOf(code, { at: then.toISOString() });
    expect(before).toMatchObject({ version: { number: 1 }, promised: { amount: 3 } });
    expect(before.version.inForceUntil).not.toBeNull();
    const early = new Date(then.getTime() - 3_600_000).toISOString();
    expect(await bff.api.failure(GUIDE, { code, at: early })).toMatchObject({ extensions: { code: 'ITEM_NOT_FOUND' } });
  });

  test('the same again changes nothing, in whatever notation', async () => {
    await loading.items();
    const { summary } = await loading.load({ 'catalog.items.csv': csv([anItem({ 区划代码: '379902' })]) });
    expect(summary).toMatchObject({ published: 0, drafts: 0, retired: 0, unchanged: 1 });
  });

  test('a faulty change leaves the published version to citizens', async () => {
    await loading.items();
    const { status, summary } = await loading.items([anItem({ 承诺办结时限: '99' })]);
    expect(status).toBe(1);
    expect(summary).toMatchObject({ published: 0, drafts: 1, retired: 0 });
    bff.clock.advanceSeconds(10);
    expect(await guideOf(code)).toMatchObject({ version: { number: 1 }, promised: { amount: 3 } });
    const corrected = await loading.items([anItem({ 承诺办结时限: '4' })]);
    expect(corrected.summary).toMatchObject({ published: 1 });
    bff.clock.advanceSeconds(10);
    expect(await guideOf(code)).toMatchObject({ version: { number: 3 }, promised: { amount: 4 } });
  });

  test('a basic item that changes, changes its implementations', async () => {
    await loading.items();
    await loading.load({ 'catalog.basics.ndjson': ndjson([aBasic({ 法定办结时限: '10' })]) });
    bff.clock.advanceSeconds(10);
    expect(await guideOf(code)).toMatchObject({ statutory: { amount: 10 }, version: { number: 2 } });
  });

  test.each(['暂停', '取消'])('%s retires it, 在用 brings it back', async (state) => {
    await loading.items();
    expect((await loading.items([anItem({ 事项状态: state })])).summary).toMatchObject({ retired: 1 });
    bff.clock.advanceSeconds(10);
    expect(await bff.api.failure(GUIDE, { code })).toMatchObject({ extensions: { code: 'ITEM_NOT_FOUND' } });
    expect((await loading.items()).summary).toMatchObject({ published: 1 });
    bff.clock.advanceSeconds(10);
    expect(await guideOf(code)).toMatchObject({ version: { number: 2 } });
  });

  test('a deletion retires it', async () => {
    await loading.items();
    const { summary } = await loading.load({ 'catalog.items.ndjson': ndjson([{ 实施编码: code, 操作: '删除' }]) });
    expect(summary).toMatchObject({ items: 0, retired: 1 });
  });
});

test('parts that no item has are told', async () => {
  const { summary } = await loading.load({
    'catalog.basics.ndjson': ndjson([aBasic()]),
    'catalog.materials.ndjson': ndjson([aMaterial({ 所属编码: '999999999999' }), aMaterial()]),
  });
  expect([...summary.orphans]).toEqual([['999999999999', 1]]);
});
