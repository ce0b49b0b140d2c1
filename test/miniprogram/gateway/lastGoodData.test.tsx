import { act, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { cache } from '@/gateway/cache';
import { restart } from '@/session/session';
import Home from '../../../miniprogram/src/pages/home/index';
import { startBff } from '../support/bff';
import { CITY_ANSWERS, signedIn } from '../support/city';
import { host } from '../support/host';

/** Home was read once, then the program was closed: what is left is in the storage. */
async function readOnceAndClose(): Promise<void> {
  signedIn();
  startBff(CITY_ANSWERS);
  const { unmount } = render(<Home />);
  await screen.findByText('公积金余额');
  unmount();
  const kept = host.store.keys().map((key) => [key, host.store.get(key) ?? ''] as const);
  cache.clear();
  kept.forEach(([key, value]) => host.store.set(key, value));
}

describe('the last good data', () => {
  it('is shown without a network, with its time, and replaced when the network is back', async () => {
    await readOnceAndClose();
    host.network.set(false);
    render(<Home />);
    expect(await screen.findByText(/^网络不可用，显示的是 \d{2}:\d{2} 的数据$/)).toBeTruthy();
    expect(screen.getByText('公积金余额')).toBeTruthy();
    act(() => host.network.set(true));
    await waitFor(() => expect(screen.queryByText(/网络不可用/)).toBeNull());
  });

  it('is told apart from a service that does not answer', async () => {
    await readOnceAndClose();
    startBff(CITY_ANSWERS).breakWith({ status: 503, body: 'busy' });
    render(<Home />);
    expect(await screen.findByText(/^服务暂时不可用，请稍后再试，显示的是 \d{2}:\d{2} 的数据$/)).toBeTruthy();
  });

  it('is never another account’s', async () => {
    await readOnceAndClose();
    const session = JSON.parse(host.store.get('session') ?? '{}') as Record<string, unknown>;
    host.store.set('session', JSON.stringify({ ...session, scope: 'scope-2' }));
    restart();
    host.network.set(false);
    render(<Home />);
    expect(await screen.findByText('网络不可用，请检查手机的网络')).toBeTruthy();
    expect(screen.queryByText('公积金余额')).toBeNull();
  });

  it('keeps at most forty answers', () => {
    for (let number = 0; number < 60; number += 1) {
      cache.keep('scope-1', 'query Page{demo}', { number }, { data: { number }, at: number });
    }
    const kept = host.store.keys().filter((key) => key.startsWith('cache:'));
    expect(kept).toHaveLength(40);
    expect(cache.last('scope-1', 'query Page{demo}', { number: 59 })).toEqual({ data: { number: 59 }, at: 59 });
    expect(cache.last('scope-1', 'query Page{demo}', { number: 0 })).toBeNull();
  });
});

describe('without any data', () => {
  it('a page says what is wrong and tries again on a tap', async () => {
    signedIn();
    host.network.set(false);
    render(<Home />);
    await screen.findByText('网络不可用，请检查手机的网络');
    startBff(CITY_ANSWERS);
    act(() => host.network.set(true));
    expect(await screen.findByText('公积金余额')).toBeTruthy();
  });

  it('the button asks again', async () => {
    signedIn();
    const bff = startBff(CITY_ANSWERS);
    bff.breakWith({ status: 500, body: '' });
    render(<Home />);
    await screen.findByText('服务暂时不可用，请稍后再试');
    bff.breakWith(null);
    fireEvent.click(screen.getByText('再试一次'));
    expect(await screen.findByText('公积金余额')).toBeTruthy();
  });
});
