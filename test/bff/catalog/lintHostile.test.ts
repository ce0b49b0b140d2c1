import { isLonger } from '../../../bff/src/domains/catalog/item/time.rule';
import type { TimeUnit } from '../../../bff/src/domains/catalog/item/words.entity';
import { hasLivePhone, linkFault } from '../../../bff/src/domains/catalog/lint/link.rule';
import { feeOf, lintOf, materialOf, stepOf, type Made } from './content';

/** What somebody writes who fills in every cell and still tells the citizen nothing, or two things at once. */

const placesOf = (made: Made): string[] => [...new Set(lintOf(made).map(({ rule, column }) => `${rule} ${column}`))];

const FOUND: readonly [name: string, made: Made, place: string][] = [
  [
    'at once in words, five days in figures',
    { item: { 承诺办结时限说明: '当场办结', 承诺办结时限: '5' } },
    'CAT-INSTANT 承诺办结时限',
  ],
  [
    'settled as it is examined, in five days',
    { item: { 审查类型: '即审即办', 承诺办结时限: '5' } },
    'CAT-INSTANT 承诺办结时限',
  ],
  [
    'instant in three calendar days',
    { item: { 办件类型: '1', 承诺办结时限: '3', 承诺办结时限单位: '自然日' } },
    'CAT-INSTANT 承诺办结时限',
  ],
  [
    '880 promised where the law says 20',
    { basic: { 法定办结时限: '20' }, item: { 承诺办结时限: '880' } },
    'CAT-PROMISE 承诺办结时限',
  ],
  [
    'working days promised where the law counts all days',
    { basic: { 法定办结时限: '15', 法定办结时限单位: '自然日' }, item: { 承诺办结时限: '15' } },
    'CAT-PROMISE 承诺办结时限',
  ],
  ['online, at no address', { item: { 在线办理网址: '无' } }, 'CAT-LINK 在线办理网址'],
  ['online alone, and not online', { item: { 办理形式: '网上办理', 是否网办: '否' } }, 'CAT-NO-MEETING 是否网办'],
  [
    'no meeting, and online one may only ask',
    { item: { 是否不见面办理: '是', 网办深度: '互联网咨询' } },
    'CAT-NO-MEETING 网办深度',
  ],
  [
    'online alone, one visit, and nobody says where',
    { item: { 办理形式: '网上办理', 到现场次数: '1', 办理地点: '' } },
    'CAT-REQUIRED 办理地点',
  ],
  [
    'a fee whose basis is a stroke',
    { item: { 是否收费: '是', 收费依据: '—' }, shared: { fees: [feeOf()] } },
    'CAT-FEE 收费依据',
  ],
  [
    'a fee whose basis is none',
    { item: { 是否收费: '是' }, shared: { fees: [feeOf({ 收费依据: '无' })] } },
    'CAT-FEE 收费依据',
  ],
  [
    'a fee beside 不收费',
    { item: { 是否收费: '0' }, shared: { fees: [feeOf({ 收费依据: '发改价格〔2015〕1号' })] } },
    'CAT-FEE 是否收费',
  ],
  [
    'an issued document whose reason is none',
    { shared: { materials: [materialOf({ 来源渠道: '20', 不能共享的原因: '无' })] } },
    'CAT-SHARED 电子证照类型',
  ],
  [
    'an issued document that the applicant is said to have',
    { shared: { materials: [materialOf({ 来源渠道说明: '市公安局核发' })] } },
    'CAT-SHARED 电子证照类型',
  ],
  ['a basis of strokes', { basic: { 设定依据: '//' } }, 'CAT-REQUIRED 设定依据'],
  ['conditions to be written later', { item: { 受理条件: '待补充' } }, 'CAT-REQUIRED 受理条件'],
  ['a place that is none', { item: { 办理地点: '无' } }, 'CAT-REQUIRED 办理地点'],
  ['hours that are null', { item: { 办理时间: 'null' } }, 'CAT-REQUIRED 办理时间'],
  [
    'no statutory time, and a stroke for why',
    { basic: { 法定办结时限: '', 法定办结时限说明: '-' } },
    'CAT-REQUIRED 法定办结时限',
  ],
  [
    'a step that begins within the days of the one before',
    { shared: { steps: [stepOf(1, { 时限: '3', 开始日: '1' }), stepOf(2, { 开始日: '2' })] } },
    'CAT-STEP-OVERLAP 开始日',
  ],
  [
    'a step that begins before the one but one before has ended',
    { shared: { steps: [stepOf(1, { 开始日: '1', 结束日: '3' }), stepOf(2), stepOf(3, { 开始日: '2' })] } },
    'CAT-STEP-OVERLAP 开始日',
  ],
  [
    'a step that does not fit between its days',
    { shared: { steps: [stepOf(1, { 时限: '3', 开始日: '1', 结束日: '2' })] } },
    'CAT-STEP-OVERLAP 开始日',
  ],
  [
    'steps that end after the promised day',
    { shared: { steps: [stepOf(1, { 开始日: '1', 结束日: '1' }), stepOf(2, { 开始日: '2', 结束日: '9' })] } },
    'CAT-STEP-TIME 结束日',
  ],
];

