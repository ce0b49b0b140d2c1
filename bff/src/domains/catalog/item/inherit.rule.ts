import type { BasicItem, InheritedFields, ItemContent, ItemRow } from './item.entity';
import { NO_PARTS, type Outcome, type Parts } from './part.entity';
import type { ResultKind } from './words.entity';

/**
 * 四级四同: an implementation takes name, type, basis and materials from its basic item, and defaults for what it does not say itself
 * (docs/domains/catalog.md).
 */

const firstFilled = (own: readonly string[], inherited: readonly string[] = []): readonly string[] =>
  own.length > 0 ? own : inherited;

function inheritedFields(row: ItemRow, basic: BasicItem | null): InheritedFields {
  return {
    // What the row itself says stays visible: the linter tells when it differs from the basic item.
    name: row.name ?? basic?.name ?? null,
    type: row.type ?? basic?.type ?? null,
    basis: row.basis ?? basic?.basis ?? null,
    serves: row.serves.length > 0 ? row.serves : (basic?.serves ?? []),
    conditions: row.conditions ?? basic?.conditions ?? null,
    statutory: row.statutory ?? basic?.statutory ?? null,
    statutoryNote: row.statutoryNote ?? basic?.statutoryNote ?? null,
    personTopics: firstFilled(row.personTopics, basic?.personTopics),
    enterpriseTopics: firstFilled(row.enterpriseTopics, basic?.enterpriseTopics),
    lifeEvents: firstFilled(row.lifeEvents, basic?.lifeEvents),
    aliases: [...new Set([...row.aliases, ...(basic?.aliases ?? [])])],
  };
}

/** Own parts stand in the place of inherited ones of the same key, then the rest is added. */
function overlaid<T>(inherited: readonly T[], own: readonly T[], keyOf: (part: T) => string): readonly T[] {
  const parts = new Map(inherited.map((part) => [keyOf(part), part]));
  for (const part of own) parts.set(keyOf(part), part);
  return [...parts.values()];
}

const byOrder = (a: { order: number; code: string }, b: { order: number; code: string }): number =>
  a.order - b.order || (a.code < b.code ? -1 : Number(a.code > b.code));

/** The result that the item's own row names, unless a row of `catalog.results` does. */
function withOwnResult(outcomes: readonly Outcome[], { resultName, resultKind }: ItemRow): readonly Outcome[] {
  if (resultName === null || outcomes.some(({ name }) => name === resultName)) return outcomes;
  const named: Outcome = {
    code: 'RESULT',
    name: resultName,
    kind: (resultKind ?? 'OTHER') as ResultKind,
    licenceType: null,
    deliveries: [],
    deliveryDays: null,
    validity: null,
    sampleUrl: null,
  };
  return [named, ...outcomes];
}

/**
 * One implementation with everything that it inherits.
 * @param own the parts of the implementation itself
 * @param shared the parts of its basic item
 */
export function withInherited(
  row: ItemRow,
  basic: BasicItem | null,
  { own = NO_PARTS, shared = NO_PARTS }: { readonly own?: Parts; readonly shared?: Parts },
): ItemContent {
  // The two columns of the row's result become a result like the others.
  const { resultName, resultKind, ...fields } = row;
  const outcomes = overlaid(shared.outcomes, own.outcomes, ({ code }) => code);
  return {
    ...fields,
    ...inheritedFields(row, basic),
    materials: [...overlaid(shared.materials, own.materials, ({ code }) => code)].sort(byOrder),
    fees: [...overlaid(shared.fees, own.fees, ({ code }) => code)].sort(byOrder),
    steps: [...overlaid(shared.steps, own.steps, ({ number }) => String(number))].sort((a, b) => a.number - b.number),
    questions: [...overlaid(shared.questions, own.questions, ({ code }) => code)].sort(byOrder),
    outcomes: withOwnResult(outcomes, { ...row, resultName, resultKind }),
  };
}
