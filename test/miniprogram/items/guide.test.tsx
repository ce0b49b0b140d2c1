import { act, fireEvent, render, screen } from '@testing-library/react';
import ItemGuidePage from '../../../miniprogram/src/features/items/pages/guide/index';
import ItemNotice from '../../../miniprogram/src/features/items/pages/notice/index';
import SavedItems from '../../../miniprogram/src/features/items/pages/saved/index';
import { keepItem } from '../../../miniprogram/src/features/items/logic/savedItems';
import { cache } from '../../../miniprogram/src/gateway/cache';
import { files } from '../../../miniprogram/src/platform/files.memory';
import { maps } from '../../../miniprogram/src/platform/maps.memory';
import { sharing } from '../../../miniprogram/src/platform/sharing.memory';
import { failure, startBff } from '../support/bff';
import { host } from '../support/host';
import { signedIn } from '../support/city';
import { ANSWERS, CALENDAR, CODE, guide } from './answers';

const GUIDE_PAGE = `/features/items/pages/guide/index?code=${CODE}`;
/** Roles are slow to find on a machine that does much else. */
const PATIENT = { timeout: 5000 };
const text = (): string => document.body.textContent ?? '';
/** What follows a tap at once has happened when it resolves. */
const tap = async (name: string | RegExp): Promise<void> => {
  const button = await screen.findByRole('button', { name }, PATIENT);
  await act(async () => void fireEvent.click(button));
};

