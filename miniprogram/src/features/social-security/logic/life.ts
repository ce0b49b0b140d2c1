import { SOCIAL_SECURITY } from '@/copy/socialSecurity';
import type { CellLook } from '@/ui/YearGrid';

const LOOKS: Readonly<Record<string, CellLook>> = {
  CONTRIBUTED: 'full',
  ARREARS: 'striped',
  GAP: 'hollow',
  NOT_COVERED: 'none',
  FUTURE: 'future',
};

/** States in the order of the legend. */
const STATES = ['CONTRIBUTED', 'ARREARS', 'GAP', 'NOT_COVERED', 'FUTURE'] as const;

interface Year {
  readonly year: number;
  readonly months: readonly string[];
}

export interface DrawnYear {
  readonly year: number;
  readonly cells: readonly CellLook[];
  /** The whole year as a sentence for a screen reader. */
  readonly label: string;
}

/** 2025 年：已缴 10 个月，断缴 2 个月 */
function labelOf({ year, months }: Year, yearly: boolean): string {
  const counts = STATES.map((state) => ({ state, count: months.filter((month) => month === state).length }))
    .filter(({ count }) => count > 0)
    .map(({ state, count }) => SOCIAL_SECURITY.count(SOCIAL_SECURITY.month(state, yearly), count));
  return SOCIAL_SECURITY.yearPicture(year, counts.join('，'));
}

/** A working life as rows of twelve, newest year first: what is looked for is mostly the present. */
export const drawnYears = (years: readonly Year[], yearly: boolean): DrawnYear[] =>
  [...years].reverse().map((year) => ({
    year: year.year,
    cells: year.months.map((month) => LOOKS[month] ?? 'none'),
    label: labelOf(year, yearly),
  }));

/** What the looks mean, as far as they are there. */
export const legendOf = (years: readonly Year[], yearly: boolean): { look: CellLook; word: string }[] =>
  STATES.filter((state) => years.some(({ months }) => months.includes(state))).map((state) => ({
    look: LOOKS[state] ?? 'none',
    word: SOCIAL_SECURITY.month(state, yearly),
  }));
