import { CITY } from '@city-services/shared/city/city';
import { INVENTED_TOWNS, type InventedTown } from '../words/regions';
import { CITY_CODE, DISTRICTS } from '../words/places';
import type { Counter, House } from './bodies';

const HOURS = '工作日 9:00—12:00、13:30—17:00';
const PHONE = '12345';

export interface HallSource {
  readonly code: string;
  readonly name: string;
  /** 12 digits. */
  readonly region: string;
  readonly address: string;
  readonly hours: string;
  readonly longitude: number;
  readonly latitude: number;
  readonly traffic: string;
  readonly barrierFree: string;
  readonly windows: readonly {
    readonly code: string;
    readonly name: string;
    readonly floor: string;
    readonly number: string;
  }[];
}

const COUNTERS: readonly Counter[] = [
  '综合',
  '社保医保',
  '公安',
  '交管',
  '公积金',
  '企业开办',
  '不动产和税务',
  '民政社会事务',
  '工程建设',
];
/** Where the counties' halls lie, in thousandths of a degree from the city's. */
const OFFSETS: Readonly<Record<string, readonly [east: number, north: number]>> = {
  '379902': [6, -9],
  '379903': [-52, 21],
  '379904': [38, 44],
  '379905': [71, -33],
  '379921': [-146, 118],
  '379981': [92, 165],
};
const CENTRE = { longitude: 119.912, latitude: 35.468 };
const BARRIER_FREE = '有坡道、无障碍电梯和卫生间，一楼设爱心窗口，可借轮椅和老花镜，手语视频服务可预约';
const full = (code: string): string => code.padEnd(12, '0');
const degrees = (value: number): number => Math.round(value * 1e6) / 1e6;

export const hallCode = (region: string): string => `H-${full(region)}`;
export const windowCode = (region: string, counter: Counter): string =>
  `W-${full(region)}-${String(COUNTERS.indexOf(counter) + 1).padStart(2, '0')}`;
export const houseWindow = (house: House): string => `W-${house.toUpperCase()}-01`;

const counters = (region: string, list: readonly Counter[]): HallSource['windows'] =>
  list.map((counter) => {
    const at = COUNTERS.indexOf(counter);
    const first = at * 6 + 1;
    return {
      code: windowCode(region, counter),
      name: `${counter}窗口`,
      floor: `${1 + Math.floor(at / 3)}楼`,
      number: `${first}—${first + 5}号`,
    };
  });

const placeOf = (county: string): { longitude: number; latitude: number } => {
  const [east, north] = OFFSETS[county] ?? [0, 0];
  return { longitude: degrees(CENTRE.longitude + east / 1000), latitude: degrees(CENTRE.latitude + north / 1000) };
};

const cityHall = (): HallSource => ({
  code: hallCode(CITY_CODE),
  name: `${CITY.name}政务服务中心`,
  region: full(CITY_CODE),
  address: `${CITY.name}海州区人民路66号`,
  hours: `${HOURS}；周六上午9:00—12:00只办社保医保、公安和企业开办`,
  ...CENTRE,
  traffic: '公交1路、6路、18路“政务中心”站；地下停车场办事两小时免费',
  barrierFree: BARRIER_FREE,
  windows: counters(CITY_CODE, COUNTERS),
});

const countyHall = (county: string): HallSource => ({
  code: hallCode(county),
  name: `${CITY.divisions[county]}政务服务中心`,
  region: full(county),
  address: `${CITY.name}${CITY.divisions[county]}政务路8号`,
  hours: HOURS,
  ...placeOf(county),
  traffic: '公交“政务中心”站；门前有免费停车位',
  barrierFree: BARRIER_FREE,
  windows: counters(county, COUNTERS),
});

/** The first two towns of each county carry items of their own; elsewhere the county's hold. */
export const SERVING_TOWNS: readonly InventedTown[] = DISTRICTS.flatMap((county) =>
  INVENTED_TOWNS.filter((town) => town.county === county).slice(0, 2),
);
export const townCode = ({ county, number }: InventedTown): string => `${county}${number}`;

