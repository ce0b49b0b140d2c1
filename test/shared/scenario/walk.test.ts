import fc from 'fast-check';
import { answersOf, CODE_LENGTH, codeOf, readCode } from '@city-services/shared/scenario/code';
import type { Answers, ScenarioQuestion } from '@city-services/shared/scenario/definition';
import { remaining, walk } from '@city-services/shared/scenario/walk';

const question = (id: string, answers: string, more: Partial<ScenarioQuestion> = {}): ScenarioQuestion => ({
  id,
  title: id,
  help: id,
  askIf: [],
  answers: answers.split(' ').map((each) => ({ id: each, label: each, note: null, stop: null })),
  ...more,
});

const QUESTIONS: readonly ScenarioQuestion[] = [
  question('smoke', 'yes no'),
  question('place', 'shop home', {
    askIf: [[{ question: 'smoke', answers: ['yes'] }]],
    answers: [
      { id: 'shop', label: 'shop', note: null, stop: null },
      { id: 'home', label: 'home', note: null, stop: '换一处' },
    ],
  }),
  question('size', 'small middle large'),
  question('gas', 'yes no', {
    askIf: [
      [
        { question: 'place', answers: ['shop'] },
        { question: 'size', answers: ['middle', 'large'] },
      ],
    ],
  }),
];
const GUIDE = { id: 'eating-house', version: 12, questions: QUESTIONS };
const asked = (given: Answers): string[] => walk(QUESTIONS, given).steps.map(({ question: { id } }) => id);

describe('a walk through questions', () => {
  test.each<[Answers, string[], string | null]>([
    [{}, [], 'smoke'],
    [{ smoke: 'no' }, ['smoke'], 'size'],
    [{ smoke: 'yes' }, ['smoke'], 'place'],
    [{ smoke: 'no', size: 'small' }, ['smoke', 'size'], null],
    [{ smoke: 'yes', place: 'shop', size: 'large' }, ['smoke', 'place', 'size'], 'gas'],
    [{ smoke: 'never' }, [], 'smoke'],
    [{ constructor: 'x', smoke: 'toString' }, [], 'smoke'],
  ])('%j has asked %j and asks %s', (given, steps, next) => {
    expect(asked(given)).toEqual(steps);
    expect(walk(QUESTIONS, given).next?.id ?? null).toBe(next);
  });

  test('ends at once with the advice of an answer', () => {
    expect(walk(QUESTIONS, { smoke: 'yes', place: 'home', size: 'small' })).toMatchObject({
      stop: '换一处',
      next: null,
      answers: { smoke: 'yes', place: 'home' },
    });
  });

  test('forgets answers to questions that are not asked any more', () => {
    expect(walk(QUESTIONS, { smoke: 'no', place: 'shop', size: 'large', gas: 'yes' }).answers).toEqual({
      smoke: 'no',
      size: 'large',
    });
  });

  test.each<[Answers, number, number]>([
    [{}, 2, 4],
    [{ smoke: 'no' }, 1, 1],
    [{ smoke: 'yes' }, 2, 3],
    [{ smoke: 'yes', place: 'shop' }, 1, 2],
    [{ smoke: 'no', size: 'small' }, 0, 0],
  ])('after %j %i to %i questions are left', (given, least, most) => {
    expect(remaining(QUESTIONS, walk(QUESTIONS, given))).toEqual({ least, most });
  });
});

describe('a code of answers', () => {
  const anyAnswers = fc.record({
    smoke: fc.constantFrom('yes', 'no'),
    place: fc.constantFrom('shop', 'home'),
    size: fc.constantFrom('small', 'middle', 'large'),
    gas: fc.constantFrom('yes', 'no'),
  });

  test('restores what was answered, finished or not', () => {
    fc.assert(
      fc.property(
        fc.record({ ...{ smoke: fc.constantFrom('yes', 'no') } }),
        anyAnswers,
        fc.boolean(),
        (some, all, half) => {
          const { answers } = walk(QUESTIONS, half ? some : all);
          const code = codeOf(GUIDE, answers);
          expect(code.length).toBeLessThanOrEqual(CODE_LENGTH);
          const read = readCode(code);
          expect(read).toMatchObject({ id: 'eating-house', version: 12 });
          expect(answersOf(GUIDE, read?.signs ?? '')).toEqual(answers);
        },
      ),
    );
  });

  test('every single wrong character and every swap of neighbours is noticed', () => {
    const code = codeOf(GUIDE, { smoke: 'yes', place: 'shop', size: 'large', gas: 'no' });
    const signs = '0123456789abcdefghijklmnopqrstuvwxyz';
    for (let at = 0; at < code.length; at += 1) {
      for (const sign of signs) {
        if (sign === code[at]) continue;
        expect(readCode(`${code.slice(0, at)}${sign}${code.slice(at + 1)}`)).toBeNull();
      }
      const swapped = `${code.slice(0, at)}${code[at + 1] ?? ''}${code[at] ?? ''}${code.slice(at + 2)}`;
      if (swapped !== code) expect(readCode(swapped)).toBeNull();
    }
  });

  test('forgives capitals and blanks around it', () => {
    const code = codeOf(GUIDE, { smoke: 'no' });
    expect(readCode(` ${code.toUpperCase()} `)).toEqual(readCode(code));
  });

  test.each([
    '',
    'x',
    '1p7k3m9qzt28',
    'eating-house.0.1-00',
    'a'.repeat(500),
    'eating-house.12.9999999999-00',
    '../../etc',
  ])('%j is none', (text) => expect(readCode(text)).toBeNull());

  test('the longest name, version and way fit the 32 characters of a host’s scene', () => {
    const long = { ...GUIDE, id: 'abcdefghijklmn', version: 9999 };
    const questions = Array.from({ length: 9 }, (_, at) => question(`q${at}`, 'a b'));
    const answers = Object.fromEntries(questions.map(({ id }) => [id, 'b']));
    const code = codeOf({ ...long, questions }, answers);
    expect(code.length).toBe(CODE_LENGTH);
    expect(readCode(code)?.signs).toBe('222222222');
  });
});
