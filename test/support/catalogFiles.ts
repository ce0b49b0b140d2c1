/** A department's export of the catalogue, for tests and benches: sound rows, changed where a test wants a fault. */

export type CatalogRow = Readonly<Record<string, string>>;

export const BASIC_CODE = '000114001000';
export const REGION = '379902000000';

/** 实施编码 in the dashed form whose parts agree with the columns. */
export const taskCodeOf = (basicCode: string, regionCode: string, sequence = 0): string =>
  `${basicCode}-${regionCode.padEnd(12, '0')}-000-1137990${String(sequence).padStart(11, '0')}-1-00`;

export const aBasic = (changes: CatalogRow = {}): CatalogRow => ({
  基本编码: BASIC_CODE,
  事项名称: '个体工商户登记',
  事项类型: '行政许可',
  设定依据: '《促进个体工商户发展条例》第十二条',
  行使层级: '市级、县级、乡级、村级',
  服务对象: '自然人',
  主管部门: '市场监督管理局',
  受理条件: '有经营能力的公民，经登记从事工商业经营。',
  法定办结时限: '15',
  自然人主题: '设立变更',
  人生事件: '创业',
  别名: '个体户、开店',
  ...changes,
});

/** An implementation that leaves to its basic item what it may. */
export const anItem = (changes: CatalogRow = {}): CatalogRow => {
  const basicCode = changes['基本编码'] ?? BASIC_CODE;
  const regionCode = changes['区划代码'] ?? REGION;
  return {
    实施编码: taskCodeOf(basicCode, regionCode),
    基本编码: basicCode,
    行使层级: '县级',
    区划代码: regionCode,
    实施主体: '海州区市场监督管理局',
    权力来源: '法定本级行使',
    办件类型: '承诺件',
    办理流程: '申请、受理、审查、决定、送达',
    办理形式: '窗口办理、网上办理',
    承诺办结时限: '3',
    到现场次数: '0',
    是否网办: '是',
    网办深度: '网上办理',
    在线办理网址: 'https://zwfw.example.gov.cn/apply',
    是否收费: '否',
    结果名称: '营业执照',
    结果类型: '证照',
    咨询方式: '0000-5550100',
    监督投诉方式: '12345',
    办理地点: '海州区示范路 1 号政务服务中心二楼',
    办理时间: '工作日 9:00–17:00',
    ...changes,
  };
};

/** An implementation of a basic item that the catalogue does not hold. */
export const aWholeItem = (changes: CatalogRow = {}): CatalogRow => ({
  ...anItem(changes),
  事项名称: '个体工商户登记',
  事项类型: '行政许可',
  设定依据: '《促进个体工商户发展条例》第十二条',
  服务对象: '自然人',
  受理条件: '有经营能力的公民，经登记从事工商业经营。',
  法定办结时限: '15',
  ...changes,
});

export const aMaterial = (changes: CatalogRow = {}): CatalogRow => ({
  所属编码: BASIC_CODE,
  材料编码: 'M-APPLICATION',
  材料名称: '个体工商户登记申请书',
  材料类型: '原件',
  材料形式: '纸质或电子',
  份数: '1',
  是否必要: '必要',
  来源渠道: '申请人自备',
  ...changes,
});

/** One JSON object a line, as a department's NDJSON. */
export const ndjson = (rows: readonly CatalogRow[]): string => rows.map((row) => `${JSON.stringify(row)}\n`).join('');

/** A header with the columns of all rows, then the rows. */
export function csv(rows: readonly CatalogRow[]): string {
  const names = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  const cell = (text: string): string => (/[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
  const lines = rows.map((row) => names.map((name) => cell(row[name] ?? '')).join(','));
  return `${[names.join(','), ...lines].join('\r\n')}\r\n`;
}
