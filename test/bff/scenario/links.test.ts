import { composeScenarioLoading } from '../../../bff/src/compose/composeScenarioLoading';
import { readScenarioFile } from '../../../bff/src/domains/catalog/scenario/scenarioFile.rule';
import { codeOf } from '@city-services/shared/scenario/code';
import type { Answers } from '@city-services/shared/scenario/definition';
import { startDatabase, type TestDatabase } from '../../support/database';
import { readPdf } from '../../support/pdf';
import { readQr } from '../../support/qr';
import { startBff, type TestBff } from '../../support/startBff';
import { aBasic, aMaterial, anItem, BASIC_CODE, ndjson } from '../../support/catalogFiles';
import { CatalogLoading } from '../catalog/importing';

const OTHER = '000114002000';
const answers = (...ids: string[]) => ids.map((id) => ({ id, label: `选${id}` }));
const question = (id: string, more: object = {}) => ({
  ...{ id, title: `问${id}？`, help: '看看就知道。', answers: answers('yes', 'no') },
  ...more,
});
const tip = (when: object, text: string) => ({ when, text });

const FIRST = {
  id: 'shop',
  name: '开店',
  summary: '开一家小店',
  intro: '回答几个问题。',
  audience: 'ENTERPRISE',
  picture: 'other',
  department: '市场监督管理局',
  questions: [question('form'), question('old'), question('size', { answers: answers('small', 'middle', 'large') })],
  items: [
    { code: BASIC_CODE, title: '领执照', why: '先要有执照。' },
    { code: OTHER, title: '改执照', when: { size: 'large' }, after: [BASIC_CODE], why: '店大要改。' },
  ],
  tips: [tip({ form: 'yes' }, '好的。'), tip({ old: 'yes' }, '旧的。'), tip({ size: 'middle' }, '不大不小。')],
};
/** One question removed, one added between, answers in another order and one of them gone. */
const SECOND = {
  ...FIRST,
  questions: [
    question('form', { answers: answers('no', 'yes') }),
    question('street'),
    question('size', { answers: answers('large', 'small') }),
  ],
  tips: [tip({ form: 'yes' }, '好的。'), tip({ street: 'yes' }, '临街。')],
};

let database: TestDatabase;
let bff: TestBff;

const load = (definition: object) => composeScenarioLoading(bff.clock).load(definition);
/** The code of answers in the first version, or in one that has the same questions. */
function oldCode(given: Answers, version = 1): string {
  const read = readScenarioFile(FIRST);
  if (!read.ok) throw new Error('the first version is no guide');
  return codeOf({ ...read.definition, version }, given);
}

const QUESTIONS = `query($code: String) { scenario(id: "shop") { version given(code: $code) { question answer } } }`;
const BY_CODE = `query($code: String!) { scenarioByCode(code: $code) { changed result { code items { title } said { answer } } } }`;
const given = async (code: string | null): Promise<unknown> => {
  const { scenario } = await bff.api.ask<{ scenario: { given: unknown } }>(QUESTIONS, { code });
  return scenario.given;
};
const restored = (code: string): Promise<unknown> => bff.api.ask(BY_CODE, { code });
const path = (code: string, file: string): string => `${bff.url}/scenarios/${encodeURIComponent(code)}/${file}`;

beforeAll(async () => {
  database = await startDatabase();
  const loading = new CatalogLoading();
  await loading.load({
    'catalog.basics.ndjson': ndjson([aBasic(), aBasic({ 基本编码: OTHER, 事项名称: '个体工商户变更登记' })]),
    'catalog.materials.ndjson': ndjson([aMaterial(), aMaterial({ 所属编码: OTHER })]),
    'catalog.items.ndjson': ndjson([anItem(), anItem({ 基本编码: OTHER })]),
  });
  loading.dispose();
  bff = await startBff({ today: '2026-07-01', environment: { RATE_LIMITS: 'off' } });
  await expect(load(FIRST)).resolves.toMatchObject({ kind: 'loaded', version: 1 });
});

afterAll(async () => {
  await bff.stop();
  await database.stop();
});

const LARGE = { form: 'yes', old: 'no', size: 'large' };

test('a list is printed with what is to bring, why, in which order, and the code that brings it back', async () => {
  const code = oldCode(LARGE);
  const answer = await fetch(path(code, 'plan.pdf?region=379902'));
  expect(answer.headers.get('content-type')).toBe('application/pdf');
  expect(answer.headers.get('content-security-policy')).toContain('sandbox');
  const { pages } = readPdf(Buffer.from(await answer.arrayBuffer()));
  const text = pages.map((page) => page.text).join('\n');
  for (const words of [
    '开店：办事清单',
    '第 1 步',
    '第 2 步',
    '要准备的材料',
    '用在：领执照、改执照',
    '1. 领执照：先要有执照。',
    '好的。',
    '选large',
    code,
  ])
    expect(text).toContain(words);
  expect(text).not.toContain('�');
  expect(pages[0]?.code).toMatch(new RegExp(`/e/${code.replaceAll('.', '\\.')}$`));
  const picture = await fetch(path(code, 'qr.png'));
  expect(readQr(Buffer.from(await picture.arrayBuffer()))).toBe(pages[0]?.code);
});

