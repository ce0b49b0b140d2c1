import { act, fireEvent, render, screen, waitFor } from '@testing-library/react';
import ItemHalls from '../../../miniprogram/src/features/items/pages/halls/index';
import ItemsHome from '../../../miniprogram/src/features/items/pages/home/index';
import ItemList from '../../../miniprogram/src/features/items/pages/list/index';
import ItemSearch from '../../../miniprogram/src/features/items/pages/search/index';
import { pathOfTarget } from '../../../miniprogram/src/frame/entryTargets';
import { failure, startBff } from '../support/bff';
import { host } from '../support/host';
import { ANSWERS, card, CODE, page } from './answers';

/** Roles are slow to find on a machine that does much else. */
const PATIENT = { timeout: 5000 };
const text = (): string => document.body.textContent ?? '';
const tap = async (name: string | RegExp): Promise<void> => {
  const button = await screen.findByRole('button', { name }, PATIENT);
  await act(async () => void fireEvent.click(button));
};
const LIST = '/features/items/pages/list/index';
const GUIDE = `/features/items/pages/guide/index?code=${CODE}`;

describe('the first page of the items', () => {
  beforeEach(() => host.navigation.open('/features/items/pages/home/index'));

  it('needs no account, and shows topics of persons before those of enterprises', async () => {
    const bff = startBff(ANSWERS);
    render(<ItemsHome />);
    expect(await screen.findByRole('button', { name: '设立变更，1 项' }, PATIENT)).toBeTruthy();
    expect(screen.queryByRole('button', { name: '准营准办，3 项' })).toBeNull();
    await tap('企业');
    await tap('准营准办，3 项');
    expect(host.navigation.here()).toBe(`${LIST}?audience=ENTERPRISE&topic=${encodeURIComponent('准营准办')}`);
    expect(bff.asked.map(({ token }) => token)).toEqual([null]);
  });

  it.each([
    [/^马上办/, `${LIST}?list=AT_ONCE`],
    ['创业，2 项', `${LIST}?lifeEvent=${encodeURIComponent('创业')}`],
    [/^个体工商户登记/, GUIDE],
    [/^查找事项/, '/features/items/pages/search/index'],
    [/^收藏和看过的/, '/features/items/pages/saved/index'],
    [/^办事大厅/, '/features/items/pages/halls/index'],
    [/^一件事一次办/, '/features/scenario/pages/list/index'],
  ])('leads from %s on', async (name, path) => {
    startBff(ANSWERS);
    render(<ItemsHome />);
    await screen.findByText('大家常办');
    await tap(name);
    expect(host.navigation.here()).toBe(path);
  });

  it('shows the first of many departments, and the rest on demand', async () => {
    startBff(ANSWERS);
    render(<ItemsHome />);
    await tap('其余 2 个');
    expect(screen.getByRole('button', { name: '第 10 局，1 项' })).toBeTruthy();
  });

  it('asks for the place that was chosen', async () => {
    const bff = startBff(ANSWERS);
    host.store.set('place', JSON.stringify({ code: '379902000000', name: '海州区', fullName: '山东省云港市海州区' }));
    render(<ItemsHome />);
    expect(await screen.findByText('按海州区显示')).toBeTruthy();
    await waitFor(() => expect(bff.asked[0]?.variables).toEqual({ region: '379902000000' }));
  });
});

describe('a list of items', () => {
  it('is narrowed by its address, and by whom the items serve', async () => {
    const bff = startBff(ANSWERS);
    host.navigation.open(`${LIST}?list=ONLINE&topic=x&wrong=y&audience=NOBODY`);
    render(<ItemList />);
    expect(await screen.findByText(/3 个工作日 · 不用跑 · 不收费/)).toBeTruthy();
    await tap('企业');
    const asked = bff.asked.map(({ variables }) => variables['filter']);
    expect(asked[0]).toMatchObject({ list: 'ONLINE', topic: 'x', audience: null });
    expect(asked.at(-1)).toMatchObject({ list: 'ONLINE', audience: 'ENTERPRISE' });
  });

  it('goes on where it ended', async () => {
    const next = (after: string | null) =>
      after === null ? page([card()], 2, 'c1') : page([card({ code: 'other', name: '企业开办' })], 2);
    startBff({ ...ANSWERS, serviceItems: ({ after }: { after: string | null }) => next(after) });
    host.navigation.open(`${LIST}?department=x`);
    render(<ItemList />);
    await tap('再看一些');
    expect(await screen.findByText('企业开办')).toBeTruthy();
    expect(text()).toContain('共 2 条');
  });

  it('that is empty leads to the search', async () => {
    startBff({ ...ANSWERS, serviceItems: page([]) });
    host.navigation.open(`${LIST}?lifeEvent=x`);
    render(<ItemList />);
    await tap('去查找');
    expect(host.navigation.here()).toBe('/features/items/pages/search/index');
  });
});

