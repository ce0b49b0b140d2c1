import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CITY } from '@city-services/shared/city/city';
import { BODIES } from '../../../bff/demo-city/catalogue/bodies';
import { HALLS } from '../../../bff/demo-city/catalogue/halls';
import { basicCodeOf, implementationsOf } from '../../../bff/demo-city/catalogue/implement';
import { ITEMS } from '../../../bff/demo-city/catalogue/items';
import { MATERIALS } from '../../../bff/demo-city/catalogue/materials';
import { unifiedCode } from '../../../bff/demo-city/catalogue/organCode';
import { CATALOGUE_SETS, readNote } from '../../../bff/demo-city/catalogue/rows';
import { projectRoot } from '../../../bff/src/config/paths';
import { pathOf, regionOf } from '../../../bff/src/domains/region';

const whole = ITEMS.filter(({ steps }) => steps !== undefined);
const doubled = (values: readonly string[]): string[] => values.filter((value, at) => values.indexOf(value) !== at);
const words = (list = ''): string[] => list.split('、').filter(Boolean);

describe('the demonstration catalogue', () => {
  test('has at least 120 kinds of items of many bodies at all four levels, 40 of them whole', () => {
    expect(ITEMS.length).toBeGreaterThanOrEqual(120);
    expect(whole.length).toBeGreaterThanOrEqual(40);
    expect(new Set(ITEMS.map(({ body }) => body))).toEqual(new Set(Object.keys(BODIES)));
    const levels = ITEMS.flatMap((item) => implementationsOf(item).map((row) => row.行使层级));
    expect(new Set(levels)).toEqual(new Set(['市级', '县级', '乡级', '村级']));
  });

  test('names every kind once, by a code of 12', () => {
    const codes = ITEMS.map(basicCodeOf);
    expect(doubled(codes)).toEqual([]);
    expect(codes.filter((code) => !/^DM\d{10}$/.test(code))).toEqual([]);
    expect(doubled(ITEMS.map(({ name }) => name))).toEqual([]);
  });

  test.each(whole.map((item) => [item.name, item] as const))('%s is a whole guide', (_, item) => {
    expect(item.steps?.length).toBeGreaterThanOrEqual(2);
    expect(item.questions?.length).toBeGreaterThanOrEqual(3);
    expect(item.materials.length).toBeGreaterThanOrEqual(1);
    expect(item.results.length).toBeGreaterThanOrEqual(1);
    expect(item.basis).toMatch(/《[^》]+》/);
    expect(item.statutory.clause.length).toBeGreaterThan(5);
    expect(words(item.aliases).length).toBeGreaterThanOrEqual(3);
    expect(item.personTopics ?? item.enterpriseTopics).toBeTruthy();
    for (const [question, answer] of item.questions ?? []) {
      expect(question).toMatch(/？$/);
      expect(answer).toMatch(/[。）]$/);
    }
  });

  test('says of every item why one has to come, and of nobody who may stay at home', () => {
    const silent = ITEMS.filter(({ visits, visitReason }) => visits > 0 && !visitReason);
    const idle = ITEMS.filter(({ visits, visitReason }) => visits === 0 && visitReason);
    expect([...silent, ...idle].map(({ name }) => name)).toEqual([]);
  });

  test('asks for a material once an item, and uses every material of the dictionary', () => {
    const keys = ITEMS.map((item) => item.materials.map((note) => readNote(note).key));
    expect(keys.flatMap(doubled)).toEqual([]);
    expect(Object.keys(MATERIALS).filter((key) => !keys.flat().includes(key as keyof typeof MATERIALS))).toEqual([]);
    expect(doubled(Object.values(MATERIALS).map(({ code }) => code))).toEqual([]);
  });

  test('asks for nothing that a department issues without the licence that replaces it', () => {
    const bare = Object.values(MATERIALS).filter(({ source, licence }) => source === '政府部门核发' && !licence);
    expect(bare.map(({ name }) => name)).toEqual([]);
  });

  test('takes its topics and life events from the lists of the format', () => {
    const format = readFileSync(join(projectRoot(), 'docs/formats/catalog.md'), 'utf8');
    const listed = (title: string): string[] =>
      words(new RegExp(`- ${title}: ([^-#]+)`).exec(format)?.[1]?.replace(/[,\s]+/g, '、')).map((word) => word.trim());
    const lists = [
      [listed('自然人主题'), ITEMS.flatMap(({ personTopics }) => words(personTopics))],
      [listed('法人主题'), ITEMS.flatMap(({ enterpriseTopics }) => words(enterpriseTopics))],
      [listed('人生事件'), ITEMS.flatMap(({ lifeEvents }) => words(lifeEvents))],
    ] as const;
    for (const [known, used] of lists) {
      expect(known.length).toBeGreaterThan(10);
      expect(used.filter((word) => !known.includes(word))).toEqual([]);
    }
    expect(new Set(lists[2][1])).toEqual(new Set(lists[2][0]));
  });

  test('holds what six situations of life need', () => {
    const needed = [
      ['企业设立登记', '个体工商户设立登记', '食品经营许可', '消防安全检查', '店招', '排水管网许可', '环境影响登记表'],
      ['新办纳税人信息确认', '企业社会保险登记', '缴存登记', '公章刻制', '燃气报装', '厨余垃圾', '健康证明'],
      ['出生医学证明', '出生登记', '新生儿', '预防接种证', '生育津贴', '社会保障卡', '育儿补贴'],
      ['退休（职）申请', '退休提取', '医保退休', '资格认证'],
      ['养老保险关系转移', '医疗保险关系转移', '公积金异地转移', '职工参保登记'],
      ['二手房买卖', '网签备案', '契税', '抵押登记'],
    ].flat();
    const missing = needed.filter((word) => !ITEMS.some(({ name, aliases }) => `${name}${aliases}`.includes(word)));
    expect(missing).toEqual([]);
  });
});

