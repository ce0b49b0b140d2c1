import { act, cleanup, fireEvent, render, screen } from '@testing-library/react';
import ScenarioGuidePage from '../../../miniprogram/src/features/scenario/pages/guide/index';
import Scenarios from '../../../miniprogram/src/features/scenario/pages/list/index';
import { cache } from '../../../miniprogram/src/gateway/cache';
import { failure, startBff, type Bff } from '../support/bff';
import { host } from '../support/host';
import { ANSWERS, codeFor, FINISHED, guide } from './answers';

const GUIDE_PAGE = '/features/scenario/pages/guide/index?id=shop';
const PATIENT = { timeout: 5000 };
const text = (): string => document.body.textContent ?? '';
const tap = async (name: string | RegExp): Promise<void> => {
  const button = await screen.findByRole('button', { name }, PATIENT);
  await act(async () => void fireEvent.click(button));
};
const asked = (): string => screen.getByRole('heading', { level: 2 }).textContent ?? '';

async function open(given: object = {}, link?: string): Promise<Bff> {
  host.navigation.open('/features/scenario/pages/list/index', link ? `${GUIDE_PAGE}&code=${link}` : GUIDE_PAGE);
  const bff = startBff({ ...ANSWERS, scenario: guide(given as Record<string, string>) });
  render(<ScenarioGuidePage />);
  await screen.findByText('回答几个问题。');
  return bff;
}

/** As if the program had been closed and opened again. */
async function reopen(link?: string): Promise<void> {
  cleanup();
  cache.clear();
  await open(link ? FINISHED : {}, link);
}

it('asks one question a screen, says how far it is, and comes to the list', async () => {
  const bff = await open();
  await tap('开始');
  expect(asked()).toBe('form 怎么样？');
  expect(text()).toContain('第 1 题');
  expect(text()).toContain('后面还有 2–3 题');
  expect(text()).not.toContain('smoke 怎么样？');
  await tap(/^公司/);
  expect(asked()).toBe('smoke 怎么样？');
  await tap(/^不炒菜/);
  expect(asked()).toBe('size 怎么样？');
  expect(text()).toContain('这是最后一题');
  expect(screen.getByRole('img', { name: '已经答了 2 题，这是最后一题' })).toBeTruthy();
  await tap(/^大店/);
  expect(host.navigation.here()).toBe(`/features/scenario/pages/result/index?code=${codeFor(FINISHED)}`);
  // Between the questions nobody is asked.
  expect(bff.asked).toHaveLength(1);
});

it('who does not know is asked on, as the guide says', async () => {
  await open();
  await tap('开始');
  await tap(/^个体户/);
  await tap(/^不清楚/);
  expect(asked()).toBe('place 怎么样？');
});

it('an answer that ends the questions leads to its advice', async () => {
  await open();
  await tap('开始');
  await tap(/^个体户/);
  await tap(/^炒菜/);
  await tap(/^居民楼/);
  expect(host.navigation.here()).toContain(codeFor({ form: 'trader', smoke: 'yes', place: 'flat' }));
});

it('going back loses nothing, and what is not asked any more comes back when it is asked again', async () => {
  await open();
  await tap('开始');
  await tap(/^公司/);
  await tap(/^炒菜/);
  await tap(/^商铺/);
  await tap('上一题');
  await tap('上一题');
  expect(asked()).toBe('smoke 怎么样？');
  expect(screen.getByRole('button', { name: /^炒菜/ }).textContent).toContain('上次选的');
  await tap(/^不炒菜/);
  expect(asked()).toBe('size 怎么样？');
  await tap('上一题');
  await tap(/^炒菜/);
  expect(asked()).toBe('place 怎么样？');
  expect(screen.getByRole('button', { name: /^商铺/ }).textContent).toContain('上次选的');
});

it('back before the first question is the beginning, not another page', async () => {
  await open();
  await tap('开始');
  await tap('上一题');
  expect(text()).toContain('回答几个问题。');
  expect(host.navigation.here()).toBe(GUIDE_PAGE);
});

it('a program that is opened again goes on where it was left, later answers included', async () => {
  await open();
  await tap('开始');
  await tap(/^公司/);
  await tap(/^不炒菜/);
  await tap('上一题');
  await tap(/^不清楚/);
  await reopen();
  await tap('接着上次的（已答 2 题）');
  expect(asked()).toBe('place 怎么样？');
  await tap(/^商铺/);
  expect(asked()).toBe('size 怎么样？');
});

it('without a network the questions of a guide that was seen are there', async () => {
  await open();
  await tap('开始');
  await tap(/^公司/);
  cleanup();
  cache.clear();
  host.request.connect(null);
  host.network.set(false);
  render(<ScenarioGuidePage />);
  await tap('接着上次的（已答 1 题）');
  await tap(/^不炒菜/);
  await tap(/^小店/);
  expect(host.navigation.here()).toContain('/features/scenario/pages/result/index?code=shop.2.221-');
});

