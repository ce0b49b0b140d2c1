import { fireEvent, render, screen, waitFor } from '@testing-library/react';
import MePage from '../../../miniprogram/src/pages/me/index';
import PrivacyPage from '../../../miniprogram/src/features/identity/pages/privacy/index';
import { startBff } from '../support/bff';
import { CITY_ANSWERS, signedIn } from '../support/city';
import { host } from '../support/host';

describe('me', () => {
  it('shows the level and the identity behind stars', async () => {
    signedIn();
    startBff(CITY_ANSWERS);
    render(<MePage />);
    expect(await screen.findByText('已确认身份')).toBeTruthy();
    expect(screen.getByText('3****************5')).toBeTruthy();
    expect(screen.getByText('138****8000')).toBeTruthy();
  });

  it('shows sponsor, filing number and the hotline to everybody', async () => {
    startBff(CITY_ANSWERS);
    render(<MePage />);
    expect(await screen.findByText('云港市数据局')).toBeTruthy();
    expect(screen.getByText('政务移动应用备案 演示-0001')).toBeTruthy();
    fireEvent.click(screen.getByText('咨询与投诉'));
    expect(host.phone.called()).toContain('12345');
  });

  it('signs out after one more question: session and kept pages are gone from the device, and ended at the BFF', async () => {
    signedIn();
    host.store.set('cache:scope-1:Home:{}', '{"at":1,"data":{}}');
    const bff = startBff(CITY_ANSWERS);
    render(<MePage />);
    fireEvent.click(await screen.findByText('退出登录'));
    expect(host.store.get('session')).not.toBeNull();
    fireEvent.click(screen.getByText('退出'));
    expect(await screen.findByText('还没有登录')).toBeTruthy();
    await waitFor(() => expect(bff.asked).toContainEqual({ name: 'SignOut', variables: {}, token: 'access-1' }));
    expect(host.store.keys().filter((key) => key === 'session' || key.startsWith('cache:scope-1'))).toEqual([]);
  });

  it('signs out on the device also without a network', async () => {
    signedIn();
    host.network.set(false);
    render(<MePage />);
    fireEvent.click(await screen.findByText('退出登录'));
    fireEvent.click(screen.getByText('退出'));
    expect(await screen.findByText('已经退出登录')).toBeTruthy();
    expect(host.store.get('session')).toBeNull();
  });

  it('turns elder mode on and off', async () => {
    startBff(CITY_ANSWERS);
    render(<MePage />);
    fireEvent.click(await screen.findByText('长辈版'));
    expect(await screen.findByText('已打开')).toBeTruthy();
    expect(host.store.get('elder-mode')).toBe('on');
  });
});

describe('the privacy page', () => {
  it('shows the notice, what the device keeps, and the citizen’s rights', async () => {
    startBff(CITY_ANSWERS);
    render(<PrivacyPage />);
    expect(await screen.findByText('留多久：三年。')).toBeTruthy();
    expect(screen.getByText('您的权利')).toBeTruthy();
  });
});
