/** The eleven data sets and their columns, in the order in which the demonstration city writes them (docs/domains/exchange.md). */
export const COLUMNS = {
  'population.residents': ['证件号码', '姓名', '手机号码', '户籍区划代码', '监护人证件号码'],
  'social-security.enrolments': ['证件号码', '险种', '参保状态', '参保日期', '参保单位', '参保地'],
  'social-security.contributions': [
    '证件号码',
    '险种',
    '费款所属期',
    '缴费类型',
    '缴费基数',
    '单位缴费',
    '个人缴费',
    '到账日期',
  ],
  'social-security.medical-ledger': ['流水号', '证件号码', '发生时间', '类型', '金额', '机构名称'],
  'traffic.vehicles': [
    '号牌种类',
    '号牌号码',
    '车辆识别代号',
    '品牌型号',
    '所有人证件号码',
    '初次登记日期',
    '转移登记日期',
    '检验有效期止',
    '强制保险终止日期',
    '机动车状态',
  ],
  'traffic.driving-licences': ['证件号码', '档案编号', '准驾车型', '初次领证日期', '有效期止', '状态'],
  'traffic.violations': [
    '违法编号',
    '号牌种类',
    '号牌号码',
    '违法时间',
    '违法地点',
    '违法代码',
    '违法行为',
    '记分',
    '罚款金额',
    '处理状态',
    '处理时间',
    '驾驶人证件号码',
    '缴款状态',
  ],
  'housing-fund.accounts': [
    '个人账号',
    '证件号码',
    '单位名称',
    '开户日期',
    '缴存基数',
    '单位缴存比例',
    '个人缴存比例',
    '账户余额',
    '缴至年月',
    '账户状态',
  ],
  'housing-fund.ledger': ['流水号', '个人账号', '记账日期', '业务类型', '所属年月', '合同编号', '发生额', '余额'],
  'housing-fund.loans': [
    '合同编号',
    '借款人证件号码',
    '贷款类型',
    '贷款金额',
    '年利率',
    '期限',
    '还款方式',
    '放款日期',
    '贷款余额',
    '状态',
  ],
  'housing-fund.repayments': ['合同编号', '期次', '应还日期', '实还日期', '应还本金', '应还利息', '罚息'],
} as const;

export type DataSetName = keyof typeof COLUMNS;
export const DATA_SETS = Object.keys(COLUMNS) as readonly DataSetName[];

/** One record as text, every column named. */
export type RowOf<Name extends DataSetName> = Readonly<Record<(typeof COLUMNS)[Name][number], string>>;

/** How a department writes its file. The departments of a real city differ in all of this, so ours do as well. */
export interface FileHabits {
  readonly kind: 'csv' | 'ndjson';
  readonly encoding: 'utf-8' | 'gb18030';
  readonly bom: boolean;
  readonly lineEnd: '\n' | '\r\n';
  readonly gzip: boolean;
}

const PLAIN: FileHabits = { kind: 'csv', encoding: 'utf-8', bom: false, lineEnd: '\n', gzip: false };
const BUREAU: FileHabits = { ...PLAIN, encoding: 'gb18030', lineEnd: '\r\n' };

export const HABITS: Readonly<Record<DataSetName, FileHabits>> = {
  'population.residents': { ...PLAIN, bom: true },
  'social-security.enrolments': { ...PLAIN, bom: true, lineEnd: '\r\n' },
  'social-security.contributions': { ...PLAIN, gzip: true },
  'social-security.medical-ledger': PLAIN,
  'traffic.vehicles': BUREAU,
  'traffic.driving-licences': BUREAU,
  'traffic.violations': BUREAU,
  'housing-fund.accounts': { ...PLAIN, bom: true },
  'housing-fund.ledger': { ...PLAIN, kind: 'ndjson' },
  'housing-fund.loans': PLAIN,
  'housing-fund.repayments': { ...PLAIN, gzip: true },
};

/** `traffic.vehicles.csv`, `social-security.contributions.csv.gz` … */
export const fileNameOf = (name: DataSetName): string => {
  const { kind, gzip } = HABITS[name];
  return `${name}.${kind}${gzip ? '.gz' : ''}`;
};
