import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { startDatabase, type TestDatabase } from '../../support/database';
import { Loading } from './loading';

const SAMPLE = join(__dirname, '../../fixtures/departments');

/** The faults that were planted in the sample, line by line, as a person reads them in the files. */
const PLANTED: Readonly<Record<string, Readonly<Record<number, string>>>> = {
  'housing-fund.accounts': {
    ...{ 2: '账户余额', 16: '单位缴存比例', 29: '单位缴存比例', 35: '缴至年月', 44: '账户余额', 48: '个人缴存比例' },
    ...{ 56: '个人缴存比例', 62: '账户状态', 65: '单位名称', 76: '缴存基数' },
  },
  'housing-fund.ledger': {
    ...{ 188: '业务类型', 208: '记账日期', 259: '余额', 383: '余额', 396: '发生额', 521: '发生额', 732: '发生额' },
  },
  'housing-fund.loans': { 4: '贷款金额', 7: '年利率', 14: '状态', 20: '还款方式', 31: '放款日期', 38: '期限' },
  'housing-fund.repayments': { 95: '实还日期', 129: '罚息', 216: '期次', 327: '应还本金', 339: '期次' },
  'population.residents': {
    ...{ 7: '证件号码', 21: '证件号码', 24: '证件号码', 33: '证件号码', 57: '证件号码', 60: '证件号码' },
    ...{ 68: '姓名', 69: '姓名', 70: '手机号码', 71: '户籍区划代码', 72: '监护人证件号码' },
  },
  'social-security.contributions': {
    ...{ 135: '个人缴费', 480: '个人缴费', 533: '费款所属期', 745: '险种', 863: '缴费基数', 988: '缴费类型' },
    ...{ 1052: '到账日期', 1605: '单位缴费', 1825: '单位缴费', 1882: '缴费基数', 1977: '单位缴费', 2500: '单位缴费' },
    ...{ 3374: '缴费基数', 3641: '个人缴费', 3722: '险种' },
  },
  'social-security.enrolments': { 8: '参保日期', 14: '参保状态', 174: '参保日期', 219: '参保地' },
  'social-security.medical-ledger': {
    ...{ 77: '金额', 84: '发生时间', 103: '证件号码', 114: '流水号', 237: '类型', 243: '发生时间' },
    ...{ 309: '发生时间', 436: '金额', 452: '金额' },
  },
  'traffic.driving-licences': { 43: '档案编号', 44: '有效期止', 45: '状态', 46: '初次领证日期', 47: '准驾车型' },
  'traffic.vehicles': {
    ...{ 4: '号牌号码', 8: '车辆识别代号', 12: '号牌号码', 14: '机动车状态', 21: '号牌号码', 23: '转移登记日期' },
    ...{ 24: '检验有效期止', 34: '车辆识别代号', 40: '号牌号码', 43: '号牌种类' },
  },
  'traffic.violations': {
    ...{ 15: '罚款金额', 19: '记分', 23: '号牌号码', 24: '处理时间', 47: '记分', 62: '违法时间', 94: '处理状态' },
    ...{
      100: '违法代码',
      117: '违法地点',
      149: '缴款状态',
      212: '处理时间',
      230: '记分',
      238: '驾驶人证件号码',
      263: '违法代码',
    },
  },
};

let database: TestDatabase;
let loading: Loading;
beforeAll(async () => {
  database = await startDatabase();
  loading = new Loading('2026-07-01');
});
afterAll(async () => {
  loading.dispose();
  await database.stop();
});

const files = readdirSync(SAMPLE).filter((name) => name !== 'README.md');

test('the sample holds every data set', () => {
  expect(files.map((name) => name.replace(/\.(csv|ndjson)(\.gz)?$/, '')).sort()).toEqual(Object.keys(PLANTED).sort());
});

test.each(files)('%s: exactly the planted faults are refused, all else lands', async (name) => {
  const { report } = await loading.loadFile(join(SAMPLE, name));
  const refused = Object.fromEntries(loading.rejected(report.batch).map(({ line, column }) => [line, column]));
  expect(refused).toEqual(PLANTED[report.dataSet]);
  expect(report.written).toBe(report.read - report.refused);
  expect([report.unchanged, report.deleted, report.unfinishedLine, report.warnings]).toEqual([0, 0, null, []]);
});
