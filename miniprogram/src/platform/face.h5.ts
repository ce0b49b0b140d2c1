import type { FaceAbility, FaceOutcome, FaceTicket } from './contract';

/** A browser has no face check: the BFF offers the other ways there. */
export const face = {
  check: (_ticket: FaceTicket): Promise<FaceOutcome> => Promise.resolve({ kind: 'absent' }),
} satisfies FaceAbility;
