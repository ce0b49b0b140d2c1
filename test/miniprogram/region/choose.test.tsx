import { act, fireEvent, render, screen, waitFor } from '@testing-library/react';
import ChooseRegion from '../../../miniprogram/src/features/region/pages/choose/index';
import { recentPlaces } from '../../../miniprogram/src/session/place';
import { failure, startBff, type Answers } from '../support/bff';
import { host } from '../support/host';

const place = (code: string, name: string, fullName: string, hasChildren = true) => ({
  code,
  name,
  fullName,
  hasChildren,
  demonstration: code.startsWith('3799'),
});
const PROVINCE = place('370000000000', '山东省', '山东省');
const CITY = place('379900000000', '云港市', '山东省云港市');
const COUNTY = place('379902000000', '海州区', '山东省云港市海州区');
const TOWN = place('379902001000', '滨海街道', '山东省云港市海州区滨海街道');
const VILLAGE = place('379902001002', '灯塔社区居委会', '山东省云港市海州区滨海街道灯塔社区居委会', false);
const ORDER = [PROVINCE, CITY, COUNTY, TOWN, VILLAGE];

const REGIONS: Answers = {
  demo: true,
  cityRegion: CITY,
  region({ code }: { code: string }) {
    const at = ORDER.findIndex((each) => each.code === code);
    return at < 0 ? null : { ...ORDER[at], path: ORDER.slice(0, at + 1) };
  },
  regions: ({ parent }: { parent: string | null }) => {
    const next = ORDER[ORDER.findIndex((each) => each.code === parent) + 1];
    return next ? [next] : [];
  },
  searchRegions: ({ text }: { text: string }) => (text === 'hzq' ? [COUNTY] : text === 'dt' ? [VILLAGE] : []),
};

const PAGE = '/features/region/pages/choose/index';
const tap = async (name: string | RegExp): Promise<void> =>
  void fireEvent.click(await screen.findByRole('button', { name }));
const search = (text: string): void =>
  void fireEvent.input(screen.getByLabelText('搜地名'), { target: { value: text } });

describe('choosing a place', () => {
  beforeEach(() => host.navigation.open('/pages/me/index', PAGE));

  it('begins in our city and goes down to a community, which is kept and led back from', async () => {
    startBff(REGIONS);
    render(<ChooseRegion />);
    expect(await screen.findByText('还没有选')).toBeTruthy();
    expect(await screen.findByText('云港市，下面有 1 个地方')).toBeTruthy();
    await tap('海州区');
    await tap('滨海街道');
    await tap('灯塔社区居委会');
    expect(await screen.findByText('所在地已改为灯塔社区居委会')).toBeTruthy();
    expect(recentPlaces()).toEqual([{ code: VILLAGE.code, name: VILLAGE.name, fullName: VILLAGE.fullName }]);
    await waitFor(() => expect(host.navigation.here()).toBe('/pages/me/index'), { timeout: 2000 });
  });

  it('takes a place above as it is, and offers it again next time', async () => {
    startBff(REGIONS);
    const first = render(<ChooseRegion />);
    await tap('海州区');
    await tap('就选海州区');
    first.unmount();
    host.navigation.open('/pages/me/index', PAGE);
    render(<ChooseRegion />);
    expect(await screen.findByRole('group', { name: '最近选过' })).toBeTruthy();
    expect(screen.getByRole('button', { name: COUNTY.fullName })).toBeTruthy();
    expect(document.body.textContent).toContain('现在的所在地山东省云港市海州区');
  });

  it('goes back up to the whole country by its way', async () => {
    startBff(REGIONS);
    render(<ChooseRegion />);
    await tap('全国');
    expect(await screen.findByText('全国，下面有 1 个地方')).toBeTruthy();
    expect(screen.getByRole('button', { name: '山东省' })).toBeTruthy();
    expect(screen.queryByRole('button', { name: /就选/ })).toBeNull();
  });

  it('finds by initials, after the last letter, and opens what has parts', async () => {
    const bff = startBff(REGIONS);
    render(<ChooseRegion />);
    await screen.findByText('云港市，下面有 1 个地方');
    search('hz');
    search('hzq');
    expect(await screen.findByText('找到 1 个地方')).toBeTruthy();
    expect(bff.asked.filter(({ name }) => name === 'RegionSearch').map(({ variables }) => variables)).toEqual([
      { text: 'hzq' },
    ]);
    await tap(COUNTY.fullName);
    expect(await screen.findByRole('button', { name: '滨海街道' })).toBeTruthy();
    search('nirgends');
    expect(await screen.findAllByText('没有找到这个地方')).not.toHaveLength(0);
  });

  it('says why a level could not be read, and reads it when asked again', async () => {
    const bff = startBff(REGIONS);
    render(<ChooseRegion />);
    await screen.findByRole('button', { name: '海州区' });
    bff.answer({
      regions: () => {
        throw failure('INTERNAL', 'bug', '抱歉，出了点问题，我们正在处理');
      },
    });
    await tap('海州区');
    expect((await screen.findByRole('alert')).textContent).toContain('抱歉，出了点问题');
    bff.answer({ regions: REGIONS.regions });
    await act(async () => fireEvent.click(screen.getByText('再试一次')));
    expect(await screen.findByRole('button', { name: '滨海街道' })).toBeTruthy();
  });

  it('says that the places of the demonstration are invented', async () => {
    startBff(REGIONS);
    render(<ChooseRegion />);
    expect(await screen.findByText(/是虚构的，只用于演示/)).toBeTruthy();
  });

  it.each(['{"code":1}', '[]', 'kaputt', '{"code":"1","name":"x"}'])('survives a spoiled entry: %s', async (kept) => {
    host.store.set('place', kept);
    host.store.set('places', kept);
    startBff(REGIONS);
    render(<ChooseRegion />);
    expect(await screen.findByText('还没有选')).toBeTruthy();
  });
});