const townHall = (town: InventedTown, at: number): HallSource => {
  const region = townCode(town);
  const near = placeOf(town.county);
  const place = `${CITY.name}${CITY.divisions[town.county]}${town.name}`;
  return {
    code: hallCode(region),
    name: `${town.name}便民服务中心`,
    region: full(region),
    address: `${place}便民路${at + 3}号`,
    hours: HOURS,
    longitude: degrees(near.longitude + ((at % 3) - 1) * 0.019),
    latitude: degrees(near.latitude + ((at % 5) - 2) * 0.013),
    traffic: '在镇街驻地，公交到“便民服务中心”站',
    barrierFree: '有坡道和爱心座椅，代办员可上门',
    windows: counters(region, ['综合']),
  };
};

/** A community or village with an agent: the first two of the first town of each county. */
export interface ServingVillage {
  /** 12 digits. */
  readonly region: string;
  readonly name: string;
  readonly town: InventedTown;
}

export const SERVING_VILLAGES: readonly ServingVillage[] = DISTRICTS.flatMap((county) => {
  const [town] = SERVING_TOWNS.filter((candidate) => candidate.county === county);
  return (town?.communities ?? [])
    .slice(0, 2)
    .flatMap((word, at) =>
      town ? [{ region: `${townCode(town)}${String(at + 1).padStart(3, '0')}`, name: `${word}社区`, town }] : [],
    );
});

const villageHall = ({ region, name, town }: ServingVillage, at: number): HallSource => {
  const near = placeOf(town.county);
  return {
    code: hallCode(region),
    name: `${name}便民服务站`,
    region,
    address: `${CITY.name}${CITY.divisions[town.county]}${town.name}${name}党群服务中心一楼`,
    hours: '工作日 8:30—11:30、14:00—17:00，其他时间可电话预约代办',
    longitude: degrees(near.longitude - 0.006 + (at % 4) * 0.004),
    latitude: degrees(near.latitude + 0.005 - (at % 3) * 0.005),
    traffic: '在社区党群服务中心，步行可到',
    barrierFree: '有坡道，代办员可上门',
    windows: counters(region, ['综合']),
  };
};

const HOUSES: Readonly<Record<House, readonly [name: string, address: string, window: string]>> = {
  fund: [`${CITY.name}住房公积金管理中心`, '海州区学府街20号', '公积金业务窗口'],
  vehicles: [`${CITY.name}车辆管理所`, '东岭区松岗路199号', '车管业务窗口'],
  estate: [`${CITY.name}不动产登记中心`, '海州区建港街31号', '不动产登记综合窗口'],
};

const house = (key: House, at: number): HallSource => {
  const [name, address, window] = HOUSES[key];
  return {
    code: `H-${key.toUpperCase()}`,
    name,
    region: full(CITY_CODE),
    address: `${CITY.name}${address}`,
    hours: HOURS,
    longitude: degrees(CENTRE.longitude + 0.011 * (at + 1)),
    latitude: degrees(CENTRE.latitude - 0.008 * (at + 1)),
    traffic: `公交到“${name.replace(CITY.name, '')}”站`,
    barrierFree: BARRIER_FREE,
    windows: [{ code: houseWindow(key), name: window, floor: '1楼', number: '1—20号' }],
  };
};

/** Every hall with its windows; the telephone is the service hotline, which connects to all of them. */
export const HALLS: readonly (HallSource & { readonly phone: string })[] = [
  cityHall(),
  ...DISTRICTS.map(countyHall),
  ...SERVING_TOWNS.map(townHall),
  ...SERVING_VILLAGES.map(villageHall),
  ...(['fund', 'vehicles', 'estate'] as const).map(house),
].map((hall) => ({ ...hall, phone: PHONE }));
