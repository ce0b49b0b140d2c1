import { act, fireEvent, render, screen } from '@testing-library/react';
import ItemDeskEdit from '../../../miniprogram/src/features/items-desk/pages/edit/index';
import ItemsDeskFindings from '../../../miniprogram/src/features/items-desk/pages/findings/index';
import { changesOf, reasonsIn, withReason, withWord } from '../../../miniprogram/src/features/items-desk/logic/edits';
import { countsBy } from '../../../miniprogram/src/features/items-desk/logic/findingCounts';
import { failure, startBff } from '../support/bff';
import { CITY_ANSWERS, signedIn } from '../support/city';
import { host } from '../support/host';
import { CODE, page } from './answers';

const PATIENT = { timeout: 5000 };
const text = (): string => document.body.textContent ?? '';
const tap = async (name: string | RegExp): Promise<void> => {
  const button = await screen.findByRole('button', { name }, PATIENT);
  await act(async () => void fireEvent.click(button));
};
const type = (label: string, value: string): void =>
  void fireEvent.input(screen.getByLabelText(label), { target: { value } });

const finding = (severity: string, rule: string, column: string, part: string | null = null) => ({
  rule,
  severity,
  column,
  part,
  sentence: `${column}：${rule}`,
  clause: null,
  reason: null,
});

const version = (state: string, findings: readonly object[] = []) => ({
  id: `${CODE}@2`,
  code: CODE,
  name: '个体工商户登记',
  department: '海州区市场监督管理局',
  number: 2,
  revision: 3,
  state,
  verdict: 'REFUSED',
  inForceFrom: null,
  inForceUntil: null,
  findings,
  history: [],
});

const cell = (column: string, value: string | null, more: object = {}) => ({
  column,
  value,
  published: value,
  kind: 'TEXT',
  choices: [],
  lock: null,
  inherited: false,
  ...more,
});

const FOUND = [
  finding('ERROR', 'CAT-PROMISE', '承诺办结时限'),
  finding('WARNING', 'CAT-TIME-UNUSUAL', '承诺办结时限'),
  finding('ERROR', 'CAT-SHARED', '电子证照类型', 'M-1'),
];

const form = (state: string) => ({
  publishedNumber: 1,
  version: version(state, FOUND),
  groups: [
    { title: '事项', cells: [cell('事项名称', '个体工商户登记', { lock: 'SHARED', inherited: true })] },
    {
      title: '办多久',
      cells: [
        cell('承诺办结时限', '60', { kind: 'NUMBER', published: '3' }),
        cell('办件类型', '承诺件', { kind: 'CHOICE', choices: ['即办件', '承诺件'] }),
        cell('受理条件', '年满十八周岁', { kind: 'LONG_TEXT' }),
      ],
    },
    { title: '怎么办', cells: [cell('办理形式', '窗口办理', { kind: 'CHOICES', choices: ['窗口办理', '网上办理'] })] },
    { title: '提醒的理由', cells: [cell('校验说明', null)] },
  ],
  parts: [{ title: '材料', code: 'M-1', name: '申请书', inherited: true }],
  changes: [{ field: '承诺办结时限', before: '3 个工作日', after: '60 个工作日' }],
});

const answers = (state: string) => ({ ...CITY_ANSWERS, itemForm: form(state), editItemDraft: { id: `${CODE}@2` } });

beforeEach(() => {
  signedIn();
  host.navigation.open(`/features/items-desk/pages/edit/index?code=${CODE}`);
});

test('what all levels share is locked, with the reason', async () => {
  startBff(answers('DRAFT'));
  render(<ItemDeskEdit />);
  expect(await screen.findByText(/四级四同/)).toBeTruthy();
  expect(screen.queryByLabelText('事项名称')).toBeNull();
  expect(text()).toContain('正在改第 2 版草稿');
  expect(text()).toContain('现在：60 个工作日');
});

test('a finding leads to its field; the field says what citizens read, and puts it back', async () => {
  const bff = startBff(answers('DRAFT'));
  render(<ItemDeskEdit />);
  const [first] = await screen.findAllByRole('button', { name: '去改这一项：承诺办结时限' }, PATIENT);
  await act(async () => void (first && fireEvent.click(first)));
  expect(screen.getByLabelText('承诺办结时限')).toHaveProperty('value', '60');
  expect(text()).toContain('市民现在看到：3');
  await tap('改回去：承诺办结时限');
  await tap('即办件');
  type('受理条件', '有经营能力');
  expect(text()).toContain('改了 3 项，还没有存');
  type('为什么改', '写错了');
  await tap('存成草稿');
  expect(await screen.findByText('草稿已存好，检查结果已更新')).toBeTruthy();
  const saved = bff.asked.find(({ name }) => name === 'EditItemDraft');
  expect(saved?.variables).toEqual({
    input: {
      id: `${CODE}@2`,
      revision: 3,
      why: '写错了',
      changes: [
        { column: '承诺办结时限', value: '3' },
        { column: '办件类型', value: '即办件' },
        { column: '受理条件', value: '有经营能力' },
      ],
    },
  });
});

