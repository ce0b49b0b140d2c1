import { fireEvent, render, screen, waitFor } from '@testing-library/react';
import TrafficOverview from '../../../miniprogram/src/features/traffic/pages/overview/index';
import TrafficVehicle from '../../../miniprogram/src/features/traffic/pages/vehicle/index';
import { failure, startBff } from '../support/bff';
import { CITY_ANSWERS, signedIn } from '../support/city';
import { host } from '../support/host';
import { licence, traffic, vehicle, violation, violations } from './records';

const text = (): string => document.body.textContent ?? '';

describe('traffic', () => {
  beforeEach(() => signedIn());

  it('says what waits, how much, and what to do next', async () => {
    startBff({ ...CITY_ANSWERS, traffic: traffic() });
    render(<TrafficOverview />);
    expect(await screen.findByText('待处理的违法')).toBeTruthy();
    expect(text()).toContain('待缴罚款¥150.00');
    expect(text()).toContain('6 月 22 日 18:51 · 港东路港务集团门前');
    expect(text()).toContain('请在知道后 30 天内处理');
    expect(text()).toContain('数据截至 6 月 30 日，来自公安局交通管理支队');
  });

  it.each([
    [0, '一分没扣，继续保持'],
    [9, '再记 3 分就满 12 分'],
    [12, '已经记满 12 分，先去参加学习和考试，再开车'],
    [18, '已经记满 12 分，先去参加学习和考试，再开车'],
  ])('draws %i points as a gauge of twelve and says what they mean', async (points, words) => {
    startBff({ ...CITY_ANSWERS, traffic: traffic({ licence: licence({ points }) }) });
    const { container } = render(<TrafficOverview />);
    expect(await screen.findByText(words)).toBeTruthy();
    expect(screen.getByRole('img', { name: `本周期已记 ${points} 分，满分 12 分` })).toBeTruthy();
    expect(container.querySelectorAll('.filled')).toHaveLength(Math.min(12, points));
    expect(text()).toContain('记分周期到 12 月 2 日');
  });

  it.each([
    ['OVERDUE', -12, '年检已经过期 12 天', '12天前到期'],
    ['DUE_SOON', 0, '年检今天到期', '0天'],
    ['DUE_SOON', 90, '距年检到期还有 90 天', '90天'],
    ['VALID', 400, '距年检到期还有 400 天', '400天'],
  ])('counts the days to an inspection: %s %i', async (inspection, inspectionDaysLeft, label, shown) => {
    startBff({ ...CITY_ANSWERS, traffic: traffic({ vehicles: [vehicle({ inspection, inspectionDaysLeft })] }) });
    render(<TrafficOverview />);
    expect((await screen.findByRole('img', { name: label })).textContent).toBe(shown);
  });

  it('draws no countdown for a vehicle that is cancelled', async () => {
    startBff({ ...CITY_ANSWERS, traffic: traffic({ vehicles: [vehicle({ status: 'CANCELLED' })] }) });
    render(<TrafficOverview />);
    expect(await screen.findByText('已注销')).toBeTruthy();
    expect(screen.queryByRole('img', { name: /年检/ })).toBeNull();
  });

  it.each([
    ['02', 'blue'],
    ['01', 'yellow'],
    ['52', 'green'],
    ['26', 'white'],
  ])('draws a plate of kind %s on its own ground', async (plateType, ground) => {
    startBff({ ...CITY_ANSWERS, traffic: traffic({ vehicles: [vehicle({ plateType })], violations: violations([]) }) });
    const { container } = render(<TrafficOverview />);
    await screen.findByText('我的车辆');
    const plate = container.querySelector('.plate');
    expect(plate?.className).toContain(ground);
    expect(plate?.textContent).toBe('鲁T·12345');
  });

  it('leads to a vehicle and to all violations', async () => {
    startBff({ ...CITY_ANSWERS, traffic: traffic() });
    render(<TrafficOverview />);
    fireEvent.click(await screen.findByRole('button', { name: /大众牌朗逸/ }));
    expect(host.navigation.here()).toBe('/features/traffic/pages/vehicle/index?id=v1');
    fireEvent.click(screen.getByText('查看全部违法'));
    expect(host.navigation.here()).toBe('/features/traffic/pages/violations/index');
  });

  it('says that nothing was found, which is not that there is nothing', async () => {
    const none = { licence: null, vehicles: [], unhandledCount: 0, finesDueFen: 0, violations: violations([]) };
    startBff({ ...CITY_ANSWERS, traffic: traffic(none) });
    render(<TrafficOverview />);
    expect(await screen.findByText('没有查到您的车辆、驾照和违法')).toBeTruthy();
    expect(text()).toContain('没有查到，不代表没有');
    expect(text()).toContain('公安局交通管理支队');
  });

  it('names a department that does not answer and comes back after a retry', async () => {
    const silent = () => {
      throw failure('DEPARTMENT_UNAVAILABLE', 'upstream', '暂时联系不上公安交管部门，其他内容不受影响');
    };
    const bff = startBff({ ...CITY_ANSWERS, traffic: silent });
    render(<TrafficOverview />);
    expect(await screen.findByText(/暂时联系不上公安交管部门/)).toBeTruthy();
    bff.answer({ traffic: traffic() });
    fireEvent.click(screen.getByText('再试一次'));
    expect(await screen.findByText('再记 3 分就满 12 分')).toBeTruthy();
  });
});

describe('traffic before anybody is known', () => {
  it('asks for nothing and leads to sign-in', async () => {
    const bff = startBff(CITY_ANSWERS);
    render(<TrafficOverview />);
    fireEvent.click(await screen.findByText('登录'));
    expect(host.navigation.here()).toMatch(/^\/features\/identity\/pages\/sign-in/);
    expect(bff.asked).toEqual([]);
  });

  it('leads a citizen who is not verified to verification', async () => {
    signedIn('SIGNED_IN');
    startBff(CITY_ANSWERS);
    render(<TrafficOverview />);
    expect(await screen.findByText('去确认身份')).toBeTruthy();
  });
});

describe('one vehicle', () => {
  beforeEach(() => {
    signedIn();
    host.navigation.open('/features/traffic/pages/vehicle/index?id=v1');
  });

  it('asks for its own violations alone and draws its facts', async () => {
    const bff = startBff({ ...CITY_ANSWERS, traffic: traffic({ violations: violations([violation()]) }) });
    render(<TrafficVehicle />);
    expect(await screen.findByText('初次登记')).toBeTruthy();
    expect(text()).toContain('交强险到期2027 年 3 月 1 日');
    expect(bff.asked[0]?.variables).toEqual({ filter: { vehicleId: 'v1' }, after: null });
  });

  it('says that an overdue inspection keeps it off the road, and an insurance that is over', async () => {
    const late = { inspection: 'OVERDUE', inspectionDaysLeft: -12, insuranceValidUntil: '2026-06-30' };
    startBff({ ...CITY_ANSWERS, traffic: traffic({ vehicles: [vehicle(late)], violations: violations([]) }) });
    render(<TrafficVehicle />);
    expect(await screen.findByText('年检已经过期，这辆车现在不能上路，请尽快预约检验')).toBeTruthy();
    expect(screen.getByText('已经到期，请尽快续保')).toBeTruthy();
    expect(screen.getByText('没有查到违法记录')).toBeTruthy();
  });

  it('says so when an old link names a vehicle that is no longer there', async () => {
    startBff({ ...CITY_ANSWERS, traffic: traffic({ vehicles: [] }) });
    render(<TrafficVehicle />);
    await waitFor(() => expect(screen.getByText('没有找到这辆车')).toBeTruthy());
  });
});
