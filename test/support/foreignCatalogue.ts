import { aMaterial, aWholeItem, taskCodeOf, type CatalogRow } from './catalogFiles';

/** An export of another city: many sound implementations, and contradictions planted among them. */
export interface ForeignCatalogue {
  readonly items: readonly CatalogRow[];
  readonly materials: readonly CatalogRow[];
  readonly fees: readonly CatalogRow[];
  readonly steps: readonly CatalogRow[];
  /** Which rule has to be found at which item; nothing else may be. */
  readonly planted: ReadonlyMap<string, string>;
}

interface Fault {
  readonly rule: string;
  readonly item?: CatalogRow;
  readonly material?: CatalogRow;
  readonly fee?: CatalogRow;
  readonly steps?: readonly CatalogRow[];
}

const FAULTS: readonly Fault[] = [
  { rule: 'CAT-INSTANT', item: { 办件类型: '即办件', 承诺办结时限: '5' } },
  { rule: 'CAT-INSTANT-LAW', item: { 办件类型: '即办件', 承诺办结时限: '1' } },
  { rule: 'CAT-INSTANT', item: { 承诺办结时限: '5', 承诺办结时限说明: '当场办结' } },
  { rule: 'CAT-PROMISE', item: { 承诺办结时限: '25' } },
  { rule: 'CAT-PROMISE', item: { 承诺办结时限: '880' } },
  { rule: 'CAT-NO-MEETING', item: { 是否不见面办理: '是', 到现场次数: '2' } },
  { rule: 'CAT-NO-MEETING', item: { 是否不见面办理: '是', 在线办理网址: '' } },
  { rule: 'CAT-FEE', item: { 是否收费: '是' }, fee: { 收费项目: '证书工本费', 收费标准: '10 元/证' } },
  { rule: 'CAT-FEE', item: { 是否收费: '是' } },
  {
    rule: 'CAT-FEE',
    item: { 是否收费: '是', 收费依据: '—' },
    fee: { 收费项目: '考试费', 收费标准: '40 元', 收费依据: '无' },
  },
  { rule: 'CAT-NO-MEETING', item: { 办理形式: '网上办理', 是否网办: '否' } },
  { rule: 'CAT-CONTACT', item: { 咨询方式: '0518-85550100（已停机）' } },
  { rule: 'CAT-LINK', item: { 在线办理网址: 'javascript:void(0)' } },
  { rule: 'CAT-REQUIRED', item: { 办理地点: '待补充' } },
  { rule: 'CAT-SHARED', material: { 材料编码: 'M-OWN', 材料名称: '婚姻登记证明', 来源渠道: '政府部门核发' } },
  { rule: 'CAT-REQUIRED', item: { 受理条件: '' } },
  { rule: 'CAT-REQUIRED', item: { 监督投诉方式: '' } },
  { rule: 'CAT-CONTACT', item: { 咨询方式: '00000000' } },
  { rule: 'CAT-CONTACT', item: { 监督投诉方式: '暂无' } },
  { rule: 'CAT-TIME-UNUSUAL', item: { 法定办结时限: '880', 承诺办结时限: '10' } },
  {
    rule: 'CAT-STEP-ORDER',
    steps: [
      { 环节序号: '1', 环节名称: '受理', 前置环节: '2' },
      { 环节序号: '2', 环节名称: '决定', 前置环节: '1' },
    ],
  },
  {
    rule: 'CAT-STEP-OVERLAP',
    steps: [
      { 环节序号: '1', 环节名称: '受理', 开始日: '1', 结束日: '4' },
      { 环节序号: '2', 环节名称: '决定', 开始日: '2', 结束日: '5' },
    ],
  },
  { rule: 'CAT-LINK', item: { 移动端办理地址: 'http//zwfw' } },
  { rule: 'CAT-CODE', item: { 实施主体编码: '119999990000000000' } },
];

const SIBLINGS = 20;
/** One item in so many bears a fault: rare enough that neighbours stay ordinary. */
const FAULT_EVERY = 50;

const basicCodeOf = (group: number): string => `0001${String(group).padStart(8, '0')}`;
const regionOf = (sibling: number): string => `37${String(9001 + sibling).padStart(4, '0')}000000`;

function soundItem(index: number): CatalogRow {
  const group = Math.floor(index / SIBLINGS);
  const basicCode = basicCodeOf(group);
  const regionCode = regionOf(index % SIBLINGS);
  return aWholeItem({
    实施编码: taskCodeOf(basicCode, regionCode, index),
    基本编码: basicCode,
    区划代码: regionCode,
    事项名称: `外地事项第${group}号`,
    法定办结时限: '20',
    承诺办结时限: String(5 + (index % 6)),
  });
}

/** @param count whole groups of 20 implementations of one basic item */
export function foreignCatalogue(count: number): ForeignCatalogue {
  const items: CatalogRow[] = [];
  const materials: CatalogRow[] = [];
  const fees: CatalogRow[] = [];
  const steps: CatalogRow[] = [];
  const planted = new Map<string, string>();
  for (let index = 0; index < count; index += 1) {
    const item = soundItem(index);
    const code = item['实施编码'] ?? '';
    const fault = index % FAULT_EVERY === 7 ? FAULTS[Math.floor(index / FAULT_EVERY) % FAULTS.length] : undefined;
    if (index % SIBLINGS === 0) materials.push(aMaterial({ 所属编码: item['基本编码'] ?? '' }));
    items.push({ ...item, ...fault?.item, 实施编码: code });
    if (!fault) continue;
    planted.set(code, fault.rule);
    if (fault.material) materials.push(aMaterial({ 所属编码: code, ...fault.material }));
    if (fault.fee) fees.push({ 所属编码: code, 收费项目编码: 'F1', ...fault.fee });
    for (const step of fault.steps ?? []) steps.push({ 所属编码: code, ...step });
  }
  return { items, materials, fees, steps, planted };
}
