import { sumFen } from '@city-services/shared/money/fen';
import { workingDaysOf } from '../item/time.rule';
import { mergeMaterials } from './materials.rule';
import type { ItemParts, PlanCost, PlanTime, ResolvedItem, ScenarioResult } from './scenarioItem.entity';

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

/** A fee that may be waived counts at nothing and in full; one without a figure leaves the most unknown. */
function costOf(items: readonly ResolvedItem[]): PlanCost {
  const charged = items.filter(({ parts }) => parts?.charged);
  const fees = charged.flatMap(({ code, parts }) => (parts?.fees ?? []).map((fee) => ({ ...fee, item: code })));
  const amounts = fees.flatMap(({ amountFen }) => amountFen ?? []);
  return {
    leastFen: sumFen(fees.flatMap(({ amountFen, reducible }) => (reducible ? [] : (amountFen ?? [])))),
    mostFen: amounts.length < fees.length ? null : sumFen(amounts),
    fees: fees.map(({ item, name, standard, amountFen, reducible, reduction }) => ({
      ...{ item, name, standard, amountFen },
      reduction: reducible ? (reduction ?? '') : null,
    })),
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
