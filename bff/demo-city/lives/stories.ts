import type { Life } from '../life';
import { yuan, type Workshop } from '../workshop';
import { OFFENCES } from '../words/offences';

/** A young couple who bought a flat: fund loan on him, bank loan on her, one car. */
function youngCouple(shop: Workshop): Life[] {
  const he = shop.person({ name: '林海帆', age: 31, birthday: '03-18', phone: '13800001001' });
  const she = shop.person({ name: '苏晓晴', age: 30, birthday: '05-09', phone: '13800001002' });
  const software = '海岬软件园科技有限公司';
  const hospital = '云港市人民医院';
  return [
    {
      ...he,
      story: '年轻夫妻，刚买房：有公积金贷款，每年可提取公积金还贷',
      jobs: [shop.job({ employer: software, fromAgo: 92, wageFen: yuan(9_800) })],
      licence: shop.licence(7, { cycleBegan: 130 }),
      cars: [shop.car('比亚迪牌秦PLUS', 2, { plate: shop.plate('52') })],
      violations: [],
      accounts: [
        {
          employer: software,
          openedOn: shop.dayMonthsAgo(92, 8),
          baseFen: yuan(12_860),
          employerRate: '12',
          personRate: '12',
          status: '正常',
          paidUntil: null,
          repaysLoan: 0,
        },
      ],
      loans: [
        {
          kind: '公积金贷款',
          principalFen: yuan(700_000),
          rate: '2.6',
          termMonths: 360,
          method: '等额本息',
          lentOn: shop.dayMonthsAgo(30, 20),
        },
      ],
    },
    {
      ...she,
      story: '年轻夫妻中的妻子：医院护士，名下有一笔商业住房贷款',
      jobs: [shop.job({ employer: hospital, scheme: '120', fromAgo: 78, wageFen: yuan(8_200) })],
      licence: shop.licence(5, { cycleBegan: 60 }),
      accounts: [
        {
          employer: hospital,
          openedOn: shop.dayMonthsAgo(78, 6),
          baseFen: yuan(10_240),
          employerRate: '12',
          personRate: '12',
          status: '正常',
          paidUntil: null,
          repaysLoan: 0,
        },
      ],
      loans: [
        {
          kind: '商业贷款',
          principalFen: yuan(480_000),
          rate: '3.15',
          termMonths: 300,
          method: '等额本金',
          lentOn: shop.dayMonthsAgo(30, 25),
        },
      ],
    },
  ];
}

function retiredTeacher(shop: Workshop): Life {
  const school = '云港市第三中学';
  return {
    ...shop.person({ name: '周文澜', age: 66, birthday: '09-10', phone: '13800001003' }),
    story: '退休教师：职工养老缴满多年，医保个人账户常用',
    jobs: [shop.job({ employer: school, scheme: '120', fromAgo: 396, untilAgo: 72, wageFen: yuan(4_400) })],
    retiredFrom: shop.monthsAgo(71),
    accounts: [
      {
        employer: school,
        openedOn: shop.dayMonthsAgo(240, 10),
        baseFen: yuan(9_100),
        employerRate: '12',
        personRate: '12',
        status: '销户',
        paidUntil: shop.monthsAgo(72),
      },
    ],
  };
}

function ninePoints(shop: Workshop): Life {
  const me = shop.person({ name: '陈志刚', age: 42, birthday: '11-02', phone: '13800001004' });
  const car = shop.car('大众牌朗逸', 6, { status: '违法未处理', inspectionUntil: shop.daysAhead(41) });
  const by = { plate: car.plate, driver: me.idNumber, handled: true } as const;
  const company = '远帆国际物流有限公司';
  return {
    ...me,
    story: '驾驶人已记 9 分：有一笔罚款没缴，还有一条违法没处理',
    jobs: [shop.job({ employer: company, fromAgo: 140, wageFen: yuan(6_900) })],
    licence: shop.licence(14, { cycleBegan: 210 }),
    cars: [car],
    violations: [
      { ...by, on: shop.daysAgo(180), offence: OFFENCES.redLight, payment: '已缴款' },
      { ...by, on: shop.daysAgo(64), offence: OFFENCES.phone, payment: '未缴款' },
      { plate: car.plate, on: shop.daysAgo(9), offence: OFFENCES.parking, handled: false, payment: '未缴款' },
      { ...by, on: shop.daysAgo(500), offence: OFFENCES.line, payment: '已缴款' },
    ],
    accounts: [
      {
        employer: company,
        openedOn: shop.dayMonthsAgo(120, 12),
        baseFen: yuan(8_800),
        employerRate: '8',
        personRate: '8',
        status: '正常',
        paidUntil: null,
      },
    ],
  };
}

function gapsBetweenJobs(shop: Workshop): Life {
  const last = '潮声文化传媒有限公司';
  return {
    ...shop.person({ name: '赵雨桐', age: 34, birthday: '07-21', phone: '13800001005', birthRegion: '230103' }),
    story: '换过几次工作：养老保险中间断缴，最近一个月单位还欠缴',
    jobs: [
      shop.job({ employer: '云港湾大酒店有限公司', fromAgo: 118, untilAgo: 84, wageFen: yuan(4_600) }),
      shop.job({ employer: '云港百货连锁有限公司', fromAgo: 77, untilAgo: 31, wageFen: yuan(5_200) }),
      shop.job({
        employer: last,
        fromAgo: 19,
        wageFen: yuan(6_400),
        troubles: [{ kind: 'unpaid', month: shop.monthsAgo(2) }],
      }),
    ],
    accounts: [
      {
        employer: '云港百货连锁有限公司',
        openedOn: shop.dayMonthsAgo(77, 9),
        baseFen: yuan(5_900),
        employerRate: '5',
        personRate: '5',
        status: '封存',
        paidUntil: shop.monthsAgo(31),
      },
      {
        employer: last,
        openedOn: shop.dayMonthsAgo(18, 9),
        baseFen: yuan(6_400),
        employerRate: '7.5',
        personRate: '7.5',
        status: '正常',
        paidUntil: null,
      },
    ],
  };
}

