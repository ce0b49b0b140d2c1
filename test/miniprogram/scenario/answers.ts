import { codeOf } from '@city-services/shared/scenario/code';
import type { Answers, ScenarioQuestion } from '@city-services/shared/scenario/definition';

/** A guide of four questions as the BFF answers it: one that only some are asked, one answer that ends them, one for whoever does not know. */
const question = (
  id: string,
  labels: Readonly<Record<string, string>>,
  askIf: ScenarioQuestion['askIf'] = [],
): ScenarioQuestion => ({
  id,
  title: `${id} 怎么样？`,
  help: `为什么问 ${id}`,
  askIf,
  answers: Object.entries(labels).map(([answer, label]) => ({ id: answer, label, note: null, stop: null })),
});

export const QUESTIONS: readonly ScenarioQuestion[] = [
  question('form', { trader: '个体户', company: '公司' }),
  question('smoke', { yes: '炒菜', no: '不炒菜', unsure: '不清楚' }),
  question('place', { shop: '商铺', flat: '居民楼' }, [[{ question: 'smoke', answers: ['yes', 'unsure'] }]]),
  question('size', { small: '小店', large: '大店' }),
].map((each) =>
  each.id === 'place'
    ? {
        ...each,
        answers: each.answers.map((answer) => (answer.id === 'flat' ? { ...answer, stop: '这里不能开。' } : answer)),
      }
    : each,
);

export const card = (more: Readonly<Record<string, unknown>> = {}) => ({
  id: 'shop',
  version: 2,
  name: '我要开小店',
  summary: '先办什么、后办什么',
  audience: 'ENTERPRISE',
  picture: 'store',
  department: '市场监督管理局',
  aliases: [],
  ...more,
});

export const codeFor = (answers: Answers, version = 2): string =>
  codeOf({ id: 'shop', version, questions: QUESTIONS }, answers);

export const guide = (given: Answers = {}, more: Readonly<Record<string, unknown>> = {}) => ({
  ...card(),
  intro: '回答几个问题。',
  questions: QUESTIONS,
  given: Object.entries(given).map(([name, answer]) => ({ question: name, answer })),
  ...more,
});

const LONG_WHY = '店面大，属于公众聚集场所，没有办这一项不能营业。'.repeat(6);

const item = (basicCode: string, title: string, more: Readonly<Record<string, unknown>> = {}) => ({
  basicCode,
  code: `${basicCode}-379900`,
  title,
  name: `${title}（正式名称）`,
  department: '市场监督管理局',
  layer: 1,
  after: [],
  why: `${title}是因为要办。`,
  because: [],
  promisedText: '3 个工作日',
  visits: 1,
  charged: false,
  ...more,
});

const use = (title: string, more: Readonly<Record<string, unknown>> = {}) => ({
  basicCode: 'A',
  title,
  necessity: 'REQUIRED',
  condition: null,
  ...more,
});

const material = (key: string, more: Readonly<Record<string, unknown>> = {}) => ({
  key,
  name: key,
  fillNotes: null,
  pageFormat: null,
  electronic: false,
  uses: [use('领执照')],
  madeBy: null,
  onlyIf: false,
  ...more,
});

/** The answers of the list. */
export const FINISHED = { form: 'company', smoke: 'no', size: 'large' } as const;

export const plan = (more: Readonly<Record<string, unknown>> = {}) => ({
  scenario: card(),
  code: codeFor(FINISHED),
  said: [
    { question: 'form 怎么样？', answer: '公司' },
    { question: 'size 怎么样？', answer: '大店' },
  ],
  stop: null,
  items: [
    item('A', '领执照'),
    item('B', '办健康证'),
    item('C', '消防检查', {
      ...{ layer: 2, after: ['A'], why: LONG_WHY, code: null, name: null, department: null, promisedText: null },
      because: [{ question: 'size 怎么样？', answer: '大店' }],
    }),
  ],
  layers: 2,
  materials: [
    material('居民身份证', { electronic: true, uses: [use('领执照'), use('办健康证')] }),
    material('租赁合同', { onlyIf: true, uses: [use('领执照', { condition: '租房经营的' })] }),
    material('营业执照', { madeBy: '领执照', uses: [use('消防检查')] }),
  ],
  time: { workingDays: 6, longestWay: ['领执照', '消防检查'], oneByOne: 9, unknown: ['消防检查'] },
  cost: {
    leastFen: 0,
    mostFen: 8000,
    fees: [{ title: '领执照', name: '登记费', standard: '每件 80 元', amountFen: 8000, reduction: '小微企业免' }],
  },
  tips: ['灭火器要够数。'],
  ...more,
});

export const restored = (more: Readonly<Record<string, unknown>> = {}) => ({
  scenario: card(),
  changed: false,
  result: plan(),
  ...more,
});

export const ANSWERS = { demo: false, scenarios: [card()], scenario: guide(), scenarioByCode: restored() };
export { LONG_WHY };
