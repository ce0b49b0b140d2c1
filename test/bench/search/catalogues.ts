import { CATALOGUE_SETS } from '../../../bff/demo-city/catalogue/rows';
import type { ItemSummary } from '../../../bff/src/domains/catalog';
import { businessDate } from '@city-services/shared/time/businessDate';

/** Before each name, so that no two items are called the same. */
const TRADES =
  '粮油 纺织 印刷 木材 钢铁 化工 塑料 玻璃 陶瓷 机械 电子 仪表 汽车 船舶 航空 铁路 港口 仓储 邮政 快递 茶叶 果蔬 水产 畜牧 花卉'.split(
    ' ',
  );
const SCALES = '甲类 乙类 丙类 丁类 特级 一级 二级 三级 跨省 跨市'.split(' ');

const words = (cell: string | undefined): string[] => (cell ? cell.split('、') : []);
const pick = <T>(list: readonly T[], index: number): T => list[index % list.length] as T;

interface Kind {
  readonly name: string;
  readonly aliases: readonly string[];
  readonly lifeEvents: readonly string[];
}

const KINDS: readonly Kind[] = CATALOGUE_SETS['catalog.basics']().map((row) => ({
  name: row['事项名称'] ?? '',
  aliases: words(row['别名']),
  lifeEvents: words(row['人生事件']),
}));

const summary = (kind: Kind, index: number, region: number): ItemSummary => ({
  versionId: `${index}@1`,
  code: `BENCH${String(index).padStart(8, '0')}`,
  basicCode: kind.name,
  name: kind.name,
  caseName: null,
  level: region === 0 ? 'CITY' : 'TOWN',
  regionCode: region === 0 ? '379900000000' : `379902${String(100 + region)}000`,
  department: `云港市第${(index % 40) + 1}局`,
  serves: ['PERSON', 'ENTERPRISE'],
  personTopics: [`主题${index % 20}`],
  enterpriseTopics: [],
  lifeEvents: kind.lifeEvents,
  aliases: kind.aliases,
  frequent: index % 50 === 0,
  lists: ['ONLINE'],
  kind: 'INSTANT',
  promisedText: '当场办结',
  visits: 0,
  charged: false,
  windowCodes: [],
  publishedOn: businessDate('2026-07-01'),
});

/** As cities have it: few kinds of items, each carried out in many places. */
export const manyPlaces = (count: number): ItemSummary[] =>
  Array.from({ length: count }, (_, index) => summary(pick(KINDS, index), index, Math.floor(index / KINDS.length)));

/** Harder than any city: every item is of its own kind, with its own name and plain words. */
export const manyKinds = (count: number): ItemSummary[] =>
  Array.from({ length: count }, (_, index) => {
    const { name, aliases, lifeEvents } = pick(KINDS, index);
    const round = Math.floor(index / KINDS.length);
    const before = `${pick(TRADES, round)}${pick(SCALES, Math.floor(round / TRADES.length))}`;
    const own = { name: `${before}${name}`, aliases: aliases.map((alias) => `${before}${alias}`), lifeEvents };
    return summary(own, index, 0);
  });
