import { customPinyin, pinyin } from 'pinyin-pro';

/** Names of places that are said otherwise than their characters, or that the library does not know; by the whole name or its beginning. */
const PLACES: Readonly<Record<string, string>> = {
  六合区: 'lù hé qū',
  歙县: 'shè xiàn',
  乐清: 'yuè qīng',
  乐亭: 'lào tíng',
  尉犁: 'yù lí',
  蔚县: 'yù xiàn',
  涡阳: 'guō yáng',
  浚县: 'xùn xiàn',
  洪洞: 'hóng tóng',
  繁峙: 'fán shì',
  单县: 'shàn xiàn',
  大埔: 'dà bù',
  黄陂: 'huáng pí',
  郫都: 'pí dū',
  什邡: 'shí fāng',
  泌阳: 'bì yáng',
  穆棱: 'mù líng',
  宕昌: 'tàn chāng',
  牟定: 'móu dìng',
  喀什: 'kā shí',
  都匀: 'dū yún',
  珲春: 'hún chūn',
  浒墅关: 'xǔ shù guān',
  筠连: 'jūn lián',
  吴堡: 'wú bǔ',
};

customPinyin({ ...PLACES });

/** 市北区 → `shi bei qu`: lower case, without tones, ü as v; what is no Chinese character is left out. */
export function pinyinOf(name: string): string {
  return pinyin(name, { toneType: 'none', type: 'array', v: true, nonZh: 'removed' }).join(' ');
}
