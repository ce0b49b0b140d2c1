import type { ItemSummary } from '../version/version.entity';

/** From a division up to the country, 12 digits each: `379902101002` is followed by its town, county, city and province. */
export function regionChain(regionCode: string): readonly string[] {
  const full = regionCode.padEnd(12, '0');
  return [...new Set([12, 9, 6, 4, 2].map((length) => full.slice(0, length).padEnd(12, '0')))];
}

/** What the codes of a division and of all divisions inside it begin with. */
export const prefixOf = (regionCode: string): string =>
  [2, 4, 6, 9].map((length) => regionCode.slice(0, length)).find((prefix) => prefix.padEnd(12, '0') === regionCode) ??
  regionCode;

/** How near an implementation is to the citizen: 0 in the very division, greater further up; null: it is not for the citizen's place. */
export function nearness({ level, regionCode }: ItemSummary, chain: readonly string[]): number | null {
  if (level === 'NATION') return chain.length;
  const index = chain.indexOf(regionCode);
  return index < 0 ? null : index;
}

/** Implementations that are the same thing to a citizen: one basic item, one case of it. */
const sameThing = ({ basicCode, caseName }: ItemSummary): string => `${basicCode}\u0000${caseName ?? ''}`;

/**
 * Behind everything in the chain: what is carried out only inside the place. Whoever has not said in which county or town they live still
 * finds it, in the place of the least code.
 */
function insideOf({ regionCode }: ItemSummary, chain: readonly string[], prefix: string): number | null {
  return regionCode.startsWith(prefix) ? chain.length + regionChain(regionCode).length : null;
}

/**
 * One implementation of each item: the village's, else the town's, the county's, the city's, the province's, the country's; of an item that
 * none of these has, one inside the place.
 */
export function nearestOf(items: Iterable<ItemSummary>, regionCode: string): ItemSummary[] {
  const chain = regionChain(regionCode);
  const prefix = prefixOf(chain[0] ?? regionCode);
  const nearest = new Map<string, { readonly item: ItemSummary; readonly near: number }>();
  for (const item of items) {
    const near = nearness(item, chain) ?? insideOf(item, chain, prefix);
    if (near === null) continue;
    const known = nearest.get(sameThing(item));
    const better = !known || near < known.near || (near === known.near && item.code < known.item.code);
    if (better) nearest.set(sameThing(item), { item, near });
  }
  return [...nearest.values()].map(({ item }) => item);
}
