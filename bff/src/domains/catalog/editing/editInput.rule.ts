import type { CellChange } from './edit.entity';

const LONGEST_CELL = 8_000;
const LONGEST_WHY = 500;
const MOST_CHANGES = 60;

const isGiven = (why: string | null): boolean => why !== null && why.trim() !== '';

/** The field at fault of a step; null: none. @param needsWhy others have to understand it from the reason alone */
export const stepFault = (why: string | null, needsWhy: boolean): 'why' | null =>
  (needsWhy && !isGiven(why)) || (why ?? '').length > LONGEST_WHY ? 'why' : null;

/** The field at fault of a change of cells; null: none. */
export function changesFault(changes: readonly CellChange[]): string | null {
  if (changes.length === 0 || changes.length > MOST_CHANGES) return 'changes';
  return changes.find(({ value }) => (value ?? '').length > LONGEST_CELL)?.column ?? null;
}
