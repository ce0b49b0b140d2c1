import { businessDate } from '@city-services/shared/time/businessDate';
import type { Life } from '../life';
import type { Workshop } from '../workshop';
import { OFFENCES } from '../words/offences';

/** One lends the car, the other is dealt with for what happened in it. */
function borrowedCar(shop: Workshop): Life[] {
  const owner = shop.person({ name: '高俊峰', age: 50, birthday: '09-01', phone: '13900003001' });
  const friend = shop.person({ name: '梁思远', age: 33, birthday: '06-06', phone: '13900003002' });
  const car = shop.car('哈弗牌H6', 3);
  const violations = [
    {
      plate: car.plate,
      on: shop.daysAgo(75),
      offence: OFFENCES.redLight,
      handled: true,
      payment: '未缴款',
      driver: friend.idNumber,
    },
    {
      plate: car.plate,
      on: shop.daysAgo(33),
      offence: OFFENCES.slightSpeeding,
      handled: true,
      payment: '无需缴款',
      driver: owner.idNumber,
    },
    { plate: car.plate, on: shop.daysAgo(20), offence: OFFENCES.busLane, handled: true, payment: '未缴款' },
  ] as const;
  return [
    { ...owner, licence: shop.licence(22, { cycleBegan: 300 }), cars: [car], violations },
    { ...friend, licence: shop.licence(6, { cycleBegan: 150 }) },
  ];
}

/** A car that changed hands: what happened before belongs to whoever drove then. */
function soldCar(shop: Workshop): Life[] {
  const seller = shop.person({ name: '唐世安', age: 44, birthday: '11-20', phone: '13900003003' });
  const buyer = shop.person({ name: '许可欣', age: 29, birthday: '08-25', phone: '13900003004' });
  const car = shop.car('别克牌英朗', 8, { transferredOn: shop.daysAgo(120) });
  return [
    {
      ...seller,
      licence: shop.licence(18, { classes: 'C1D' }),
      violations: [
        {
          plate: car.plate,
          on: shop.daysAgo(160),
          offence: OFFENCES.line,
          handled: true,
          payment: '未缴款',
          driver: seller.idNumber,
        },
        { plate: car.plate, on: shop.daysAgo(140), offence: OFFENCES.parking, handled: false, payment: '未缴款' },
      ],
    },
    {
      ...buyer,
      licence: shop.licence(3),
      cars: [car],
      violations: [
        { plate: car.plate, on: shop.daysAgo(120), offence: OFFENCES.sign, handled: false, payment: '未缴款' },
        { plate: car.plate, on: shop.daysAgo(15), offence: OFFENCES.pedestrian, handled: false, payment: '未缴款' },
      ],
    },
  ];
}

/** A fleet: every kind of plate, every state of a vehicle, every state of an inspection. */
function fleet(shop: Workshop): Life {
  const daysAgo = (days: number) => shop.daysAgo(days);
  const daysAhead = (days: number) => shop.daysAhead(days);
  const car = (kind: string, model: string, of: Parameters<Workshop['car']>[2] = {}) =>
    shop.car(model, 4, { plate: shop.plate(kind), ...of });
  return {
    ...shop.person({ name: '谢国富', age: 53, birthday: '02-02', phone: '13900003005' }),
    licence: shop.licence(25, { classes: 'A2E', validUntil: daysAhead(88), cycleBegan: 12 }),
    cars: [
      car('01', '解放牌重型半挂牵引车', { inspectionUntil: shop.day }),
      car('15', '中集牌重型仓栅式半挂车', { inspectionUntil: daysAhead(90), insuranceUntil: undefined }),
      car('02', '五菱牌宏光', { inspectionUntil: daysAhead(91), insuranceUntil: daysAgo(3) }),
      car('07', '钱江牌QJ150', { inspectionUntil: daysAgo(1), status: '逾期未检验' }),
      car('16', '大众牌捷达（教练）', { status: '查封' }),
      car('51', '宇通牌插电式混合动力客车'),
      car('52', '广汽牌埃安S', { insuranceUntil: daysAhead(30) }),
      car('02', '大众牌朗逸', { status: '注销', inspectionUntil: daysAgo(900), insuranceUntil: daysAgo(800) }),
    ],
  };
}

/** The states of a licence that are not the usual one, and the day that comes every fourth year. */
function licences(shop: Workshop): Life[] {
  const driver = (name: string, birthday: string) => shop.person({ name, age: 41, birthday, phone: '13900003100' });
  const drunk = driver('冯铁军', '01-09');
  const lorry = shop.plate('01');
  const unknownPlate = { kind: '02', number: '京A00T00' };
  return [
    {
      ...driver('邓丽华', '01-10'),
      licence: shop.licence(9, { firstIssuedOn: businessDate('2012-02-29'), validUntil: '长期' }),
    },
    {
      ...drunk,
      licence: shop.licence(12, { status: '暂扣', cycleBegan: 90 }),
      violations: [
        {
          plate: unknownPlate,
          on: shop.daysAgo(40),
          offence: OFFENCES.drinking,
          handled: true,
          payment: '已缴款',
          driver: drunk.idNumber,
        },
      ],
    },
    ...pointsExceeded(shop, lorry),
    { ...driver('曹立新', '01-12'), licence: shop.licence(11, { status: '吊销' }) },
    { ...driver('彭秀英', '01-13'), licence: shop.licence(16, { status: '注销' }) },
    {
      ...driver('曾志远', '01-14'),
      licence: shop.licence(10, { status: '逾期未换证', validUntil: shop.daysAgo(200) }),
    },
  ];
}

/** Fifteen points in one cycle, in a lorry whose plate the city's register does not hold; old violations with the points of their time. */
function pointsExceeded(shop: Workshop, plate: { kind: string; number: string }): Life[] {
  const me = shop.person({ name: '董建国', age: 46, birthday: '01-11', phone: '13900003101' });
  const dealt = { plate, handled: true, payment: '已缴款', driver: me.idNumber } as const;
  return [
    {
      ...me,
      licence: shop.licence(17, { classes: 'B2', status: '超分', cycleBegan: 240 }),
      violations: [
        { ...dealt, on: shop.daysAgo(200), offence: OFFENCES.wrongClass },
        { ...dealt, on: shop.daysAgo(110), offence: OFFENCES.wrongWay },
        { ...dealt, on: shop.daysAgo(50), offence: OFFENCES.pedestrian },
        { ...dealt, on: businessDate('2021-11-05'), offence: OFFENCES.phone },
        { ...dealt, on: businessDate('2021-05-05'), offence: OFFENCES.line },
      ],
    },
  ];
}

/** Citizens who show what the traffic records can express. */
export const drivingLives = (shop: Workshop): Life[] => [
  ...borrowedCar(shop),
  ...soldCar(shop),
  fleet(shop),
  ...licences(shop),
];
