import { checkScenario } from '../../../bff/src/domains/catalog/scenario/check.rule';
import { readScenarioFile } from '../../../bff/src/domains/catalog/scenario/scenarioFile.rule';

const LICENCE = 'DM0731002000';
const FOOD = 'DM0131003000';
const SIGN = 'DM1070001000';
const PUBLISHED = new Set([LICENCE, FOOD, SIGN]);

const question = (id: string, more: object = {}) => ({
  id,
  title: '要不要？',
  help: '看看就知道。',
  answers: [
    { id: 'yes', label: '要' },
    { id: 'no', label: '不要' },
  ],
  ...more,
});
const item = (code: string, more: object = {}) => ({ code, title: '办一件事', why: '因为要办。', ...more });

const GOOD = {
  id: 'shop',
  name: '开店',
  summary: '开一家小店',
  intro: '回答一个问题。',
  audience: 'ENTERPRISE',
  picture: 'other',
  department: '市场监督管理局',
  questions: [question('food')],
  items: [item(LICENCE), item(FOOD, { when: { food: 'yes' }, after: [LICENCE] })],
};

/** Findings as `rule at`. */
function found(changes: object): string[] {
  const read = readScenarioFile({ ...GOOD, ...changes });
  const findings = read.ok ? checkScenario(read.definition, PUBLISHED) : read.findings;
  return [...new Set(findings.map(({ rule, at }) => `${rule} ${at}`))];
}

test('a guide without faults passes', () => {
  expect(found({})).toEqual([]);
});

test.each<[string, object, string]>([
  [
    'a question that nobody comes to',
    {
      questions: [
        question('food'),
        question('fish', { askIf: { food: 'yes' } }),
        question('never', { askIf: { food: 'no', fish: 'yes' } }),
      ],
    },
    'SCN-UNREACHABLE questions.never',
  ],
  [
    'an end without an item and without advice',
    { items: [item(FOOD, { when: { food: 'yes' } })] },
    'SCN-DEAD-END questions.food.no',
  ],
  ['two items that exclude one another', { never: [[LICENCE, FOOD]] }, `SCN-CONTRADICTION items.${LICENCE}`],
  [
    'an item whose condition cannot be fulfilled',
    {
      questions: [question('food'), question('sign', { askIf: { food: 'yes' } })],
      items: [
        item(LICENCE),
        item(FOOD, { when: { food: 'yes', sign: 'yes' } }),
        item(SIGN, { when: { food: 'no', sign: 'yes' } }),
      ],
    },
    `SCN-ITEM-NEVER items.${SIGN}`,
  ],
  [
    'ten questions on a way',
    {
      questions: Array.from({ length: 10 }, (_, at) => question(`q${at}`)),
      items: [item(LICENCE)],
      tips: Array.from({ length: 10 }, (_, at) => ({ when: { [`q${at}`]: 'yes' }, text: `提示${at}` })),
    },
    'SCN-LONG questions.q9.yes',
  ],
  [
    'an item that is not published',
    { items: [item(LICENCE), item('DM9999999999', { when: { food: 'yes' } })] },
    'SCN-ITEM-UNKNOWN items.DM9999999999',
  ],
  [
    'items that wait for one another',
    { items: [item(LICENCE, { after: [FOOD] }), item(FOOD, { when: { food: 'yes' }, after: [LICENCE] })] },
    `SCN-CYCLE items.${LICENCE}.after`,
  ],
  ['a question without effect', { questions: [question('food'), question('idle')] }, 'SCN-NO-EFFECT questions.idle'],
  [
    'a condition on a question that is not there',
    { items: [item(LICENCE, { when: { drink: 'yes' } })] },
    `SCN-NAME items.${LICENCE}.when`,
  ],
  [
    'a condition on an answer that is not there',
    { items: [item(LICENCE, { when: { food: 'maybe' } })] },
    `SCN-NAME items.${LICENCE}.when`,
  ],
  [
    'waiting for an item that is not in the guide',
    { items: [item(LICENCE, { after: [SIGN] })] },
    `SCN-NAME items.${LICENCE}.after`,
  ],
  [
    'a question that depends on a later one',
    { questions: [question('food', { askIf: { sign: 'yes' } }), question('sign')] },
    'SCN-ORDER questions.food.askIf',
  ],
  [
    'a question that depends on itself',
    { questions: [question('food', { askIf: { food: 'yes' } })] },
    'SCN-ORDER questions.food.askIf',
  ],
  ['a question written twice', { questions: [question('food'), question('food')] }, 'SCN-TWICE questions.food'],
  ['an item written twice', { items: [item(LICENCE), item(LICENCE)] }, `SCN-TWICE items.${LICENCE}`],
  [
    'an item without a reason for some',
    {
      items: [
        item(LICENCE, { why: [{ when: { food: 'yes' }, text: '要做吃的。' }] }),
        item(FOOD, { when: { food: 'yes' } }),
      ],
    },
    `SCN-WHY items.${LICENCE}`,
  ],
  [
    'a reason that nobody reads',
    { items: [item(LICENCE, { why: [{ text: '都要。' }, { when: { food: 'yes' }, text: '没人看到。' }] })] },
    `SCN-WHY-NEVER items.${LICENCE}.why.1`,
  ],
  [
    'a tip that nobody reads',
    {
      questions: [question('food'), question('sign', { askIf: { food: 'yes' } })],
      items: [item(LICENCE), item(SIGN, { when: { sign: 'yes' } })],
      tips: [{ when: { food: 'no', sign: 'yes' }, text: '没人看到' }],
    },
    'SCN-TIP-NEVER tips.0',
  ],
  [
    'more ways than anybody can walk',
    {
      questions: Array.from({ length: 17 }, (_, at) => question(`q${at}`)),
      items: [item(LICENCE)],
      tips: Array.from({ length: 17 }, (_, at) => ({ when: { [`q${at}`]: 'yes' }, text: `提示${at}` })),
    },
    'SCN-MANY-WAYS questions',
  ],
  [
    'a question with one answer',
    { questions: [question('food', { answers: [{ id: 'yes', label: '要' }] })] },
    'SCN-FORM questions.0.answers',
  ],
  ['a name that no code can hold', { id: '我要开店' }, 'SCN-FORM id'],
  ['a word that the format does not know', { colour: 'red' }, 'SCN-FORM file'],
  ['a missing help text', { questions: [{ ...question('food'), help: '' }] }, 'SCN-FORM questions.0.help'],
])('%s is found', (_what, changes, finding) => {
  expect(found(changes)).toContain(finding);
});

test('what is no guide at all is refused with its place', () => {
  for (const written of [null, 7, [], 'x', {}]) expect(readScenarioFile(written)).toMatchObject({ ok: false });
});

test('a clause may name several answers, and a condition several ways', () => {
  const changes = {
    questions: [question('food'), question('sign')],
    items: [
      item(LICENCE),
      item(FOOD, {
        when: [
          { food: 'yes', sign: 'yes' },
          { food: 'no', sign: ['no'] },
        ],
      }),
      item(SIGN, { when: { sign: ['yes', 'no'], food: 'yes' } }),
    ],
  };
  expect(found(changes)).toEqual([]);
});
