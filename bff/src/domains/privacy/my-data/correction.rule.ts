import { businessDateOf } from '@city-services/shared/time/businessDate';
import type { CorrectionState, CorrectionText } from './correction.entity';

/** Which moves there are. Whatever was answered or taken back stays so; a new doubt is a new case. */
const MOVES: Readonly<Record<CorrectionState, readonly CorrectionState[]>> = {
  SUBMITTED: ['TAKEN', 'WITHDRAWN'],
  TAKEN: ['CORRECTED', 'REFUSED', 'WITHDRAWN'],
  CORRECTED: [],
  REFUSED: [],
  WITHDRAWN: [],
};

/** From which states a case may come into this one. */
export const statesBefore = (to: CorrectionState): CorrectionState[] =>
  (Object.keys(MOVES) as CorrectionState[]).filter((from) => MOVES[from].includes(to));

export const isOpen = (state: CorrectionState): boolean => MOVES[state].length > 0;

const DAY_MS = 24 * 3_600_000;
/** GB/T 35273-2020, 8.7: requests of the person are answered within thirty days. */
const ANSWER_DAYS = 30;
/** 民法典 art. 188: three years in which somebody may go to court over it. */
const KEPT_DAYS = 3 * 365;

export const answerDueAt = (submittedAt: Date): Date => new Date(submittedAt.getTime() + ANSWER_DAYS * DAY_MS);
export const keptUntil = (submittedAt: Date): Date => new Date(submittedAt.getTime() + KEPT_DAYS * DAY_MS);

/** @param digits six random digits */
export const caseNumberOf = (submittedAt: Date, digits: string): string =>
  `GZ${businessDateOf(submittedAt).replaceAll('-', '')}${digits}`;

/** Most characters of each text, and whether it must be there. */
const LENGTHS: Readonly<Record<keyof CorrectionText, { readonly least: number; readonly most: number }>> = {
  record: { least: 2, most: 100 },
  wrong: { least: 5, most: 500 },
  evidence: { least: 0, most: 500 },
};
const MOST_ANSWER = 500;

/** The first text that is too short or too long; null when all are right. Texts are trimmed before. */
export const faultIn = (text: CorrectionText): keyof CorrectionText | null =>
  (Object.keys(LENGTHS) as (keyof CorrectionText)[]).find((field) => {
    const { length } = [...text[field]];
    return length < LENGTHS[field].least || length > LENGTHS[field].most;
  }) ?? null;

export const isAnswer = (text: string): boolean => text.length >= 2 && [...text].length <= MOST_ANSWER;
