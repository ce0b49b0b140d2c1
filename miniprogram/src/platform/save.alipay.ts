import type { SaveAbility, SaveOutcome, TextFile } from './contract';

/** Alipay hands no text file to its user; the clipboard is no place for full numbers. */
export const save = {
  text: (_file: TextFile): Promise<SaveOutcome> => Promise.resolve('absent'),
} satisfies SaveAbility;
