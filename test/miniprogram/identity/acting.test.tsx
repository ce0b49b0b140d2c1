import { fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import { cache } from '../../../miniprogram/src/gateway/cache';
import HomePage from '../../../miniprogram/src/pages/home/index';
import PeoplePage from '../../../miniprogram/src/features/identity-acting/pages/people/index';
import { failure, startBff, type Answers, type Bff } from '../support/bff';
import { CITY_ANSWERS, me, overview, signedIn, source } from '../support/city';

const delegation = (more: object = {}) => ({
  id: 'd1',
  kind: 'RELATIVE',
  side: 'I_ACT',
  name: '**兰',
  organisation: null,
  scopes: ['TRAFFIC'],
  since: '2026-06-01T09:00:00+08:00',
  until: '2026-12-31T00:00:00+08:00',
  endedAt: null,
  endedByMe: false,
  ...more,
});
const request = (more: object = {}) => ({
  id: 'r1',
  side: 'THEY_ACT',
  name: '**红',
  scopes: ['SOCIAL_SECURITY', 'TRAFFIC'],
  askedAt: '2026-07-01T09:00:00+08:00',
  answerBy: '2026-07-08T00:00:00+08:00',
  until: '2026-12-31T00:00:00+08:00',
  state: 'WAITING',
  ...more,
});
const book = (more: object = {}) => ({
  ...{ iMayActFor: [], mayActForMe: [], received: [], sent: [], past: [], agent: false },
  ...more,
});
const acting = (more: object = {}) => ({
  ...{ delegationId: 'd1', kind: 'RELATIVE', name: '**兰', scopes: ['TRAFFIC'] },
  ...{ until: '2026-12-31T00:00:00+08:00', ended: false },
  ...more,
});

const sharingNotice = {
  ...{ purpose: 'SHARING', title: '请亲友或村里的代办员帮忙', summary: '您点头之后才能看到', without: '不同意也能用' },
  ...{ version: 'sharing-v2', decidedHere: false },
  items: [{ what: '您选中的那几项记录', why: '帮您看', kept: '到您说的时候为止', who: '您选的亲友' }],
};

function start(answers: Answers): Bff {
  signedIn();
  return startBff({ ...CITY_ANSWERS, delegations: book(), sharingNotice, ...answers });
}
const tap = async (name: string | RegExp): Promise<void> =>
  void fireEvent.click(await screen.findByRole('button', { name }));
const asked = (bff: Bff, name: string) => bff.asked.filter((one) => one.name === name);

describe('whom one may act for', () => {
  it('is entered with one tap; every page says so until one leaves, and nothing kept is shown for another', async () => {
    const bff = start({
      delegations: book({ iMayActFor: [delegation()] }),
      enterActing: { ...me('VERIFIED'), acting: acting() },
      leaveActing: { ...me('VERIFIED'), acting: null },
    });
    const view = render(<PeoplePage />);
    cache.keep('scope-1', 'query Home', {}, { data: { own: true }, at: Date.now() });
    await tap(/^替他办/);
    expect(await screen.findByText('正在替 **兰 办事')).toBeTruthy();
    expect(cache.last('scope-1', 'query Home', {})).toBeNull();
    view.unmount();
    render(<HomePage />);
    expect(screen.getByText('正在替 **兰 办事')).toBeTruthy();
    await tap('退出代办');
    await waitFor(() => expect(screen.queryByText('正在替 **兰 办事')).toBeNull());
    expect(asked(bff, 'EnterActing')[0]?.variables).toEqual({ delegationId: 'd1' });
  });

  it('a consent that ended meanwhile is said, with the way out', async () => {
    const bff = start({
      enterActing: { ...me('VERIFIED'), acting: acting() },
      delegations: book({ iMayActFor: [delegation()] }),
    });
    const view = render(<PeoplePage />);
    await tap(/^替他办/);
    await screen.findByText('正在替 **兰 办事');
    view.unmount();
    bff.answer({
      overview: failure('ACTING_ENDED', 'forbidden', '这次代办已经结束，请退出代办'),
      me: { ...me('VERIFIED'), acting: acting({ ended: true, scopes: [] }) },
    });
    render(<HomePage />);
    expect(await screen.findByText('替 **兰 代办已经结束')).toBeTruthy();
    expect(screen.getByRole('button', { name: '退出代办' })).toBeTruthy();
  });

  it('the home page says what was not granted, without a way to try again', async () => {
    const closed = { source: source('公安局交通管理支队', { state: 'NOT_GRANTED', asOf: null }), summary: null };
    start({ overview: overview({ traffic: closed }) });
    render(<HomePage />);
    expect(await screen.findByText('对方没有把这一项交给您办')).toBeTruthy();
    expect(screen.queryByRole('button', { name: /再试/ })).toBeNull();
  });
});

describe('a request', () => {
  it('is accepted with what the citizen ticks, nothing being ticked beforehand', async () => {
    const bff = start({ delegations: book({ received: [request()] }), answerDelegation: book() });
    render(<PeoplePage />);
    expect(await screen.findByText('**红 想替您办事')).toBeTruthy();
    const [first] = screen.getAllByRole('checkbox');
    expect(screen.getAllByRole('checkbox').map((box) => box.getAttribute('aria-checked'))).toEqual(['false', 'false']);
    if (first) fireEvent.click(first);
    // The text that the button agrees to stands above it, and its version goes with the consent.
    expect(screen.getByText('您点头之后才能看到')).toBeTruthy();
    expect(screen.getByText(/点“同意”，就是同意上面写的/)).toBeTruthy();
    await tap('同意');
    await waitFor(() => expect(asked(bff, 'AnswerDelegation')).toHaveLength(1));
    expect(asked(bff, 'AnswerDelegation')[0]?.variables).toEqual({
      input: { id: 'r1', accept: true, scopes: ['SOCIAL_SECURITY'], noticeVersion: 'sharing-v2' },
    });
    await waitFor(() => expect(screen.queryByText('**红 想替您办事')).toBeNull());
  });

  it('to act for somebody else gives nothing of one’s own away: no text to agree to', async () => {
    start({ delegations: book({ received: [request({ side: 'I_ACT' })] }) });
    render(<PeoplePage />);
    expect(await screen.findByText('**红 请您替他办事')).toBeTruthy();
    expect(screen.queryByText('您点头之后才能看到')).toBeNull();
  });

  it('of one’s own looks the same whether it was refused or nobody is there', async () => {
    start({ delegations: book({ sent: [request({ side: 'I_ACT', name: '**兰' })] }) });
    render(<PeoplePage />);
    expect(await screen.findByText('等对方答复')).toBeTruthy();
  });
});

it('what somebody may do for the citizen is withdrawn in two taps', async () => {
  const bff = start({
    delegations: book({ mayActForMe: [delegation({ side: 'THEY_ACT', name: '**红' })] }),
    endDelegation: book(),
  });
  render(<PeoplePage />);
  await tap('收回：**红');
  expect(asked(bff, 'EndDelegation')).toHaveLength(0);
  fireEvent.click(within(screen.getByRole('dialog')).getByRole('button', { name: '收回' }));
  await waitFor(() => expect(asked(bff, 'EndDelegation')[0]?.variables).toEqual({ delegationId: 'd1' }));
  expect(await screen.findByText('没有人可以替您办事。')).toBeTruthy();
});

it('own rights are not shown while acting: the page says to leave first', async () => {
  start({ delegations: failure('ACTING_NOT_HERE', 'forbidden', '这里只能办自己的事，请先退出代办') });
  render(<PeoplePage />);
  expect(await screen.findByText('这里只能办自己的事，请先退出代办')).toBeTruthy();
});
