import { fireEvent, render, screen } from '@testing-library/react';
import SocialSecurityOverview from '../../../miniprogram/src/features/social-security/pages/overview/index';
import { failure, startBff } from '../support/bff';
import { CITY_ANSWERS, signedIn } from '../support/city';
import { host } from '../support/host';
import { entries, insurance, medicalEntry, socialSecurity, year } from './records';

const text = (): string => document.body.textContent ?? '';
const shows = (more: Parameters<typeof socialSecurity>[0] = {}) => {
  startBff({ ...CITY_ANSWERS, socialSecurity: socialSecurity(more) });
  return render(<SocialSecurityOverview />);
};

describe('social security', () => {
  beforeEach(() => signedIn());

  it('shows how long was contributed to the pension, and where it comes from', async () => {
    shows();
    expect(await screen.findByText('企业职工基本养老保险 · 累计缴费')).toBeTruthy();
    expect(text()).toContain('8年4个月');
    expect(text()).toContain('数据截至 6 月 30 日，来自人力资源和社会保障局');
  });

  it('draws a working life by years, newest first, each told in words and by pattern', async () => {
    const { container } = shows();
    const rows = await screen.findAllByRole('button', { name: /^20\d\d 年：/ });
    expect(rows.map((row) => row.getAttribute('aria-label'))).toEqual([
      '2026 年：已缴 5 个月，欠缴 1 个月，还没到 6 个月',
      '2025 年：已缴 10 个月，断缴 2 个月',
      '2024 年：已缴 3 个月，未参保 9 个月',
    ]);
    expect(rows[0]?.querySelectorAll('.striped')).toHaveLength(1);
    expect(rows[1]?.querySelectorAll('.hollow')).toHaveLength(2);
    expect(Array.from(container.querySelectorAll('.legend .entry'), ({ textContent }) => textContent)).toEqual([
      '已缴',
      '欠缴',
      '断缴',
      '未参保',
      '还没到',
    ]);
  });

  it('opens a year under its own row at a tap, names its months and sums, and closes it again', async () => {
    shows();
    const row = await screen.findByRole('button', { name: /^2025 年/ });
    const below = () => row.nextElementSibling;
    expect(below()?.getAttribute('role')).toBeNull();
    fireEvent.click(row);
    expect(below()?.getAttribute('role')).toBe('status');
    expect(row.getAttribute('aria-expanded')).toBe('true');
    expect(below()?.textContent).toContain('6 月已缴7 月断缴8 月断缴9 月已缴');
    expect(below()?.textContent).toContain('这一年单位缴 ¥5,324.80，个人缴 ¥2,662.40');
    fireEvent.click(row);
    expect(below()?.getAttribute('role')).toBeNull();
  });

  it('does not call the months between two yearly payments uncovered', async () => {
    const yearly = insurance({
      code: '170',
      name: '城乡居民基本养老保险',
      gapMonths: [],
      arrearMonths: [],
      years: [year(2025, 'NNNNNCNNNNNN')],
    });
    shows({ insurances: [yearly] });
    expect(await screen.findByRole('button', { name: '2025 年：已缴 1 个月，没有缴费 11 个月' })).toBeTruthy();
    expect(screen.getByText('这项保险按年缴费，中间没有缴的月份不算断缴。')).toBeTruthy();
    expect(text()).not.toContain('未参保');
  });

  it('lists each insurance with its state and what is missing in it, and leads to it', async () => {
    const medical = insurance({ code: '310', name: '职工基本医疗保险', gapMonths: [], arrearMonths: [] });
    shows({ insurances: [insurance(), medical] });
    const row = await screen.findByRole('button', { name: /^企业职工基本养老保险/ });
    expect(row.textContent).toContain('正常参保');
    expect(row.textContent).toContain('欠缴 1 个月');
    expect(row.textContent).toContain('断缴 2 个月');
    const other = screen.getByRole('button', { name: /^职工基本医疗保险/ });
    expect(other.textContent).not.toMatch(/欠缴|断缴/);
    fireEvent.click(other);
    expect(host.navigation.here()).toBe('/features/social-security/pages/insurance/index?code=310');
  });

  it('draws the life of the pension that runs, not of one that ended with more months', async () => {
    const ended = insurance({ code: '120', name: '机关事业单位养老保险', status: 'ENDED', monthsContributed: 300 });
    shows({ insurances: [ended, insurance()] });
    expect(await screen.findByText('企业职工基本养老保险 · 累计缴费')).toBeTruthy();
  });

  it('draws what came into the medical account and went out, by month, and leads to all of it', async () => {
    const items = [medicalEntry(), medicalEntry({ id: 'm2', type: 'EXPENSE', amountFen: -28500, institution: '医院' })];
    const { container } = shows({ medicalAccount: { balanceFen: 238966, entries: entries(items) } });
    expect(await screen.findByRole('img', { name: '最近收支的图：2026 年 6 月进 ¥133.12，出 ¥285.00' })).toBeTruthy();
    expect(text()).toContain('¥2,389.66');
    const shares = Array.from(container.querySelectorAll<HTMLElement>('.track .bar'), ({ style }) =>
      Number(style.getPropertyValue('--share')),
    );
    expect(shares).toEqual([13312 / 28500, 1]);
    fireEvent.click(screen.getByText('查看收支明细'));
    expect(host.navigation.here()).toBe('/features/social-security/pages/medical/index');
  });

  it('draws no bar where nothing went out', async () => {
    const { container } = shows();
    await screen.findByRole('img', { name: /最近收支的图/ });
    expect(container.querySelectorAll('.track .bar')).toHaveLength(1);
  });

  it('draws insurances without a medical account, and says that nothing was found without either', async () => {
    const { unmount } = shows({ medicalAccount: null });
    await screen.findByText('我的保险');
    expect(screen.queryByText('医保个人账户')).toBeNull();
    unmount();
    shows({ insurances: [], medicalAccount: null });
    expect(await screen.findByText('没有查到您的参保记录')).toBeTruthy();
  });

  it('names a department that does not answer', async () => {
    const silent = () => {
      throw failure('DEPARTMENT_UNAVAILABLE', 'upstream', '暂时联系不上人社部门，其他内容不受影响');
    };
    startBff({ ...CITY_ANSWERS, socialSecurity: silent });
    render(<SocialSecurityOverview />);
    expect(await screen.findByText(/暂时联系不上人社部门/)).toBeTruthy();
  });
});

it('asks for nothing while nobody is signed in', async () => {
  const bff = startBff(CITY_ANSWERS);
  render(<SocialSecurityOverview />);
  expect(await screen.findByText('登录')).toBeTruthy();
  expect(bff.asked).toEqual([]);
});
