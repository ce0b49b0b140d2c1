import { randomBytes } from 'node:crypto';
import { Loading } from '../bff/exchange/loading';
import { csvOf, type Row } from './departments';
import type { Person } from './people';

/** Hands rows of a data set over, through the loader that real files go through; a row that is refused fails the test. */
export async function handOver(dataSet: string, rows: readonly Row[], today = '2026-07-01'): Promise<void> {
  const loading = new Loading(today);
  try {
    const { report } = await loading.load(`${dataSet}.csv`, csvOf(rows));
    if (report.refused > 0) throw new Error(`refused: ${JSON.stringify(loading.rejected(report.batch))}`);
  } finally {
    loading.dispose();
  }
}

const unique = (): string => randomBytes(5).toString('hex').toUpperCase();

export const anEnrolment = ({ idNumber }: Person, row: Row = {}): Row => ({
  证件号码: idNumber,
  险种: '110',
  参保状态: '正常参保',
  参保日期: '2020-01-01',
  参保单位: '云港市第一中学',
  参保地: '370203',
  ...row,
});

export const aContribution = ({ idNumber }: Person, month: string, row: Row = {}): Row => ({
  证件号码: idNumber,
  险种: '110',
  费款所属期: month,
  缴费类型: '正常应缴',
  缴费基数: '5000.00',
  单位缴费: '800.00',
  个人缴费: '400.00',
  到账日期: '2026-06-10',
  ...row,
});

export const aMedicalEntry = ({ idNumber }: Person, row: Row = {}): Row => ({
  流水号: `M${unique()}`,
  证件号码: idNumber,
  发生时间: '2026-05-01 10:00:00',
  类型: '划入',
  金额: '120.00',
  ...row,
});

export const aVehicle = ({ idNumber }: Person, plate: string, row: Row = {}): Row => ({
  号牌种类: '02',
  号牌号码: plate,
  车辆识别代号: 'LSVAA49J132047371',
  所有人证件号码: idNumber,
  初次登记日期: '2020-03-01',
  检验有效期止: '2028-03-31',
  强制保险终止日期: '2027-03-01',
  机动车状态: '正常',
  ...row,
});

export const aLicence = ({ idNumber }: Person, row: Row = {}): Row => ({
  证件号码: idNumber,
  档案编号: '370200001234',
  准驾车型: 'C1',
  初次领证日期: '2015-04-08',
  有效期止: '长期',
  状态: '正常',
  ...row,
});

export const aViolation = (plate: string, row: Row = {}): Row => ({
  违法编号: `V${unique()}`,
  号牌种类: '02',
  号牌号码: plate,
  违法时间: '2026-05-20 08:30:00',
  违法地点: '香港中路与山东路路口',
  违法代码: '1625',
  违法行为: '驾驶机动车违反道路交通信号灯通行的',
  记分: '6',
  罚款金额: '200.00',
  处理状态: '未处理',
  缴款状态: '未缴款',
  ...row,
});

/** A violation for which this driver was dealt with. */
export const aHandledViolation = ({ idNumber }: Person, plate: string, row: Row = {}): Row =>
  aViolation(plate, {
    处理状态: '已处理',
    处理时间: '2026-06-01 09:00:00',
    驾驶人证件号码: idNumber,
    缴款状态: '已缴款',
    ...row,
  });

export const anAccount = ({ idNumber }: Person, number: string, row: Row = {}): Row => ({
  个人账号: number,
  证件号码: idNumber,
  单位名称: '云港市第一中学',
  开户日期: '2020-01-01',
  缴存基数: '5000.00',
  单位缴存比例: '8',
  个人缴存比例: '7.5',
  账户余额: '1000.00',
  账户状态: '正常',
  ...row,
});

export const aLedgerEntry = (account: string, row: Row = {}): Row => ({
  流水号: `H${unique()}`,
  个人账号: account,
  记账日期: '2026-06-15',
  业务类型: '汇缴',
  所属年月: '202606',
  发生额: '775.00',
  余额: '1000.00',
  ...row,
});

export const aLoan = ({ idNumber }: Person, contract: string, row: Row = {}): Row => ({
  合同编号: contract,
  借款人证件号码: idNumber,
  贷款类型: '公积金贷款',
  贷款金额: '500000.00',
  年利率: '3.1',
  期限: '240',
  还款方式: '等额本息',
  放款日期: '2024-05-10',
  贷款余额: '450000.00',
  状态: '正常还款',
  ...row,
});

export const aRepayment = (contract: string, number: number, row: Row = {}): Row => ({
  合同编号: contract,
  期次: String(number),
  应还日期: '2026-07-20',
  应还本金: '1500.00',
  应还利息: '1300.00',
  罚息: '0.00',
  ...row,
});
