import { existsSync } from 'node:fs';
import path from 'node:path';
import { act, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { ENTRY_PAGES } from '@city-services/shared/entry/pages';
import { sceneOf } from '@city-services/shared/entry/scene';
import { ENTRY } from '@/copy/entry';
import { pathOfTarget } from '@/frame/entryTargets';
import { forgetLanding } from '@/frame/landing';
import App from '../../../miniprogram/src/app';
import Home from '../../../miniprogram/src/pages/home/index';
import { failure, startBff, type Bff } from '../support/bff';
import { CITY_ANSWERS } from '../support/city';
import { host } from '../support/host';

const SCENE = sceneOf('PAGE', '7k3m9qzt');
const OTHER = sceneOf('PAGE', 'abcdefgh');
const LINK = encodeURIComponent(`https://city.example/e/${SCENE}`);
const VIOLATIONS = '/features/traffic/pages/violations/index';
const HOME = '/pages/home/index';

const target = (kind: string, key: string) => ({ __typename: 'EntryTarget', kind, key, campaign: null });
const closed = (reason: string) => ({ __typename: 'EntryClosed', reason });

/** The running program with home in front. */
function start(entry: unknown): Bff {
  const bff = startBff({ ...CITY_ANSWERS, entry });
  render(
    <App>
      <Home />
    </App>,
  );
  return bff;
}

const scan = (query: unknown): Promise<void> => act(async () => host.launch.scan(query));
const asked = (bff: Bff) => bff.asked.filter(({ name }) => name === 'Entry').map(({ variables }) => variables);

beforeEach(() => forgetLanding());

describe('a scanned code', () => {
  it.each([
    ['WeChat’s own', { scene: SCENE }],
    ['a plain link in WeChat', { q: LINK, scancode_time: '1' }],
    ['a plain link in Alipay', { qrCode: LINK }],
  ])('%s opens its page, above home', async (_, query) => {
    const bff = start(target('PAGE', 'traffic-violations'));
    await scan(query);
    await waitFor(() => expect(host.navigation.stack()).toEqual([HOME, VIOLATIONS]));
    expect(asked(bff)).toEqual([{ scene: SCENE, platform: 'H5' }]);
    expect(screen.queryByText(ENTRY.opening)).toBeNull();
  });

  it('of a campaign opens its page, of home stays there', async () => {
    const bff = start(target('CAMPAIGN', 'housing-fund'));
    await scan({ scene: SCENE });
    await waitFor(() => expect(host.navigation.here()).toBe('/features/housing-fund/pages/overview/index'));
    host.navigation.open(HOME);
    bff.answer({ entry: target('PAGE', 'home') });
    await scan({ scene: OTHER });
    await waitFor(() => expect(asked(bff)).toHaveLength(2));
    expect(host.navigation.stack()).toEqual([HOME]);
  });

  it.each([
    ['nobody made', closed('UNKNOWN'), ENTRY.closed.UNKNOWN],
    ['is over', closed('EXPIRED'), ENTRY.closed['EXPIRED']],
    ['was switched off', closed('ENDED'), ENTRY.closed['ENDED']],
    ['leads to a page of a later version', target('PAGE', 'a-page-of-tomorrow'), ENTRY.tooNew],
  ])('that %s lands on home with a sentence that can be put away', async (_, entry, sentence) => {
    start(entry);
    await scan({ scene: SCENE });
    expect(host.navigation.stack()).toEqual([HOME]);
    expect(await screen.findByText(sentence ?? '')).toBeTruthy();
    fireEvent.click(screen.getByText(ENTRY.understood));
    expect(screen.queryByText(sentence ?? '')).toBeNull();
  });

  it.each([
    ['an item', target('ITEM', 'x'), '/features/items/pages/guide/index?code=x'],
    ['a hall', target('HALL', 'hall-1'), '/features/items/pages/halls/index?code=hall-1'],
  ])('that leads to %s opens its page over home', async (_, entry, page) => {
    start(entry);
    await scan({ scene: SCENE });
    expect(host.navigation.stack()).toEqual([HOME, page]);
  });

  it('that nobody can read lands on home with a sentence and asks nobody', async () => {
    const bff = start(closed('UNKNOWN'));
    await scan({ q: 'https://elsewhere.example/menu' });
    expect(await screen.findByText(ENTRY.broken)).toBeTruthy();
    expect(asked(bff)).toEqual([]);
  });

  it('scanned on another page lands on home with its sentence', async () => {
    start(closed('ENDED'));
    host.navigation.open(HOME, VIOLATIONS);
    await scan({ scene: SCENE });
    await waitFor(() => expect(host.navigation.here()).toBe(HOME));
  });

  it('leads nowhere but to pages of ours, whatever the answer says', async () => {
    for (const key of [
      'https://elsewhere.example',
      '//elsewhere.example',
      '/pages/me/index',
      'constructor',
      '__proto__',
    ])
      for (const kind of ['PAGE', 'CAMPAIGN', 'constructor', 'URL']) expect(pathOfTarget({ kind, key })).toBeNull();
  });

  it('waits with a sentence, and only the last one scanned leads on', async () => {
    const answers: ((entry: unknown) => void)[] = [];
    start(() => new Promise((resolve) => answers.push(resolve)));
    await scan({ scene: SCENE });
    expect(screen.getByText(ENTRY.opening)).toBeTruthy();
    await scan({ scene: OTHER });
    await waitFor(() => expect(answers).toHaveLength(2));
    await act(async () => answers[1]?.(target('PAGE', 'privacy')));
    await waitFor(() => expect(host.navigation.here()).toContain('privacy'));
    await act(async () => answers[0]?.(target('PAGE', 'traffic-violations')));
    expect(host.navigation.here()).toContain('privacy');
  });
});

describe('while the BFF cannot be asked', () => {
  it('home says so, and a tap opens the code once there is a network', async () => {
    const bff = start(target('PAGE', 'traffic-violations'));
    host.network.set(false);
    const settled = host.launch.settledTimes();
    await scan({ scene: SCENE });
    expect(await screen.findByText(/您扫的内容还没有打开/)).toBeTruthy();
    expect(host.launch.settledTimes()).toBe(settled);
    host.network.set(true);
    fireEvent.click(screen.getByText(ENTRY.retry));
    await waitFor(() => expect(host.navigation.here()).toBe(VIOLATIONS));
    expect(asked(bff)).toHaveLength(1);
    expect(host.launch.settledTimes()).toBe(settled + 1);
  });

  it('a refusal is told in the BFF’s words', async () => {
    start(() => {
      throw failure('REQUEST_LIMITED', 'limited', '操作太频繁，请稍后再试', { retryAfterSeconds: 20 });
    });
    await scan({ scene: SCENE });
    expect(await screen.findByText(/操作太频繁，请稍后再试，请等 20 秒。您扫的内容还没有打开。/)).toBeTruthy();
  });
});

test('every page to which a code may lead is a page of the program', () => {
  const sources = path.resolve(__dirname, '../../../miniprogram/src');
  for (const key of ENTRY_PAGES) {
    const page = pathOfTarget({ kind: 'PAGE', key });
    expect([key, existsSync(path.join(sources, `${page}.tsx`))]).toEqual([key, true]);
  }
});