test('a warning takes its reason beside it; what was typed can be dropped', async () => {
  const bff = startBff(answers('DRAFT'));
  render(<ItemDeskEdit />);
  await screen.findByText(/四级四同/);
  type('为什么可以这样（时限不寻常）', '含三十日公告；依法');
  expect(text()).toContain('改了 1 项，还没有存');
  type('为什么改', '补理由');
  await tap('存成草稿');
  await screen.findByText('草稿已存好，检查结果已更新');
  expect(bff.asked.find(({ name }) => name === 'EditItemDraft')?.variables).toMatchObject({
    input: { changes: [{ column: '校验说明', value: 'CAT-TIME-UNUSUAL=含三十日公告，依法' }] },
  });
  type('为什么可以这样（时限不寻常）', '别的');
  await tap('不改了');
  expect(text()).toContain('还没有改动');
});

test('what citizens read is changed by a new draft, and a wrong cell is named', async () => {
  const bff = startBff({
    ...answers('PUBLISHED'),
    draftItem: () => {
      throw failure('ITEM_CHANGE_INVALID', 'invalid', '“承诺办结时限”改不了：应为整数');
    },
  });
  host.navigation.open(
    `/features/items-desk/pages/edit/index?code=${CODE}&column=${encodeURIComponent('承诺办结时限')}`,
  );
  render(<ItemDeskEdit />);
  await screen.findByLabelText('承诺办结时限', {}, PATIENT);
  type('承诺办结时限', '很快');
  type('为什么改', '试试');
  await tap('存成草稿');
  expect(await screen.findByText(/“承诺办结时限”改不了/)).toBeTruthy();
  expect(screen.getByLabelText('承诺办结时限')).toHaveProperty('value', '很快');
  expect(bff.asked.find(({ name }) => name === 'DraftItem')?.variables).toMatchObject({ input: { code: CODE } });
});

test('what waits for somebody else is closed', async () => {
  startBff(answers('IN_REVIEW'));
  render(<ItemDeskEdit />);
  expect(await screen.findByText(/正在等别人看/)).toBeTruthy();
  await tap(/^办多久/);
  expect(screen.queryByLabelText('承诺办结时限')).toBeNull();
  expect(screen.queryByRole('button', { name: '存成草稿' })).toBeNull();
});

test('all findings: by severity, rule and department, each leading to its field', async () => {
  const count = { severity: 'ERROR', department: '海州区市场监督管理局', count: 2 };
  const bff = startBff({
    ...CITY_ANSWERS,
    itemFindings: page([version('PUBLISHED', FOUND)]),
    itemFindingCounts: [
      { ...count, rule: 'CAT-PROMISE' },
      { ...count, rule: 'CAT-TIME-UNUSUAL', severity: 'WARNING', count: 1 },
    ],
  });
  render(<ItemsDeskFindings />);
  await tap(/^错误/);
  await tap(/^承诺比法定长/);
  expect(bff.asked.at(-1)?.variables).toMatchObject({ filter: { severity: 'ERROR', rule: 'CAT-PROMISE' } });
  expect(await screen.findByText('承诺办结时限：CAT-PROMISE')).toBeTruthy();
  expect(text()).not.toContain('承诺办结时限：CAT-TIME-UNUSUAL');
  await tap('去改这一项：承诺办结时限');
  expect(host.navigation.here()).toContain(`/features/items-desk/pages/edit/index?code=${CODE}`);
});

test('texts of cells', () => {
  expect(withWord('窗口办理', '网上办理')).toBe('窗口办理、网上办理');
  expect(withWord('窗口办理、网上办理', '窗口办理')).toBe('网上办理');
  const both = withReason('CAT-MATERIAL-ADDED=地方法规', 'CAT-TIME-UNUSUAL', '含公告');
  expect(reasonsIn(both)).toEqual({ 'CAT-MATERIAL-ADDED': '地方法规', 'CAT-TIME-UNUSUAL': '含公告' });
  expect(withReason(both, 'CAT-MATERIAL-ADDED', ' ')).toBe('CAT-TIME-UNUSUAL=含公告');
  expect(changesOf(form('DRAFT').groups, { 事项名称: ' 个体工商户登记 ', 校验说明: '' })).toEqual([]);
  expect(countsBy([], 'rule', { rule: null, severity: null, department: null })).toEqual([]);
});
