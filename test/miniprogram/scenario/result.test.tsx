import { act, cleanup, fireEvent, render, screen } from '@testing-library/react';
import ScenarioResultPage from '../../../miniprogram/src/features/scenario/pages/result/index';
import { cache } from '../../../miniprogram/src/gateway/cache';
import { files } from '../../../miniprogram/src/platform/files.memory';
import { sharing } from '../../../miniprogram/src/platform/sharing.memory';
import { failure, startBff, type Bff } from '../support/bff';
import { host } from '../support/host';
import { ANSWERS, codeFor, FINISHED, LONG_WHY, plan, restored } from './answers';

const CODE = codeFor(FINISHED);
const PAGE = `/features/scenario/pages/result/index?code=${CODE}`;
const PATIENT = { timeout: 5000 };
const text = (): string => document.body.textContent ?? '';
const tap = async (name: string | RegExp): Promise<void> => {
  const button = await screen.findByRole('button', { name }, PATIENT);
  await act(async () => void fireEvent.click(button));
};

beforeEach(() => host.navigation.open('/features/scenario/pages/list/index', PAGE));

async function open(more: object = {}): Promise<Bff> {
  const bff = startBff({ ...ANSWERS, ...more });
  render(<ScenarioResultPage />);
  await screen.findByText('我要开小店');
  return bff;
}

it('says how many, how long and how much before everything else', async () => {
  await open();
  const words = [
    '一共 3 件事',
    '分 2 步',
    '6 个工作日',
    '最花时间的是：领执照 → 消防检查',
    '0.00–80.00 元',
    '先后顺序',
    '要准备的材料',
    '为什么要办这些',
    '别忘了',
    '您的回答',
  ];
  const places = words.map((word) => text().indexOf(word));
  expect(places).not.toContain(-1);
  expect(places).toEqual([...places].sort((a, b) => a - b));
  expect(text()).toContain('没有公布时间、没算进去的：消防检查');
  expect(text()).toContain('可以减免：小微企业免');
});

it('shows beside one another what can be done at the same time, and what waits for what', async () => {
  await open();
  const first = screen.getByRole('list', { name: '第 1 步' });
  expect(first.textContent).toContain('领执照');
  expect(first.textContent).toContain('办健康证');
  // All of the second step wait for the same: said once, above them.
  expect(screen.getAllByText('等“领执照”办好')).toHaveLength(1);
  expect(screen.getByRole('list', { name: '第 2 步' }).textContent).toContain('消防检查');
  expect(screen.getAllByText('可以同时办')).toHaveLength(1);
});

it('lists a paper that serves twice once, with where it is used, and none that comes out on the way', async () => {
  await open();
  expect(screen.getAllByRole('checkbox')).toHaveLength(2);
  const card = screen.getByRole('checkbox', { name: /居民身份证/ });
  expect(card.textContent).toContain('用在：领执照、办健康证');
  expect(screen.getByRole('checkbox', { name: /租赁合同/ }).textContent).toContain('什么时候要：租房经营的');
  expect(text()).toContain('营业执照：办完“领执照”就有，不用自己准备');
});

it('ticks stay on the device', async () => {
  await open();
  await act(async () => void fireEvent.click(screen.getByRole('checkbox', { name: /居民身份证/ })));
  expect(text()).toContain('已备齐 1 / 2');
  cleanup();
  cache.clear();
  await open();
  expect(screen.getByRole('checkbox', { name: /居民身份证/ }).getAttribute('aria-checked')).toBe('true');
});

it('folds what stands behind a reason, and opens the item’s own guide from there', async () => {
  await open();
  expect(text()).toContain(LONG_WHY);
  expect(text()).not.toContain('领执照（正式名称）');
  await tap(/^1\. 领执照/);
  expect(text()).toContain('领执照（正式名称） · 市场监督管理局');
  await tap('看办事指南');
  expect(host.navigation.here()).toBe('/features/items/pages/guide/index?code=A-379900');
});

it('says of an item that is not published any more whom to ask, and opens nothing', async () => {
  await open();
  await tap(/^3\. 消防检查/);
  expect(text()).toContain('这一项的办事指南暂时没有公布，请先问一问窗口');
  expect(text()).toContain('size 怎么样？ 大店');
  expect(screen.queryByRole('button', { name: '看办事指南' })).toBeNull();
});

it('is handed on as a link, shown as a code, and printed for the chosen place', async () => {
  host.store.set('place', JSON.stringify({ code: '379902000000', name: '海州区', fullName: '海州区' }));
  const bff = await open();
  expect(bff.asked[0]?.variables).toEqual({ code: CODE, region: '379902000000' });
  await tap('发给别人');
  expect(sharing.handed().at(-1)).toEqual({ title: '我要开小店：我的办事清单', path: PAGE });
  await tap('二维码');
  expect(screen.getByRole('img', { name: '我要开小店办事清单的二维码' }).getAttribute('src')).toBe(
    `https://city.example/scenarios/${CODE}/qr.png`,
  );
  await tap('关闭');
  await tap('打印');
  expect(files.opened().at(-1)).toBe(`/scenarios/${CODE}/plan.pdf?region=379902000000`);
  files.setWorks(false);
  await tap('打印');
  expect(await screen.findByText('没能打开，请稍后再试，或者截个图')).toBeTruthy();
  files.setWorks(true);
});

it('leads back to the answers', async () => {
  await open();
  await tap('改一改答案');
  expect(host.navigation.here()).toBe(`/features/scenario/pages/guide/index?id=shop&code=${CODE}`);
});

it('of answers that ended the questions is the advice alone', async () => {
  await open({
    scenarioByCode: restored({ result: plan({ stop: '这里不能开。', items: [], materials: [], layers: 0 }) }),
  });
  expect(text()).toContain('这里不能开。');
  expect(text()).not.toContain('先后顺序');
  expect(text()).not.toContain('一共');
});

it('of a guide that was changed says that it was worked out anew', async () => {
  await open({ scenarioByCode: restored({ changed: true }) });
  expect(text()).toContain('下面是按新指南算的');
});

it('of a guide with new questions leads on to these', async () => {
  startBff({ ...ANSWERS, scenarioByCode: restored({ changed: true, result: null }) });
  render(<ScenarioResultPage />);
  await tap('接着回答');
  expect(host.navigation.here()).toBe(`/features/scenario/pages/guide/index?id=shop&code=${CODE}`);
});

it('can be read again without a network', async () => {
  await open();
  cleanup();
  cache.clear();
  host.request.connect(null);
  host.network.set(false);
  render(<ScenarioResultPage />);
  expect(await screen.findByText('一共 3 件事')).toBeTruthy();
  expect(text()).toContain('网络不可用');
});

it.each([
  ['SCENARIO_CODE_INVALID', '这个链接不完整，请重新打开或者重新回答'],
  ['SCENARIO_NOT_FOUND', '没有找到这份一件事指南，它可能已经下线'],
])('a link that is %s says so and leads to the guides', async (code, sentence) => {
  host.navigation.open('/features/scenario/pages/result/index?code=%3Cscript%3Ealert(1)%3C/script%3E');
  startBff({
    ...ANSWERS,
    scenarioByCode: () => {
      throw failure(code, code.endsWith('INVALID') ? 'invalid' : 'notFound', sentence);
    },
  });
  render(<ScenarioResultPage />);
  expect(await screen.findByText(sentence)).toBeTruthy();
  await tap('看看都有哪些事');
  expect(host.navigation.here()).toBe('/features/scenario/pages/list/index');
});
