import type { Browser } from 'playwright-core';
import { writtenScenarios } from '../../bff/src/commands/scenarios/scenarioFiles';
import type { ScenarioDefinition } from '../../bff/src/domains/catalog/scenario/scenario.entity';
import { planOf } from '../../bff/src/domains/catalog/scenario/plan.rule';
import { readScenarioFile } from '../../bff/src/domains/catalog/scenario/scenarioFile.rule';
import { waysOf } from '../../bff/src/domains/catalog/scenario/ways.rule';
import { SCENARIO } from '../../miniprogram/src/copy/scenario';
import { launchBrowser } from '../support/browser';
import { serveDemoCity, type ServedCity } from '../support/demoCity';
import { Visitor } from '../support/visitor';
import { accessibilityFaults } from './support/inspection';

const LIST = '/features/scenario/pages/list/index';
const RESULT = /^\/features\/scenario\/pages\/result\/index\?code=(.+)$/;

const guides: readonly ScenarioDefinition[] = writtenScenarios([]).flatMap(({ written }) => {
  const read = readScenarioFile(written);
  return read.ok ? read.definition : [];
});
const guideOf = (id: string): ScenarioDefinition => {
  const found = guides.find((guide) => guide.id === id);
  if (!found) throw new Error(`no guide ${id}`);
  return found;
};

let city: ServedCity;
let browser: Browser;
let visitor: Visitor;

beforeAll(async () => {
  city = await serveDemoCity();
  browser = await launchBrowser();
  visitor = await Visitor.arrive(browser, { url: city.bff.url });
});

afterAll(async () => {
  await browser?.close();
  await city?.stop();
});

afterEach(() => expect(visitor.faults).toEqual([]));

const codeOfPage = (): string => decodeURIComponent(RESULT.exec(visitor.path)?.[1] ?? '');
const answers = (label: string): Promise<void> =>
  visitor.page.getByRole('main').getByRole('button', { name: label }).first().click();
const asks = (title: string): Promise<void> => visitor.page.getByRole('heading', { name: title }).waitFor();

/** The way on which most is asked and most comes out. */
function longestWay(guide: ScenarioDefinition) {
  const ways = [...waysOf(guide.questions)].filter(({ stop }) => stop === null);
  const weight = (way: (typeof ways)[number]): number => way.steps.length + planOf(guide, way.answers).length;
  return ways.reduce((most, way) => (weight(way) > weight(most) ? way : most));
}

describe.each(guides.map((guide) => [guide.name, guide] as const))('%s', (name, guide) => {
  test('is answered one question a screen, and comes to its list', async () => {
    await visitor.opens(LIST);
    await visitor.taps(new RegExp(name));
    await visitor.taps(SCENARIO.start);
    const way = longestWay(guide);
    for (const { question, answer } of way.steps) {
      await asks(question.title);
      await visitor.sees(question.help);
      await answers(answer.label);
    }
    await visitor.page.waitForURL(/scenario\/pages\/result/);
    await visitor.settles();
    const plan = planOf(guide, way.answers);
    await visitor.sees(SCENARIO.counts(plan.length));
    const text = await visitor.text();
    for (const { title, why } of plan) {
      expect(text).toContain(title);
      expect(text).toContain(why.replace(/\s+/g, ' '));
    }
    expect(await accessibilityFaults(visitor.page)).toEqual([]);
  });
});

test('going back loses nothing, and another answer asks other questions', async () => {
  const [licence, smoke, place] = guideOf('restaurant').questions;
  await visitor.opens('/features/scenario/pages/guide/index?id=restaurant');
  await visitor.taps(SCENARIO.fromStart);
  await answers('已经有了');
  await asks(smoke?.title ?? '');
  await answers('会');
  await asks(place?.title ?? '');
  await visitor.taps(SCENARIO.back);
  await visitor.sees(SCENARIO.chosen);
  await visitor.taps(SCENARIO.back);
  await asks(licence?.title ?? '');
  await answers('已经有了');
  await answers('不会');
  await asks('店面有多大？');
  await visitor.reloads();
  await visitor.taps(SCENARIO.goOn(2));
  await asks('店面有多大？');
});

test('an answer that ends the questions says what to do instead', async () => {
  await visitor.opens('/features/scenario/pages/guide/index?id=retirement');
  await visitor.taps(SCENARIO.fromStart);
  await answers('城乡居民养老保险');
  await answers('还有三个月以上');
  await visitor.sees(/现在还不用办/);
  expect(await accessibilityFaults(visitor.page)).toEqual([]);
});

test('a link restores the list for somebody else, ticks stay on one’s own device, a printed code opens it', async () => {
  await visitor.opens(LIST);
  await visitor.taps(/我要开餐馆/);
  await visitor.taps(SCENARIO.fromStart);
  for (const { question, answer } of longestWay(guideOf('restaurant')).steps) {
    await asks(question.title);
    await answers(answer.label);
  }
  await visitor.page.waitForURL(/scenario\/pages\/result/);
  await visitor.settles();
  const code = codeOfPage();
  expect(code.length).toBeLessThanOrEqual(32);
  const first = visitor.page.getByRole('checkbox').first();
  await first.click();
  await visitor.reloads();
  expect(await visitor.page.getByRole('checkbox').first().getAttribute('aria-checked')).toBe('true');

  const friend = await Visitor.arrive(browser, { url: city.bff.url });
  await friend.page.goto(`${city.bff.url}/e/${code}`);
  await friend.page.waitForURL(/scenario\/pages\/result/);
  await friend.settles();
  await friend.sees(code);
  expect(await friend.page.getByRole('checkbox').first().getAttribute('aria-checked')).toBe('false');
  const items = /一共 \d+ 件事/;
  expect(items.exec(await friend.text())?.[0]).toBe(items.exec(await visitor.text())?.[0]);
  expect(friend.faults).toEqual([]);
  await friend.leaves();
});

test('between two questions nobody is asked: the network may be gone', async () => {
  await visitor.opens('/features/scenario/pages/guide/index?id=second-home');
  await visitor.page.context().setOffline(true);
  await visitor.taps(SCENARIO.fromStart);
  await answers('没有贷款');
  await asks('买方怎么付钱？');
  await visitor.page.context().setOffline(false);
});

test('a wrong code says so', async () => {
  await visitor.opens('/features/scenario/pages/result/index?code=restaurant.1.1-00');
  await visitor.sees('这个链接不完整，请重新打开或者重新回答');
});
