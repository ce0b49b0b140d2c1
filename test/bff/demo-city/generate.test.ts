import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { idNumberFault } from '@city-services/shared/identity/idNumber';
import { isMobileNumber, isPersonName } from '@city-services/shared/identity/rules';
import { yuanTextToFen } from '@city-services/shared/money/fen';
import { businessDate } from '@city-services/shared/time/businessDate';
import { encodeGb18030 } from '../../../bff/demo-city/gb18030';
import { generateDemoCity } from '../../../bff/demo-city/generate';
import { DATA_SETS, fileNameOf, type DataSetName } from '../../../bff/demo-city/layout';
import { demoResidents } from '../../../bff/demo-city/stories';
import { readDataSet, valuesOf, type TextRow } from './readCity';

const day = businessDate('2026-07-01');
const folder = mkdtempSync(join(tmpdir(), 'demo-city-'));
const city = new Map<DataSetName, TextRow[]>();
const rowsOf = (name: DataSetName): TextRow[] => city.get(name) ?? [];

beforeAll(async () => {
  await generateDemoCity({ day, outDir: folder });
  for (const name of DATA_SETS) city.set(name, readDataSet(folder, name));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('at least 200 invented persons, each with an identity number of its own that no real person has', () => {
  const numbers = rowsOf('population.residents').map((row) => row['证件号码'] ?? '');
  expect(numbers.length).toBeGreaterThanOrEqual(200);
  expect(new Set(numbers).size).toBe(numbers.length);
  for (const number of numbers) {
    expect(idNumberFault(number, day)).toBeNull();
    expect(number.slice(14, 17)).toBe('000');
  }
});

test('names and phones are valid, and some are missing, short, spaced, dotted or outside the basic plane', () => {
  const residents = rowsOf('population.residents');
  const names = valuesOf(residents, '姓名');
  for (const name of names) expect(isPersonName(name)).toBe(true);
  for (const shape of [/·/, / /, /[\u{20000}-\u{3ffff}]/u, /^..$/])
    expect([...names].some((name) => shape.test(name))).toBe(true);
  const phones = valuesOf(residents, '手机号码');
  expect(phones).toContain('');
  for (const phone of phones) expect(phone === '' || isMobileNumber(phone)).toBe(true);
});

test('guardians of minors are residents themselves', () => {
  const residents = rowsOf('population.residents');
  const numbers = valuesOf(residents, '证件号码');
  const guardians = [...valuesOf(residents, '监护人证件号码')].filter(Boolean);
  expect(guardians.length).toBeGreaterThan(3);
  for (const guardian of guardians) expect(numbers).toContain(guardian);
});

const KEYS: Readonly<Record<DataSetName, readonly string[]>> = {
  'population.residents': ['证件号码'],
  'social-security.enrolments': ['证件号码', '险种'],
  'social-security.contributions': ['证件号码', '险种', '费款所属期', '缴费类型'],
  'social-security.medical-ledger': ['流水号'],
  'traffic.vehicles': ['号牌种类', '号牌号码'],
  'traffic.driving-licences': ['证件号码'],
  'traffic.violations': ['违法编号'],
  'housing-fund.accounts': ['个人账号'],
  'housing-fund.ledger': ['流水号'],
  'housing-fund.loans': ['合同编号'],
  'housing-fund.repayments': ['合同编号', '期次'],
};

test.each(DATA_SETS)('no key comes twice in %s', (name) => {
  const keys = rowsOf(name).map((row) => KEYS[name].map((column) => row[column]).join('\t'));
  expect(keys.length).toBeGreaterThan(0);
  expect(new Set(keys).size).toBe(keys.length);
});

/** Every value that the contract's tables list (departments.md) and that a column of codes can take. */
const EXPRESSED: readonly (readonly [DataSetName, string, string])[] = [
  ['social-security.enrolments', '参保状态', '正常参保 暂停参保 终止参保'],
  [
    'social-security.contributions',
    '险种',
    '企业职工基本养老保险 机关事业单位养老保险 失业保险 职工基本医疗保险 工伤保险 生育保险 170 390',
  ],
  ['social-security.contributions', '缴费类型', '正常应缴 补缴 退收'],
  ['social-security.medical-ledger', '类型', '划入 结息 支出 冲正'],
  ['traffic.vehicles', '号牌种类', '01 02 07 15 16 51 52'],
  ['traffic.vehicles', '机动车状态', '正常 违法未处理 逾期未检验 查封 注销'],
  ['traffic.driving-licences', '状态', '正常 超分 暂扣 吊销 注销 逾期未换证'],
  ['traffic.driving-licences', '有效期止', '长期'],
  ['traffic.driving-licences', '初次领证日期', '2012-02-29'],
  ['traffic.violations', '记分', '0 1 2 3 6 9 12'],
  ['traffic.violations', '处理状态', '未处理 已处理'],
  ['traffic.violations', '缴款状态', '未缴款 已缴款 无需缴款'],
  ['housing-fund.accounts', '账户状态', '正常 封存 销户'],
  ['housing-fund.ledger', '业务类型', '汇缴 补缴 结息 转入 提取 转出 冲正'],
  ['housing-fund.loans', '贷款类型', '公积金贷款 商业贷款'],
  ['housing-fund.loans', '还款方式', '等额本息 等额本金'],
  ['housing-fund.loans', '状态', '正常还款 逾期 已结清'],
];

test.each(EXPRESSED)('%s: %s takes every value of the contract', (name, column, values) => {
  const found = valuesOf(rowsOf(name), column);
  for (const value of values.split(' ')) expect(found).toContain(value);
});

test('an account is either as its last ledger entry says, or meant to be in reconciliation', () => {
  const last = new Map<string, TextRow>();
  for (const entry of rowsOf('housing-fund.ledger')) {
    const account = entry['个人账号'] ?? '';
    const before = last.get(account);
    const order = (row: TextRow) => `${row['记账日期']} ${row['流水号']}`;
    if (!before || order(entry) > order(before)) last.set(account, entry);
  }
  const differing = rowsOf('housing-fund.accounts').filter((account) => {
    const entry = last.get(account['个人账号'] ?? '');
    return entry && entry['余额'] !== account['账户余额'];
  });
  expect(differing).toHaveLength(1);
});

test('a running balance of the fund follows from its entries and never falls below 0', () => {
  const balances = new Map<string, number>();
  for (const entry of rowsOf('housing-fund.ledger')) {
    const account = entry['个人账号'] ?? '';
    const balance = (balances.get(account) ?? 0) + Number(yuanTextToFen(entry['发生额'] ?? ''));
    expect(yuanTextToFen(entry['余额'] ?? '')).toBe(balance);
    expect(balance).toBeGreaterThanOrEqual(0);
    balances.set(account, balance);
  }
});

test('the principal of the instalments repaid and the outstanding sum make the loan', () => {
  for (const loan of rowsOf('housing-fund.loans')) {
    const repaid = rowsOf('housing-fund.repayments')
      .filter((one) => one['合同编号'] === loan['合同编号'] && one['实还日期'])
      .reduce((sum, one) => sum + Number(yuanTextToFen(one['应还本金'] ?? '')), 0);
    expect(repaid + Number(yuanTextToFen(loan['贷款余额'] ?? ''))).toBe(yuanTextToFen(loan['贷款金额'] ?? ''));
  }
});

test('the driver of the story has 9 points in the current cycle', () => {
  const driver = demoResidents(day).find((resident) => resident.story.includes('9 分'));
  const dealtWith = rowsOf('traffic.violations').filter((row) => row['驾驶人证件号码'] === driver?.idNumber);
  const licence = rowsOf('traffic.driving-licences').find((row) => row['证件号码'] === driver?.idNumber);
  const cycleStart = `2025-${licence?.['初次领证日期']?.slice(5)}`;
  const inCycle = dealtWith.filter((row) => (row['违法时间'] ?? '') >= cycleStart);
  expect(inCycle.reduce((sum, row) => sum + Number(row['记分']), 0)).toBe(9);
});

test('every resident of the stories is in the register, with a phone', () => {
  const residents = new Map(rowsOf('population.residents').map((row) => [row['证件号码'], row]));
  for (const { idNumber, name, story } of demoResidents(day)) {
    expect(residents.get(idNumber)?.['姓名']).toBe(name);
    expect(residents.get(idNumber)?.['手机号码']).not.toBe('');
    expect(story).not.toBe('');
  }
});

test('the same seed gives the same bytes; another seed other people', async () => {
  const again = mkdtempSync(join(tmpdir(), 'demo-city-'));
  await generateDemoCity({ day, outDir: again });
  for (const name of DATA_SETS) {
    expect(readFileSync(join(again, fileNameOf(name))).equals(readFileSync(join(folder, fileNameOf(name))))).toBe(true);
  }
  await generateDemoCity({ day, outDir: again, seed: 'another' });
  expect(readDataSet(again, 'population.residents')).not.toEqual(rowsOf('population.residents'));
  rmSync(again, { recursive: true });
});

test('a full citizen has records in every section', async () => {
  const bench = mkdtempSync(join(tmpdir(), 'demo-city-'));
  const made = await generateDemoCity({ day, outDir: bench, persons: 120, people: 'full', historyMonths: 24 });
  expect(made.persons).toBe(120);
  const last = readDataSet(bench, 'population.residents').at(-1)?.['证件号码'];
  for (const name of DATA_SETS) expect(readDataSet(bench, name).length).toBeGreaterThan(0);
  const holders = [
    ['social-security.enrolments', '证件号码'],
    ['social-security.medical-ledger', '证件号码'],
    ['traffic.vehicles', '所有人证件号码'],
    ['traffic.driving-licences', '证件号码'],
    ['housing-fund.accounts', '证件号码'],
    ['housing-fund.loans', '借款人证件号码'],
  ] as const;
  for (const [name, column] of holders) expect(valuesOf(readDataSet(bench, name), column)).toContain(last);
  rmSync(bench, { recursive: true });
});

test('a folder that cannot be written fails with the file system’s words', async () => {
  await expect(
    generateDemoCity({ day, outDir: join(folder, fileNameOf('traffic.vehicles'), 'inside') }),
  ).rejects.toThrow(/ENOTDIR|EEXIST/);
});

test('GB18030 text comes back as it was, rare characters included', () => {
  const text = '海岬区 A1·刘𪚥㛃𬀩ㄓ，“引号”—€éǹ\u3000完\u0e01';
  expect(new TextDecoder('gb18030', { fatal: true }).decode(encodeGb18030(text))).toBe(text);
});