function villager(shop: Workshop): Life {
  const bike = shop.plate('07');
  return {
    ...shop.person({ name: '孙长山', age: 58, birthday: '01-26', phone: '13800001006', region: '379921' }),
    story: '村里居民：参加城乡居民养老和医保，有一辆摩托车',
    schemes: [
      { code: '170', fromYear: Number(shop.day.slice(0, 4)) - 14, untilYear: null, yearlyFen: yuan(500) },
      { code: '390', fromYear: Number(shop.day.slice(0, 4)) - 9, untilYear: null, yearlyFen: yuan(400) },
    ],
    licence: shop.licence(20, { classes: 'E', validUntil: '长期', cycleBegan: 20 }),
    cars: [shop.car('豪爵牌HJ125', 4, { plate: bike, inspectionUntil: shop.daysAhead(150) })],
    violations: [{ plate: bike, on: shop.daysAgo(30), offence: OFFENCES.sign, handled: false, payment: '未缴款' }],
  };
}

function nothingOverdue(shop: Workshop): Life {
  const employer = '云港市图书馆';
  return {
    ...shop.person({ name: '何静宜', age: 45, birthday: '04-30', phone: '13800001007' }),
    story: '样样都按时：社保、车辆、公积金都没有待办',
    jobs: [shop.job({ employer, scheme: '120', fromAgo: 262, wageFen: yuan(4_500) })],
    licence: shop.licence(15, { cycleBegan: 45 }),
    cars: [shop.car('丰田牌卡罗拉', 5)],
    accounts: [
      {
        employer,
        openedOn: shop.dayMonthsAgo(180, 4),
        baseFen: yuan(11_300),
        employerRate: '12',
        personRate: '12',
        status: '正常',
        paidUntil: null,
      },
    ],
  };
}

function lateWithTheLoan(shop: Workshop): Life {
  const employer = '云港百货连锁有限公司';
  const van = shop.car('五菱牌宏光', 9, {
    inspectionUntil: shop.daysAgo(12),
    insuranceUntil: shop.daysAhead(18),
    status: '逾期未检验',
  });
  return {
    ...shop.person({ name: '黄永福', age: 49, birthday: '12-05', phone: '13800001008' }),
    story: '开小店的店主：贷款逾期一期，车辆检验也过期了',
    jobs: [shop.job({ employer, fromAgo: 60, wageFen: yuan(5_600) })],
    licence: shop.licence(10, { validUntil: shop.daysAhead(52), cycleBegan: 52 }),
    cars: [van],
    accounts: [
      {
        employer,
        openedOn: shop.dayMonthsAgo(60, 7),
        baseFen: yuan(6_200),
        employerRate: '6',
        personRate: '6',
        status: '正常',
        paidUntil: null,
        repaysLoan: 0,
      },
    ],
    loans: [
      {
        kind: '公积金贷款',
        principalFen: yuan(350_000),
        rate: '3.075',
        termMonths: 180,
        method: '等额本金',
        lentOn: shop.dayMonthsAgo(40, 10),
        overdueInstalments: 1,
      },
    ],
  };
}

function noRecords(shop: Workshop): Life {
  return {
    ...shop.person({ name: '吴知远', age: 19, birthday: '06-11', phone: '13800001009' }),
    story: '刚成年的学生：三个部门都还没有记录',
  };
}

/** A mother who may act for her son until he is 18: he is insured as a resident, and saves nothing yet. */
function motherAndSon(shop: Workshop): Life[] {
  const mother = shop.person({ name: '沈月华', age: 38, birthday: '08-21', phone: '13800001010' });
  const son = shop.person({ name: '沈一诺', age: 10, birthday: '02-14', guardian: mother.idNumber });
  return [
    {
      ...mother,
      story: '一位母亲：登记为孩子的监护人，可以替他看医保（我的 → 代人办事）',
      jobs: [shop.job({ employer: '云港市第二小学', scheme: '120', fromAgo: 140, wageFen: yuan(7_900) })],
    },
    {
      ...son,
      schemes: [{ code: '390', fromYear: Number(shop.day.slice(0, 4)) - 8, untilYear: null, yearlyFen: yuan(400) }],
    },
  ];
}

/** Grown up, and the one whom the retired teacher lets act for her. */
function daughterOfTheTeacher(shop: Workshop): Life {
  return {
    ...shop.person({ name: '顾晓梅', age: 41, birthday: '12-05', phone: '13800001011' }),
    story: '退休教师的女儿：母亲已同意由她代办，可以替母亲看社保和公积金',
    jobs: [shop.job({ employer: '海岬软件园科技有限公司', fromAgo: 60, wageFen: yuan(8_600) })],
  };
}

/** The citizens whom a visitor of the demonstration can be, in the order in which they are offered. */
export const storyLives = (shop: Workshop): Life[] => [
  ...youngCouple(shop),
  retiredTeacher(shop),
  ninePoints(shop),
  gapsBetweenJobs(shop),
  villager(shop),
  nothingOverdue(shop),
  lateWithTheLoan(shop),
  noRecords(shop),
  ...motherAndSon(shop),
  daughterOfTheTeacher(shop),
];