describe('searching', () => {
  const MORE = '按人生事件、层级、部门找';
  const found = (more: Readonly<Record<string, unknown>> = {}) => ({
    outcome: 'FOUND',
    readAs: null,
    ...page([{ alsoCalled: null, distanceMetres: null, item: card() }]),
    departments: [
      { name: '甲局', count: 1 },
      { name: '乙局', count: 1 },
    ],
    lifeEvents: [],
    help: null,
    ...more,
  });
  const SUGGESTIONS = [
    { kind: 'ITEM', text: '个体工商户登记', code: CODE },
    { kind: 'LIFE_EVENT', text: '创业', code: null },
  ];
  const type = (words: string): void =>
    void fireEvent.input(screen.getByLabelText('想办什么'), { target: { value: words } });
  beforeEach(() => host.navigation.open('/features/items/pages/search/index'));

  it('suggests after the last letter, and leads to the guide or the list', async () => {
    const bff = startBff({ ...ANSWERS, searchSuggestions: SUGGESTIONS });
    render(<ItemSearch />);
    type('gt');
    type('gth');
    await screen.findByRole('button', { name: /^个体工商户登记/ });
    expect(bff.asked.map(({ variables }) => variables)).toEqual([{ text: 'gth', region: null }]);
    await tap(/^创业/);
    expect(host.navigation.here()).toBe(`${LIST}?lifeEvent=${encodeURIComponent('创业')}`);
  });

  it('finds, narrows down, and remembers the text until it is cleared', async () => {
    const bff = startBff({ ...ANSWERS, searchSuggestions: [], searchItems: found({ readAs: '个体户' }) });
    const first = render(<ItemSearch />);
    type(' 开店 ');
    await tap('查找');
    expect(await screen.findByText(/按“个体户”找的。/)).toBeTruthy();
    await tap(MORE);
    await tap('乙局');
    const last = () => bff.asked.filter(({ name }) => name === 'ItemSearch').at(-1)?.variables;
    await waitFor(() => expect(last()).toMatchObject({ text: '开店', filter: { department: '乙局' } }));
    first.unmount();
    render(<ItemSearch />);
    expect(await screen.findByRole('button', { name: '开店' })).toBeTruthy();
    await tap('清空');
    expect(screen.queryByRole('button', { name: '开店' })).toBeNull();
  });

  it('without an answer shows the nearest, and whom to ask', async () => {
    const help = { name: '政务服务热线', phone: '12345' };
    startBff({ ...ANSWERS, searchSuggestions: [], searchItems: found({ outcome: 'NEAREST', help, departments: [] }) });
    render(<ItemSearch />);
    type('修火箭');
    await tap('查找');
    expect(await screen.findByText('没有找到“修火箭”')).toBeTruthy();
    expect(text()).toContain('也许您要找的是');
    await tap(/^拨打 12345/);
    expect(host.phone.called().at(-1)).toBe('12345');
    await tap(/^到政务服务大厅问/);
    expect(host.navigation.here()).toBe('/features/items/pages/halls/index');
  });

  it('narrows by life event and level', async () => {
    const lifeEvents = [{ name: '创业', count: 1 }];
    const bff = startBff({ ...ANSWERS, searchSuggestions: [], searchItems: found({ lifeEvents }) });
    host.navigation.open('/features/items/pages/search/index?text=gth');
    render(<ItemSearch />);
    await tap(MORE);
    await tap('创业');
    await tap('街道乡镇');
    const last = () => bff.asked.filter(({ name }) => name === 'ItemSearch').at(-1)?.variables;
    await waitFor(() => expect(last()).toMatchObject({ filter: { lifeEvent: '创业', level: 'TOWN' } }));
  });

  it('puts what is near first, says how far, and leads to the choice of the place', async () => {
    const near = { ...page([{ alsoCalled: null, distanceMetres: 1240, item: card() }]) };
    const bff = startBff({ ...ANSWERS, searchSuggestions: [], searchItems: found(near) });
    host.navigation.open('/features/items/pages/search/index?text=gth');
    render(<ItemSearch />);
    await tap('离我近的在前');
    const last = () => bff.asked.filter(({ name }) => name === 'ItemSearch').at(-1)?.variables;
    await waitFor(() => expect(last()).toMatchObject({ order: 'DISTANCE' }));
    expect(await screen.findByText(/约 1\.2 公里/)).toBeTruthy();
    await tap(/^选一下您在哪儿/);
    expect(host.navigation.here()).toBe('/features/region/pages/choose/index');
  });

  it.each(['37021119770614000X', '138 0000 0000', '我的卡６２２２０２'])(
    'keeps no personal number: %s',
    async (words) => {
      startBff({ ...ANSWERS, searchSuggestions: [], searchItems: found() });
      const first = render(<ItemSearch />);
      type(words);
      await tap('查找');
      await screen.findByText('找到 1 项');
      first.unmount();
      render(<ItemSearch />);
      expect(screen.queryByText('最近找过')).toBeNull();
    },
  );

  it('says why nothing could be read, and asks again', async () => {
    const bff = startBff({
      ...ANSWERS,
      searchSuggestions: [],
      searchItems: () => {
        throw failure('INTERNAL', 'bug', '抱歉，出了点问题，我们正在处理');
      },
    });
    host.navigation.open('/features/items/pages/search/index?text=gjj');
    render(<ItemSearch />);
    expect(await screen.findByText(/抱歉，出了点问题/)).toBeTruthy();
    bff.answer({ searchItems: found() });
    await tap('再试一次');
    expect(await screen.findByText('找到 1 项')).toBeTruthy();
  });
});

describe('halls', () => {
  it('are listed; the one of a printed code stands open', async () => {
    startBff(ANSWERS);
    host.navigation.open('/features/items/pages/halls/index');
    const first = render(<ItemHalls />);
    await tap('云溪县政务服务中心');
    expect(screen.getAllByText('示范路 1 号')).toHaveLength(1);
    expect(screen.queryByText('看地图')).toBeNull();
    first.unmount();
    host.navigation.open('/features/items/pages/halls/index?code=H1');
    render(<ItemHalls />);
    expect(await screen.findByText('看地图')).toBeTruthy();
    expect(text()).not.toContain('云溪县政务服务中心');
  });

  it('and items are where printed codes lead', () => {
    expect(pathOfTarget({ kind: 'ITEM', key: CODE })).toBe(GUIDE);
    expect(pathOfTarget({ kind: 'HALL', key: 'H1' })).toBe('/features/items/pages/halls/index?code=H1');
  });
});
