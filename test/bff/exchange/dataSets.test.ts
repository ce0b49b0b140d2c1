import { businessDate } from '@city-services/shared/time/businessDate';
import { RecordJudge, type Judgement } from '../../../bff/src/domains/exchange/recordJudge.service';
import { DATA_SETS, RECORD_COLLECTIONS } from '../../../bff/src/compose/composeIngest';
import { NumberText, WrongValue, type Cell } from '../../../bff/src/ports/handover';
import { vault } from './loading';
import { ADA, BO, soundOf, SOUND, type Written } from './records';

const judgeOf = (name: string, today = '2026-07-01'): RecordJudge => {
  const dataSet = DATA_SETS.find((one) => one.name === name);
  if (!dataSet) throw new Error(`no data set ${name}`);
  return new RecordJudge(dataSet, vault, businessDate(today));
};

function judged(name: string, changes: Readonly<Record<string, Cell>>): Judgement {
  const judge = judgeOf(name);
  const record: Readonly<Record<string, Cell>> = { ...soundOf(name), ...changes };
  const cells = judge.wanted().map((column) => record[column.name] ?? null);
  return judge.judge({ line: 2, cells, broken: null, openColumn: null });
}

/** The column at fault, or `sound`. */
const faultOf = (name: string, changes: Written): string => {
  const judgement = judged(name, changes);
  return judgement.kind === 'refused' ? judgement.rejection.column : 'sound';
};

const row = (name: string, changes: Readonly<Record<string, Cell>>): Readonly<Record<string, unknown>> => {
  const judgement = judged(name, changes);
  if (judgement.kind !== 'write') throw new Error(JSON.stringify(judgement));
  return judgement.row;
};

const idOf = (name: string, changes: Readonly<Record<string, Cell>>): string => {
  const judgement = judged(name, changes);
  if (judgement.kind !== 'write' && judgement.kind !== 'delete') throw new Error(JSON.stringify(judgement));
  return judgement.id;
};

test('there are the eleven data sets of the contract, and those of the catalogue', () => {
  const departments = DATA_SETS.filter(({ name }) => !name.startsWith('catalog.'));
  expect(departments.map(({ name }) => name).sort()).toEqual(Object.keys(SOUND).sort());
});

test('each fills the collection of a model', () => {
  expect(DATA_SETS.map(({ collection }) => collection)).toEqual(RECORD_COLLECTIONS);
});

describe.each(Object.keys(SOUND))('%s', (name) => {
  const columns = Object.entries(DATA_SETS.find((one) => one.name === name)?.columns ?? {});

  test('a sound record is accepted, with its columns in the contract’s order', () => {
    expect(faultOf(name, {})).toBe('sound');
    expect(columns.map(([column]) => column)).toEqual(Object.keys(soundOf(name)));
  });

  test.each(columns.filter(([, { use }]) => use !== '-').map(([column]) => column))('%s is required', (column) => {
    expect(faultOf(name, { [column]: '' })).toBe(column);
    expect(faultOf(name, { [column]: '　' })).toBe(column);
  });

  test('columns that may be empty are null then', () => {
    const empty = Object.fromEntries(columns.filter(([, { use }]) => use === '-').map(([column]) => [column, '']));
    const unhandled: Written = name === 'traffic.violations' ? { 处理状态: '未处理' } : {};
    const accepted = row(name, { ...empty, ...unhandled });
    for (const column of Object.keys(empty)) expect(accepted[column]).toBeNull();
  });

  test('full-width and lower-case codes mean the same record', () => {
    const wide = (text: string): string =>
      text.toLowerCase().replace(/[!-~]/g, (character) => String.fromCharCode(character.charCodeAt(0) + 0xfee0));
    const keyed = columns
      .filter(([, { use }]) => use === 'K')
      .map(([column]) => [column, ` ${wide(soundOf(name)[column] ?? '')}　`]);
    expect(idOf(name, Object.fromEntries(keyed))).toBe(idOf(name, {}));
  });

  test('a deletion is judged by its key alone', () => {
    const rubbish = Object.fromEntries(columns.filter(([, { use }]) => use !== 'K').map(([column]) => [column, '？']));
    expect(judged(name, { ...rubbish, 操作: '删除' })).toEqual({ kind: 'delete', id: idOf(name, {}) });
    const key = columns[0]?.[0] ?? '';
    expect(judged(name, { [key]: '', 操作: '删除' })).toMatchObject({ kind: 'refused', rejection: { column: key } });
    expect(judged(name, { 操作: '更新' }).kind).toBe('write');
    expect(judged(name, { 操作: '' }).kind).toBe('write');
    expect(judged(name, { 操作: '作废' })).toMatchObject({ kind: 'refused', rejection: { column: '操作' } });
  });
});

