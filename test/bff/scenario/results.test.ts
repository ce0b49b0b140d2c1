import { loadCatalogue } from '../../../bff/src/commands/demoCity/loadCatalogue';
import { loadScenarios } from '../../../bff/src/commands/demoCity/loadScenarios';
import { writtenScenarios } from '../../../bff/src/commands/scenarios/scenarioFiles';
import { readScenarioFile } from '../../../bff/src/domains/catalog/scenario/scenarioFile.rule';
import type { ScenarioDefinition } from '../../../bff/src/domains/catalog/scenario/scenario.entity';
import { waysOf } from '../../../bff/src/domains/catalog/scenario/ways.rule';
import { CODE_LENGTH } from '@city-services/shared/scenario/code';
import { MOST_QUESTIONS, type Answers } from '@city-services/shared/scenario/definition';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { testClock } from '../../support/clock';
import { startDatabase, type TestDatabase } from '../../support/database';
import { startBff, testSettings, type TestBff } from '../../support/startBff';

interface Said {
  readonly question: string;
  readonly answer: string;
}
interface Result {
  readonly code: string;
  readonly stop: string | null;
  readonly said: readonly Said[];
  readonly layers: number;
  readonly items: readonly {
    readonly basicCode: string;
    readonly code: string | null;
    readonly title: string;
    readonly layer: number;
    readonly after: readonly string[];
    readonly why: string;
    readonly because: readonly Said[];
    readonly department: string | null;
  }[];
  readonly materials: readonly {
    readonly key: string;
    readonly name: string;
    readonly madeBy: string | null;
    readonly onlyIf: boolean;
    readonly uses: readonly { readonly basicCode: string; readonly title: string }[];
  }[];
  readonly time: {
    readonly workingDays: number;
    readonly oneByOne: number;
    readonly longestWay: readonly string[];
    readonly unknown: readonly string[];
  };
  readonly cost: {
    readonly leastFen: number;
    readonly mostFen: number | null;
    readonly fees: readonly { readonly name: string; readonly amountFen: number | null }[];
  };
  readonly tips: readonly string[];
}

const RESULT = `code stop layers tips said { question answer }
  items { basicCode code title layer after why because { question answer } department }
  materials { key name madeBy onlyIf uses { basicCode title } }
  time { workingDays oneByOne longestWay unknown } cost { leastFen mostFen fees { name amountFen } }`;
const BY_ANSWERS = `query($input: ScenarioAnswersInput!) { scenarioResult(input: $input) { ${RESULT} } }`;
const BY_CODE = `query($code: String!) { scenarioByCode(code: $code) { changed scenario { id version } result { ${RESULT} } } }`;

const definitions: readonly ScenarioDefinition[] = writtenScenarios([]).flatMap(({ written }) => {
  const read = readScenarioFile(written);
  return read.ok ? read.definition : [];
});

let database: TestDatabase;
let bff: TestBff;

const resultOf = async (id: string, answers: Answers, region: string | null = null): Promise<Result> => {
  const given = Object.entries(answers).map(([question, answer]) => ({ question, answer }));
  const input = { id, answers: given, region };
  return (await bff.api.ask<{ scenarioResult: Result }>(BY_ANSWERS, { input })).scenarioResult;
};

beforeAll(async () => {
  database = await startDatabase();
  // All is there before the BFF starts: what is published later an instance sees within seconds, not at once.
  const clock = testClock(new Date(), '2026-07-01');
  const folder = mkdtempSync(join(tmpdir(), 'city-services-scenarios-'));
  const terminal = { isTTY: false, write: () => undefined };
  await loadCatalogue({ settings: { dataDir: folder, keys: testSettings().keys }, clock, terminal });
  rmSync(folder, { recursive: true, force: true });
  await loadScenarios(clock);
  bff = await startBff({ clock, environment: { RATE_LIMITS: 'off' } });
}, 120_000);
afterAll(async () => {
  await bff.stop();
  await database.stop();
});

test('the guides are listed, each with what is needed to ask its questions', async () => {
  const { scenarios } = await bff.api.ask<{ scenarios: { id: string }[] }>('{ scenarios { id name summary picture } }');
  expect(scenarios.map(({ id }) => id)).toEqual(definitions.map(({ id }) => id).sort());
  expect(scenarios.length).toBeGreaterThanOrEqual(6);
  const { scenario } = await bff.api.ask<{ scenario: object }>(
    '{ scenario(id: "restaurant") { version intro questions { id title help askIf { question answers } answers { id label note stop } } given { question } } }',
  );
  expect(scenario).toMatchObject({ version: 1, given: [] });
  expect(scenario).toHaveProperty('questions.2.askIf', [[{ question: 'smoke', answers: ['yes'] }]]);
});

