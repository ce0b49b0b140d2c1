import { fireEvent, render, screen, waitFor } from '@testing-library/react';
import { cache } from '@/gateway/cache';
import { FRAME } from '../../../miniprogram/src/copy/frame';
import { problemWords } from '../../../miniprogram/src/copy/problems';
import Home from '../../../miniprogram/src/pages/home/index';
import { hostUpdate, type HostUpdateManager } from '../../../miniprogram/src/platform/mini/update';
import { startBff, type Bff } from '../support/bff';
import { CITY_ANSWERS, signedIn } from '../support/city';
import { host } from '../support/host';

const SENTENCE = /^这个版本不能再用了/;
const error = {
  message: '这个版本不能再用了，请关掉后重新打开，更新到最新版本',
  extensions: { code: 'OPERATION_UNKNOWN', kind: 'invalid', traceId: 'trace-0001' },
};

/** A BFF whose operations are all newer than this program. */
function newerBff(): Bff {
  const bff = startBff(CITY_ANSWERS);
  bff.breakWith({ status: 200, body: JSON.stringify({ errors: [error] }) });
  return bff;
}

describe('a program that the BFF does not know any more', () => {
  beforeEach(() => signedIn());

  it('says so, offers the newest version and starts anew with it; it does not ask again', async () => {
    host.update.release(true);
    const bff = newerBff();
    render(<Home />);
    expect(await screen.findByText(SENTENCE)).toBeTruthy();
    expect(screen.queryByText(FRAME.retry)).toBeNull();
    fireEvent.click(screen.getByRole('button', { name: FRAME.update }));
    await waitFor(() => expect(host.update.restarts()).toBe(1));
    expect(bff.asked).toHaveLength(1);
  });

  it('says what to do by hand where the host has no newer one yet', async () => {
    newerBff();
    render(<Home />);
    fireEvent.click(await screen.findByRole('button', { name: FRAME.update }));
    expect(await screen.findByText(FRAME.updateByHand)).toBeTruthy();
    expect(host.update.restarts()).toBe(0);
  });

  it('still shows what was kept, with the same way out', async () => {
    startBff(CITY_ANSWERS);
    const { unmount } = render(<Home />);
    await screen.findByText('公积金余额');
    unmount();
    const kept = host.store.keys().map((key) => [key, host.store.get(key) ?? ''] as const);
    cache.clear();
    kept.forEach(([key, value]) => host.store.set(key, value));
    newerBff();
    render(<Home />);
    expect(await screen.findByText(/^这个版本不能再用了.*显示的是 \d{2}:\d{2} 的数据$/)).toBeTruthy();
    expect(screen.getByText('公积金余额')).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: FRAME.update }));
    expect(await screen.findByText(FRAME.updateByHand)).toBeTruthy();
  });
});

describe('the host’s own update', () => {
  function manager() {
    let told = { ready: () => {}, failed: () => {}, checked: (_: { hasUpdate: boolean }) => {} };
    let applied = 0;
    const own: HostUpdateManager = {
      onUpdateReady: (ready) => void (told = { ...told, ready }),
      onUpdateFailed: (failed) => void (told = { ...told, failed }),
      onCheckForUpdate: (checked) => void (told = { ...told, checked }),
      applyUpdate: () => void (applied += 1),
    };
    return { own, told: () => told, applied: () => applied };
  }

  it('is applied once it is there, also when it was there before anybody asked, and never by itself', async () => {
    const { own, told, applied } = manager();
    const update = hostUpdate(own);
    told().checked({ hasUpdate: true });
    told().ready();
    await Promise.resolve();
    expect(applied()).toBe(0);
    expect(await update.restart()).toBe(true);
    expect(applied()).toBe(1);
  });

  it.each(['none', 'failed', 'late', 'old host'] as const)('that is %s ends in false', async (how) => {
    jest.useFakeTimers();
    const { own, told, applied } = manager();
    const update = hostUpdate(how === 'old host' ? undefined : own);
    if (how === 'none') told().checked({ hasUpdate: false });
    if (how === 'failed') told().failed();
    const restarted = update.restart();
    await jest.advanceTimersByTimeAsync(15_000);
    expect([await restarted, applied()]).toEqual([false, 0]);
  });
});

describe('how long to wait', () => {
  const told = (retryAfterSeconds: number, sentence = '操作太频繁，请稍后再试', kind = 'limited'): string =>
    problemWords({ code: 'REQUEST_LIMITED', kind, sentence, retryAfterSeconds });

  it.each([
    [34, '请等 34 秒'],
    [120, '请等 2 分钟'],
    [40_000, '请等 12 小时'],
  ])('%d seconds are told as %s', (seconds, words) => expect(told(seconds)).toContain(words));

  it('is not told twice', () => {
    expect(told(40_000, '今天确认的次数已用完，请明天再试')).toBe('今天确认的次数已用完，请明天再试');
  });
});
