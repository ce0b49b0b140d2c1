import { CITY } from '@city-services/shared/city/city';
import { CITY_CODE, DISTRICTS } from '../words/places';
import { bodyName, bodyOf, COMPLAINTS } from './bodies';
import { houseWindow, SERVING_TOWNS, SERVING_VILLAGES, townCode, windowCode } from './halls';
import { unifiedCode } from './organCode';
import type { ItemSource, ItemType, Level } from './source';

const TYPE_NUMBERS: Readonly<Record<ItemType, string>> = {
  行政许可: '01',
  行政征收: '04',
  行政给付: '05',
  行政确认: '07',
  行政奖励: '08',
  其他行政权力: '10',
  公共服务: '20',
};
const LEVELS: readonly Level[] = ['市级', '县级', '乡级', '村级'];

/** 基本编码 of an invented catalogue: DM, type, body, number. */
export const basicCodeOf = ({ type, body, no }: ItemSource): string =>
  `DM${TYPE_NUMBERS[type]}${bodyOf(body).number}${String(no).padStart(3, '0')}000`;

/** Who carries an item out in one place. */
interface Place {
  readonly level: Level;
  /** 12 digits. */
  readonly region: string;
  readonly body: string;
  readonly bodyCode: string;
  readonly window: string;
}

const full = (code: string): string => code.padEnd(12, '0');

const cityPlace = ({ body }: ItemSource): Place => {
  const { number, counter, house } = bodyOf(body);
  return {
    level: '市级',
    region: full(CITY_CODE),
    body: bodyName(body, CITY.name, 'city'),
    bodyCode: unifiedCode(CITY_CODE, `MB00${number}00`),
    window: house ? houseWindow(house) : windowCode(CITY_CODE, counter),
  };
};

const countyPlace = ({ body }: ItemSource, county: string): Place => {
  const { number, counter } = bodyOf(body);
  return {
    level: '县级',
    region: full(county),
    body: bodyName(body, CITY.divisions[county] ?? '', 'county'),
    bodyCode: unifiedCode(county, `MB00${number}00`),
    window: windowCode(county, counter),
  };
};

const government = (town: string): string => (town.endsWith('街道') ? `${town}办事处` : `${town}人民政府`);

const townPlaces = (): Place[] =>
  SERVING_TOWNS.map((town) => ({
    level: '乡级',
    region: full(townCode(town)),
    body: government(town.name),
    bodyCode: unifiedCode(town.county, `MC${town.number}000`),
    window: windowCode(townCode(town), '综合'),
  }));

const villagePlaces = (): Place[] =>
  SERVING_VILLAGES.map(({ region, name, town }) => ({
    level: '村级',
    region,
    body: `${name}居委会`,
    bodyCode: unifiedCode(town.county, `MD${region.slice(6)}`),
    window: windowCode(region, '综合'),
  }));

/** Every place where the item can be handled. */
function placesOf(item: ItemSource): Place[] {
  const of: Readonly<Record<Level, () => Place[]>> = {
    市级: () => [cityPlace(item)],
    县级: () => DISTRICTS.map((county) => countyPlace(item, county)),
    乡级: townPlaces,
    村级: villagePlaces,
  };
  return item.levels.flatMap((level) => of[level]());
}

const flag = (value: boolean | undefined): string => (value ? '是' : '否');

/** 云溪县 lies far from the archives and promises a day more, where the law leaves one. */
function promisedDays({ promised, statutory }: ItemSource, region: string): number {
  const leavesTime = promised >= 4 && !statutory.unit && promised < (statutory.days ?? Infinity);
  return leavesTime && region.startsWith('379921') ? promised + 1 : promised;
}

const formsOf = ({ online = true, terminal, express }: ItemSource, level: Level): string =>
  [
    '窗口办理',
    ...(online ? ['网上办理'] : []),
    ...(terminal && level !== '村级' ? ['自助终端办理'] : []),
    ...(express ? ['快递申请'] : []),
    ...(level === '村级' ? ['代办', '上门办理'] : []),
  ].join('、');

/** The highest of the item's levels holds the power; what is below it works for it. */
const isOwner = ({ levels }: ItemSource, level: Level): boolean =>
  level === '市级' || level === '县级' || level === LEVELS.find((candidate) => levels.includes(candidate));

/** The columns about who, at one place. */
function whoColumns(item: ItemSource, { level, region, body, bodyCode }: Place) {
  const basic = basicCodeOf(item);
  return {
    实施编码: `${basic}-${region}-000-${bodyCode}-1-00`,
    基本编码: basic,
    行使层级: level,
    区划代码: region,
    实施主体: body,
    实施主体编码: bodyCode,
    实施主体性质: isOwner(item, level) ? '法定机关' : '受委托组织',
    权力来源: isOwner(item, level) ? '法定本级行使' : '上级委托',
    联办机构: item.partners ?? '',
  };
}

/** What is ticked says both times; what holds for the citizen follows from the promised one alone. */
const isAtOnceByLaw = ({ statutory: { days, unit } }: ItemSource): boolean =>
  days === null || days === 0 || (days === 1 && unit !== '月');

function howColumns(item: ItemSource, { level, region }: Place) {
  const days = promisedDays(item, region);
  return {
    办件类型: days <= 1 && isAtOnceByLaw(item) ? '即办件' : '承诺件',
    禁止性要求: item.forbidden ?? '',
    数量限制: item.quota ?? '',
    办理流程: item.steps
      ? ''
      : '申请：网上填报或到窗口提交。受理：材料齐全当场受理，缺的一次告知。审查决定：在承诺时限内办结。送达：按你选的方式送达。',
    办理形式: formsOf(item, level),
    承诺办结时限: String(days),
    承诺办结时限说明: days === 0 ? '材料齐全的当场办结' : '自受理之日起计算，不含法定不计入的时间',
    特殊程序: item.special ?? '',
    到现场次数: String(item.visits),
    到现场原因: item.visitReason ?? '',
    通办范围: item.range ?? '全市',
    中介服务: item.intermediary ?? '',
    权利义务: item.rights ?? '',
    适用范围: item.scope ?? '',
  };
}

function onlineColumns(item: ItemSource, { level }: Place) {
  const { online = true, visits, page } = item;
  const whole = online && visits === 0;
  return {
    是否网办: flag(online),
    网办深度: online ? (whole ? '全程网办' : '网上受理') : '互联网咨询',
    在线办理网址: online ? `https://zwfw.yungang.example/items/${basicCodeOf(item)}` : '',
    移动端办理地址: page ? `mini:${page}` : '',
    移动端单点登录: flag(page !== undefined),
    是否不见面办理: flag(whole),
    网上支付: flag(item.payOnline),
    物流快递: flag(item.express),
    预约办理: flag(item.schedule),
    进驻政务大厅: '是',
    自助终端办理: flag(item.terminal && level !== '村级'),
  };
}

/** The rows of `catalog.items` for one kind of item; what the basic item says is left empty (四级四同). */
export function implementationsOf(item: ItemSource): Readonly<Record<string, string>>[] {
  return placesOf(item).map((place) => ({
    ...whoColumns(item, place),
    ...howColumns(item, place),
    ...onlineColumns(item, place),
    是否收费: flag((item.fees ?? []).length > 0),
    咨询方式: `${place.body}，电话 ${bodyOf(item.body).asks}`,
    监督投诉方式: COMPLAINTS,
    办理窗口: place.window,
    高频: flag(item.frequent),
    校验说明: item.lintReason ?? '',
  }));
}
