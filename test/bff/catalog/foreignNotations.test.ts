import { RecordJudge } from '../../../bff/src/domains/exchange/recordJudge.service';
import { SheetReading } from '../../../bff/src/adapters/departments/sheetReading';
import { itemDataSet } from '../../../bff/src/domains/catalog/handover/item.dataset';
import type { ItemRow } from '../../../bff/src/domains/catalog/item/item.entity';
import { WrongValue, type Cell } from '../../../bff/src/ports/handover';
import { businessDate } from '@city-services/shared/time/businessDate';
import { anItem } from '../../support/catalogFiles';
import { vault } from '../exchange/loading';
import { materialOf, rowOf, stepOf } from './content';

/** How other cities' systems and spreadsheets write the same thing. */

test.each([
  ['承诺办结时限', '20个工作日', 'promised', { amount: 20, unit: 'WORKING_DAY' }],
  ['承诺办结时限', '２０ 个工作日', 'promised', { amount: 20, unit: 'WORKING_DAY' }],
  ['承诺办结时限', '20.0', 'promised', { amount: 20, unit: 'WORKING_DAY' }],
  ['承诺办结时限', '1个月', 'promised', { amount: 1, unit: 'MONTH' }],
  ['承诺办结时限', '当场办结', 'promised', { amount: 0, unit: 'WORKING_DAY' }],
  ['承诺办结时限单位', '个工作日', 'promised', { amount: 3, unit: 'WORKING_DAY' }],
  ['到现场次数', '1次', 'visits', 1],
  ['到现场次数', '０.0', 'visits', 0],
  ['是否网办', 'Y', 'online', true],
  ['是否收费', 'false', 'charged', false],
  ['服务对象', '自然人,企业法人', 'serves', ['PERSON', 'ENTERPRISE']],
  ['服务对象', '自然人，企业法人', 'serves', ['PERSON', 'ENTERPRISE']],
  ['行使层级', '区县级', 'level', 'COUNTY'],
  ['办件类型', '即时办结', 'projectType', 'INSTANT'],
  ['事项类型', '1', 'type', 'PERMIT'],
  ['联办机构', '公安局，税务局', 'jointDepartments', ['公安局', '税务局']],
] as [string, string, keyof ItemRow, unknown][])('%s %p', (column, written, field, meant) => {
  expect(rowOf({ [column]: written })[field]).toEqual(meant);
});

test.each([
  [{ 承诺办结时限: '20天' }, '承诺办结时限'],
  [{ 承诺办结时限: '-1' }, '承诺办结时限'],
  [{ 承诺办结时限: '2.5' }, '承诺办结时限'],
  [{ 承诺办结时限: '20个工作日', 承诺办结时限单位: '月' }, '承诺办结时限'],
  [{ 到现场次数: '若干' }, '到现场次数'],
  [{ 是否网办: '部分' }, '是否网办'],
])('%j is refused, never guessed', (cells, column) => {
  expect(() => rowOf(cells)).toThrow(`"column":"${column}"`);
});

test('measures of parts', () => {
  expect(materialOf({ 份数: '2份', 是否必要: '是', 材料形式: '电子或纸质' })).toMatchObject({
    copies: 2,
    necessity: 'REQUIRED',
    form: 'EITHER',
  });
  expect(stepOf(1, { 时限: '3个工作日' }).workingDays).toBe(3);
});

test('NDJSON may say true, false and lists', () => {
  const judge = new RecordJudge(itemDataSet, vault, businessDate('2026-07-01'));
  const json: Readonly<Record<string, string>> = {
    是否网办: 'true',
    是否收费: 'false',
    办理形式: '["窗口办理","网上办理"]',
  };
  const row = anItem();
  const cellsOf = (more: Readonly<Record<string, string>>): Cell[] =>
    judge.wanted().map(({ name }) => (more[name] === undefined ? (row[name] ?? null) : new WrongValue(more[name])));
  const judged = judge.judge({ line: 1, cells: cellsOf(json), broken: null, openColumn: null });
  expect(judged).toMatchObject({
    kind: 'write',
    row: { 是否网办: true, 是否收费: false, 办理形式: ['WINDOW', 'ONLINE'] },
  });
  const wrong = judge.judge({ line: 1, cells: cellsOf({ 咨询方式: '{"tel":1}' }), broken: null, openColumn: null });
  expect(wrong).toMatchObject({ kind: 'refused', rejection: { column: '咨询方式' } });
});

test('a sheet may have a title above its header, and marks beside the names; lines are those of the sheet', async () => {
  const wanted = [
    { name: '实施编码', key: true, also: 'TASK_CODE' },
    { name: '事项名称', key: false },
  ];
  const rows = [
    ['某市政务服务事项实施清单', null],
    null,
    ['*实施编码', '事项名称（必填）'],
    ['A', '甲'],
    [null, null],
    ['B', '乙'],
  ];
  const reading = new SheetReading(rows, wanted);
  const records = [];
  for await (const group of reading.records()) records.push(...group);
  expect(records.map(({ line, cells }) => [line, ...cells])).toEqual([
    [4, 'A', '甲'],
    [6, 'B', '乙'],
  ]);
  expect(reading.warnings()).toEqual([]);
  expect(() => new SheetReading([['没有', '编码']], wanted)).toThrow('row 1 lacks the key column 实施编码');
});
