import { fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import DevicesPage from '../../../miniprogram/src/features/identity/pages/devices/index';
import MePage from '../../../miniprogram/src/pages/me/index';
import { failure, startBff, type Answers, type Bff } from '../support/bff';
import { CITY_ANSWERS, signedIn } from '../support/city';
import { host } from '../support/host';

const device = (id: string, more: object = {}) => ({
  id,
  system: 'Windows',
  program: 'Chrome',
  firstUsedAt: '2026-06-20T09:00:00+08:00',
  lastUsedAt: '2026-07-01T08:30:00+08:00',
  current: false,
  isNew: false,
  ...more,
});
const account = (id: string, more: object = {}) => ({
  id,
  platform: 'H5',
  boundAt: '2026-06-20T09:00:00+08:00',
  current: false,
  isNew: false,
  devices: [],
  ...more,
});
const THIS_PHONE = account('wechat', {
  platform: 'WEAPP',
  current: true,
  devices: [device('phone', { system: 'iPhone', program: '微信', current: true })],
});
const devicesOf = (...accounts: object[]) => ({ newSince: '2026-06-24T10:00:00+08:00', accounts });

function open(accounts: object[], more: Answers = {}): Bff {
  signedIn();
  const bff = startBff({
    ...CITY_ANSWERS,
    serverTime: '2026-07-01T10:00:00+08:00',
    devices: devicesOf(...accounts),
    ...more,
  });
  render(<DevicesPage />);
  return bff;
}
const sheet = () => within(screen.getByRole('dialog'));
const tap = async (name: string | RegExp): Promise<void> =>
  void fireEvent.click(await screen.findByRole('button', { name }));

describe('the devices', () => {
  it('are shown by account, with what they are and when they were used, and which one is this', async () => {
    open([THIS_PHONE, account('web', { devices: [device('desk')] })]);
    expect(await screen.findByText('iPhone · 微信')).toBeTruthy();
    expect(screen.getByText('这台设备')).toBeTruthy();
    expect(screen.getByText('Windows · Chrome')).toBeTruthy();
    expect(screen.getAllByText('6 月 20 日 09:00 登录，08:30 用过')).toHaveLength(2);
    expect(screen.getByText('微信小程序')).toBeTruthy();
    expect(screen.queryByText(/新的登录/)).toBeNull();
  });

  it('say which ones are new', async () => {
    open([THIS_PHONE, account('web', { isNew: true, devices: [device('desk', { isNew: true })] })]);
    expect(await screen.findByText(/有 1 处新的登录/)).toBeTruthy();
    expect(screen.getAllByText('新的')).toHaveLength(2);
  });

  it('are called what they are when nothing is known of them, or of their platform', async () => {
    open([account('later', { platform: 'H5', devices: [device('x', { system: null, program: null })] })]);
    expect(await screen.findByText('未知设备')).toBeTruthy();
  });

  it('an account that is signed in nowhere says so, and can be unbound', async () => {
    open([THIS_PHONE, account('web')]);
    expect(await screen.findByText('现在没有登录的设备')).toBeTruthy();
    expect(screen.getAllByRole('button', { name: '解除绑定' })).toHaveLength(2);
    expect(screen.queryByText('退出其他所有设备')).toBeNull();
  });

  it('one is ended after one more question', async () => {
    const bff = open([THIS_PHONE, account('web', { devices: [device('desk')] })], {
      endDevice: devicesOf(THIS_PHONE, account('web')),
    });
    await tap('让它退出：Windows · Chrome');
    expect(bff.asked.map(({ name }) => name)).toEqual(['Devices']);
    fireEvent.click(sheet().getByText('退出那台设备'));
    expect(await screen.findByText('已经退出')).toBeTruthy();
    expect(bff.asked.at(-1)).toMatchObject({ name: 'EndDevice', variables: { deviceId: 'desk' } });
    expect(screen.queryByText('Windows · Chrome')).toBeNull();
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  it.each(['先不', '关闭'])('%s changes nothing', async (word) => {
    const bff = open([THIS_PHONE, account('web', { devices: [device('desk')] })]);
    await tap('让它退出：Windows · Chrome');
    fireEvent.click(sheet().getByRole('button', { name: word }));
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(bff.asked.map(({ name }) => name)).toEqual(['Devices']);
  });

  it('all others are ended together', async () => {
    const bff = open([THIS_PHONE, account('web', { devices: [device('desk'), device('tablet')] })], {
      endOtherDevices: devicesOf(THIS_PHONE, account('web')),
    });
    await tap('退出其他所有设备');
    fireEvent.click(sheet().getByText('全部退出'));
    expect(await screen.findByText('其他设备都已退出')).toBeTruthy();
    expect(bff.asked.at(-1)?.name).toBe('EndOtherDevices');
  });

  it('unbinding the account in use says so, and signs this device out', async () => {
    open([THIS_PHONE], { unbindAccount: devicesOf() });
    await tap('解除绑定');
    expect(sheet().getByText(/您正在用的就是这个账号/)).toBeTruthy();
    fireEvent.click(sheet().getByRole('button', { name: '解除绑定' }));
    await waitFor(() => expect(host.store.get('session')).toBeNull());
    expect(await screen.findByText('登录后，就能看到您自己的记录')).toBeTruthy();
  });

  it('what did not succeed is said in the question, which stays', async () => {
    open([THIS_PHONE, account('web', { devices: [device('desk')] })], {
      endDevice: () => {
        throw failure('DEVICE_NOT_FOUND', 'notFound', '没有找到这台设备，可能已经退出登录了');
      },
    });
    await tap('让它退出：Windows · Chrome');
    fireEvent.click(sheet().getByText('退出那台设备'));
    expect(await sheet().findByText('没有找到这台设备，可能已经退出登录了')).toBeTruthy();
  });

  it('need a session, and a network', async () => {
    startBff(CITY_ANSWERS);
    const { unmount } = render(<DevicesPage />);
    expect(await screen.findByText('登录后，就能看到您自己的记录')).toBeTruthy();
    unmount();
    host.network.set(false);
    open([THIS_PHONE]);
    expect(await screen.findByText('网络不可用，请检查手机的网络')).toBeTruthy();
  });
});

describe('me', () => {
  it('leads to the devices once somebody is signed in', async () => {
    startBff(CITY_ANSWERS);
    const { unmount } = render(<MePage />);
    await screen.findByText('还没有登录');
    expect(screen.queryByText('登录的设备')).toBeNull();
    unmount();
    signedIn();
    render(<MePage />);
    fireEvent.click(await screen.findByText('登录的设备'));
    expect(host.navigation.stack().at(-1)).toBe('/features/identity/pages/devices/index');
  });
});
