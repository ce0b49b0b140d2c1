import { fireEvent, render, screen } from '@testing-library/react';
import HousingFundOverview from '../../../miniprogram/src/features/housing-fund/pages/overview/index';
import { failure, startBff } from '../support/bff';
import { CITY_ANSWERS, signedIn } from '../support/city';
import { host } from '../support/host';
import { account, fund, instalment, loan } from './records';

const text = (): string => document.body.textContent ?? '';
const shows = (more: Parameters<typeof fund>[0] = {}): void => {
  startBff({ ...CITY_ANSWERS, housingFund: fund(more) });
  render(<HousingFundOverview />);
};

describe('housing fund', () => {
  beforeEach(() => signedIn());

  it('shows the balance, what comes in each month, and where the figures come from', async () => {
    shows();
    expect(await screen.findByText('公积金余额')).toBeTruthy();
    expect(text()).toContain('¥237,212.14');
    expect(text()).toContain('每月存入 ¥3,086.40');
    expect(text()).toContain('数据截至 6 月 30 日，来自住房公积金管理中心');
  });

  it('draws a bar a month, says it in words, and does not hide a month without a deposit', async () => {
    shows();
    const bars = await screen.findByRole('img', { name: /^近 12 个月存入的柱形图/ });
    expect(bars.getAttribute('aria-label')).toContain('2026 年 6 月 ¥3,086.40，2026 年 7 月 ¥0.00');
    expect(bars.querySelectorAll('.bar')).toHaveLength(3);
    expect(bars.querySelectorAll('.zero')).toHaveLength(1);
    expect(text()).toContain('2 个月有存入，共 ¥6,172.80');
  });

  it('says that nothing came in for a year', async () => {
    shows({ accounts: [account({ deposits: [{ month: '2026-07', amountFen: 0 }] })] });
    expect(await screen.findByText('近 12 个月没有存入')).toBeTruthy();
  });

  it('draws the bars of the account that is paid into, and marks a sealed and a reconciled one', async () => {
    const sealed = account({ id: 'a0', status: 'SEALED', employer: '云港百货', monthlyDepositFen: 0 });
    shows({ accounts: [sealed, account({ inReconciliation: true, ledgerBalanceFen: 1 })] });
    expect(await screen.findByText('每月存入 ¥3,086.40')).toBeTruthy();
    expect(screen.getByText('已封存')).toBeTruthy();
    expect(screen.getByText('对账中')).toBeTruthy();
    fireEvent.click(screen.getByText('云港百货'));
    expect(host.navigation.here()).toBe('/features/housing-fund/pages/account/index?id=a0');
  });

  it('draws the loan by what is repaid, and the next instalment with its day', async () => {
    shows();
    expect(await screen.findByText('公积金贷款')).toBeTruthy();
    expect(text()).toContain('¥661,560.95');
    expect(text()).toContain('本金已还 5.4% · 共借 ¥700,000.00');
    expect(text()).toContain('7 月 20 日应还¥2,802.38');
    expect(text()).toContain('第 30 期，共 360 期');
    fireEvent.click(screen.getByText('公积金贷款'));
    expect(host.navigation.here()).toBe('/features/housing-fund/pages/loan/index?id=l1');
  });

  it('says since when an instalment is overdue, and its penalty', async () => {
    const late = instalment({ overdue: true, dueOn: '2026-06-10', penaltyFen: 516 });
    shows({ loans: [loan({ status: 'OVERDUE', nextInstalment: late })] });
    expect(await screen.findByText(/6 月 10 日就该还了，请尽快还上/)).toBeTruthy();
    expect(text()).toContain('罚息 ¥5.16');
    expect(screen.getByText('有逾期')).toBeTruthy();
  });

  it('says that a loan is settled', async () => {
    shows({ loans: [loan({ status: 'SETTLED', outstandingFen: 0, nextInstalment: null })] });
    expect(await screen.findByText('这笔贷款已经还清')).toBeTruthy();
    expect(text()).toContain('本金已还 100%');
  });

  it('draws each of two loans', async () => {
    shows({ loans: [loan(), loan({ id: 'l2', kind: 'COMMERCIAL', nextInstalment: null })] });
    expect(await screen.findByText('商业贷款')).toBeTruthy();
    expect(screen.getByText('公积金贷款')).toBeTruthy();
  });
});

describe('what may be withdrawn', () => {
  beforeEach(() => signedIn());

  it('is this year’s most, beside earlier years, with the way it was computed one tap away', async () => {
    shows();
    expect(await screen.findByText('今年最多可提取')).toBeTruthy();
    expect(text()).toContain('¥16,814.28');
    expect(text()).toContain('2025 年最多可提取¥33,628.56');
    expect(text()).not.toContain('起可以提取');
    fireEvent.click(screen.getByText('怎么算出来的'));
    expect(await screen.findByRole('dialog')).toBeTruthy();
    expect(text()).toContain('您现在的账户余额合计 ¥237,212.14');
  });

  it('is not open yet in the year of the loan', async () => {
    shows({ loans: [loan({ withdrawal: { openFromOn: '2027-01-01', years: [] } })] });
    expect(await screen.findByText('还没到可以提取的时候')).toBeTruthy();
    expect(screen.getByText('2027 年 1 月 1 日起可以提取')).toBeTruthy();
    expect(screen.queryByText('今年最多可提取')).toBeNull();
  });

  it('waits for the first repayment of the year', async () => {
    shows({ loans: [loan({ withdrawal: { openFromOn: '2025-01-01', years: [{ year: 2025, maxFen: 100 }] } })] });
    expect(await screen.findByText('今年还没有还款记录，还款以后就能算出可提取多少')).toBeTruthy();
  });
});

describe('housing fund without records, department or citizen', () => {
  it('says that nothing was found, which is not that there is nothing', async () => {
    signedIn();
    shows({ balanceFen: 0, accounts: [], loans: [] });
    expect(await screen.findByText('没有查到您的公积金')).toBeTruthy();
    expect(text()).toContain('没有查到，不代表没有');
  });

  it('names a department that does not answer', async () => {
    signedIn();
    const silent = () => {
      throw failure('DEPARTMENT_UNAVAILABLE', 'upstream', '暂时联系不上公积金中心，其他内容不受影响');
    };
    startBff({ ...CITY_ANSWERS, housingFund: silent });
    render(<HousingFundOverview />);
    expect(await screen.findByText(/暂时联系不上公积金中心/)).toBeTruthy();
    expect(screen.getByText('再试一次')).toBeTruthy();
  });

  it('asks for nothing while nobody is signed in', async () => {
    const bff = startBff(CITY_ANSWERS);
    render(<HousingFundOverview />);
    expect(await screen.findByText('登录')).toBeTruthy();
    expect(bff.asked).toEqual([]);
  });
});