describe('a guide', () => {
  beforeEach(() => host.navigation.open('/features/items/pages/home/index', GUIDE_PAGE));

  it('says the eight first, in their order, and keeps details behind', async () => {
    const bff = startBff(ANSWERS);
    render(<ItemGuidePage />);
    await screen.findByText('个体工商户登记');
    const titles = ['办什么', '谁能办', '带什么', '多久办好', '花多少钱', '去哪儿办', '怎么办', '您的权利'];
    const places = titles.map((title) => text().indexOf(title));
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(text()).not.toContain('居民身份证');
    expect(bff.asked.map(({ variables }) => variables)).toEqual([{ code: CODE, region: null }]);
  });

  it('asks by a basic code for the chosen place, by an implementation for itself', async () => {
    const bff = startBff(ANSWERS);
    host.store.set('place', JSON.stringify({ code: '379902000000', name: '海州区', fullName: '山东省云港市海州区' }));
    host.navigation.open('/features/items/pages/guide/index?code=000114001000');
    render(<ItemGuidePage />);
    await screen.findByText('个体工商户登记');
    expect(bff.asked[0]?.variables).toEqual({ code: '000114001000', region: '379902000000' });
  });

  it('lists materials, the necessary ones first, and says which need not be brought', async () => {
    startBff(ANSWERS);
    render(<ItemGuidePage />);
    await tap(/^材料/);
    expect(text().indexOf('居民身份证')).toBeLessThan(text().indexOf('经营场所证明'));
    expect(text()).toContain('有电子证照的不用带');
    expect(text()).toContain('什么时候要：租房经营的');
    expect(text()).toContain('原件 1 份 · 纸质或电子版 · PDF，不超过 5 MB');
  });

  it('says what the city already has of who is verified, and asks only once the materials are open', async () => {
    const words = '驾驶证，准驾车型 C1';
    const records = [{ words, source: '交警支队', asOf: '2026-09-28T10:00:00+08:00' }];
    const bff = startBff({ ...ANSWERS, heldMaterials: { items: [{ code: guide().materials[0]?.code, records }] } });
    signedIn('VERIFIED');
    render(<ItemGuidePage />);
    await screen.findByText('个体工商户登记');
    expect(bff.asked).toHaveLength(1);
    await tap(/^材料/);
    expect(await screen.findByText('我们已有')).toBeTruthy();
    expect(text()).toContain(`${words}（交警支队 9 月 28 日 的记录），不用带。`);
  });

  it('claims nothing for who is not signed in, and asks nobody', async () => {
    const bff = startBff(ANSWERS);
    render(<ItemGuidePage />);
    await tap(/^材料/);
    expect(text()).not.toContain('我们已有');
    expect(text()).toContain('可用电子证照');
    expect(bff.asked).toHaveLength(1);
  });

  it('opens the blank form and the sample that the BFF draws, and says where there is no sample', async () => {
    const { materials } = guide();
    const drawn = materials.map((material) => ({
      ...material,
      source: 'APPLICANT',
      hasForm: material === materials[0],
    }));
    startBff({ ...ANSWERS, itemGuide: guide({ materials: drawn }) });
    render(<ItemGuidePage />);
    await tap(/^材料/);
    const [first] = materials;
    await tap(`样表：${first?.name}`);
    expect(files.opened().at(-1)).toBe(`/items/${CODE}/forms/${first?.code}/sample.pdf`);
    await tap(`空白表：${first?.name}`);
    expect(files.opened().at(-1)).toBe(`/items/${CODE}/forms/${first?.code}/blank.pdf`);
    expect(screen.getAllByText('没有样表，照上面的要求准备就行。')).toHaveLength(materials.length - 1);
  });

  it('draws steps that run at the same time beside each other', async () => {
    startBff(ANSWERS);
    render(<ItemGuidePage />);
    await tap(/^流程/);
    const steps = screen.getAllByRole('listitem').map((item) => item.getAttribute('aria-label'));
    expect(steps[0]).toBe('第 1 步，申请，当场');
    expect(steps).toHaveLength(4);
    expect(screen.getAllByText('同时进行')).toHaveLength(1);
  });

  it('counts working days over a holiday, and says why days do not count', async () => {
    startBff(ANSWERS);
    render(<ItemGuidePage />);
    await tap('今天交材料，哪天办好');
    expect(text()).toContain('今天受理的话，最晚 10 月 9 日 办好。');
    expect(text()).toContain('10 月 1 日到 10 月 7 日：国庆节');
    const october = screen.getByRole('img', { name: /^2026 年 10 月/ }).getAttribute('aria-label') ?? '';
    expect(october).toContain('8 日：第 2 个工作日');
    expect(october).toContain('9 日：第 3 个工作日，最晚办好');
    expect(screen.getByRole('img', { name: /^2026 年 9 月/ })).toBeTruthy();
  });

  it('says on which day an application of today is received, and counts from there', async () => {
    const startNote = '今天是周末，交的材料按下一个工作日（9 月 29 日）受理';
    startBff({ ...ANSWERS, itemGuide: guide({ calendar: { ...CALENDAR, submittedOn: '2026-09-27', startNote } }) });
    render(<ItemGuidePage />);
    await tap('今天交材料，哪天办好');
    expect(text()).toContain(startNote);
    expect(text()).toContain('那天受理的话，最晚 10 月 9 日 办好。');
    expect(text()).not.toContain('今天受理');
  });

  it('names windows with their own hours and telephone, and shows the way', async () => {
    startBff(ANSWERS);
    render(<ItemGuidePage />);
    await tap(/^窗口和大厅/);
    expect(text()).toContain('综合窗口 2 楼 3 号');
    await tap(/^打电话：/);
    expect(host.phone.called().at(-1)).toBe('0000-5550101');
    await tap(/^看地图：/);
    expect(maps.opened()).toContain('海州区政务服务中心');
    await tap('去办理');
    expect(sharing.outside()).toContain('https://zwfw.example.gov.cn/apply');
  });

  it.each([
    [
      'a page of ours',
      { mobileUrl: 'mini:/features/housing-fund/pages/overview/index' },
      '/features/housing-fund/pages/overview/index',
    ],
    ['no address that nobody knows', { mobileUrl: 'javascript:alert(1)', webUrl: 'ftp://x' }, GUIDE_PAGE],
  ])('leads online to %s', async (_, more, path) => {
    startBff({ ...ANSWERS, itemGuide: guide(more) });
    render(<ItemGuidePage />);
    await tap(/^窗口和大厅/);
    const go = screen.queryByRole('button', { name: '去办理' });
    if (go) fireEvent.click(go);
    expect(host.navigation.here()).toBe(path);
  });

  it('shows its code, and is shared as a link', async () => {
    startBff(ANSWERS);
    render(<ItemGuidePage />);
    await tap('二维码');
    expect(screen.getByRole('img', { name: '个体工商户登记的二维码' }).getAttribute('src')).toBe(
      `https://city.example/items/${CODE}/qr.png`,
    );
    await tap('关闭');
    await tap('分享');
    expect(await screen.findByText('链接已复制，可以粘贴给别人')).toBeTruthy();
    expect(sharing.handed().at(-1)?.path).toBe(GUIDE_PAGE);
  });

  it('leads from a number in the contact to a call', async () => {
    startBff(ANSWERS);
    render(<ItemGuidePage />);
    await tap('咨询和投诉');
    await tap(/海州区市场监督管理局，0000/);
    expect(host.phone.called().at(-1)).toBe('0000-5550100');
  });

  it('says that nobody published such an item', async () => {
    startBff({
      ...ANSWERS,
      itemGuide: () => {
        throw failure('ITEM_NOT_FOUND', 'notFound', '没有找到这个事项');
      },
    });
    render(<ItemGuidePage />);
    expect(await screen.findByText('没有找到这个事项')).toBeTruthy();
  });
});