describe('the exports', () => {
  const items = ITEMS.flatMap(implementationsOf);

  test('refer to basic items, windows and regions that are there', () => {
    const basics = new Set(CATALOGUE_SETS['catalog.basics']().map((row) => row.基本编码 ?? ''));
    const halls = new Set(HALLS.map(({ code }) => code));
    const windows = CATALOGUE_SETS['catalog.windows']();
    const known = new Set(windows.map((row) => row.窗口编码 ?? ''));
    expect(windows.filter((row) => !halls.has(row.大厅编码 ?? ''))).toEqual([]);
    expect(items.filter((row) => !basics.has(row.基本编码 ?? '') || !known.has(row.办理窗口 ?? ''))).toEqual([]);
    const places = [...items.map((row) => row.区划代码 ?? ''), ...HALLS.map(({ region }) => region)];
    expect(places.filter((code) => !regionOf(code)?.demonstration)).toEqual([]);
    expect(doubled([...halls, ...known])).toEqual([]);
  });

  test('bear right codes, one each', () => {
    const codes = items.map((row) => row.实施编码);
    expect(new Set(codes).size).toBe(codes.length);
    const broken = items.filter(({ 实施编码: code = '', 实施主体编码: body = '', 区划代码: region = '' }) => {
      const [basic = '', area = '', , owner = ''] = code.split('-');
      return (
        basic.length !== 12 ||
        area !== region ||
        owner !== body ||
        unifiedCode(body.slice(2, 8), body.slice(8, 16)) !== body
      );
    });
    expect(broken).toEqual([]);
  });

  test('compute check characters of codes as published ones have', () => {
    expect(unifiedCode('110000', '00003135')).toMatch(/^1111000000003135\w\w$/);
    expect(unifiedCode('511301', '00877818')).toBe('11511301008778183N');
  });

  test('lie in the city, within a day’s drive of its middle', () => {
    const far = HALLS.filter((hall) => Math.hypot(hall.longitude - 119.912, hall.latitude - 35.468) > 0.3);
    expect(far).toEqual([]);
    const paths = HALLS.flatMap(({ region }) => regionOf(region) ?? []).map((place) => pathOf(place)[1]?.name);
    expect(new Set(paths)).toEqual(new Set([CITY.name]));
  });

  test('name no telephone but public hotlines, and nobody’s identity number', () => {
    const text = JSON.stringify(Object.values(CATALOGUE_SETS).map((rows) => rows())).replace(
      /[0-9A-Z]+(?:-[0-9A-Z]+)+|11\d{6}M[0-9A-Z]{9}/g,
      '',
    );
    const hotlines = new Set(['12345', ...Object.values(BODIES).map(({ asks }) => asks)]);
    const phones = [...text.matchAll(/(?<![\dA-Z])(1\d{4}|1[3-9]\d{9}|0\d{2,3}-?\d{7,8})(?![\d元])/g)].map(
      ([, phone = '']) => phone,
    );
    expect(phones.filter((phone) => !hotlines.has(phone) && !phone.startsWith('10000'))).toEqual([]);
    expect(text).not.toMatch(/(?<![\dA-Z-])\d{17}[\dX](?!\d)/);
  });
});

test('the table in docs/domains/catalog.md is this catalogue’s', () => {
  const text = readFileSync(join(projectRoot(), 'docs/domains/catalog.md'), 'utf8');
  const rows = new Map(
    [...text.matchAll(/^\| `(DM\d{10})`\s*\| ([^|]+?)\s*\|/gm)].map(([, code, name]) => [code, name]),
  );
  expect(rows).toEqual(new Map(ITEMS.map((item) => [basicCodeOf(item), item.name])));
});
