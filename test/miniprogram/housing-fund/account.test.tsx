import { fireEvent, render, screen } from '@testing-library/react';
import FundAccount from '../../../miniprogram/src/features/housing-fund/pages/account/index';
import FundLoan from '../../../miniprogram/src/features/housing-fund/pages/loan/index';
import { startBff } from '../support/bff';
import { CITY_ANSWERS, signedIn } from '../support/city';
import { host } from '../support/host';
import { account, entries, entry, fund } from './records';

const text = (): string => document.body.textContent ?? '';

beforeEach(() => signedIn());

describe('one account', () => {
  beforeEach(() => host.navigation.open('/features/housing-fund/pages/account/index?id=a1'));

  it('asks for the account of the link and draws its facts', async () => {
    const bff = startBff({ ...CITY_ANSWERS, housingFund: fund() });
    render(<FundAccount />);
    expect(await screen.findByText('账户余额 · 正常缴存')).toBeTruthy();
    expect(bff.asked[0]?.variables).toEqual({ id: 'a1', after: null });
    expect(text()).toContain('每月存入¥3,086.40单位 12%，个人 12%');
    expect(text()).toContain('缴存基数¥12,860.00');
    expect(text()).toContain('个人账号****0001');
  });

  it('shows both balances while ledger and account differ, and says which counts', async () => {
    const differing = account({ inReconciliation: true, ledgerBalanceFen: 23700000 });
    startBff({ ...CITY_ANSWERS, housingFund: fund({ account: differing }) });
    render(<FundAccount />);
    const note = await screen.findByRole('note');
    expect(note.textContent).toContain('账户余额是 ¥237,212.14，最后一笔明细写的是 ¥237,000.00');
    expect(note.textContent).toContain('以对账结果为准');
  });

  it('draws what came in with a plus and what went out with a minus, each with the balance after it', async () => {
    const out = entry({ id: 'e2', type: 'WITHDRAWAL', month: null, amountFen: -1000000, balanceFen: 22721214 });
    startBff({ ...CITY_ANSWERS, housingFund: fund({ account: account({ entries: entries([entry(), out]) }) }) });
    render(<FundAccount />);
    expect(await screen.findByText('+3,086.40')).toBeTruthy();
    expect(screen.getByText('−10,000.00')).toBeTruthy();
    expect(screen.getByText('6 月 15 日 · 余额 ¥227,212.14')).toBeTruthy();
  });

  it('brings more of the ledger when asked', async () => {
    const answer = ({ after }: { after?: string | null }) =>
      after === 'c1' ? entries([entry({ id: 'e2', type: 'INTEREST' })], 2) : entries([entry()], 2, 'c1');
    startBff({ ...CITY_ANSWERS, housingFund: fund({ account: account({ entries: answer }) }) });
    render(<FundAccount />);
    fireEvent.click(await screen.findByText('再看一些'));
    expect(await screen.findByText('结息')).toBeTruthy();
    expect(screen.getByText('汇缴')).toBeTruthy();
    expect(screen.getByText('共 2 条')).toBeTruthy();
  });

  it('says so when there is nothing in the ledger, and when the account is not there', async () => {
    startBff({ ...CITY_ANSWERS, housingFund: fund({ account: account({ entries: entries([]) }) }) });
    const { unmount } = render(<FundAccount />);
    expect(await screen.findByText('还没有明细')).toBeTruthy();
    unmount();
    startBff({ ...CITY_ANSWERS, housingFund: fund({ account: null }) });
    host.navigation.open('/features/housing-fund/pages/account/index?id=gone');
    render(<FundAccount />);
    expect(await screen.findByText('没有找到这个账户')).toBeTruthy();
  });
});

describe('one loan', () => {
  it('draws its facts', async () => {
    host.navigation.open('/features/housing-fund/pages/loan/index?id=l1');
    startBff({ ...CITY_ANSWERS, housingFund: fund() });
    render(<FundLoan />);
    expect(await screen.findByText('等额本息')).toBeTruthy();
    expect(text()).toContain('贷款金额¥700,000.00');
    expect(text()).toContain('已还本金¥38,439.05');
    expect(text()).toContain('年利率2.6%');
    expect(text()).toContain('期限360 个月');
    expect(text()).toContain('放款日期2024 年 1 月 20 日');
  });

  it('says so when an old link names a loan that is no longer there', async () => {
    host.navigation.open('/features/housing-fund/pages/loan/index?id=gone');
    startBff({ ...CITY_ANSWERS, housingFund: fund() });
    render(<FundLoan />);
    expect(await screen.findByText('没有找到这笔贷款')).toBeTruthy();
  });
});
