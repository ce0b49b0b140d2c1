import type { SaveAbility, SaveOutcome, TextFile } from './contract';

const files: TextFile[] = [];
let next: SaveOutcome = 'saved';

export const save = {
  text(file) {
    if (next === 'saved') files.push(file);
    return Promise.resolve(next);
  },
  /** What was handed over, oldest first. */
  files: () => [...files],
  /** What comes of the next ones in a test. */
  answer(outcome: SaveOutcome) {
    next = outcome;
  },
} satisfies SaveAbility & { files(): TextFile[]; answer(outcome: SaveOutcome): void };
