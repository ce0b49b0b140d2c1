import { checkScenario } from '../../../bff/src/domains/catalog/scenario/check.rule';
import { readScenarioFile } from '../../../bff/src/domains/catalog/scenario/scenarioFile.rule';

/** Faults as an author in a hurry makes them, planted one by one into a sound guide: each is found with its rule, its place and a sentence. */
const [A, B, C, D] = ['DM0731001000', 'DM0731002000', 'DM0131003000', 'DM1070001000'] as const;
const PUBLISHED = new Set<string>([A, B, C, D]);

const answers = (...ids: string[]) => ids.map((id) => ({ id, label: `选${id}` }));
const question = (id: string, more: object = {}) => ({
  ...{ id, title: `问${id}？`, help: '看看就知道。', answers: answers('yes', 'no', 'unsure') },
  ...more,
});
const item = (code: string, more: object = {}) => ({ code, title: `办${code}`, why: '因为要办。', ...more });

const SOUND = {
  id: 'shop',
  name: '开店',
  summary: '开一家小店',
  intro: '回答几个问题。',
  audience: 'ENTERPRISE',
  picture: 'other',
  department: '市场监督管理局',
  questions: [
    question('form'),
    question('food', { askIf: { form: ['yes', 'unsure'] } }),
    question('sign', { askIf: [{ food: 'yes' }, { form: 'no' }] }),
  ],
  items: [
    item(A, { when: { form: ['yes', 'unsure'] } }),
    item(B, { when: { form: 'no' } }),
    item(C, { when: { food: ['yes', 'unsure'] }, after: [A, B] }),
    item(D, { when: [{ sign: 'yes' }, { sign: 'unsure', form: 'no' }], after: [A, B] }),
  ],
  tips: [{ when: { sign: 'no' }, text: '以后要挂招牌再来问。' }],
  never: [[A, B]],
};

function found(changes: object) {
  const read = readScenarioFile({ ...SOUND, ...changes });
  return read.ok ? checkScenario(read.definition, PUBLISHED) : read.findings;
}
const named = (changes: object): string[] => [...new Set(found(changes).map(({ rule, at }) => `${rule} ${at}`))];

test('the guide without a plant passes', () => expect(found({})).toEqual([]));

const [form, food, sign] = SOUND.questions;
const [a, b, c, d] = SOUND.items;

