/** What the picture of the steps needs of one. */
export interface StepOrder {
  readonly number: number;
  readonly after: readonly number[];
}

/**
 * Steps in rows from the first to the last: those of one row run at the same time. A step that waits for one that is not there, or for itself in a
 * circle, stands in the row after all others, so that nothing is left out.
 */
export function rowsOfSteps<Step extends StepOrder>(steps: readonly Step[]): readonly (readonly Step[])[] {
  const rows: Step[][] = [];
  const done = new Set<number>();
  let left = [...steps].sort((a, b) => a.number - b.number);
  while (left.length > 0) {
    const ready = left.filter(({ after }) => after.every((number) => done.has(number)));
    const row = ready.length > 0 ? ready : left;
    rows.push(row);
    row.forEach(({ number }) => done.add(number));
    left = left.filter((step) => !row.includes(step));
  }
  return rows;
}
