import type { Answers, Walkable } from './definition';
import { walk } from './walk';

/**
 * A short text that restores the answers of a guide: `restaurant.3.21312-k4`. Name of the guide, its version, one sign an asked question (the
 * place of the answer in its question), two signs that find a wrong character. Nobody is named by it; WeChat takes it as `scene` (32 characters).
 */
export const CODE_LENGTH = 32;

/** A name leaves room for a version of four digits, nine answers and the check. */
export const SCENARIO_ID = /^[a-z](?:-?[a-z0-9]){1,13}$/;

/** Places of answers: a question has fewer. */
const SIGNS = '123456789abcdefgh';
export const MOST_ANSWERS = SIGNS.length;

const CHECK_SIGNS = '0123456789abcdefghjkmnpqrstvwxyz';
/** As for scenes: with a prime every wrong character and every swap of two neighbours leaves another remainder. */
const MODULUS = 1021;
const FORM = /^([a-z](?:-?[a-z0-9]){1,13})\.([1-9]\d{0,3})\.([1-9a-h]{0,9})-([0-9a-z]{2})$/;

function checkOf(text: string): string {
  const sum = Array.from(text).reduce((total, sign) => (total * 37 + sign.charCodeAt(0)) % MODULUS, 0);
  return `${CHECK_SIGNS.charAt(Math.floor(sum / CHECK_SIGNS.length))}${CHECK_SIGNS.charAt(sum % CHECK_SIGNS.length)}`;
}

/** The code of some answers, finished or on the way. */
export function codeOf({ id, version, questions }: Walkable, given: Answers): string {
  const signs = walk(questions, given).steps.map(({ question, answer }) =>
    SIGNS.charAt(question.answers.findIndex((each) => each.id === answer.id)),
  );
  const claim = `${id}.${version}.${signs.join('')}`;
  return `${claim}-${checkOf(claim)}`;
}

/** What a code says before its guide is known. */
export interface ReadCode {
  readonly id: string;
  readonly version: number;
  readonly signs: string;
}

/** Null for what is no code: wrong form, wrong check. Capitals are forgiven. */
export function readCode(text: string): ReadCode | null {
  const [, id, version, signs, check] = FORM.exec(text.trim().toLowerCase()) ?? [];
  if (id === undefined || version === undefined || signs === undefined) return null;
  return checkOf(`${id}.${version}.${signs}`) === check ? { id, version: Number(version), signs } : null;
}

/** The answers that a code means in the version that it was made for; as many as fit. */
export function answersOf({ questions }: Pick<Walkable, 'questions'>, signs: string): Answers {
  let answers: Answers = {};
  for (const sign of signs) {
    const { next } = walk(questions, answers);
    const answer = next?.answers[SIGNS.indexOf(sign)];
    if (!next || !answer) break;
    answers = { ...answers, [next.id]: answer.id };
  }
  return answers;
}
