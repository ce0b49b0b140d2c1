/** How many findings of a rule a department has, as the BFF counts them. */
export interface FindingCount {
  readonly rule: string;
  readonly severity: string;
  readonly department: string;
  readonly count: number;
}

/** Null: any. */
export interface FindingFilter {
  readonly rule: string | null;
  readonly severity: string | null;
  readonly department: string | null;
}

const fits = (count: FindingCount, { rule, severity, department }: FindingFilter): boolean =>
  (rule === null || count.rule === rule) &&
  (severity === null || count.severity === severity) &&
  (department === null || count.department === department);

/** Sums what fits by one of its sides, the most first. */
export function countsBy(
  counts: readonly FindingCount[],
  side: keyof FindingFilter,
  filter: FindingFilter,
): { value: string; count: number }[] {
  const sums = new Map<string, number>();
  for (const one of counts) if (fits(one, filter)) sums.set(one[side], (sums.get(one[side]) ?? 0) + one.count);
  return [...sums].map(([value, count]) => ({ value, count })).sort((a, b) => b.count - a.count);
}
