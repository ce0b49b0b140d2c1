import { CITY } from '@city-services/shared/city/city';
import type { Region, RegionLevel } from './region.entity';
import list from './regions.json';

/** Where each level's own digits end. */
const ENDS: readonly (readonly [RegionLevel, number])[] = [
  ['PROVINCE', 2],
  ['CITY', 4],
  ['COUNTY', 6],
  ['TOWN', 9],
  ['VILLAGE', 12],
];
/** Levels that exist for the numbering alone: nobody says 北京市市辖区东城区. */
const NO_PLACE = /^(市辖区|县|省直辖县级行政区划|自治区直辖县级行政区划)$/;

const padded = (digits: string): string => digits.padEnd(12, '0');

/** The 12-digit form of a code that is written with 6, 9 or 12 digits. */
export const regionCodeOf = (code: string): string => padded(code.trim());

const levelOf = (code: string): RegionLevel =>
  ENDS.find(([, end]) => padded(code.slice(0, end)) === code)?.[0] ?? 'VILLAGE';

/** The codes from the province down to the code itself, places or not. */
const codesDownTo = (code: string): string[] => [...new Set(ENDS.map(([, end]) => padded(code.slice(0, end))))];

interface Line {
  readonly code: string;
  readonly name: string;
  readonly pinyin: string;
}

function lineOf(text: string): Line {
  const [code = '', name = '', ...syllables] = text.split(' ');
  return { code, name, pinyin: syllables.join(' ') };
}

function readRegions(lines: readonly string[]): ReadonlyMap<string, Region> {
  const places = lines.map(lineOf).filter(({ name }) => !NO_PLACE.test(name));
  const known = new Set(places.map(({ code }) => code));
  const invented = CITY.demonstration ? CITY.regionCode.replace(/(00){1,2}$/, '') : null;
  return new Map(
    places.map(({ code, name, pinyin }) => {
      const above = codesDownTo(code).filter((upper) => upper !== code && known.has(upper));
      const initials = pinyin.replace(/(\S)\S*\s?/g, '$1');
      const demonstration = invented !== null && code.startsWith(invented);
      return [
        code,
        { code, name, level: levelOf(code), pinyin, initials, parent: above.at(-1) ?? null, demonstration },
      ];
    }),
  );
}

const REGIONS = readRegions(list.lines);
const CHILDREN = new Map<string | null, Region[]>();
for (const region of REGIONS.values()) {
  CHILDREN.set(region.parent, [...(CHILDREN.get(region.parent) ?? []), region]);
}

/** A place by its code of 6, 9 or 12 digits; undefined when the list does not hold it. */
export const regionOf = (code: string): Region | undefined => REGIONS.get(regionCodeOf(code));

/** What stands directly below a place, in the order of codes; the provinces below null. */
export const regionsBelow = (parent: string | null): readonly Region[] =>
  CHILDREN.get(parent === null ? null : regionCodeOf(parent)) ?? [];

/** From the province down to the place itself. */
export const pathOf = ({ code }: Region): readonly Region[] =>
  codesDownTo(code).flatMap((upper) => REGIONS.get(upper) ?? []);

/** The city that this product serves. */
export function cityRegion(): Region {
  const city = regionOf(CITY.regionCode);
  if (!city || list.city !== CITY.regionCode) {
    throw new Error(`regions.json is not of ${CITY.regionCode} ${CITY.name}: run npm run regions`);
  }
  return city;
}

/**
 * The place of a division code as a citizen says it: `370203` is 山东省青岛市市北区. Of a code that the list does not hold (merged, newly
 * founded, a village of another city) the levels above it; of an unknown province the code itself.
 *
 * Source: 国家统计局, 统计用区划代码和城乡划分代码, as of 2023-06-30 (`regions.json`, made by `npm run regions`).
 *
 * @param code 6, 9 or 12 digits
 */
export function regionNameOf(code: string): string {
  const names = codesDownTo(regionCodeOf(code)).flatMap((upper) => REGIONS.get(upper)?.name ?? []);
  return names.join('') || code;
}

/** Every place of the list. */
export const allRegions = (): readonly Region[] => [...REGIONS.values()];

/** The digits that every place below it begins with. */
export function prefixOf(code: string): string {
  const full = regionCodeOf(code);
  const end = ENDS.find(([, last]) => padded(full.slice(0, last)) === full)?.[1] ?? 12;
  return full.slice(0, end);
}