/** What every result has to be. */
function expectSane(result: Result, definition: ScenarioDefinition): void {
  const codes = result.items.map(({ basicCode }) => basicCode);
  expect(codes.length).toBeGreaterThan(0);
  expect(new Set(codes).size).toBe(codes.length);
  expect(result.said.length).toBeLessThanOrEqual(MOST_QUESTIONS);
  result.items.forEach((item, at) => {
    expect(item.code).toMatch(new RegExp(`^${item.basicCode}-`));
    expect(item.why).not.toBe('');
    expect(item.department).not.toBeNull();
    // Everything that it waits for stands before it, in an earlier layer.
    for (const before of item.after) {
      expect(codes.indexOf(before)).toBeLessThan(at);
      expect(result.items[codes.indexOf(before)]?.layer).toBeLessThan(item.layer);
    }
    expect(item.layer).toBe(
      1 + Math.max(0, ...item.after.map((code) => result.items[codes.indexOf(code)]?.layer ?? NaN)),
    );
    for (const said of item.because) expect(result.said).toContainEqual(said);
  });
  expect(result.layers).toBe(Math.max(...result.items.map(({ layer }) => layer)));
  const keys = result.materials.map(({ key }) => key);
  expect(new Set(keys).size).toBe(keys.length);
  expect(new Set(result.materials.map(({ name }) => name)).size).toBe(keys.length);
  for (const { uses } of result.materials) {
    expect(uses.length).toBeGreaterThan(0);
    for (const { basicCode } of uses) expect(codes).toContain(basicCode);
  }
  expect(result.time.unknown).toEqual([]);
  expect(result.time.workingDays).toBeLessThanOrEqual(result.time.oneByOne);
  expect(result.cost.leastFen).toBeLessThanOrEqual(result.cost.mostFen ?? Infinity);
  expect(result.cost.mostFen === null).toBe(result.cost.fees.some(({ amountFen }) => amountFen === null));
  for (const group of definition.never) expect(group.filter((code) => codes.includes(code)).length).toBeLessThan(2);
}

describe.each(definitions.map((definition) => [definition.name, definition] as const))('%s', (_name, definition) => {
  test('leads somewhere on every way', async () => {
    for (const { answers, stop, steps } of waysOf(definition.questions)) {
      const result = await resultOf(definition.id, answers);
      expect(result.said.map(({ answer }) => answer)).toEqual(steps.map(({ answer }) => answer.label));
      expect(result.stop).toBe(stop);
      expect(result.code.length).toBeLessThanOrEqual(CODE_LENGTH);
      if (stop === null) expectSane(result, definition);
      else expect(result.items).toEqual([]);
    }
  }, 120_000);

  test('is restored by its link, to the same result', async () => {
    const ways = [...waysOf(definition.questions)];
    for (const { answers } of ways.filter((_, at) => at % Math.ceil(ways.length / 20) === 0)) {
      const result = await resultOf(definition.id, answers);
      const { scenarioByCode } = await bff.api.ask<{ scenarioByCode: { changed: boolean; result: Result } }>(BY_CODE, {
        code: result.code,
      });
      expect(scenarioByCode).toMatchObject({ changed: false, result });
    }
  });
});

describe('a restaurant of a company with gas, staff and a sign', () => {
  const ANSWERS = {
    ...{ licence: 'company', smoke: 'yes', place: 'shop', size: 'large', fuel: 'pipe' },
    ...{ drain: 'own', sign: 'yes', staff: 'hire', tobacco: 'no' },
  };

  test('needs 13 items in three layers, the licence and the health certificate first', async () => {
    const { items, layers } = await resultOf('restaurant', ANSWERS);
    expect(items).toHaveLength(13);
    expect(layers).toBe(3);
    expect(items.filter(({ layer }) => layer === 1).map(({ title }) => title)).toEqual([
      '领营业执照（公司）',
      '办健康证',
    ]);
    expect(items.at(-1)).toMatchObject({ title: '给员工上社保', after: ['DM0714001000'] });
    expect(items.find(({ title }) => title === '装天然气')?.because).toEqual([
      { question: '厨房用什么火？', answer: '管道天然气，还没通' },
    ]);
  });

  test('asks for an identity card once, for all that need it, and for no licence that comes out of the plan', async () => {
    const { materials, items } = await resultOf('restaurant', ANSWERS);
    const card = materials.filter(({ name }) => name === '居民身份证');
    expect(card).toHaveLength(1);
    expect(card[0]?.uses.length).toBeGreaterThan(2);
    expect(materials.find(({ name }) => name === '营业执照')).toMatchObject({ madeBy: '领营业执照（公司）' });
    const without = await resultOf('restaurant', { ...ANSWERS, licence: 'have' });
    expect(without.items.length).toBeLessThan(items.length);
    expect(without.materials.find(({ name }) => name === '营业执照')).toMatchObject({ madeBy: null });
  });

  test('takes as long as its longest chain, not as all of it', async () => {
    const { time, items } = await resultOf('restaurant', ANSWERS);
    // 执照 1 天，食品经营许可 5 天；排水 5 天同时办。
    expect(time.workingDays).toBe(6);
    expect(time.longestWay).toEqual(['领营业执照（公司）', '食品经营许可证']);
    expect(time.oneByOne).toBeGreaterThan(time.workingDays);
    expect(items.map(({ title }) => title)).toEqual(expect.arrayContaining([...time.longestWay]));
  });
});