const FAULTS: [string, Written, string][] = [
  ['population.residents', { 手机号码: '1290000000' }, '手机号码'],
  ['population.residents', { 户籍区划代码: '37021' }, '户籍区划代码'],
  ['population.residents', { 户籍区划代码: '370211001002' }, 'sound'],
  ['population.residents', { 监护人证件号码: '3' }, '监护人证件号码'],
  ['social-security.enrolments', { 险种: '111' }, '险种'],
  ['social-security.enrolments', { 参保地: '370211001002' }, '参保地'],
  ['social-security.enrolments', { 险种: '170', 参保单位: '也许有单位' }, 'sound'],
  ['social-security.contributions', { 单位缴费: '-0.01' }, '单位缴费'],
  ['social-security.contributions', { 个人缴费: '-0.01' }, '个人缴费'],
  ['social-security.contributions', { 单位缴费: '0', 个人缴费: '0' }, 'sound'],
  ['social-security.contributions', { 缴费类型: '补缴', 个人缴费: '-1' }, '个人缴费'],
  ['social-security.contributions', { 缴费类型: '退收', 单位缴费: '-1280.00', 个人缴费: '0' }, 'sound'],
  ['social-security.contributions', { 缴费类型: '退收', 单位缴费: '0', 个人缴费: '-0.01' }, 'sound'],
  ['social-security.contributions', { 缴费类型: '退收', 单位缴费: '1', 个人缴费: '-1' }, '单位缴费'],
  ['social-security.contributions', { 缴费类型: '退收', 单位缴费: '-1', 个人缴费: '1' }, '个人缴费'],
  ['social-security.contributions', { 缴费类型: '退收', 单位缴费: '0.00', 个人缴费: '-0.00' }, '单位缴费'],
  ['social-security.contributions', { 缴费基数: '-1' }, '缴费基数'],
  ['social-security.medical-ledger', { 金额: '0.00' }, '金额'],
  ['social-security.medical-ledger', { 金额: '50.30' }, '金额'],
  ['social-security.medical-ledger', { 类型: '划入' }, '金额'],
  ['social-security.medical-ledger', { 类型: '结息', 金额: '-1' }, '金额'],
  ['social-security.medical-ledger', { 类型: '冲正', 金额: '-1' }, 'sound'],
  ['social-security.medical-ledger', { 类型: '冲正', 金额: '1' }, 'sound'],
  ['traffic.vehicles', { 号牌号码: '鲁BI2345' }, '号牌号码'],
  ['traffic.vehicles', { 号牌号码: '鲁B1234O' }, '号牌号码'],
  ['traffic.vehicles', { 号牌号码: '鲁O12345' }, 'sound'],
  ['traffic.vehicles', { 号牌号码: '鲁B123456' }, '号牌号码'],
  ['traffic.vehicles', { 号牌种类: '52', 号牌号码: '鲁BD12345' }, 'sound'],
  ['traffic.vehicles', { 号牌种类: '51', 号牌号码: '鲁B12345' }, '号牌号码'],
  ['traffic.vehicles', { 号牌种类: '16', 号牌号码: '鲁B0002学' }, 'sound'],
  ['traffic.vehicles', { 号牌种类: '16', 号牌号码: '鲁B02' }, '号牌号码'],
  ['traffic.vehicles', { 号牌种类: '2' }, '号牌种类'],
  ['traffic.vehicles', { 号牌号码: '鲁BI2345', 车辆识别代号: '短', 操作: '删除' }, '号牌号码'],
  ['traffic.vehicles', { 车辆识别代号: 'LSVAA2A18E000000O' }, '车辆识别代号'],
  ['traffic.vehicles', { 车辆识别代号: 'LSVAA2A18E000000' }, '车辆识别代号'],
  ['traffic.vehicles', { 机动车状态: '良好' }, '机动车状态'],
  ['traffic.driving-licences', { 档案编号: '37020000000' }, '档案编号'],
  ['traffic.driving-licences', { 有效期止: '终身' }, '有效期止'],
  ['traffic.driving-licences', { 准驾车型: 'A2E' }, 'sound'],
  ['traffic.violations', { 记分: '2' }, '记分'],
  ['traffic.violations', { 记分: '5' }, '记分'],
  ['traffic.violations', { 记分: '12' }, 'sound'],
  ['traffic.violations', { 记分: '2', 违法时间: '2022-03-31 23:59:59' }, 'sound'],
  ['traffic.violations', { 记分: '2', 违法时间: '2022-04-01 00:00:00' }, '记分'],
  ['traffic.violations', { 记分: '2', 违法时间: '2022-03-31T16:00:00Z' }, '记分'],
  ['traffic.violations', { 记分: '2', 违法时间: '2022-04-01T00:30:00+09:00' }, 'sound'],
  ['traffic.violations', { 处理时间: '2026-06-28 09:59:59' }, '处理时间'],
  ['traffic.violations', { 处理时间: '2026-06-28 10:00:00' }, 'sound'],
  ['traffic.violations', { 处理时间: '' }, '处理时间'],
  ['traffic.violations', { 处理状态: '未处理', 处理时间: '', 驾驶人证件号码: '', 缴款状态: '已缴款' }, '缴款状态'],
  ['traffic.violations', { 处理状态: '未处理', 处理时间: '', 驾驶人证件号码: '', 缴款状态: '无需缴款' }, 'sound'],
  ['traffic.violations', { 号牌号码: '京NI6666' }, '号牌号码'],
  ['traffic.violations', { 违法代码: '134' }, '违法代码'],
  ['traffic.violations', { 违法代码: '13440' }, 'sound'],
  ['traffic.violations', { 罚款金额: '-1' }, '罚款金额'],
  ['housing-fund.accounts', { 单位缴存比例: '12.01' }, '单位缴存比例'],
  ['housing-fund.accounts', { 个人缴存比例: '7.125' }, '个人缴存比例'],
  ['housing-fund.accounts', { 账户余额: '-0.01' }, '账户余额'],
  ['housing-fund.accounts', { 缴至年月: '202600' }, '缴至年月'],
  ['housing-fund.ledger', { 发生额: '-1' }, '发生额'],
  ['housing-fund.ledger', { 发生额: '0' }, '发生额'],
  ['housing-fund.ledger', { 业务类型: '提取' }, '发生额'],
  ['housing-fund.ledger', { 业务类型: '提取', 发生额: '-1', 合同编号: 'D0001' }, 'sound'],
  ['housing-fund.ledger', { 业务类型: '转出', 发生额: '1' }, '发生额'],
  ['housing-fund.ledger', { 业务类型: '冲正', 发生额: '-1' }, 'sound'],
  ['housing-fund.ledger', { 余额: '-5.00' }, 'sound'],
  ['housing-fund.loans', { 年利率: '3.12345' }, '年利率'],
  ['housing-fund.loans', { 期限: '10.5' }, '期限'],
  ['housing-fund.loans', { 还款方式: '先息后本' }, '还款方式'],
  ['housing-fund.repayments', { 期次: '0' }, '期次'],
  ['housing-fund.repayments', { 罚息: '' }, '罚息'],
];

