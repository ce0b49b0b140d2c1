import { fireEvent, render, screen } from '@testing-library/react';
import SocialSecurityInsurance from '../../../miniprogram/src/features/social-security/pages/insurance/index';
import SocialSecurityMedical from '../../../miniprogram/src/features/social-security/pages/medical/index';
import { startBff } from '../support/bff';
import { CITY_ANSWERS, signedIn } from '../support/city';
import { host } from '../support/host';
import { contribution, contributions, entries, insurance, medicalEntry, socialSecurity } from './records';

const text = (): string => document.body.textContent ?? '';

beforeEach(() => signedIn());

describe('one insurance', () => {
  beforeEach(() => host.navigation.open('/features/social-security/pages/insurance/index?code=110'));

  it('asks for the insurance of the link, and says what is missing and what can be done about it', async () => {
    const bff = startBff({ ...CITY_ANSWERS, socialSecurity: socialSecurity() });
    render(<SocialSecurityInsurance />);
    expect(await screen.findByText('断缴的月份')).toBeTruthy();
    expect(bff.asked[0]?.variables).toEqual({ code: '110', after: null });
    expect(screen.getByText('2025 年 8 月').compareDocumentPosition(screen.getByText('2025 年 7 月'))).toBe(
      Node.DOCUMENT_POSITION_FOLLOWING,
    );
    expect(text()).toContain('欠缴的月份2026 年 5 月');
    expect(text()).toContain('可以打 12333 或 12345 反映');
    expect(text()).toContain('参保地市北区');
  });

  it('says nothing of gaps where there are none', async () => {
    const whole = insurance({ gapMonths: [], arrearMonths: [] });
    startBff({ ...CITY_ANSWERS, socialSecurity: socialSecurity({ insurance: whole }) });
    render(<SocialSecurityInsurance />);
    await screen.findByText('缴费明细');
    expect(screen.queryByText('断缴的月份')).toBeNull();
    expect(screen.queryByText('欠缴的月份')).toBeNull();
  });

  it('tells a payment that has not arrived and a refund from one that has arrived', async () => {
    const list = [
      contribution(),
      contribution({ month: '2026-05', paidOn: null }),
      contribution({ month: '2026-04', type: 'REFUND', employerFen: -102400, personFen: -51200, paidOn: '2026-05-09' }),
    ];
    const answer = socialSecurity({ insurance: insurance({ contributions: contributions(list) }) });
    startBff({ ...CITY_ANSWERS, socialSecurity: answer });
    render(<SocialSecurityInsurance />);
    await screen.findByText('缴费明细');
    expect(text()).toContain('6 月 12 日 到账');
    expect(text()).toContain('还没到账');
    expect(text()).toContain('5 月 9 日 退回');
  });

  it('brings more of the contributions when asked', async () => {
    const answer = ({ after }: { after?: string | null }) =>
      after === 'c1'
        ? contributions([contribution({ month: '2026-04' })], 2)
        : contributions([contribution()], 2, 'c1');
    startBff({ ...CITY_ANSWERS, socialSecurity: socialSecurity({ insurance: insurance({ contributions: answer }) }) });
    render(<SocialSecurityInsurance />);
    fireEvent.click(await screen.findByText('再看一些'));
    expect(await screen.findByText('共 2 条')).toBeTruthy();
    expect(text()).toContain('2026 年 4 月');
  });

  it('says so when an old link names an insurance that is not there', async () => {
    startBff({ ...CITY_ANSWERS, socialSecurity: socialSecurity({ insurance: null }) });
    render(<SocialSecurityInsurance />);
    expect(await screen.findByText('没有查到这项保险的参保记录')).toBeTruthy();
  });
});

describe('the medical account', () => {
  it('lists its entries and brings more of them', async () => {
    const expense = medicalEntry({ id: 'm2', type: 'EXPENSE', amountFen: -28500, institution: '松林市人民医院' });
    const answer = ({ after }: { after?: string | null }) =>
      after === 'c1' ? entries([expense], 2) : entries([medicalEntry()], 2, 'c1');
    const account = { balanceFen: 9500, entries: answer };
    startBff({ ...CITY_ANSWERS, socialSecurity: socialSecurity({ medicalAccount: account }) });
    render(<SocialSecurityMedical />);
    expect(await screen.findByText('+133.12')).toBeTruthy();
    fireEvent.click(screen.getByText('再看一些'));
    expect(await screen.findByText('松林市人民医院')).toBeTruthy();
    expect(screen.getByText('−285.00')).toBeTruthy();
    expect(text()).toContain('支出 · 6 月 25 日 02:00');
  });

  it('says that there is no entry yet', async () => {
    const account = { balanceFen: 0, entries: entries([]) };
    startBff({ ...CITY_ANSWERS, socialSecurity: socialSecurity({ medicalAccount: account }) });
    render(<SocialSecurityMedical />);
    expect((await screen.findAllByText('还没有收支记录')).length).toBeGreaterThan(0);
  });
});
