import { yearOf } from '@city-services/shared/time/businessDate';
import type { Life } from '../life';
import { yuan, type Workshop } from '../workshop';
import { UNUSUAL_NAMES } from '../words/names';

const year = (shop: Workshop): number => yearOf(shop.day);

/** Refunds that cancel a month and that do not, refunds still to come, back payments done and due, arrears. */
function troubledContributions(shop: Workshop): Life {
  const monthsAgo = (months: number) => shop.monthsAgo(months);
  return {
    ...shop.person({ name: '郭丽萍', age: 38, birthday: '02-14', phone: '13900002001' }),
    jobs: [
      shop.job({
        employer: '临海纺织服装有限公司',
        fromAgo: 60,
        wageFen: yuan(5_100),
        troubles: [
          { kind: 'refund', month: monthsAgo(50), sharePercent: 100, paidOn: shop.dayMonthsAgo(48, 16) },
          { kind: 'refund', month: monthsAgo(40), sharePercent: 40, paidOn: shop.dayMonthsAgo(39, 11) },
          { kind: 'refund', month: monthsAgo(30), sharePercent: 100, paidOn: null },
          { kind: 'backPayment', month: monthsAgo(26), paidOn: shop.dayMonthsAgo(22, 15) },
          { kind: 'backPayment', month: monthsAgo(14), paidOn: null },
          { kind: 'unpaid', month: monthsAgo(7) },
          { kind: 'unpaid', month: monthsAgo(6) },
        ],
      }),
    ],
  };
}

/** From the village into a factory and back: 170 and 390 before and after, 110 suspended. */
function betweenSchemes(shop: Workshop): Life {
  return {
    ...shop.person({ name: '徐大海', age: 47, birthday: '08-08', phone: '13900002002', region: '379981' }),
    jobs: [shop.job({ employer: '松林新能源材料有限公司', fromAgo: 70, untilAgo: 20, wageFen: yuan(4_800) })],
    schemes: [
      { code: '170', fromYear: year(shop) - 12, untilYear: year(shop) - 6, yearlyFen: yuan(300) },
      { code: '390', fromYear: year(shop) - 1, untilYear: null, yearlyFen: yuan(400) },
    ],
  };
}

/** From an enterprise into an institution: 110 and 120 after one another. */
const intoAnInstitution = (shop: Workshop): Life => ({
  ...shop.person({ name: UNUSUAL_NAMES[3], age: 36, birthday: '10-17', phone: '13900002003' }),
  jobs: [
    shop.job({ employer: '海岬生物制药有限公司', fromAgo: 110, untilAgo: 55, wageFen: yuan(7_000) }),
    shop.job({ employer: '云港市海洋环境监测站', scheme: '120', fromAgo: 54, wageFen: yuan(8_300) }),
  ],
});

/** Started this month: enrolled, nothing contributed yet. */
const justStarted = (shop: Workshop): Life => ({
  ...shop.person({ name: '罗一鸣', age: 23, birthday: '03-03', phone: '13900002004' }),
  jobs: [shop.job({ employer: '云港公交集团有限公司', fromAgo: 0, wageFen: yuan(5_000) })],
});

/** A mother with two children who are insured by her; she may act for them. */
function family(shop: Workshop): Life[] {
  const mother = shop.person({
    name: UNUSUAL_NAMES[0],
    age: 35,
    birthday: '04-12',
    phone: '13900002005',
    birthRegion: '650102',
  });
  const child = (name: string, age: number): Life => ({
    ...shop.person({ name, age, birthday: '01-15', guardian: mother.idNumber }),
    schemes: [{ code: '390', fromYear: year(shop) - Math.max(1, age - 1), untilYear: null, yearlyFen: yuan(400) }],
  });
  return [
    { ...mother, jobs: [shop.job({ employer: '云港湾大酒店有限公司', fromAgo: 90, wageFen: yuan(4_700) })] },
    child('艾力·库尔班', 9),
    child('古丽·库尔班', 4),
  ];
}

/** Names that trip programs, and persons without a phone. */
const unusualNames = (shop: Workshop): Life[] =>
  UNUSUAL_NAMES.slice(1).map((name, index) => ({
    ...shop.person({ name, age: 52 + index, birthday: `05-1${index}`, phone: index % 3 ? '13900002100' : null }),
    schemes: [{ code: '390', fromYear: year(shop) - 3, untilYear: null, yearlyFen: yuan(400) }],
  }));

/** Citizens who show what the social-security records can express. */
export const insuredLives = (shop: Workshop): Life[] => [
  troubledContributions(shop),
  betweenSchemes(shop),
  intoAnInstitution(shop),
  justStarted(shop),
  ...family(shop),
  ...unusualNames(shop),
];
