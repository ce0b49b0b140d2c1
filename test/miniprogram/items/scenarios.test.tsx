import { act, fireEvent, render, screen } from '@testing-library/react';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { scenariosAbout } from '../../../miniprogram/src/features/items/logic/scenariosAbout';
import ItemList from '../../../miniprogram/src/features/items/pages/list/index';
import ItemSearch from '../../../miniprogram/src/features/items/pages/search/index';
import { startBff } from '../support/bff';
import { host } from '../support/host';
import { ANSWERS, card, page } from './answers';

const FOLDER = join(__dirname, '../../../bff/demo-city/scenarios');

interface Written {
  readonly id: string;
  readonly name: string;
  readonly summary: string;
  readonly aliases: readonly string[];
}
/** The guides by questions of the demonstration city, as the BFF lists them. */
const SCENARIOS = readdirSync(FOLDER).map((file) => {
  const { id, name, summary, aliases } = JSON.parse(readFileSync(join(FOLDER, file), 'utf8')) as Written;
  return { id, name, summary, aliases, version: 1, audience: 'PERSON', picture: 'other', department: '市局' };
});
const about = (text: string): string[] => scenariosAbout(SCENARIOS, text).map(({ id }) => id);
const tap = async (name: string | RegExp): Promise<void> => {
  const button = await screen.findByRole('button', { name }, { timeout: 5000 });
  await act(async () => void fireEvent.click(button));
};

test.each([
  ['我想开餐馆，怎么办？', ['restaurant']],
  ['开饭店', ['restaurant']],
  ['开个奶茶店', []],
  ['新生儿上户口', ['newborn']],
  ['办退休', ['retirement']],
  ['换工作社保怎么转', ['job-change']],
  ['二手房过户', ['second-home']],
  ['注册公司', ['company']],
  ['创业', ['company', 'restaurant']],
  ['出生', ['newborn']],
  ['补身份证', []],
  ['开', []],
  ['', []],
  ['？？', []],
])('who looks for “%s” is shown the guides %j', (text, ids) => expect(about(text)).toEqual(ids));

it('a search shows the guide before the single items', async () => {
  host.navigation.open('/features/items/pages/search/index');
  const found = { outcome: 'FOUND', readAs: null, departments: [], lifeEvents: [], help: null };
  const items = page([{ alsoCalled: null, item: card() }]);
  startBff({ ...ANSWERS, scenarios: SCENARIOS, searchSuggestions: [], searchItems: { ...found, ...items } });
  render(<ItemSearch />);
  fireEvent.input(screen.getByLabelText('想办什么'), { target: { value: '我要开餐馆' } });
  await tap('查找');
  await tap(/^我要开餐馆/);
  expect(host.navigation.here()).toBe('/features/scenario/pages/guide/index?id=restaurant');
});

it('an event of life shows its guide above its items; a topic shows none', async () => {
  host.navigation.open(`/features/items/pages/list/index?lifeEvent=${encodeURIComponent('出生')}`);
  startBff({ ...ANSWERS, scenarios: SCENARIOS });
  const { unmount } = render(<ItemList />);
  await tap(/^新生儿出生一件事/);
  expect(host.navigation.here()).toBe('/features/scenario/pages/guide/index?id=newborn');
  unmount();
  host.navigation.open(`/features/items/pages/list/index?topic=${encodeURIComponent('出生')}`);
  render(<ItemList />);
  await screen.findByText('个体工商户登记');
  expect(screen.queryByRole('button', { name: /^新生儿出生一件事/ })).toBeNull();
});
