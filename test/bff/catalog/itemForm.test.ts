import { systemClock } from '../../../bff/src/kernel/clock';
import { businessDate } from '@city-services/shared/time/businessDate';
import { CellReader } from '../../../bff/src/domains/catalog/editing/cellReader.service';
import { isEditable } from '../../../bff/src/domains/catalog/editing/edit.rule';
import { FIELD_COLUMNS } from '../../../bff/src/domains/catalog/editing/fieldColumns.entity';
import { cellGroups, formParts } from '../../../bff/src/domains/catalog/editing/form.rule';
import { itemDataSet } from '../../../bff/src/domains/catalog/handover/item.dataset';
import { basicOf, contentOf, materialOf } from './content';

const content = contentOf({
  item: {
    承诺办结时限: '2',
    承诺办结时限单位: '月',
    实施主体性质: '1',
    联办机构: '公安局、税务局',
    通办范围: '全市',
    到现场原因: '核对本人',
    校验说明: 'CAT-TIME-UNUSUAL=含公告期；CAT-MATERIAL-ADDED=地方法规',
    办理窗口: 'W1、W2',
    高频: '是',
  },
});
const groups = cellGroups({ content, published: null, basic: basicOf() });
const cells = new Map(groups.flatMap((group) => group.cells).map((cell) => [cell.column, cell]));

test('every column has its place, once', () => {
  const shown = groups.flatMap((group) => group.cells.map(({ column }) => column));
  expect(new Set(shown).size).toBe(shown.length);
  expect(new Set(shown)).toEqual(new Set([...Object.values(FIELD_COLUMNS), '法定办结时限单位', '承诺办结时限单位']));
});

test('what a cell shows, read again, is what it was', () => {
  const reader = new CellReader(
    itemDataSet.columns,
    systemClock(() => businessDate('2026-07-01')),
  );
  const changes = [...cells.values()].filter(({ column }) => isEditable(column));
  expect(changes.length).toBeGreaterThan(50);
  expect(reader.apply(content, changes)).toEqual(content);
});

test('what all levels share is locked, and says whose it is', () => {
  expect(cells.get('事项名称')).toMatchObject({ value: '个体工商户登记', lock: 'SHARED', inherited: true });
  expect(cells.get('区划代码')).toMatchObject({ lock: 'DEPARTMENT', inherited: false });
  expect(cells.get('法定办结时限')).toMatchObject({ value: '15', lock: null, inherited: true, kind: 'NUMBER' });
  expect(cells.get('承诺办结时限单位')).toMatchObject({ value: '月', kind: 'CHOICE', inherited: false });
  expect(cells.get('办理形式')).toMatchObject({ value: '窗口办理、网上办理', kind: 'CHOICES' });
  expect(cells.get('办件类型')?.choices).toEqual(['即办件', '承诺件']);
  expect(cells.get('是否收费')).toMatchObject({ value: '否', kind: 'FLAG' });
  expect(cells.get('受理条件')).toMatchObject({ kind: 'LONG_TEXT', inherited: true });
});

test('parts say whether the basic item asks for them', () => {
  const own = materialOf({ 材料编码: 'M-OWN', 材料名称: '社区意见' });
  const shared = { materials: [materialOf()], fees: [], steps: [], questions: [], outcomes: [] };
  const parts = formParts(contentOf({ own: { materials: [own] } }), shared);
  expect(parts.map(({ title, code, inherited }) => [title, code, inherited])).toEqual([
    ['材料', 'M-APPLICATION', true],
    ['材料', 'M-OWN', false],
    ['结果', 'RESULT', false],
  ]);
});