describe('kept guides', () => {
  beforeEach(() => host.navigation.open(GUIDE_PAGE));

  it('are found again, and say when the guide has changed since', async () => {
    const bff = startBff(ANSWERS);
    const first = render(<ItemGuidePage />);
    await tap('收藏');
    expect(await screen.findByText('已收藏，没有网络也能看')).toBeTruthy();
    first.unmount();
    const saved = render(<SavedItems />);
    await tap(/^个体工商户登记/);
    expect(host.navigation.here()).toBe(GUIDE_PAGE);
    saved.unmount();
    bff.answer({ itemGuide: guide({ version: { id: 'x@2', number: 2, inForceFrom: '2026-09-20T10:00:00+08:00' } }) });
    render(<ItemGuidePage />);
    expect(await screen.findByText(/9 月 20 日 起用/)).toBeTruthy();
    await tap('知道了');
    expect(text()).not.toContain('在您收藏以后改过');
  });

  it('can be read without a network, also after signing out, with the time of the answer', async () => {
    startBff(ANSWERS);
    const first = render(<ItemGuidePage />);
    await screen.findByText('个体工商户登记');
    first.unmount();
    cache.clear();
    host.request.connect(null);
    host.network.set(false);
    render(<ItemGuidePage />);
    expect(await screen.findByText(/^网络不可用，显示的是/)).toBeTruthy();
    expect(text()).toContain('带什么');
  });

  it('asked for by a basic code, are there under their own code too', async () => {
    startBff(ANSWERS);
    host.navigation.open('/features/items/pages/guide/index?code=000114001000');
    const first = render(<ItemGuidePage />);
    await screen.findByText('个体工商户登记');
    first.unmount();
    host.navigation.open(GUIDE_PAGE);
    host.request.connect(null);
    host.network.set(false);
    render(<ItemGuidePage />);
    expect(await screen.findByText(/^网络不可用，显示的是/)).toBeTruthy();
  });

  it('do not say “today” of days that were counted earlier', async () => {
    startBff(ANSWERS);
    const first = render(<ItemGuidePage />);
    await screen.findByText('个体工商户登记');
    first.unmount();
    cache.clear();
    host.request.connect(null);
    host.network.set(false);
    render(<ItemGuidePage />);
    await screen.findByText(/^网络不可用，显示的是/);
    await tap('今天交材料，哪天办好');
    expect(text()).toContain('日子是按看这份指南那天算的');
    expect(text()).not.toContain('今天受理');
  });

  it('are taken off the list one by one', async () => {
    const entry = (code: string) => ({ code, name: `事项${code}`, department: '公安局', version: 1 });
    host.store.set('items:favourites', JSON.stringify([entry('1'), entry('2')]));
    render(<SavedItems />);
    await tap('拿掉：事项1');
    expect(await screen.findByText('已拿掉“事项1”')).toBeTruthy();
    expect(screen.queryByRole('button', { name: /^事项1/ })).toBeNull();
    expect(screen.getByRole('button', { name: /^事项2/ })).toBeTruthy();
  });

  it('say that an item is not published any more, until it is again', async () => {
    startBff(ANSWERS);
    const first = render(<ItemGuidePage />);
    await tap('收藏');
    first.unmount();
    startBff({
      ...ANSWERS,
      itemGuide: () => {
        throw failure('ITEM_NOT_FOUND', 'notFound', '没有找到这个事项');
      },
    });
    cache.clear();
    const gone = render(<ItemGuidePage />);
    await screen.findByText('没有找到这个事项');
    gone.unmount();
    const list = render(<SavedItems />);
    expect(await screen.findByText('已停办')).toBeTruthy();
    list.unmount();
    host.request.connect(null);
    host.network.set(false);
    const kept = render(<ItemGuidePage />);
    expect(await screen.findByText(/^这个事项已经停办/)).toBeTruthy();
    kept.unmount();
    host.network.set(true);
    startBff(ANSWERS);
    const back = render(<ItemGuidePage />);
    await screen.findByText('您的权利');
    back.unmount();
    render(<SavedItems />);
    expect(screen.queryByText('已停办')).toBeNull();
  });

  it('hold the fifty that were kept last', () => {
    for (let n = 1; n <= 60; n += 1) {
      const item = { code: String(n), name: `事项${n}`, department: '公安局', version: 1 };
      act(() => keepItem('favourites', item));
    }
    render(<SavedItems />);
    expect(screen.getAllByRole('button', { name: /^拿掉：/ })).toHaveLength(50);
    expect(screen.queryByRole('button', { name: '拿掉：事项10' })).toBeNull();
    expect(screen.getByRole('button', { name: '拿掉：事项60' })).toBeTruthy();
  });

  it('that were seen are listed, and forgotten on demand', async () => {
    startBff(ANSWERS);
    const first = render(<ItemGuidePage />);
    await screen.findByText('个体工商户登记');
    first.unmount();
    render(<SavedItems />);
    expect(await screen.findByText('个体工商户登记')).toBeTruthy();
    await tap('清空看过的');
    expect(await screen.findByText('还没有看过指南')).toBeTruthy();
  });

  it.each(['{"code":1}', '[{"code":"x"}]', 'kaputt', '[null,1]'])('survive a spoiled entry: %s', async (kept) => {
    host.store.set('items:favourites', kept);
    host.store.set('items:recent', kept);
    render(<SavedItems />);
    expect(await screen.findByText('还没有收藏')).toBeTruthy();
  });
});

describe('the one-time notice', () => {
  beforeEach(() => host.navigation.open(GUIDE_PAGE, `/features/items/pages/notice/index?code=${CODE}`));

  it('is ticked off while packing, and opened as a PDF', async () => {
    startBff(ANSWERS);
    render(<ItemNotice />);
    const box = await screen.findByRole('checkbox', { name: '备好了：居民身份证' });
    fireEvent.click(box);
    expect(screen.getByRole('checkbox', { name: '备好了：居民身份证' }).getAttribute('aria-checked')).toBe('true');
    await tap('下载 PDF');
    expect(files.opened().at(-1)).toBe(`/items/${CODE}/notice.pdf`);
  });

  it('says when the PDF cannot be opened', async () => {
    files.setWorks(false);
    startBff(ANSWERS);
    render(<ItemNotice />);
    await tap('下载 PDF');
    expect(await screen.findByText('现在打不开 PDF，请稍后再试。')).toBeTruthy();
    files.setWorks(true);
  });
});
