import type { ReadingAbility } from '../contract';

/** The hosts move their screen readers to a page that opens, and back. */
export const reading = {
  useReadingOrder: () => undefined,
  skipToMain: () => undefined,
} satisfies ReadingAbility;