test.each<[string, object, string[]]>([
  [
    'an end with nothing to do, for one answer of three',
    {
      items: [
        { ...a, when: { form: 'yes' } },
        b,
        { ...c, when: { food: 'yes' } },
        { ...d, when: { sign: ['yes', 'unsure'] } },
      ],
    },
    ['SCN-DEAD-END questions.food.unsure', 'SCN-DEAD-END questions.food.no'],
  ],
  [
    'an answer that asks for two things at once',
    { questions: [form, food, { ...sign, askIf: { form: 'no', food: 'yes' } }] },
    ['SCN-UNREACHABLE questions.sign', `SCN-ITEM-NEVER items.${D}`, 'SCN-TIP-NEVER tips.0'],
  ],
  [
    'a question behind an answer that ends the questions',
    {
      questions: [
        question('form', { answers: [...answers('yes', 'unsure'), { id: 'no', label: '都不是', stop: '请问窗口。' }] }),
        food,
        sign,
      ],
    },
    ['SCN-CASE-NEVER questions.sign.askIf.1', `SCN-ITEM-NEVER items.${B}`, `SCN-CASE-NEVER items.${D}.when.1`],
  ],
  [
    'one case of several that cannot be',
    { items: [a, b, { ...c, when: [{ food: 'yes' }, { food: 'unsure' }, { form: 'no', food: 'yes' }] }, d] },
    [`SCN-CASE-NEVER items.${C}.when.2`],
  ],
  [
    'a case of a tip that cannot be',
    { tips: [{ when: [{ sign: 'no' }, { sign: 'no', food: 'no' }], text: '以后再来问。' }] },
    ['SCN-CASE-NEVER tips.0.when.1'],
  ],
  [
    'two licences on the way of one answer',
    { items: [a, { ...b, when: { form: ['no', 'unsure'] } }, c, d] },
    [`SCN-CONTRADICTION items.${A}`],
  ],
  [
    'items in a circle of three, told by those in it',
    {
      items: [{ ...a, after: [C] }, b, { ...c, after: [D] }, { ...d, after: [A] }],
    },
    [`SCN-CYCLE items.${A}.after`],
  ],
  [
    'an item that waits for itself, told by itself, not by those that wait for it',
    {
      items: [{ ...a, after: [B] }, { ...b, after: [B] }, c, d],
    },
    [`SCN-CYCLE items.${B}.after`],
  ],
  [
    'an item that is not published',
    { items: [a, b, { ...c, code: 'DM9999999999' }, d] },
    ['SCN-ITEM-UNKNOWN items.DM9999999999'],
  ],
  [
    'two answers of one name',
    {
      questions: [
        question('form', { answers: [...answers('yes', 'no', 'unsure'), { id: 'no', label: '别的' }] }),
        food,
        sign,
      ],
    },
    ['SCN-TWICE questions.form.no'],
  ],
  [
    'two answers that read alike',
    {
      questions: [
        question('form', { answers: [...answers('yes', 'no'), { id: 'unsure', label: '选 yes' }] }),
        food,
        sign,
      ],
    },
    ['SCN-TWICE questions.form.unsure'],
  ],
  ['one item waited for twice', { items: [a, b, { ...c, after: [A, A] }, d] }, [`SCN-TWICE items.${C}.after`]],
  ['an item that excludes itself', { never: [[A, A]] }, ['SCN-TWICE never.0']],
  [
    'one tip told twice on a way, and once more where nobody reads it',
    {
      tips: [
        ...SOUND.tips,
        { when: { sign: 'no', form: 'no' }, text: '以后要挂招牌再来问。' },
        { when: { food: 'yes', form: 'no' }, text: '以后要挂招牌再来问。' },
      ],
    },
    ['SCN-TWICE tips.2', 'SCN-TIP-NEVER tips.2'],
  ],
  [
    'a reason that another one hides, in the same words',
    { items: [{ ...a, why: [{ text: '要执照。' }, { when: { form: 'yes' }, text: '要执照。' }] }, b, c, d] },
    [`SCN-WHY-NEVER items.${A}.why.1`],
  ],
  [
    'no reason for one answer of two',
    { items: [{ ...a, why: [{ when: { form: 'yes' }, text: '办公司要执照。' }] }, b, c, d] },
    [`SCN-WHY items.${A}`],
  ],
  [
    'a condition on a later question',
    { questions: [form, { ...food, askIf: { sign: 'yes' } }, sign] },
    ['SCN-ORDER questions.food.askIf'],
  ],
  [
    'a condition on what nobody can answer',
    { items: [{ ...a, when: { form: ['yes', 'company'] } }, b, c, d] },
    [`SCN-NAME items.${A}.when`],
  ],
  ['a text of blanks', { questions: [form, { ...food, help: ' 　' }, sign] }, ['SCN-FORM questions.1.help']],
  ['an item without a reason', { items: [a, b, c, { ...d, why: undefined }] }, ['SCN-FORM items.3.why']],
  [
    'an answer without a label',
    { questions: [question('form', { answers: [{ id: 'yes' }, { id: 'no', label: '否' }] })] },
    ['SCN-FORM questions.0.answers.0.label'],
  ],
  ['a condition in words', { questions: [form, { ...food, askIf: 'form=yes' }, sign] }, ['SCN-FORM questions.1.askIf']],
  [
    'a condition without an answer',
    { questions: [form, { ...food, askIf: { form: [] } }, sign] },
    ['SCN-FORM questions.1.askIf.form'],
  ],
  [
    'a field that the format does not have',
    { questions: [{ ...form, askUnless: { food: 'no' } }, food, sign] },
    ['SCN-FORM questions.0'],
  ],
  [
    'a question that changes nothing',
    { questions: [...SOUND.questions, question('idle')] },
    ['SCN-NO-EFFECT questions.idle'],
  ],
])('%s', (_what, changes, findings) => {
  expect(named(changes)).toEqual(expect.arrayContaining(findings));
  for (const { sentence } of found(changes)) expect(sentence).toMatch(/\p{Script=Han}{2}/u);
});

/** Questions that each put one item there. */
const many = (count: number, choices: readonly string[]) => ({
  questions: Array.from({ length: count }, (_, at) => question(`q${at}`, { answers: answers(...choices) })),
  items: [item(A)],
  tips: Array.from({ length: count }, (_, at) => ({ when: { [`q${at}`]: choices[0] }, text: `提示${at}` })),
  never: [],
});

test('ten questions of six answers are too many questions, however many ways that makes', () => {
  expect(named(many(10, ['a', 'b', 'c', 'd', 'e', 'f']))).toEqual(['SCN-LONG questions.q9.a']);
});

test('nine questions of nine answers are not refused: what nothing tells apart is walked once', () => {
  expect(found(many(9, ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i']))).toEqual([]);
});

test('ten questions on one branch alone are found, with the answers that lead there', () => {
  const chain = Array.from({ length: 9 }, (_, at) =>
    question(`q${at}`, at === 0 ? { askIf: { form: 'yes' } } : { askIf: { [`q${at - 1}`]: 'yes' } }),
  );
  const tips = chain.map(({ id }) => ({ when: { [id]: 'no' }, text: `提示${id}` }));
  const changes = {
    questions: [form, ...chain],
    items: [item(A)],
    tips: [...tips, { when: { form: 'no' }, text: '好' }],
    never: [],
  };
  const long = found(changes).filter(({ rule }) => rule === 'SCN-LONG');
  expect(long.map(({ at }) => at)).toEqual(expect.arrayContaining(['questions.q8.yes']));
  expect(long[0]?.sentence).toContain('form=yes q0=yes q1=yes');
});
