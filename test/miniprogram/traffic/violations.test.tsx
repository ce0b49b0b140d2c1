import { fireEvent, render, screen, waitFor } from '@testing-library/react';
import TrafficViolations from '../../../miniprogram/src/features/traffic/pages/violations/index';
import { failure, startBff } from '../support/bff';
import { CITY_ANSWERS, signedIn } from '../support/city';
import { host } from '../support/host';
import { traffic, vehicle, violation, violations } from './records';

const open = (query = ''): void => host.navigation.open(`/features/traffic/pages/violations/index${query}`);
const rows = (container: HTMLElement): number => container.querySelectorAll('.what').length;

beforeEach(() => {
  signedIn();
  open();
});

it('begins with what waits, and asks anew for each filter', async () => {
  const bff = startBff({ ...CITY_ANSWERS, traffic: traffic() });
  render(<TrafficViolations />);
  await screen.findByText('违反规定停放的');
  const filters = [
    ['待缴款', { paid: false }],
    ['已处理', { handled: true }],
    ['全部', {}],
    ['待处理', { handled: false }],
  ] as const;
  for (const [word, filter] of filters) {
    fireEvent.click(screen.getByRole('button', { name: word }));
    await waitFor(() => expect(bff.asked.at(-1)?.variables).toEqual({ filter, after: null }));
    expect(screen.getByRole('button', { name: word }).getAttribute('aria-pressed')).toBe('true');
    await screen.findByText('违反规定停放的');
  }
});

it('begins with the filter that a link names', async () => {
  open('?show=unpaid');
  const bff = startBff({ ...CITY_ANSWERS, traffic: traffic() });
  render(<TrafficViolations />);
  await screen.findByText('违反规定停放的');
  expect(bff.asked[0]?.variables).toEqual({ filter: { paid: false }, after: null });
});

it('offers a choice among cars only where there are several', async () => {
  const bff = startBff({ ...CITY_ANSWERS, traffic: traffic() });
  const { unmount } = render(<TrafficViolations />);
  await screen.findByText('违反规定停放的');
  expect(screen.queryByRole('group', { name: '按车筛选' })).toBeNull();
  unmount();
  bff.answer({ traffic: traffic({ vehicles: [vehicle(), vehicle({ id: 'v2', plate: '鲁TD67890' })] }) });
  render(<TrafficViolations />);
  fireEvent.click(await screen.findByRole('button', { name: '鲁TD67890' }));
  await waitFor(() =>
    expect(bff.asked.at(-1)?.variables).toEqual({ filter: { handled: false, vehicleId: 'v2' }, after: null }),
  );
});

it('brings more when asked, keeps what is there, and says how much there is', async () => {
  const first = violations([violation({ id: 'a' }), violation({ id: 'b' })], 3, 'cursor-b');
  const rest = violations([violation({ id: 'c' })], 3);
  const list = ({ after }: { after?: string | null }) => (after === 'cursor-b' ? rest : first);
  startBff({ ...CITY_ANSWERS, traffic: traffic({ violations: list }) });
  const { container } = render(<TrafficViolations />);
  expect(await screen.findByText('已显示 2 条，共 3 条')).toBeTruthy();
  fireEvent.click(screen.getByText('再看一些'));
  expect(await screen.findByText('共 3 条')).toBeTruthy();
  expect(rows(container)).toBe(3);
  expect(screen.queryByText('再看一些')).toBeNull();
});

it('keeps the list when more of it does not come, says why, and tries again', async () => {
  let broken = true;
  const list = ({ after }: { after?: string | null }) => {
    if (after && broken) throw failure('DEPARTMENT_UNAVAILABLE', 'upstream', '暂时联系不上公安交管部门');
    return after ? violations([violation({ id: 'b' })], 2) : violations([violation({ id: 'a' })], 2, 'cursor-a');
  };
  startBff({ ...CITY_ANSWERS, traffic: traffic({ violations: list }) });
  const { container } = render(<TrafficViolations />);
  fireEvent.click(await screen.findByText('再看一些'));
  expect((await screen.findByRole('alert')).textContent).toBe('暂时联系不上公安交管部门');
  expect(rows(container)).toBe(1);
  broken = false;
  fireEvent.click(screen.getByText('再看一些'));
  await waitFor(() => expect(rows(container)).toBe(2));
});

it.each([
  ['not handled', {}, '待处理', '请在知道后 30 天内处理'],
  ['handled, to pay', { handled: true }, '待缴款', '请在收到处罚决定书后 15 天内缴清'],
  ['paid', { handled: true, payment: 'PAID' }, '已缴款', '已经处理完，不用再做什么'],
  ['without a fine', { handled: true, payment: 'NOT_REQUIRED', fineFen: 0 }, '无需缴款', '没有罚款，不用再做什么'],
  ['another driver’s', { handled: true, mine: false }, '已处理', '罚款由当时的驾驶人承担，不用您缴'],
])('says what to do with a violation that is %s', async (_, more, tag, next) => {
  startBff({ ...CITY_ANSWERS, traffic: traffic({ violations: violations([violation(more)]) }) });
  const { container } = render(<TrafficViolations />);
  await screen.findByText('违反规定停放的');
  expect(container.querySelector('.tag')?.textContent).toBe(tag);
  expect(container.querySelector('.next')?.textContent).toContain(next);
});

it.each([
  ['', '没有待处理的违法'],
  ['?show=unpaid', '没有待缴的罚款'],
  ['?show=handled', '没有处理过的违法'],
  ['?show=all', '没有查到违法记录'],
])('says what an empty list means (%s)', async (query, words) => {
  open(query);
  startBff({ ...CITY_ANSWERS, traffic: traffic({ violations: violations([]) }) });
  render(<TrafficViolations />);
  expect(await screen.findByText(words)).toBeTruthy();
});