test.each(FAULTS)('%s with %j: %s', (name, changes, expected) => {
  expect(faultOf(name, changes)).toBe(expected);
});

describe('keys are compared after normalising', () => {
  const contributions = 'social-security.contributions';
  test('an insurance as its code, a month in either notation', () => {
    expect(idOf(contributions, { 险种: '企业职工基本养老保险', 费款所属期: '2026-01' })).toBe(idOf(contributions, {}));
    expect(idOf(contributions, { 缴费类型: '补缴' })).not.toBe(idOf(contributions, {}));
  });

  test('a 期次 as a number', () => {
    expect(idOf('housing-fund.repayments', { 期次: '001' })).toBe(idOf('housing-fund.repayments', {}));
    expect(idOf('housing-fund.repayments', { 期次: '10' })).not.toBe(idOf('housing-fund.repayments', {}));
  });

  test('a person’s id is the key of the person', () => {
    expect(idOf('population.residents', {})).toBe(vault.personKey(ADA));
    expect(idOf('population.residents', { 证件号码: BO.toLowerCase() })).toBe(vault.personKey(BO));
  });
});

describe('values of NDJSON', () => {
  test('a number counts by its text', () => {
    expect(row('housing-fund.accounts', { 账户余额: new NumberText('1234.50') })['账户余额']).toBe(123450);
    expect(judged('housing-fund.accounts', { 账户余额: new NumberText('1e3') }).kind).toBe('refused');
  });

  test.each([
    ['population.residents', '证件号码'],
    ['population.residents', '监护人证件号码'],
    ['traffic.vehicles', '所有人证件号码'],
    ['traffic.violations', '驾驶人证件号码'],
    ['housing-fund.loans', '借款人证件号码'],
  ])('an identity number is a string: %s %s', (name, column) => {
    expect(judged(name, { [column]: new NumberText(ADA) })).toMatchObject({ kind: 'refused', rejection: { column } });
  });
});