test.each(FOUND)('%s', (_, made, place) => {
  expect(placesOf(made)).toEqual([place]);
});

const SOUND: readonly [name: string, made: Made][] = [
  ['some at once, others in days', { item: { 承诺办结时限说明: '材料齐全的当场办结，需要核验的 3 个工作日' } }],
  [
    'a month where the law says 30 days',
    { basic: { 法定办结时限: '30', 法定办结时限单位: '自然日' }, item: { 承诺办结时限: '1', 承诺办结时限单位: '月' } },
  ],
  [
    '24 hours of an instant item',
    { basic: { 法定办结时限: '1' }, item: { 办件类型: '即办件', 承诺办结时限: '24', 承诺办结时限单位: '小时' } },
  ],
  ['no address of what is not online', { item: { 是否网办: '否', 在线办理网址: '无', 移动端办理地址: '-' } }],
  ['no conditions', { item: { 受理条件: '无' } }],
  ['the law sets no time', { basic: { 法定办结时限: '', 法定办结时限说明: '无' } }],
  ['a row that says that nothing is taken', { shared: { fees: [feeOf({ 收费标准: '免费', 金额: '0' })] } }],
  ['the same basis in other brackets and lines', { item: { 设定依据: ' 《促进个体工商户发展条例》 第十二条' } }],
  ['online with a visit and a place', { item: { 到现场次数: '1' } }],
  [
    'an issued document with its e-licence',
    {
      shared: {
        materials: [
          materialOf({ 来源渠道: '政府部门核发', 来源渠道说明: '公安机关核发', 电子证照类型: 'RESIDENT-ID-CARD' }),
        ],
      },
    },
  ],
  ['a document of a hospital', { shared: { materials: [materialOf({ 来源渠道: '其他', 来源渠道说明: '医院出具' })] } }],
  [
    'steps one after another',
    {
      shared: {
        steps: [stepOf(1, { 时限: '1', 开始日: '1', 结束日: '1' }), stepOf(2, { 时限: '2', 开始日: '2', 结束日: '3' })],
      },
    },
  ],
  [
    'steps beside each other',
    {
      shared: {
        steps: [stepOf(1, { 开始日: '1', 结束日: '3' }), stepOf(2, { 前置环节: '0', 开始日: '1', 结束日: '2' })],
      },
    },
  ],
];

test.each(SOUND)('nothing is said against: %s', (_, made) => {
  expect(placesOf(made)).toEqual([]);
});

test.each([
  '000',
  '000-0000000',
  '0518-8555',
  '0518-855501001',
  '123',
  '1234',
  '1380013800',
  '13800000000',
  '0518-85550100（已停机）',
  '0518-85550100 空号',
  '已停用：0518-85550100',
  '传真：0518-85550100',
  'QQ：85550100',
  '98765',
  '20-123',
])('%s reaches nobody', (text) => {
  expect(hasLivePhone(text)).toBe(false);
});

test.each([
  '0518-85550100（原号码 85550000 已停用）',
  '注销登记请拨 0518-85550100',
  '010-66558888',
  '021 6855 0100'.replace(/ (?=0100)/, ''),
  '（0571）88850100',
  '12333、12329',
  '95598',
  '110',
  '400 123 4567',
  '+86 13912340006',
  '窗口:0518-85550100-8',
])('%s reaches somebody', (text) => {
  expect(hasLivePhone(text)).toBe(true);
});

test.each([
  'javascript:alert(1)',
  'https:/zwfw.gov.cn',
  'htp://zwfw.gov.cn',
  'http//zwfw.gov.cn',
  'https://zwfw.gov.cn/a b',
  'https://zwfw..gov.cn',
  'https://zwfw.gov.cn:99999/',
  'https://zwfw.gov.cn/404.html',
  'https://zwfw.gov.cn/error',
  'https://oa.city.local/x',
  'https://zwfw.gov.cn，请登录',
  'https://zwfw.gov.cnhttps://zwfw.gov.cn',
  'file:///C:/x.doc',
  '#',
])('%s is no address', (address) => {
  expect(linkFault(address)).not.toBeNull();
});

test.each([
  'https://zwfw.gov.cn/办理?来源=微信',
  'HTTPS://ZWFW.GOV.CN/A#/b',
  'https://zwfw.gov.cn/login?goto=https://zwfw.gov.cn/x',
  'https://zwfw.gov.cn/item/4040',
])('%s is an address', (address) => {
  expect(linkFault(address)).toBeNull();
});

test.each([
  [30, 'DAY', 1, 'MONTH', false],
  [1, 'MONTH', 30, 'DAY', false],
  [2, 'MONTH', 30, 'DAY', true],
  [20, 'WORKING_DAY', 20, 'DAY', true],
  [1, 'YEAR', 11, 'MONTH', true],
  [48, 'HOUR', 2, 'WORKING_DAY', false],
] as [number, TimeUnit, number, TimeUnit, boolean][])(
  '%i %s beside %i %s is longer: %p',
  (a, unit, b, other, longer) => {
    expect(isLonger({ amount: a, unit }, { amount: b, unit: other })).toBe(longer);
  },
);
