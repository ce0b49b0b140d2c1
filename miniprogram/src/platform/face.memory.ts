import type { FaceAbility, FaceOutcome, FaceTicket } from './contract';

let next: FaceOutcome = { kind: 'done', proof: 'pass' };

export const face = {
  check: (_ticket: FaceTicket): Promise<FaceOutcome> => Promise.resolve(next),
  /** What comes of the next checks in a test. */
  answer(outcome: FaceOutcome) {
    next = outcome;
  },
} satisfies FaceAbility & { answer(outcome: FaceOutcome): void };
