import type { ItemSummary } from '../version/version.entity';
import type { Phrases } from './phrases.rule';
import type { Thing } from './searchIndex.entity';

/** How much it counts by what a thing was found, in hundredths. */
const WEIGHTS = { name: 100, alias: 95, caseName: 80, lifeEvent: 60, topic: 45, department: 40 } as const;
const WIDTH: readonly string[] = ['NATION', 'PROVINCE', 'CITY', 'COUNTY', 'TOWN', 'VILLAGE'];

/** Implementations of one item and case are one thing. */
export const thingKey = ({ basicCode, caseName }: ItemSummary): string =>
  caseName ? `${basicCode}\u0000${caseName}` : basicCode;

const byCode = (a: ItemSummary, b: ItemSummary): number => (a.code < b.code ? -1 : 1);

function wordsOf(item: ItemSummary): [string, number][] {
  const { name, caseName, aliases, lifeEvents, personTopics, enterpriseTopics, department } = item;
  return [
    [name, WEIGHTS.name],
    ...aliases.map((alias): [string, number] => [alias, WEIGHTS.alias]),
    ...(caseName ? [[caseName, WEIGHTS.caseName] as [string, number]] : []),
    ...lifeEvents.map((event): [string, number] => [event, WEIGHTS.lifeEvent]),
    ...[...personTopics, ...enterpriseTopics].map((topic): [string, number] => [topic, WEIGHTS.topic]),
    [department, WEIGHTS.department],
  ];
}

function weighed(implementations: readonly ItemSummary[], phrases: Phrases): Map<number, number> {
  const texts = new Map<string, number>();
  for (const item of implementations) {
    for (const [text, weight] of wordsOf(item)) texts.set(text, Math.max(weight, texts.get(text) ?? 0));
  }
  return new Map([...texts].map(([text, weight]) => [phrases.add(text), weight]));
}

function inRegions(items: readonly ItemSummary[]): Map<string, ItemSummary[]> {
  const regions = new Map<string, ItemSummary[]>();
  for (const item of items) {
    const there = regions.get(item.regionCode);
    if (there) there.push(item);
    else regions.set(item.regionCode, [item]);
  }
  return regions;
}

/** The thing that these implementations are. */
export function thingOf(key: string, items: readonly ItemSummary[], phrases: Phrases): Thing {
  const implementations = [...items].sort(byCode);
  return {
    key,
    implementations,
    byRegion: inRegions(implementations),
    widestFirst: [...implementations].sort((a, b) => WIDTH.indexOf(a.level) - WIDTH.indexOf(b.level)),
    words: weighed(implementations, phrases),
    frequent: implementations.some(({ frequent }) => frequent),
    departments: new Set(implementations.map(({ department }) => department)),
    lifeEvents: new Set(implementations.flatMap(({ lifeEvents }) => lifeEvents)),
  };
}

/** Whether a thing is still made of the same versions, of the same day. */
export function unchanged({ implementations }: Thing, items: readonly ItemSummary[]): boolean {
  if (items.length !== implementations.length) return false;
  const sorted = [...items].sort(byCode);
  return implementations.every(({ versionId, publishedOn }, at) => {
    const now = sorted[at];
    return now?.versionId === versionId && now.publishedOn === publishedOn;
  });
}
