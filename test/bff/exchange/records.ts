import { idNumberCheck } from '@city-services/shared/identity/idNumber';

/** A record as a department writes it: column names and cells. */
export type Written = Readonly<Record<string, string>>;

const first17 = '37021119770614000';
/** An invented person: the sequence 000 belongs to nobody. */
export const ADA = first17 + idNumberCheck(first17);
const second17 = '37020219880229000';
export const BO = second17 + idNumberCheck(second17);

/** One record of each data set that is right in every cell. */
export const SOUND: Readonly<Record<string, Written>> = {
  'population.residents': {
    证件号码: ADA,
    姓名: '阿依古丽·买买提',
    手机号码: '13900000000',
    户籍区划代码: '370211',
    监护人证件号码: BO,
  },
  'social-security.enrolments': {
    证件号码: ADA,
    险种: '企业职工基本养老保险',
    参保状态: '正常参保',
    参保日期: '2020-01-01',
    参保单位: '海港纺织有限公司',
    参保地: '370200',
  },
  'social-security.contributions': {
    证件号码: ADA,
    险种: '110',
    费款所属期: '202601',
    缴费类型: '正常应缴',
    缴费基数: '8000.00',
    单位缴费: '1280.00',
    个人缴费: '640.00',
    到账日期: '2026-01-15',
  },
  'social-security.medical-ledger': {
    流水号: 'M0001',
    证件号码: ADA,
    发生时间: '2026-06-30 08:00:00',
    类型: '支出',
    金额: '-50.30',
    机构名称: '海港区人民医院',
  },
  'traffic.vehicles': {
    号牌种类: '02',
    号牌号码: '鲁B12345',
    车辆识别代号: 'LSVAA2A18E0000001',
    品牌型号: '比亚迪 秦',
    所有人证件号码: ADA,
    初次登记日期: '2020-01-01',
    转移登记日期: '',
    检验有效期止: '2026-07-01',
    强制保险终止日期: '2026-12-31',
    机动车状态: '正常',
  },
  'traffic.driving-licences': {
    证件号码: ADA,
    档案编号: '370200000001',
    准驾车型: 'C1',
    初次领证日期: '2012-02-29',
    有效期止: '长期',
    状态: '正常',
  },
  'traffic.violations': {
    违法编号: 'V0001',
    号牌种类: '02',
    号牌号码: '京N66666',
    违法时间: '2026-06-28 10:00:00',
    违法地点: '香港中路',
    违法代码: '1344',
    违法行为: '违反禁令标志指示',
    记分: '3',
    罚款金额: '100.00',
    处理状态: '已处理',
    处理时间: '2026-06-30 10:00:00',
    驾驶人证件号码: ADA,
    缴款状态: '未缴款',
  },
  'housing-fund.accounts': {
    个人账号: '370200000000',
    证件号码: ADA,
    单位名称: '海港纺织有限公司',
    开户日期: '2020-01-01',
    缴存基数: '8000.00',
    单位缴存比例: '8',
    个人缴存比例: '7.25',
    账户余额: '1234.50',
    缴至年月: '202606',
    账户状态: '正常',
  },
  'housing-fund.ledger': {
    流水号: 'H0001',
    个人账号: '370200000000',
    记账日期: '2026-06-15',
    业务类型: '汇缴',
    所属年月: '202606',
    合同编号: '',
    发生额: '1220.00',
    余额: '1234.50',
  },
  'housing-fund.loans': {
    合同编号: 'D0001',
    借款人证件号码: ADA,
    贷款类型: '公积金贷款',
    贷款金额: '500000.00',
    年利率: '2.6',
    期限: '360',
    还款方式: '等额本息',
    放款日期: '2024-01-10',
    贷款余额: '480000.00',
    状态: '正常还款',
  },
  'housing-fund.repayments': {
    合同编号: 'D0001',
    期次: '1',
    应还日期: '2024-02-10',
    实还日期: '',
    应还本金: '1000.00',
    应还利息: '900.00',
    罚息: '0.00',
  },
};

export const soundOf = (dataSet: string): Written => {
  const record = SOUND[dataSet];
  if (!record) throw new Error(`no sound record of ${dataSet}`);
  return record;
};

const cell = (text: string): string => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

/** CSV with the columns of the first record. */
export function csv(records: readonly Written[], lineEnd = '\r\n'): string {
  const names = Object.keys(records[0] ?? {});
  const lines = records.map((record) => names.map((name) => cell(record[name] ?? '')).join(','));
  return [names.join(','), ...lines].map((line) => line + lineEnd).join('');
}

export const ndjson = (records: readonly Readonly<Record<string, unknown>>[]): string =>
  records.map((record) => `${JSON.stringify(record)}\n`).join('');
