import { act, fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import Home from '../../../miniprogram/src/pages/home/index';
import RemindersPage from '../../../miniprogram/src/pages/reminders/index';
import { failure, startBff } from '../support/bff';
import { CITY_ANSWERS, overview, reminder, signedIn, source } from '../support/city';
import { host } from '../support/host';

const section = (title: string): HTMLElement => {
  const card = screen.getByRole('heading', { name: title }).closest<HTMLElement>('.card');
  if (!card) throw new Error(`no card ${title}`);
  return card;
};

describe('home for a verified citizen', () => {
  beforeEach(() => signedIn());

  it('greets by the masked name and draws one figure a department with its source', async () => {
    startBff(CITY_ANSWERS);
    render(<Home />);
    expect(await screen.findByText('公积金余额')).toBeTruthy();
    expect(screen.getByRole('heading', { level: 1 }).textContent).toMatch(/，\*明$/);
    expect(section('社会保障').textContent).toContain('12年4个月');
    expect(section('社会保障').textContent).toContain('断缴 3 个月');
    expect(section('交通').textContent).toContain('2条');
    expect(section('交通').textContent).toContain('待缴罚款 ¥350.00');
    expect(section('公积金').textContent).toContain('¥186,543.21');
    expect(section('公积金').textContent).toContain('数据截至 6 月 30 日，来自住房公积金管理中心');
  });

  it('asks once, and only for itself', async () => {
    const bff = startBff(CITY_ANSWERS);
    render(<Home />);
    await screen.findByText('公积金余额');
    expect(bff.asked).toEqual([{ name: 'Home', variables: { verified: true }, token: 'access-1' }]);
  });

  it('shows the three most urgent reminders and leads to all of them', async () => {
    const reminders = ['1', '2', '3', '4'].map((id) => reminder({ id, title: `提醒 ${id}` }));
    startBff({ ...CITY_ANSWERS, overview: overview({ reminders }) });
    render(<Home />);
    fireEvent.click(await screen.findByText('全部 4 条'));
    expect(host.navigation.here()).toBe('/pages/reminders/index');
    expect(screen.getByText('提醒 3')).toBeTruthy();
    expect(screen.queryByText('提醒 4')).toBeNull();
  });

  it.each([
    ['TRAFFIC_VIOLATIONS', null, '/features/traffic/pages/violations/index'],
    ['TRAFFIC_VEHICLE', 'v1', '/features/traffic/pages/vehicle/index?id=v1'],
    ['TRAFFIC_LICENCE', null, '/features/traffic/pages/overview/index'],
    ['SOCIAL_SECURITY', null, '/features/social-security/pages/overview/index'],
    ['HOUSING_FUND_LOAN', 'l=1&x', '/features/housing-fund/pages/loan/index?id=l%3D1%26x'],
  ])('leads from a reminder for %s where it belongs', async (page, recordId, path) => {
    startBff({ ...CITY_ANSWERS, overview: overview({ reminders: [reminder({ target: { page, recordId } })] }) });
    render(<Home />);
    fireEvent.click(await screen.findByText('去看看'));
    expect(host.navigation.here()).toBe(path);
  });

  it('says that nothing is to be done when there is no reminder', async () => {
    startBff({ ...CITY_ANSWERS, overview: overview({ reminders: [] }) });
    render(<Home />);
    expect(await screen.findByText('目前没有需要您处理的事')).toBeTruthy();
  });

  it('draws the others when one department is silent', async () => {
    const housingFund = { source: source('住房公积金管理中心', { state: 'UNAVAILABLE', asOf: null }), summary: null };
    const bff = startBff({ ...CITY_ANSWERS, overview: overview({ housingFund }) });
    render(<Home />);
    expect(await screen.findByText('暂时联系不上公积金中心，其他内容不受影响')).toBeTruthy();
    expect(section('社会保障').textContent).toContain('12年4个月');
    bff.answer({ overview: overview() });
    fireEvent.click(within(section('公积金')).getByText('再试一次'));
    await waitFor(() => expect(section('公积金').textContent).toContain('¥186,543.21'));
  });

  it('tells a citizen without records that none were found', async () => {
    const traffic = {
      source: source('公安局交通管理支队'),
      summary: { recordCount: 0, vehicleCount: 0, unhandledCount: 0, finesDueFen: 0, points: null },
    };
    startBff({ ...CITY_ANSWERS, overview: overview({ traffic }) });
    render(<Home />);
    await waitFor(() => expect(section('交通').textContent).toContain('没有查到您的记录'));
    expect(section('交通').textContent).not.toContain('违法待处理');
  });

  it('says how stale a source is, and opens the department’s phone behind 有误？', async () => {
    const stale = source('公安局交通管理支队', { state: 'STALE', reason: '最近一批晚到了两天。', phone: '12123' });
    const { traffic } = overview();
    startBff({ ...CITY_ANSWERS, overview: overview({ traffic: { ...traffic, source: stale } }) });
    render(<Home />);
    await screen.findByText('最近一批晚到了两天。');
    fireEvent.click(within(section('交通')).getByText('有误？'));
    fireEvent.click(await screen.findByText('拨打 12123'));
    expect(host.phone.called()).toContain('12123');
  });

  it('asks again when the citizen pulls the page down', async () => {
    const bff = startBff(CITY_ANSWERS);
    render(<Home />);
    await screen.findByText('公积金余额');
    await act(async () => void (await host.pageEvents.pull()));
    expect(bff.asked.map(({ name }) => name)).toEqual(['Home', 'Home']);
  });

  it('becomes the page of an unverified citizen when the BFF says so', async () => {
    const overviewRefused = () => {
      throw failure('IDENTITY_REQUIRED', 'forbidden', '还没有绑定身份');
    };
    startBff({ ...CITY_ANSWERS, overview: overviewRefused });
    render(<Home />);
    expect(await screen.findByText('去确认身份')).toBeTruthy();
  });

  it('carries 演示数据 while the records are a demonstration city’s', async () => {
    startBff({ ...CITY_ANSWERS, demo: true });
    render(<Home />);
    expect(await screen.findByText(/演示数据/)).toBeTruthy();
  });
});

describe('home before anybody is known', () => {
  it('shows what it will show, asks for nothing personal, and leads to sign-in and back', async () => {
    const bff = startBff(CITY_ANSWERS);
    render(<Home />);
    expect(await screen.findByText('您的记录，一处看全')).toBeTruthy();
    expect(bff.asked).toEqual([{ name: 'Home', variables: { verified: false }, token: null }]);
    fireEvent.click(screen.getByText('登录'));
    expect(host.navigation.here()).toBe('/features/identity/pages/sign-in/index?to=%2Fpages%2Fhome%2Findex');
  });

  it('leads a signed-in citizen to verification', async () => {
    signedIn('SIGNED_IN');
    startBff(CITY_ANSWERS);
    render(<Home />);
    fireEvent.click(await screen.findByText('去确认身份'));
    expect(host.navigation.here()).toMatch(/^\/features\/identity\/pages\/verification\/index/);
  });
});

describe('elder mode', () => {
  it('is one tap away, enlarges all type, and stays', async () => {
    startBff(CITY_ANSWERS);
    const { container, unmount } = render(<Home />);
    const page = (): HTMLElement => container.querySelector<HTMLElement>('.page') as HTMLElement;
    await screen.findByText('您的记录，一处看全');
    expect(page().style.getPropertyValue('--type')).toBe('1');
    fireEvent.click(screen.getByRole('button', { name: /切换到长辈版/ }));
    expect(page().style.getPropertyValue('--type')).toBe('1.25');
    expect(page().className).toContain('elder');
    unmount();
    render(<Home />);
    expect(await screen.findByRole('button', { name: '切换到标准版' })).toBeTruthy();
  });
});

describe('all reminders', () => {
  it('lists them and says which department’s are missing', async () => {
    signedIn();
    const housingFund = { source: source('住房公积金管理中心', { state: 'UNAVAILABLE', asOf: null }), summary: null };
    startBff({ ...CITY_ANSWERS, overview: overview({ housingFund, reminders: [reminder({ dueOn: '2026-06-20' })] }) });
    render(<RemindersPage />);
    expect(await screen.findByText('已逾期 11 天')).toBeTruthy();
    expect(screen.getByText('住房公积金管理中心暂时读不到，它的提醒没有列在这里。')).toBeTruthy();
  });

  it('asks a citizen who is signed out to sign in', async () => {
    const bff = startBff(CITY_ANSWERS);
    render(<RemindersPage />);
    expect(await screen.findByText('登录后，就能看到您自己的记录')).toBeTruthy();
    expect(bff.asked).toEqual([]);
  });
});
