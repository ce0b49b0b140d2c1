import { hasLivePhone, linkFault } from '../../../bff/src/domains/catalog/lint/link.rule';
import { longestWay } from '../../../bff/src/domains/catalog/lint/steps.rule';
import { unusualBeside } from '../../../bff/src/domains/catalog/lint/times.rule';
import { verdictOf } from '../../../bff/src/domains/catalog/lint/lint.rule';
import type { TimeLimit } from '../../../bff/src/domains/catalog/item/item.entity';
import { siblingTimes } from '../../../bff/src/domains/catalog/lint/siblings.rule';
import type { CatalogRow } from '../../support/catalogFiles';
import { contentOf, feeOf, lintOf, materialOf, rowOf, stepOf, type Made } from './content';

const days = (amount: number): TimeLimit => ({ amount, unit: 'WORKING_DAY' });
const rulesOf = (made: Made): string[] => [...new Set(lintOf(made).map(({ rule }) => rule))];

test('a sound item draws no finding', () => {
  expect(lintOf()).toEqual([]);
});

interface Case {
  readonly name: string;
  readonly made: Made;
  readonly rule: string;
  readonly column: string;
}

const CASES: readonly Case[] = [
  { name: 'no type of service object', made: { item: { 到现场次数: '' } }, rule: 'CAT-REQUIRED', column: '到现场次数' },
  { name: 'no contact', made: { item: { 咨询方式: '' } }, rule: 'CAT-REQUIRED', column: '咨询方式' },
  { name: 'no flow and no steps', made: { item: { 办理流程: '' } }, rule: 'CAT-REQUIRED', column: '办理流程' },
  { name: 'no result', made: { item: { 结果名称: '' } }, rule: 'CAT-REQUIRED', column: '结果名称' },
  { name: 'no materials', made: { shared: { materials: [] } }, rule: 'CAT-REQUIRED', column: '申请材料' },
  {
    name: 'no statutory time and no word why',
    made: { basic: { 法定办结时限: '' } },
    rule: 'CAT-REQUIRED',
    column: '法定办结时限',
  },
  {
    name: 'an instant item of five days',
    made: { item: { 办件类型: '即办件', 承诺办结时限: '5' } },
    rule: 'CAT-INSTANT',
    column: '承诺办结时限',
  },
  {
    name: 'an instant item of nine working hours',
    made: { item: { 办件类型: '即办件', 承诺办结时限: '9', 承诺办结时限单位: '小时' } },
    rule: 'CAT-INSTANT',
    column: '承诺办结时限',
  },
  {
    name: 'promised longer than the law',
    made: { item: { 承诺办结时限: '16' } },
    rule: 'CAT-PROMISE',
    column: '承诺办结时限',
  },
  {
    name: 'promised longer in another unit',
    made: { item: { 承诺办结时限: '2', 承诺办结时限单位: '月' } },
    rule: 'CAT-PROMISE',
    column: '承诺办结时限',
  },
  {
    name: 'no meeting but a visit',
    made: { item: { 是否不见面办理: '是', 到现场次数: '1' } },
    rule: 'CAT-NO-MEETING',
    column: '到现场次数',
  },
  {
    name: 'no meeting but not online',
    made: { item: { 是否不见面办理: '是', 是否网办: '否' } },
    rule: 'CAT-NO-MEETING',
    column: '是否网办',
  },
  {
    name: 'wholly online without an address',
    made: { item: { 网办深度: '全程网办', 在线办理网址: '' } },
    rule: 'CAT-NO-MEETING',
    column: '在线办理网址',
  },
  { name: 'a fee without rows', made: { item: { 是否收费: '是' } }, rule: 'CAT-FEE', column: '收费项目' },
  {
    name: 'a fee without basis',
    made: { item: { 是否收费: '是' }, shared: { fees: [feeOf()] } },
    rule: 'CAT-FEE',
    column: '收费依据',
  },
  {
    name: 'a fee where none is charged',
    made: { shared: { fees: [feeOf({ 收费依据: '发改价格〔2015〕1号' })] } },
    rule: 'CAT-FEE',
    column: '是否收费',
  },
  {
    name: 'a document that the state issued',
    made: { shared: { materials: [materialOf({ 来源渠道: '政府部门核发' })] } },
    rule: 'CAT-SHARED',
    column: '电子证照类型',
  },
  {
    name: 'a document that the body itself issued',
    made: {
      shared: {
        materials: [
          materialOf({
            来源渠道: '政府部门核发',
            来源渠道说明: '云港市市场监督管理局核发',
            不能共享的原因: '历史档案未电子化',
          }),
        ],
      },
    },
    rule: 'CAT-SHARED',
    column: '来源渠道说明',
  },
  {
    name: 'a contact without a number',
    made: { item: { 咨询方式: '请到窗口咨询' } },
    rule: 'CAT-CONTACT',
    column: '咨询方式',
  },
  {
    name: 'a number that nobody has',
    made: { item: { 监督投诉方式: '00000000' } },
    rule: 'CAT-CONTACT',
    column: '监督投诉方式',
  },
  {
    name: 'an address that is none',
    made: { item: { 移动端办理地址: 'http://' } },
    rule: 'CAT-LINK',
    column: '移动端办理地址',
  },
  {
    name: 'a form behind an inner address',
    made: { shared: { materials: [materialOf({ 空白表: 'http://192.168.1.4/a.doc' })] } },
    rule: 'CAT-LINK',
    column: '空白表',
  },
  {
    name: 'steps that wait for each other',
    made: { shared: { steps: [stepOf(1, { 前置环节: '2' }), stepOf(2)] } },
    rule: 'CAT-STEP-ORDER',
    column: '前置环节',
  },
  {
    name: 'a step after one that is not there',
    made: { shared: { steps: [stepOf(1), stepOf(3)] } },
    rule: 'CAT-STEP-ORDER',
    column: '前置环节',
  },
  {
    name: 'a step before the one it follows has ended',
    made: { shared: { steps: [stepOf(1, { 开始日: '1', 结束日: '3' }), stepOf(2, { 开始日: '2', 结束日: '3' })] } },
    rule: 'CAT-STEP-OVERLAP',
    column: '开始日',
  },
  {
    name: 'a step that ends before it begins',
    made: { shared: { steps: [stepOf(1, { 开始日: '3', 结束日: '2' })] } },
    rule: 'CAT-STEP-OVERLAP',
    column: '开始日',
  },
  {
    name: 'steps that take longer than promised',
    made: { shared: { steps: [stepOf(1, { 时限: '2' }), stepOf(2, { 时限: '2' })] } },
    rule: 'CAT-STEP-TIME',
    column: '时限',
  },
  {
    name: 'a window that is not there',
    made: { item: { 办理窗口: 'W1、W9' } },
    rule: 'CAT-WINDOW',
    column: '办理窗口',
  },
  {
    name: 'another name than the basic item',
    made: { item: { 事项名称: '个体户开业登记' } },
    rule: 'CAT-INHERITED',
    column: '事项名称',
  },
  {
    name: 'a level that the basic item lacks',
    made: { item: { 行使层级: '省级' } },
    rule: 'CAT-INHERITED',
    column: '行使层级',
  },
  {
    name: 'a code of another region',
    made: { item: { 实施编码: '000114001000-379903000000-000-113799000000000000-1-00' } },
    rule: 'CAT-CODE',
    column: '区划代码',
  },
];