describe('what is reported of a refused value', () => {
  test.each([
    ['a value as it stands in the file, trimmed alone', ' 1e3　', '1e3'],
    ['full-width characters as they are', '１２３４。５', '１２３４。５'],
    ['a JSON number by its text', new NumberText('100e-2'), '100e-2'],
    ['a JSON value of a wrong type by its text', new WrongValue('{"a":1}'), '{"a":1}'],
  ])('%s', (_, cell, value) => {
    const rejection = { column: '账户余额', value };
    expect(judged('housing-fund.accounts', { 账户余额: cell })).toMatchObject({ kind: 'refused', rejection });
  });
});

test('a deletion is judged by its key alone, JSON values of wrong types beside it do not matter', () => {
  const deletion = { 操作: '删除', 账户余额: new WrongValue('true') };
  expect(judged('housing-fund.accounts', deletion)).toMatchObject({ kind: 'delete' });
  expect(judged('housing-fund.accounts', { ...deletion, 个人账号: new WrongValue('[]') })).toMatchObject({
    kind: 'refused',
    rejection: { column: '个人账号' },
  });
});

test('names and texts are trimmed; case, width and inner spaces stay', () => {
  expect(row('traffic.vehicles', { 品牌型号: ' Ａodi a4  L ' })['品牌型号']).toBe('Ａodi a4  L');
  expect(row('population.residents', { 姓名: '　Li 雷 ' })['姓名']).toBe('Li 雷');
  expect(row('traffic.driving-licences', { 准驾车型: 'ａ2e' })['准驾车型']).toBe('A2E');
});

test('personal values are masked in what is reported, broken ones too', () => {
  const valueOf = (name: string, changes: Written): string => {
    const judgement = judged(name, changes);
    return judgement.kind === 'refused' ? judgement.rejection.value : '';
  };
  expect(valueOf('population.residents', { 证件号码: '37021119770614' })).toBe('3****************4');
  expect(valueOf('population.residents', { 手机号码: '129000000001' })).toBe('129****0001');
  expect(valueOf('population.residents', { 姓名: '错' })).toBe('****');
  expect(valueOf('traffic.vehicles', { 号牌号码: '鲁BI2345' })).toBe('鲁B***45');
  expect(valueOf('traffic.vehicles', { 车辆识别代号: 'LSVAA2A18E000000' })).toBe('****0000');
  expect(valueOf('traffic.driving-licences', { 档案编号: '37020000009' })).toBe('****0009');
  expect(valueOf('traffic.vehicles', { 机动车状态: '良好' })).toBe('良好');
});