describe('answers that are there already', () => {
  it('of a finished list lead to it, and each can be asked once more alone', async () => {
    await open(FINISHED, codeFor(FINISHED));
    expect(screen.queryByRole('button', { name: '开始' })).toBeNull();
    await tap(/^大店/);
    expect(asked()).toBe('size 怎么样？');
    await tap(/^小店/);
    expect(host.navigation.here()).toContain(codeFor({ ...FINISHED, size: 'small' }));
  });

  it('ask after a change only what is open now', async () => {
    await open(FINISHED, codeFor(FINISHED));
    await tap(/^不炒菜/);
    await tap(/^炒菜/);
    expect(asked()).toBe('place 怎么样？');
    await tap(/^商铺/);
    expect(host.navigation.here()).toContain(codeFor({ ...FINISHED, smoke: 'yes', place: 'shop' }));
  });

  it('of an older version say so, and only what is new is asked', async () => {
    await open({ form: 'company', size: 'large' }, codeFor(FINISHED, 1));
    expect(text()).toContain('指南更新过');
    await tap('接着上次的（已答 1 题）');
    expect(asked()).toBe('smoke 怎么样？');
    await tap(/^不炒菜/);
    expect(host.navigation.here()).toContain(codeFor(FINISHED));
  });

  it('of a link give way to what was answered on from there', async () => {
    await open(FINISHED, codeFor(FINISHED));
    await tap(/^大店/);
    await tap(/^小店/);
    await reopen(codeFor(FINISHED));
    expect(screen.getByRole('button', { name: /^小店/ })).toBeTruthy();
  });

  it('of one’s own stay beside a link that somebody sent', async () => {
    await open();
    await tap('开始');
    await tap(/^个体户/);
    await reopen(codeFor(FINISHED));
    expect(screen.getByRole('button', { name: /^公司/ })).toBeTruthy();
    await reopen();
    expect(screen.getByRole('button', { name: /^个体户/ })).toBeTruthy();
  });

  it('begin anew on demand', async () => {
    await open(FINISHED, codeFor(FINISHED));
    await tap('从头开始');
    expect(asked()).toBe('form 怎么样？');
    expect(text()).not.toContain('上次选的');
  });

  it.each([
    '{"version":1}',
    '[]',
    'kaputt',
    '{"version":2,"asked":9,"answers":{"form":["x"]}}',
    '{"version":2,"asked":1,"answers":{"form":"nobody"}}',
  ])('are none when the entry is spoiled: %s', async (kept) => {
    host.store.set('scenario:shop', kept);
    await open();
    expect(screen.getByRole('button', { name: /开始/ })).toBeTruthy();
    expect(screen.queryByText('您的回答')).toBeNull();
  });
});

it('a guide that is gone says so', async () => {
  host.navigation.open(GUIDE_PAGE);
  startBff({
    ...ANSWERS,
    scenario: () => {
      throw failure('SCENARIO_NOT_FOUND', 'notFound', '没有找到这份一件事指南，它可能已经下线');
    },
  });
  render(<ScenarioGuidePage />);
  expect(await screen.findByText('没有找到这份一件事指南，它可能已经下线')).toBeTruthy();
  await tap('看看都有哪些事');
  expect(host.navigation.here()).toBe('/features/scenario/pages/list/index');
});

describe('the list of guides', () => {
  beforeEach(() => host.navigation.open('/features/scenario/pages/list/index'));

  it('shows what was begun and what is finished first', async () => {
    host.store.set('scenario:shop', JSON.stringify({ version: 2, asked: 2, answers: {}, code: null, from: null }));
    const done = { version: 2, asked: 3, answers: FINISHED, code: codeFor(FINISHED), from: null };
    host.store.set('scenario:done', JSON.stringify(done));
    const others = [
      { id: 'done', name: '办好的' },
      { id: 'new', name: '没看过的' },
    ].map((more) => ({ ...guide(), ...more }));
    startBff({ ...ANSWERS, scenarios: [...ANSWERS.scenarios, ...others] });
    render(<Scenarios />);
    await screen.findByText('最近用过');
    expect(screen.getByRole('button', { name: /^我要开小店/ }).textContent).toContain('答到第 2 题');
    expect(screen.getByRole('button', { name: /^办好的/ }).textContent).toContain('有清单');
    expect(text().indexOf('最近用过')).toBeLessThan(text().indexOf('开店办企业'));
    expect(text().indexOf('办好的')).toBeLessThan(text().indexOf('没看过的'));
    await tap(/^没看过的/);
    expect(host.navigation.here()).toBe('/features/scenario/pages/guide/index?id=new');
  });

  it('leads to the items when there is none', async () => {
    startBff({ ...ANSWERS, scenarios: [] });
    render(<Scenarios />);
    await tap('去找事项');
    expect(host.navigation.here()).toBe('/features/items/pages/home/index');
  });
});
