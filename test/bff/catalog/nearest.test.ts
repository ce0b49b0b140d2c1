import { nearestOf } from '../../../bff/src/domains/catalog/published/region.rule';
import type { ItemSummary } from '../../../bff/src/domains/catalog/version/version.entity';

const implementation = (basicCode: string, regionCode: string): ItemSummary =>
  ({ code: `${basicCode}-${regionCode}`, basicCode, regionCode, level: 'COUNTY', caseName: null }) as ItemSummary;

const CITY = '379900000000';
const ITEMS = [
  implementation('CITYONLY0000', CITY),
  implementation('EVERYWHERE00', CITY),
  implementation('EVERYWHERE00', '379902000000'),
  implementation('COUNTIES0000', '379903000000'),
  implementation('COUNTIES0000', '379902000000'),
  implementation('TOWNS0000000', '379921103000'),
  implementation('TOWNS0000000', '379903100000'),
  implementation('ELSEWHERE000', '370203000000'),
];
const chosen = (region: string): string[] =>
  nearestOf(ITEMS, region)
    .map(({ code }) => code)
    .sort();

test('who has not said where in the city they live finds also what only counties or towns carry out', () => {
  expect(chosen(CITY)).toEqual([
    'CITYONLY0000-379900000000',
    'COUNTIES0000-379902000000',
    'EVERYWHERE00-379900000000',
    'TOWNS0000000-379903100000',
  ]);
});

test('who lives in a county gets that county’s, the city’s where it has none, and its own towns’', () => {
  expect(chosen('379903000000')).toEqual([
    'CITYONLY0000-379900000000',
    'COUNTIES0000-379903000000',
    'EVERYWHERE00-379900000000',
    'TOWNS0000000-379903100000',
  ]);
  expect(chosen('379921103000')).toEqual([
    'CITYONLY0000-379900000000',
    'EVERYWHERE00-379900000000',
    'TOWNS0000000-379921103000',
  ]);
});
