import { CITY } from '@city-services/shared/city/city';
import { pathOf, regionOf, regionsBelow } from '../../../bff/src/domains/region/region.rule';
import { searchRegions } from '../../../bff/src/domains/region/regionSearch.rule';
import list from '../../../bff/src/domains/region/regions.json';
import { startDatabase, type TestDatabase } from '../../support/database';
import { startBff, type TestBff } from '../../support/startBff';

const names = (regions: readonly { readonly name: string }[]): string[] => regions.map(({ name }) => name);

describe('the list of regions', () => {
  test('holds the whole country down to counties and our city down to villages', () => {
    const counts = { PROVINCE: 0, CITY: 0, COUNTY: 0, TOWN: 0, VILLAGE: 0 };
    for (const line of list.lines) counts[regionOf(line.slice(0, 12))?.level ?? 'PROVINCE'] += 1;
    expect(counts.PROVINCE).toBeGreaterThanOrEqual(34);
    expect(counts.CITY).toBeGreaterThan(330);
    expect(counts.COUNTY).toBeGreaterThan(2900);
    expect(counts.TOWN).toBeGreaterThanOrEqual(30);
    expect(counts.VILLAGE).toBeGreaterThanOrEqual(150);
  });

  test('has lines of one form, every code once, in order', () => {
    const codes = list.lines.map((line) => line.slice(0, 12));
    expect(codes).toEqual([...new Set(codes)].sort());
    expect(
      list.lines.filter(
        (line) => !/^\d{12} \p{Script=Han}[\p{Script=Han}()（）、0-9a-zA-Z]* [a-z]+( [a-z]+)*$/u.test(line),
      ),
    ).toEqual([]);
  });

  test('leads every place up to a province', () => {
    const lost = list.lines
      .flatMap((line) => regionOf(line.slice(0, 12)) ?? [])
      .filter((region) => pathOf(region)[0]?.level !== 'PROVINCE' || pathOf(region).at(-1) !== region);
    expect(lost).toEqual([]);
  });

  test('marks as invented what is the demonstration city’s, and nothing else', () => {
    expect(regionOf('379902001002')).toMatchObject({ name: '灯塔社区居委会', level: 'VILLAGE', demonstration: true });
    expect(regionOf('370203')).toMatchObject({ name: '市北区', demonstration: false });
    expect(regionsBelow(CITY.regionCode).every(({ demonstration }) => demonstration)).toBe(true);
  });

  test('leaves out levels that exist for the numbering alone', () => {
    expect(names(regionsBelow('110000'))).toContain('东城区');
    expect(names(regionsBelow('420000'))).toEqual(expect.arrayContaining(['武汉市', '仙桃市']));
    expect(regionOf('110100')).toBeUndefined();
  });
});

describe('a search of regions', () => {
  test.each([
    ['海州区', '海州区'],
    ['海州', '海州区'],
    ['hzq', '海州区'],
    ['haizhou', '海州区'],
    ['HaiZhouQu', '海州区'],
    ['ｈｚｑ', '海州区'],
    ['灯塔社区', '灯塔社区居委会'],
    ['deng ta', '灯塔社区居委会'],
    ['bhjd', '滨海街道'],
    ['上海', '上海市'],
    ['xiamen', '厦门市'],
    ['yueqing', '乐清市'],
    ['zhangzi', '长子县'],
    ['yuxian', '蔚县'],
    ['lvliang', '吕梁市'],
  ])('%s finds %s first', (typed, name) => {
    expect(names(searchRegions(typed)).slice(0, 3)).toContain(name);
  });

  test.each(['', '   ', '没有这个地方', '***', '\u0000', '(['])('“%s” finds nothing and breaks nothing', (typed) => {
    expect(searchRegions(typed)).toEqual([]);
  });

  test('stays inside a place when asked', () => {
    expect(searchRegions('chaoyang', { within: '110000' }).every(({ code }) => code.startsWith('11'))).toBe(true);
    expect(names(searchRegions('chaoyang', { within: '110000' }))).toEqual(['朝阳区']);
  });

  test('costs little', () => {
    const started = performance.now();
    for (let round = 0; round < 20; round += 1) searchRegions('zzz');
    expect((performance.now() - started) / 20).toBeLessThan(40);
  });
});

describe('regions through the front door', () => {
  let database: TestDatabase;
  let bff: TestBff;
  beforeAll(async () => {
    database = await startDatabase();
    bff = await startBff();
  });
  afterAll(async () => {
    await bff.stop();
    await database.stop();
  });

  test('open level by level', async () => {
    const first = await bff.api.ask<{ regions: { code: string; name: string; level: string }[] }>(
      '{ regions { code name level } }',
    );
    expect(first.regions).toContainEqual({ code: '370000000000', name: '山东省', level: 'PROVINCE' });
    const below = '{ regions(parent: "379902001000") { name fullName hasChildren level demonstration } }';
    const towns = await bff.api.ask<{ regions: unknown[] }>(below);
    expect(towns.regions).toContainEqual({
      name: '灯塔社区居委会',
      fullName: '山东省云港市海州区滨海街道灯塔社区居委会',
      hasChildren: false,
      level: 'VILLAGE',
      demonstration: true,
    });
  });

  test('tell the path of one place, our city, and what a search finds', async () => {
    const answer = await bff.api.ask(
      '{ region(code: "379902") { path { name } } cityRegion { code name } searchRegions(text: "hzq", first: 1) { name initials } none: region(code: "999999") { name } }',
    );
    expect(answer).toEqual({
      region: { path: [{ name: '山东省' }, { name: '云港市' }, { name: '海州区' }] },
      cityRegion: { code: '379900000000', name: CITY.name },
      searchRegions: [{ name: '海州区', initials: 'hzq' }],
      none: null,
    });
  });

  test('a parent that is nowhere is refused by its code', async () => {
    const { errors } = await bff.api.send('{ regions(parent: "不是代码") { name } }');
    expect(errors?.[0]).toMatchObject({ extensions: { code: 'REGION_UNKNOWN' } });
  });
});