test('a small one waits for the health certificate, which takes longer than the licence', async () => {
  const answers = { licence: 'trader', smoke: 'no', size: 'small', drain: 'landlord', sign: 'no', staff: 'family' };
  const { time, items } = await resultOf('restaurant', { ...answers, tobacco: 'no' });
  expect(items.find(({ title }) => title === '小餐饮登记')?.after).toEqual(['DM0731002000', 'DM2023004000']);
  expect(time.longestWay).toEqual(['办健康证', '小餐饮登记']);
});

test('the seller’s deed is brought along, the buyer’s new one is not', async () => {
  const answers = { mortgage: 'none', pay: 'bank', homes: 'none', held: 'two', let: 'no', draw: 'yes', move: 'no' };
  const { materials } = await resultOf('second-home', answers);
  const deeds = materials.filter(({ name }) => name.startsWith('不动产权证书'));
  expect(deeds.map(({ name, madeBy, uses }) => ({ name, madeBy, first: uses[0]?.title }))).toEqual([
    { name: '不动产权证书', madeBy: null, first: '网签买卖合同' },
    { name: '不动产权证书（新办的）', madeBy: '过户登记', first: expect.any(String) },
  ]);
});

test('a home with a mortgage costs two registrations, of which some need not be paid', async () => {
  const answers = { mortgage: 'none', pay: 'bank', homes: 'none', held: 'two', let: 'no', draw: 'no', move: 'no' };
  const { cost } = await resultOf('second-home', answers);
  expect(cost).toMatchObject({ leastFen: 0, mostFen: 16_000, fees: [{ name: '不动产登记费', amountFen: 8_000 }, {}] });
});

test('a citizen in a county is led to the county’s implementations', async () => {
  const { items } = await resultOf(
    'company',
    { kind: 'trader', place: 'own', trade: 'other', staff: 'none', group: 'no' },
    '379902',
  );
  expect(items[0]?.code).toContain('-379902');
});

describe('what is refused', () => {
  const codeOf = async (query: string, variables: object): Promise<string> =>
    (await bff.api.failure(query, variables)).extensions.code;
  const byAnswers = (id: string, answers: readonly object[], region: string | null = null) =>
    codeOf(BY_ANSWERS, { input: { id, answers, region } });

  test('a guide that is not there', async () => {
    await expect(byAnswers('space-travel', [])).resolves.toBe('SCENARIO_NOT_FOUND');
    await expect(codeOf('query($id: ID!) { scenario(id: $id) { name } }', { id: '' })).resolves.toBe(
      'SCENARIO_NOT_FOUND',
    );
  });
  test('answers that do not lead to the end', async () => {
    await expect(byAnswers('restaurant', [{ question: 'licence', answer: 'have' }])).resolves.toBe(
      'SCENARIO_ANSWERS_INCOMPLETE',
    );
    await expect(byAnswers('restaurant', [{ question: '__proto__', answer: 'x' }])).resolves.toBe(
      'SCENARIO_ANSWERS_INCOMPLETE',
    );
  });
  test('a code with a wrong character, and none at all', async () => {
    const answers = { kind: 'employee', age: 'no' };
    const { code } = await resultOf('retirement', answers);
    await expect(codeOf(BY_CODE, { code: code.replace('1.', '2.') })).resolves.toBe('SCENARIO_CODE_INVALID');
    await expect(codeOf(BY_CODE, { code: '' })).resolves.toBe('SCENARIO_CODE_INVALID');
  });
  test('a place that is no place', async () => {
    const stopped = [
      { question: 'kind', answer: 'resident' },
      { question: 'age', answer: 'no' },
    ];
    await expect(byAnswers('retirement', stopped, 'here')).resolves.toBe('REGION_UNKNOWN');
  });
});
