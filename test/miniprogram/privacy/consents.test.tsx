import { fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import ConsentsPage from '../../../miniprogram/src/features/privacy/pages/consents/index';
import MePage from '../../../miniprogram/src/pages/me/index';
import { store } from '../../../miniprogram/src/platform/store.memory';
import { failure, startBff, type Answers, type Bff } from '../support/bff';
import { CITY_ANSWERS, me, signedIn } from '../support/city';
import { host } from '../support/host';

const consent = (purpose: string, title: string, state: string, more: object = {}) => ({
  state,
  ask: false,
  decidedAt: state === 'UNDECIDED' ? null : '2026-06-20T09:00:00+08:00',
  decidedVersion: state === 'UNDECIDED' ? null : 'v1',
  platform: state === 'UNDECIDED' ? null : 'WEAPP',
  notice: {
    ...{ purpose, title, summary: `${title}的用处`, without: `没有${title}也能用`, version: 'v1', decidedHere: true },
    items: [{ what: '手机此刻的位置', why: '算距离', kept: '用完就丢', who: '只有我们' }],
    ...more,
  },
});
const GUIDE = (state: string) => consent('PRIVACY_GUIDE', '个人信息保护指引', state);
const IDENTITY = (state: string) => consent('IDENTITY_VERIFICATION', '确认您是谁', state, { decidedHere: false });

function open(consents: object[], more: Answers = {}): Bff {
  signedIn();
  const bff = startBff({ ...CITY_ANSWERS, consents, ...more });
  render(<ConsentsPage />);
  return bff;
}
const tap = async (name: string | RegExp): Promise<void> =>
  void fireEvent.click(await screen.findByRole('button', { name }));
const last = ({ asked }: Bff) => asked[asked.length - 1];

describe('consents', () => {
  it('are taken back in two taps from 我的', async () => {
    signedIn();
    const bff = startBff({ ...CITY_ANSWERS, me: me('VERIFIED'), consents: [GUIDE('AGREED')] });
    const { unmount } = render(<MePage />);
    await tap(/授权管理/);
    expect(host.navigation.here()).toBe('/features/privacy/pages/consents/index');
    unmount();
    bff.answer({ withdrawConsent: [GUIDE('WITHDRAWN')] });
    render(<ConsentsPage />);
    await tap('撤回：个人信息保护指引');
    expect(await screen.findByText('已撤回')).toBeTruthy();
    expect(last(bff)).toMatchObject({ name: 'WithdrawConsent', variables: { purpose: 'PRIVACY_GUIDE' } });
  });

  it('are refused with one tap; the refusal is told and no further question comes', async () => {
    const bff = open([GUIDE('UNDECIDED')], { decideConsent: [GUIDE('REFUSED')] });
    await tap('不同意：个人信息保护指引');
    expect(await screen.findByText('已经记下：不同意，不会再问您')).toBeTruthy();
    expect(last(bff)?.variables).toEqual({ input: { purpose: 'PRIVACY_GUIDE', version: 'v1', agreed: false } });
    expect(screen.queryByRole('button', { name: '不同意：个人信息保护指引' })).toBeNull();
    expect(screen.getByRole('button', { name: '同意：个人信息保护指引' })).toBeTruthy();
  });

  it('agreed to here, are remembered for what the phone lends, and forgotten when taken back', async () => {
    const bff = open([GUIDE('UNDECIDED')], { decideConsent: [GUIDE('AGREED')] });
    await tap('同意：个人信息保护指引');
    expect(await screen.findByText('已同意')).toBeTruthy();
    expect(store.get('privacy-guide')).toBe('yes');
    bff.answer({ withdrawConsent: [GUIDE('WITHDRAWN')] });
    await tap('撤回：个人信息保护指引');
    await screen.findByText('已撤回');
    expect(store.get('privacy-guide')).toBeNull();
  });

  it('show the whole list of what is used', async () => {
    open([GUIDE('UNDECIDED')]);
    await tap('用到哪些信息：个人信息保护指引');
    const sheet = within(screen.getByRole('dialog'));
    expect(sheet.getByText('手机此刻的位置')).toBeTruthy();
    expect(sheet.getByText('用完就丢')).toBeTruthy();
  });

  it('of the identity ask once more, as the account is unbound', async () => {
    const bff = open([IDENTITY('AGREED')], { withdrawConsent: [IDENTITY('WITHDRAWN')] });
    await tap('撤回：确认您是谁');
    expect(bff.asked.map(({ name }) => name)).not.toContain('WithdrawConsent');
    await tap('撤回并退出登录');
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(await screen.findByRole('button', { name: /登录/ })).toBeTruthy();
  });

  it('that could not be kept say why and change nothing', async () => {
    open([GUIDE('UNDECIDED')], {
      decideConsent: () => {
        throw failure('CONSENT_REQUIRED', 'invalid', '请先阅读并同意最新的告知书');
      },
    });
    await tap('同意：个人信息保护指引');
    expect(await screen.findByText('请先阅读并同意最新的告知书')).toBeTruthy();
    expect(screen.getByText('还没决定')).toBeTruthy();
  });
});