describe('after the guide was changed', () => {
  beforeAll(async () => {
    await expect(load(SECOND)).resolves.toMatchObject({ kind: 'loaded', version: 2 });
    bff.clock.advanceSeconds(10);
  });

  test('an old link brings back what still fits, before and behind a new question: only that one is asked', async () => {
    await expect(given(oldCode(LARGE))).resolves.toEqual([
      { question: 'form', answer: 'yes' },
      { question: 'size', answer: 'large' },
    ]);
    await expect(restored(oldCode(LARGE))).resolves.toEqual({ scenarioByCode: { changed: true, result: null } });
  });

  test('an answer that is gone is asked for again, and none is taken for another because of its place', async () => {
    await expect(given(oldCode({ form: 'no', old: 'yes', size: 'middle' }))).resolves.toEqual([
      { question: 'form', answer: 'no' },
    ]);
    await expect(given(oldCode({ form: 'no', old: 'yes', size: 'small' }))).resolves.toEqual([
      { question: 'form', answer: 'no' },
      { question: 'size', answer: 'small' },
    ]);
  });

  test('an old link that misses nothing leads to the list as it is now', async () => {
    await load({ ...FIRST, questions: [FIRST.questions[0], FIRST.questions[2]], tips: [FIRST.tips[0], FIRST.tips[2]] });
    bff.clock.advanceSeconds(10);
    await expect(restored(oldCode(LARGE))).resolves.toMatchObject({
      scenarioByCode: {
        changed: true,
        result: {
          code: expect.stringMatching(/^shop\.3\.13-/),
          items: [{ title: '领执照' }, { title: '改执照' }],
          said: [{ answer: '选yes' }, { answer: '选large' }],
        },
      },
    });
  });

  test('a code of a version that never was brings nothing back', async () => {
    await expect(given(oldCode(LARGE, 77))).resolves.toEqual([]);
    await expect(bff.api.failure(BY_CODE, { code: oldCode(LARGE, 77) })).resolves.toMatchObject({
      extensions: { code: 'SCENARIO_CODE_INVALID' },
    });
  });
});

test('a guide whose item was withdrawn since is told to its author; citizens still read the rest', async () => {
  const loading = new CatalogLoading();
  await loading.load({
    'catalog.basics.ndjson': ndjson([aBasic(), aBasic({ 基本编码: OTHER, 事项名称: '个体工商户变更登记' })]),
    'catalog.materials.ndjson': ndjson([aMaterial(), aMaterial({ 所属编码: OTHER })]),
    'catalog.items.ndjson': ndjson([anItem(), anItem({ 基本编码: OTHER, 事项状态: '取消' })]),
  });
  loading.dispose();
  // As the command does, in a process of its own.
  const service = composeScenarioLoading(bff.clock);
  const [guide] = await service.list();
  if (!guide) throw new Error('there is no guide');
  expect((await service.faults(guide)).map(({ rule, at }) => `${rule} ${at}`)).toEqual([
    `SCN-ITEM-UNKNOWN items.${OTHER}`,
  ]);
  await expect(service.load(FIRST)).resolves.toMatchObject({ kind: 'refused' });
});

const HOSTILE = [
  '<script>alert(1)</script>',
  'shop.1.111-00',
  'shop.1.999-zz',
  '../../etc/passwd',
  '%00',
  'a'.repeat(3000),
  '__proto__.1.1-00',
  '{"$gt":""}',
];
test.each(HOSTILE.map((code) => [code.slice(0, 30), code]))(
  'what is no code brings nothing back: %s',
  async (_, code) => {
    await expect(given(code)).resolves.toEqual([]);
    await expect(bff.api.failure(BY_CODE, { code })).resolves.toMatchObject({
      extensions: { code: 'SCENARIO_CODE_INVALID' },
    });
    const { status } = await fetch(path(code, 'plan.pdf'));
    expect([400, 404, 414]).toContain(status);
  },
);

test.each<[string, string, Answers, number]>([
  ['a list whose questions are still open', 'plan.pdf', { form: 'yes' }, 400],
  ['a file that is none', 'plan.docx', LARGE, 404],
  ['a place that is none', 'plan.pdf?region=nowhere', LARGE, 400],
  ['two places at once', 'plan.pdf?region=379902&region=379903', LARGE, 400],
])('%s is not drawn', async (_, file, some, status) => {
  expect((await fetch(path(oldCode(some), file))).status).toBe(status);
});
