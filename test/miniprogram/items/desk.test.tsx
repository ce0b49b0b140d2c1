import { act, fireEvent, render, screen } from '@testing-library/react';
import ItemsDeskCounts from '../../../miniprogram/src/features/items-desk/pages/counts/index';
import ItemDesk from '../../../miniprogram/src/features/items-desk/pages/item/index';
import ItemsWaiting from '../../../miniprogram/src/features/items-desk/pages/waiting/index';
import { failure, startBff } from '../support/bff';
import { CITY_ANSWERS, signedIn } from '../support/city';
import { host } from '../support/host';
import { CODE, page } from './answers';

/** Roles are slow to find on a machine that does much else. */
const PATIENT = { timeout: 5000 };
const text = (): string => document.body.textContent ?? '';
const tap = async (name: string | RegExp): Promise<void> => {
  const button = await screen.findByRole('button', { name }, PATIENT);
  await act(async () => void fireEvent.click(button));
};

const finding = (severity: string, rule: string) => ({
  rule,
  severity,
  column: '承诺办结时限',
  part: null,
  sentence: `${rule} 说不行`,
  clause: '行政许可法 第四十二条',
  reason: null,
});

const version = (number: number, state: string, more: Readonly<Record<string, unknown>> = {}) => ({
  id: `${CODE}@${number}`,
  code: CODE,
  name: '个体工商户登记',
  department: '海州区市场监督管理局',
  number,
  revision: 7,
  state,
  verdict: 'REFUSED',
  inForceFrom: null,
  inForceUntil: null,
  findings: [finding('WARNING', 'CAT-TIME-UNUSUAL'), finding('ERROR', 'CAT-PROMISE')],
  history: [{ action: 'CREATE', at: '2026-06-30T10:00:00+08:00', by: '市场监管局', imported: true, why: null }],
  ...more,
});

const ANSWERS = {
  ...CITY_ANSWERS,
  itemVersionsWaiting: page([version(2, 'IN_REVIEW')]),
  itemVersions: [version(2, 'IN_REVIEW'), version(1, 'PUBLISHED')],
  itemDifference: [{ field: '承诺办结时限', before: '3', after: null }],
  missedSearches: [{ on: '2026-06-30', word: '修火箭', times: 4 }],
  entryScans: [
    { day: '2026-06-30', scene: '1s0000000000', platform: 'WEAPP', count: 3, target: { kind: 'ITEM', key: CODE } },
    { day: '2026-06-30', scene: '1s0000000001', platform: 'H5', count: 1, target: null },
  ],
};

beforeEach(() => signedIn());

test('what waits says how many faults it has, and leads to its versions', async () => {
  startBff(ANSWERS);
  host.navigation.open('/features/items-desk/pages/waiting/index');
  render(<ItemsWaiting />);
  expect(await screen.findByText(/第 2 版 · 待发布 · 1 处错误，1 处提醒/)).toBeTruthy();
  await tap(/^个体工商户登记/);
  expect(host.navigation.here()).toBe(`/features/items-desk/pages/item/index?code=${CODE}`);
});

test('nobody but staff gets in, and nobody is asked to try again', async () => {
  const refuse = () => {
    throw failure('STAFF_REQUIRED', 'forbidden', '这里只给工作人员用');
  };
  startBff({ ...ANSWERS, itemVersionsWaiting: refuse });
  render(<ItemsWaiting />);
  expect(await screen.findByText('这里只给工作人员用')).toBeTruthy();
  expect(screen.queryByText('再试一次')).toBeNull();
});

describe('one item', () => {
  beforeEach(() => host.navigation.open(`/features/items-desk/pages/item/index?code=${CODE}`));

  it('shows what the linter found, the worst first, with the clause', async () => {
    startBff(ANSWERS);
    render(<ItemDesk />);
    await screen.findAllByText('CAT-PROMISE 说不行');
    expect(text().indexOf('CAT-PROMISE 说不行')).toBeLessThan(text().indexOf('CAT-TIME-UNUSUAL 说不行'));
    expect(text()).toContain('依据：行政许可法 第四十二条');
    expect(text()).toContain('市场监管局（数据交换）');
  });

  it('compares a version with the one before it', async () => {
    const bff = startBff(ANSWERS);
    render(<ItemDesk />);
    await tap('看改了什么：第 1 版到第 2 版');
    expect(await screen.findByText(/原来：3/)).toBeTruthy();
    expect(text()).toContain('现在：（空）');
    expect(bff.asked.at(-1)?.variables).toEqual({ before: `${CODE}@1`, after: `${CODE}@2` });
  });

  it('publishes the version that was seen', async () => {
    const bff = startBff({ ...ANSWERS, publishItemVersion: version(2, 'PUBLISHED') });
    render(<ItemDesk />);
    await tap('发布');
    expect(await screen.findByText('已发布，市民现在就能看到')).toBeTruthy();
    const published = bff.asked.find(({ name }) => name === 'PublishItemVersion');
    expect(published?.variables).toEqual({ input: { id: `${CODE}@2`, revision: 7, why: null } });
  });

  it('sends back only with a reason, and says when somebody was faster', async () => {
    startBff({
      ...ANSWERS,
      returnItemDraft: () => {
        throw failure('ITEM_VERSION_MOVED', 'conflict', '别人刚刚改过这个版本');
      },
    });
    render(<ItemDesk />);
    const back = await screen.findByRole('button', { name: '退回修改' });
    expect(back.hasAttribute('disabled')).toBe(true);
    fireEvent.input(screen.getByLabelText('理由（第 2 版）'), { target: { value: '时限写错了' } });
    await tap('退回修改');
    expect(await screen.findByText('别人刚刚改过这个版本')).toBeTruthy();
  });
});

test('searches in vain and scans are counted, without a person', async () => {
  startBff(ANSWERS);
  render(<ItemsDeskCounts />);
  expect(await screen.findByText('修火箭')).toBeTruthy();
  expect(text()).toContain(`事项 ${CODE}`);
  expect(text()).toContain('码已删除');
});
