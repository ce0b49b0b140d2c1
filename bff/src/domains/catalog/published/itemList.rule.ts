import { compareCodePoints } from '@city-services/shared/text/codePoints';
import { FOUR_LIST_NAMES, FOUR_LISTS } from '../item/derived.entity';
import type { ItemSummary } from '../version/version.entity';
import type { Audience, ItemFilter, ListCount, NamedCount } from './itemFilter.entity';

const isFor = ({ serves }: ItemSummary, audience: Audience): boolean =>
  audience === 'PERSON' ? serves.includes('PERSON') : serves.some((kind) => kind !== 'PERSON');

/** Whether an item belongs to the list that a citizen asked for. */
export function matches(item: ItemSummary, filter: ItemFilter): boolean {
  const { audience, topic, lifeEvent, department, list, level, frequent } = filter;
  return (
    (!audience || isFor(item, audience)) &&
    (!topic || item.personTopics.includes(topic) || item.enterpriseTopics.includes(topic)) &&
    (!lifeEvent || item.lifeEvents.includes(lifeEvent)) &&
    (!department || item.department === department) &&
    (!list || item.lists.includes(list)) &&
    (!level || item.level === level) &&
    (typeof frequent !== 'boolean' || item.frequent === frequent)
  );
}

/** Counts names, the most frequent first, equal counts by name. */
export function countNames(names: Iterable<string>): NamedCount[] {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts]
    .map(([name, count]) => ({ name, count }))
    .sort((a, b) => b.count - a.count || compareCodePoints(a.name, b.name));
}

/** 马上办, 网上办, 就近办, 一次办 with how many items each has. */
export const countLists = (items: readonly ItemSummary[]): ListCount[] =>
  FOUR_LISTS.map((list) => ({
    list,
    name: FOUR_LIST_NAMES[list],
    count: items.filter((item) => item.lists.includes(list)).length,
  }));

/** Items that people need often come first, then by name. The least key first. */
export const listKeyOf = ({ frequent, name, caseName, code }: ItemSummary): readonly string[] => [
  frequent ? '0' : '1',
  name,
  caseName ?? '',
  code,
];
