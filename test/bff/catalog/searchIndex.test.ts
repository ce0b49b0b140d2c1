import { businessDate } from '@city-services/shared/time/businessDate';
import type { ItemSummary } from '../../../bff/src/domains/catalog';
import { rank } from '../../../bff/src/domains/catalog/search/rank.rule';
import { Scores } from '../../../bff/src/domains/catalog/search/score.rule';
import { SearchIndex } from '../../../bff/src/domains/catalog/search/searchIndex.rule';

// The index takes up what is published thing by thing; what it answers then is what one made anew would answer.

const item = (basicCode: string, name: string, more: Partial<ItemSummary> = {}): ItemSummary => ({
  versionId: `${basicCode}-${more.regionCode ?? ''}@1`,
  code: `${basicCode}-${more.regionCode ?? '379900000000'}`,
  basicCode,
  name,
  caseName: null,
  level: 'CITY',
  regionCode: '379900000000',
  department: '云港市公安局',
  serves: ['PERSON'],
  personTopics: ['证件办理'],
  enterpriseTopics: [],
  lifeEvents: ['结婚'],
  aliases: [],
  frequent: false,
  lists: [],
  kind: 'INSTANT',
  promisedText: null,
  visits: 0,
  charged: false,
  windowCodes: [],
  publishedOn: businessDate('2026-07-01'),
  ...more,
});

const FIRST = [
  item('A', '居民身份证补领', { aliases: ['身份证丢了'] }),
  item('B', '普通护照签发', { aliases: ['办护照'] }),
  item('C', '养犬登记', { department: '云港市农业农村局', lifeEvents: [] }),
];

function followed(index: SearchIndex, items: readonly ItemSummary[]): SearchIndex {
  for (const _step of index.follow(items)) expect(index.phrases.count).toBeGreaterThanOrEqual(0);
  return index;
}

const answers = (index: SearchIndex, text: string): readonly string[] =>
  rank(index, new Scores(index), text, () => true).map(({ key, score }) => `${key} ${score.toFixed(4)}`);
const first = (index: SearchIndex, text: string): string | undefined => answers(index, text)[0]?.split(' ')[0];
const names = (index: SearchIndex, phrases: readonly number[]) =>
  phrases.map((phrase) => index.phrases.at(phrase)?.text);

test('what is published later is found at once, and what stood before still is', () => {
  const index = followed(new SearchIndex(), FIRST);
  expect(answers(index, '钓鱼许可')).toEqual([]);
  followed(index, [...FIRST, item('D', '钓鱼许可', { aliases: ['海钓'] })]);
  expect(first(index, '钓鱼许可')).toBe('D');
  expect(first(index, 'haidiao')).toBe('D');
  expect(first(index, '身份证丢了')).toBe('A');
});

test('what is published again is found by its new words and not by its old ones', () => {
  const index = followed(new SearchIndex(), FIRST);
  const again = item('B', '普通护照换发', { versionId: 'B@2', aliases: ['出国证件'] });
  followed(index, [FIRST[0]!, again, FIRST[2]!]);
  expect(first(index, '出国证件')).toBe('B');
  expect(index.thing(1)?.implementations[0]?.name).toBe('普通护照换发');
  const owned = (text: string) => {
    const phrase = index.phrases.add(text);
    return index.only(phrase) !== -1 || index.owners(phrase).length > 0;
  };
  expect({ old: owned('办护照'), now: owned('出国证件') }).toEqual({ old: false, now: true });
});

test('what was withdrawn is found no more, nor suggested by its department', () => {
  const index = followed(new SearchIndex(), FIRST);
  expect(names(index, index.departments)).toContain('云港市农业农村局');
  followed(index, FIRST.slice(0, 2));
  expect(answers(index, '养犬登记')).toEqual([]);
  expect(names(index, index.departments)).toEqual(['云港市公安局']);
  expect(names(index, index.lifeEvents)).toEqual(['结婚']);
});

test('an item that a county takes up as well stays one answer', () => {
  const index = followed(new SearchIndex(), FIRST);
  followed(index, [...FIRST, item('A', '居民身份证补领', { level: 'COUNTY', regionCode: '379902000000' })]);
  expect(answers(index, '身份证').filter((line) => line.startsWith('A '))).toHaveLength(1);
  expect(index.thing(0)?.byRegion.has('379902000000')).toBe(true);
});

test('after many changes it answers as an index made anew', () => {
  const WORDS = '身份证 户口簿 护照 驾驶证 营业执照 社会保障卡 公积金 结婚证 房产证 健康证'.split(' ');
  const DEEDS = '补领 换领 注销 查询 登记 变更 转移'.split(' ');
  const made = (round: number): ItemSummary[] =>
    WORDS.flatMap((word, at) =>
      DEEDS.filter((_, deed) => (at + deed + round) % 3 !== 0).map((deed) =>
        item(`${word}${deed}`, `${word}${deed}`, {
          versionId: `${word}${deed}@${(at + round) % 2}`,
          aliases: [`办${word}${(at + round) % 2 ? '的事' : '手续'}`],
          frequent: at % 5 === 0,
        }),
      ),
    );
  const index = new SearchIndex();
  for (let round = 0; round < 6; round += 1) followed(index, made(round));
  const anew = followed(new SearchIndex(), made(5));
  const keys = (of: SearchIndex, text: string) =>
    answers(of, text)
      .map((line) => line.split(' ')[0])
      .slice(0, 3);
  for (const text of ['身份证补领', 'huzhao', '驾照换', '营业直照', 'fcz', '社保卡']) {
    expect({ text, keys: keys(index, text).sort() }).toEqual({ text, keys: keys(anew, text).sort() });
  }
});

test('an index whose words mostly lead nowhere says so', () => {
  const index = followed(new SearchIndex(), FIRST);
  expect(index.worn).toBe(false);
  for (let round = 0; round < 6; round += 1) {
    followed(index, [item('A', `名称第${round}次更改`, { versionId: `A@${round}`, aliases: [`别名${round}`] })]);
  }
  expect(index.worn).toBe(true);
});
