import type { Hall, HallWindow } from '../place/place.entity';
import type { ItemFilter } from '../published/itemFilter.entity';
import { matches } from '../published/itemList.rule';
import { prefixOf, regionChain } from '../published/region.rule';
import type { ItemSummary } from '../version/version.entity';
import type { Point } from './search.entity';
import type { Thing } from './searchIndex.entity';

/** Where a citizen is, and what the list is narrowed to. */
export interface Wanted {
  /** From the citizen's division up to the country. */
  readonly chain: readonly string[];
  readonly prefix: string;
  readonly filter: ItemFilter;
}

export const wantedOf = (regionCode: string, filter: ItemFilter): Wanted => {
  const chain = regionChain(regionCode);
  return { chain, prefix: prefixOf(chain[0] ?? regionCode), filter };
};

/** Refuses most things without looking at their implementations. */
export const mayBeWanted = ({ departments, lifeEvents }: Thing, { department, lifeEvent }: ItemFilter): boolean =>
  (!department || departments.has(department)) && (!lifeEvent || lifeEvents.has(lifeEvent));

/**
 * The implementation for the citizen: the village's, else the town's, the county's, the city's, the province's, the country's; of what none of
 * these has, the widest inside the place (as `nearestOf`). With a level only those of the level. Null: there is none, or the filter refuses it.
 */
export function implementationFor(thing: Thing, { chain, prefix, filter }: Wanted): ItemSummary | null {
  const rightLevel = ({ level }: ItemSummary): boolean => !filter.level || level === filter.level;
  const found =
    chain.map((region) => thing.byRegion.get(region)?.find(rightLevel)).find(Boolean) ??
    thing.widestFirst.find(
      (item) => rightLevel(item) && (item.level === 'NATION' || item.regionCode.startsWith(prefix)),
    );
  return found && matches(found, filter) ? found : null;
}

const EARTH_METRES = 6_371_000;
const radians = (degrees: number): number => (degrees * Math.PI) / 180;

/** As the crow flies, whole metres. */
export function metresBetween(a: Point, b: Point): number {
  const north = Math.sin(radians(b.latitude - a.latitude) / 2) ** 2;
  const east = Math.sin(radians(b.longitude - a.longitude) / 2) ** 2;
  const share = north + Math.cos(radians(a.latitude)) * Math.cos(radians(b.latitude)) * east;
  return Math.round(2 * EARTH_METRES * Math.asin(Math.min(1, Math.sqrt(share))));
}

/** Halls and windows, by code. */
export interface Places {
  readonly halls: ReadonlyMap<string, Hall>;
  readonly windows: ReadonlyMap<string, HallWindow>;
}

/** To the nearest hall that handles the item; null when no hall of it says where it stands. */
export function metresTo({ windowCodes }: ItemSummary, { halls, windows }: Places, from: Point): number | null {
  const distances = windowCodes.flatMap((code) => {
    const hall = halls.get(windows.get(code)?.hallCode ?? '');
    if (!hall || hall.longitudeE6 === null || hall.latitudeE6 === null) return [];
    return [metresBetween(from, { longitude: hall.longitudeE6 / 1e6, latitude: hall.latitudeE6 / 1e6 })];
  });
  return distances.length === 0 ? null : Math.min(...distances);
}

/** Where the hall of a division stands: the village's, else the town's, the county's, the city's. Null: none of them says where. */
export function hallOf(regionCode: string, { halls }: Pick<Places, 'halls'>): Point | null {
  for (const region of regionChain(regionCode)) {
    for (const hall of halls.values()) {
      if (hall.regionCode !== region || hall.longitudeE6 === null || hall.latitudeE6 === null) continue;
      return { longitude: hall.longitudeE6 / 1e6, latitude: hall.latitudeE6 / 1e6 };
    }
  }
  return null;
}
