export interface Figure {
  readonly what: string;
  readonly value: string;
  readonly goal: string;
  readonly met: boolean;
}

export function atMost(what: string, value: number, goal: number, unit = ''): Figure {
  return { what, value: `${value.toFixed(2)}${unit}`, goal: `≤ ${goal}${unit}`, met: value <= goal };
}

export function atLeast(what: string, value: number, goal: number): Figure {
  return { what, value: value.toFixed(2), goal: `≥ ${goal}`, met: value >= goal };
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? NaN;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? NaN) + upper) / 2;
}

export function shownFigures(figures: readonly Figure[]): string {
  const width = Math.max(...figures.map(({ what }) => what.length));
  return figures
    .map(
      ({ what, value, goal, met }) =>
        `${what.padEnd(width)}  ${value.padStart(10)}  ${goal.padStart(10)}  ${met ? 'met' : 'MISSED'}\n`,
    )
    .join('');
}