test.each(CASES)('$name: $rule at $column, and nothing else', ({ made, rule, column }) => {
  const findings = lintOf(made).filter(({ severity }) => severity !== 'NOTICE');
  expect(new Set(findings.map((finding) => `${finding.rule} ${finding.column}`))).toEqual(
    new Set([`${rule} ${column}`]),
  );
  expect(findings[0]?.sentence).toMatch(/[\u4e00-\u9fff]{4}/);
  expect(verdictOf(findings)).toBe('REFUSED');
});

// The national library's rule holds for both times; the law's is not the department's to shorten, so that a reason is enough.
test('an instant item with a long statutory time needs a reason', () => {
  const instant = { 办件类型: '即办件', 承诺办结时限: '0' };
  const findings = lintOf({ item: instant });
  expect(findings.map(({ rule, severity }) => [rule, severity])).toEqual([['CAT-INSTANT-LAW', 'WARNING']]);
  expect(verdictOf(findings)).toBe('NEEDS_REASON');
  const reasoned = lintOf({ item: { ...instant, 校验说明: 'CAT-INSTANT-LAW=系统自动核验，当场出证' } });
  expect(verdictOf(reasoned)).toBe('PASSED');
  expect(lintOf({ item: instant, basic: { 法定办结时限: '1' } })).toEqual([]);
});

