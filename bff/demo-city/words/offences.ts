import { fen, type Fen } from '@city-services/shared/money/fen';
import { businessDate, type BusinessDate } from '@city-services/shared/time/businessDate';

/** A violation as GA/T 16.31 names it. Points by 公安部令163号 from 2022-04-01, by 公安部令139号 before. Fines are those of the invented city. */
export interface Offence {
  readonly code: string;
  readonly text: string;
  readonly points: number;
  readonly pointsBefore2022?: number;
  readonly fineFen: Fen;
}

const yuan = (amount: number): Fen => fen(amount * 100);

export const OFFENCES = {
  parking: {
    code: '1039',
    text: '机动车违反规定停放、临时停车且驾驶人不在现场或驾驶人虽在现场拒绝立即驶离，妨碍其他车辆、行人通行的',
    points: 0,
    fineFen: yuan(100),
  },
  busLane: { code: '1019', text: '机动车违反规定使用专用车道的', points: 0, fineFen: yuan(100) },
  slightSpeeding: {
    code: '1352',
    text: '驾驶中型以上载客载货汽车、校车、危险物品运输车辆以外的其他机动车行驶超过规定时速10%以上未达20%的',
    points: 0,
    fineFen: yuan(50),
  },
  sign: { code: '1344', text: '机动车违反禁令标志指示的', points: 1, pointsBefore2022: 3, fineFen: yuan(100) },
  line: { code: '1345', text: '机动车违反禁止标线指示的', points: 1, pointsBefore2022: 3, fineFen: yuan(100) },
  seatBelt: {
    code: '6011',
    text: '机动车行驶时，驾驶人未按规定使用安全带的',
    points: 1,
    pointsBefore2022: 2,
    fineFen: yuan(50),
  },
  phone: {
    code: '1223',
    text: '驾驶机动车有拨打、接听手持电话等妨碍安全驾驶的行为的',
    points: 3,
    pointsBefore2022: 2,
    fineFen: yuan(50),
  },
  pedestrian: { code: '1357', text: '遇行人正在通过人行横道时未停车让行的', points: 3, fineFen: yuan(200) },
  wrongWay: { code: '1301', text: '机动车逆向行驶的', points: 3, fineFen: yuan(200) },
  redLight: { code: '1625', text: '驾驶机动车违反道路交通信号灯通行的', points: 6, fineFen: yuan(200) },
  wrongClass: {
    code: '1718',
    text: '驾驶与准驾车型不符的机动车的',
    points: 9,
    pointsBefore2022: 12,
    fineFen: yuan(1000),
  },
  drinking: { code: '1711', text: '饮酒后驾驶机动车的', points: 12, fineFen: yuan(1000) },
} as const satisfies Record<string, Offence>;

/** What cameras and patrols see on an ordinary day. */
export const EVERYDAY: readonly Offence[] = [
  OFFENCES.parking,
  OFFENCES.parking,
  OFFENCES.parking,
  OFFENCES.slightSpeeding,
  OFFENCES.slightSpeeding,
  OFFENCES.sign,
  OFFENCES.line,
  OFFENCES.busLane,
  OFFENCES.seatBelt,
  OFFENCES.phone,
  OFFENCES.pedestrian,
  OFFENCES.redLight,
];

const NEW_RULES_FROM = businessDate('2022-04-01');

/** The points of an offence on a day. */
export const pointsOn = (offence: Offence, day: BusinessDate): number =>
  day < NEW_RULES_FROM ? (offence.pointsBefore2022 ?? offence.points) : offence.points;
