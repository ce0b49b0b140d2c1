import { CITY } from '@city-services/shared/city/city';
import type { Region, RegionLevel } from './region.entity';
import { allRegions, prefixOf } from './region.rule';

const plain = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s'’·]/g, '');
const SUFFIX =
  /(社区居民委员会|社区居委会|居民委员会|村民委员会|居委会|村委会|自治区|自治州|自治县|街道|地区|社区|[省市区县镇乡村盟旗])$/;

/** What a place is found by. */
interface Keys {
  readonly region: Region;
  readonly name: string;
  /** 海州 of 海州区. */
  readonly short: string;
  readonly spelled: string;
  readonly spelledShort: string;
  readonly initials: string;
  readonly initialsShort: string;
}

function keysOf(region: Region): Keys {
  const { name, pinyin, initials } = region;
  const short = name.replace(SUFFIX, '');
  const syllables = pinyin.split(' ');
  return {
    region,
    name,
    short,
    spelled: syllables.join(''),
    spelledShort: syllables.slice(0, short.length).join(''),
    initials,
    initialsShort: initials.slice(0, short.length),
  };
}

let keys: readonly Keys[] | undefined;
/** Made with the first search, not with the start. */
const allKeys = (): readonly Keys[] => (keys ??= allRegions().map(keysOf));

/** How well a place answers what was typed, 0 best; null: not at all. */
function matchOf(of: Keys, text: string): number | null {
  if (of.name === text || of.short === text) return 0;
  if (of.spelled === text || of.spelledShort === text) return 1;
  if (of.name.startsWith(text)) return 2;
  if (of.initials === text || of.initialsShort === text) return 3;
  if (of.spelled.startsWith(text)) return 4;
  if (of.initials.startsWith(text)) return 5;
  return of.name.includes(text) ? 6 : null;
}

const DEPTH: Readonly<Record<RegionLevel, number>> = { PROVINCE: 0, CITY: 1, COUNTY: 2, TOWN: 3, VILLAGE: 4 };
const ours = prefixOf(CITY.regionCode);

/**
 * Places by characters, full pinyin or initials. Best matches first; among equals those of our city, then the higher level.
 * @param within only what stands below this place
 */
export function searchRegions(typed: string, { within = '', first = 20 } = {}): readonly Region[] {
  const text = plain(typed);
  if (text === '') return [];
  const inside = within === '' ? '' : prefixOf(within);
  const found = allKeys().flatMap((of) => {
    const match = of.region.code.startsWith(inside) ? matchOf(of, text) : null;
    if (match === null) return [];
    const { region } = of;
    return [{ region, rank: match * 10 + (region.code.startsWith(ours) ? 0 : 5) + DEPTH[region.level] }];
  });
  return found
    .sort((a, b) => a.rank - b.rank || (a.region.code < b.region.code ? -1 : 1))
    .slice(0, first)
    .map(({ region }) => region);
}
