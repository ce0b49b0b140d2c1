import { fen, sumFen, type Fen } from '@city-services/shared/money/fen';
import { workingDaysOf } from '../item/time.rule';
import { mergeMaterials } from './materials.rule';
import type { ItemParts, OpenFee, PlanCost, PlanTime, ResolvedItem, ScenarioResult } from './scenarioItem.entity';

/** Whole working days that an item takes: what is promised, else what the law allows. Null: neither is said. */
function daysOf(parts: ItemParts | null): number | null {
  const limit = parts?.promised ?? parts?.statutory ?? null;
  return limit && Math.ceil(workingDaysOf(limit));
}

interface Way {
  readonly days: number;
  readonly codes: readonly string[];
}

/** The longest chain of items that wait for one another; items come in the order of the plan. */
function timeOf(items: readonly ResolvedItem[]): PlanTime {
  const ways = new Map<string, Way>();
  let longest: Way = { days: 0, codes: [] };
  for (const { code, after, parts } of items) {
    const before = after
      .flatMap((each) => ways.get(each) ?? [])
      .reduce((most, way) => (way.days > most.days ? way : most), { days: 0, codes: [] } as Way);
    const way = { days: before.days + (daysOf(parts) ?? 0), codes: [...before.codes, code] };
    ways.set(code, way);
    if (way.days > longest.days) longest = way;
  }
  return {
    workingDays: longest.days,
    longestWay: longest.codes,
    oneByOne: items.reduce((sum, { parts }) => sum + (daysOf(parts) ?? 0), 0),
    unknown: items.filter(({ parts }) => daysOf(parts) === null).map(({ code }) => code),
  };
}

interface FeeLine {
  readonly least: Fen;
  readonly most: Fen | null;
  readonly open: OpenFee | null;
}

const NOTHING = fen(0);

/** A fee that may be waived counts at nothing and in full; one without a figure is told in words. */
function linesOf({ code, parts }: ResolvedItem): FeeLine[] {
  if (!parts?.charged) return [];
  return parts.fees.map(({ name, standard, amountFen, reducible }) =>
    amountFen === null
      ? { least: NOTHING, most: null, open: { item: code, name, standard } }
      : { least: reducible ? NOTHING : amountFen, most: amountFen, open: null },
  );
}

function costOf(items: readonly ResolvedItem[]): PlanCost {
  const lines = items.flatMap(linesOf);
  return {
    leastFen: sumFen(lines.map(({ least }) => least)),
    mostFen: lines.some(({ most }) => most === null) ? null : sumFen(lines.map(({ most }) => most ?? NOTHING)),
    open: lines.flatMap(({ open }) => open ?? []),
  };
}

/** Materials, time and cost of a plan. */
export const resultOf = (items: readonly ResolvedItem[]): ScenarioResult => ({
  items,
  layers: Math.max(0, ...items.map(({ layer }) => layer)),
  materials: mergeMaterials(items),
  time: timeOf(items),
  cost: costOf(items),
});