test('what is done online alone needs no place and no hours', () => {
  expect(rulesOf({ item: { 办理形式: '网上办理', 办理地点: '', 办理时间: '' } })).toEqual([]);
  expect(lintOf({ item: { 办理地点: '', 办理时间: '' } }).map(({ column }) => column)).toEqual([
    '办理地点',
    '办理时间',
  ]);
  expect(rulesOf({ item: { 办理地点: '', 办理时间: '', 办理窗口: 'W1' } })).toEqual([]);
});

describe('warnings', () => {
  const added: Made = { own: { materials: [materialOf({ 材料编码: 'M-EXTRA', 材料名称: '社区证明' })] } };

  test('a material that a level adds needs a reason', () => {
    const findings = lintOf(added);
    expect(findings.map(({ rule, severity, part }) => [rule, severity, part])).toEqual([
      ['CAT-MATERIAL-ADDED', 'WARNING', 'M-EXTRA'],
    ]);
    expect(verdictOf(findings)).toBe('NEEDS_REASON');
  });

  test('the reason lets it pass; a reason never helps an error', () => {
    const reasons = { 校验说明: 'CAT-MATERIAL-ADDED=地方性法规第三条；CAT-PROMISE=我们慢一些' };
    const passed = lintOf({ ...added, item: reasons });
    expect(passed[0]?.reason).toBe('地方性法规第三条');
    expect(verdictOf(passed)).toBe('PASSED');
    expect(verdictOf(lintOf({ ...added, item: { ...reasons, 承诺办结时限: '99' } }))).toBe('REFUSED');
  });

  test('880 days where neighbours say 40', () => {
    const siblings = { statutory: [], promised: [40, 40, 35, 40, 42, 880].map(days) };
    const made: Made = { basic: { 法定办结时限: '1000' }, item: { 承诺办结时限: '880' } };
    const [finding] = lintOf(made, { siblings });
    expect(finding).toMatchObject({ rule: 'CAT-TIME-UNUSUAL', severity: 'WARNING', column: '承诺办结时限' });
    expect(finding?.sentence).toContain('40 个工作日');
  });
});

test.each([
  [[40, 40, 40, 40, 880], 880, 40],
  [[40, 40, 40, 40, 41], 41, null],
  [[1, 3, 5, 10, 20], 20, null],
  [[5, 5, 10, 10, 20, 20, 15], 20, null],
  [[3, 3, 3, 3, 3, 3, 30], 30, 3],
  [[0, 0, 0, 0, 0, 20], 20, 0.5],
  // Few neighbours do not show their spread: then it takes ten times the longest of them.
  [[40, 40, 40, 880], 880, 40],
  [[40, 880], 880, 40],
  [[40, 880], 40, null],
  [[40, 90, 880], 880, 60],
  [[40, 350], 350, null],
  [[1, 20], 20, null],
  [[880], 880, null],
  // However far they spread, ten times the usual is unusual.
  [[10, 20, 40, 60, 90, 880], 880, Math.sqrt(40 * 60)],
  [[0, 0, 1, 1, 20], 20, null],
  [[0, 0, 0, 0, 3], 3, null],
  // Short is good for the citizen.
  [[40, 40, 40, 40, 1], 1, null],
])('beside %j, %i days: usual is %p', (all, own, usual) => {
  const found = unusualBeside(days(own), all.map(days));
  if (usual === null) expect(found).toBeNull();
  else expect(found).toBeCloseTo(usual, 6);
});

test.each([
  '0000-5550100',
  '(0518)85550100',
  '12345',
  '咨询电话：０５１８－８５５５０１００，工作日',
  '400-123-4567',
  '13800138000',
  '0518-88888888',
  '窗口 85550100 转 3',
])('%s can be dialled', (text) => {
  expect(hasLivePhone(text)).toBe(true);
});

test.each([
  '',
  '无',
  '暂无',
  '/',
  '00000000',
  '11111111',
  '12345678',
  '0518-00000000',
  '0518-12345678',
  '电话见公告栏',
  '99',
  'a@b.cn',
])('%p cannot be dialled', (text) => {
  expect(hasLivePhone(text)).toBe(false);
});

test.each([
  ['https://zwfw.example.gov.cn/a?b=1#c', true],
  ['http://www.gov.cn', true],
  ['https://59.110.1.2:8080/x', true],
  ['mini:features/items/pages/guide/index?code=1', true],
  ['http://', false],
  ['www.gov.cn', false],
  ['https://localhost/x', false],
  ['http://10.1.2.3/x', false],
  ['https://zwfw gov.cn', false],
  ['https://zwfw', false],
  ['无', false],
  ['https://300.1.1.1/', false],
])('%s as an address: %p', (address, sound) => {
  expect(linkFault(address) === null).toBe(sound);
});

test('neighbours are those of the same case, at every level and place', () => {
  const row = (made: CatalogRow) => rowOf(made);
  const at = (region: string, level: string, promised: string, handleItem = '') =>
    row({ 区划代码: region, 行使层级: level, 承诺办结时限: promised, 业务办理项名称: handleItem });
  const odd = at('379921', '县级', '880', '首次申请');
  const rows = [odd, at('3799', '市级', '40', '首次申请'), at('379902001', '乡级', '42', '首次申请')];
  const others = [at('379902', '县级', '900', '变更'), at('379903', '县级', '900', '补发')];
  expect(siblingTimes([...rows, ...others])(odd).promised.map(({ amount }) => amount)).toEqual([880, 40, 42]);
  expect(siblingTimes([odd, ...others])(odd).promised.map(({ amount }) => amount)).toEqual([880, 900, 900]);
});

test('the basic item’s own time is a neighbour', () => {
  const [finding] = lintOf({ basic: { 法定办结时限: '40' }, item: { 法定办结时限: '880' } });
  expect(finding).toMatchObject({ rule: 'CAT-TIME-UNUSUAL', column: '法定办结时限' });
});

test('parallel steps take as long as the longest way', () => {
  const steps = [
    stepOf(1, { 前置环节: '0', 时限: '1' }),
    stepOf(2, { 前置环节: '1', 时限: '4' }),
    stepOf(3, { 前置环节: '1', 时限: '2' }),
    stepOf(4, { 前置环节: '2、3', 时限: '1' }),
    stepOf(5, { 时限: '30', 计入时限: '否' }),
  ];
  expect(longestWay(steps)).toBe(6);
  expect(longestWay([stepOf(1, { 前置环节: '1' })])).toBeNull();
  expect(longestWay([])).toBe(0);
});

test('parts of the implementation stand in the place of inherited ones', () => {
  const content = contentOf({
    shared: { materials: [materialOf(), materialOf({ 材料编码: 'M2', 材料名称: '身份证明', 排序: '1' })] },
    own: { materials: [materialOf({ 份数: '3' })] },
  });
  expect(content.materials.map(({ code, copies }) => [code, copies])).toEqual([
    ['M2', 1],
    ['M-APPLICATION', 3],
  ]);
  expect(content).toMatchObject({ name: '个体工商户登记', statutory: days(15), aliases: ['个体户', '开店'] });
});
