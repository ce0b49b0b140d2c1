import { businessDate, yearOf } from '@city-services/shared/time/businessDate';
import { addMonths, monthOf, type BusinessMonth } from '@city-services/shared/time/businessMonth';
import type { Car, FundAccount, Job, Life, Loan, Violation } from '../life';
import { inventBirthRegion, inventPhone } from '../people';
import type { Random } from '../random';
import { yuan, type Workshop } from '../workshop';
import { MODELS } from '../words/models';
import { inventChildName, inventName } from '../words/names';
import { EVERYDAY } from '../words/offences';
import { DISTRICTS, ENTERPRISES, INSTITUTIONS } from '../words/places';

/** How an ordinary citizen is drawn. */
export interface Draw {
  readonly shop: Workshop;
  readonly random: Random;
  /** Every citizen works, drives and saves: what the benches call a full citizen. */
  readonly full: boolean;
  /** No working life goes back further than this. */
  readonly historyMonths: number;
}

const two = (value: number): string => String(value).padStart(2, '0');

function drawPerson(draw: Draw, age: number, of: { name?: string; guardian?: string } = {}) {
  const { shop, random } = draw;
  return shop.person({
    name: of.name ?? inventName(random),
    age,
    birthday: `${two(random.int(1, 12))}-${two(random.int(1, 28))}`,
    phone: of.guardian || (!draw.full && random.chance(0.04)) ? null : inventPhone(random),
    birthRegion: of.guardian ? random.pick(DISTRICTS) : inventBirthRegion(random),
    region: random.pick(DISTRICTS),
    ...(of.guardian ? { guardian: of.guardian } : {}),
  });
}

/** One to three jobs up to now, now and then with a few months between them. */
function drawJobs(draw: Draw, workingMonths: number): Job[] {
  const { shop, random } = draw;
  const jobs: Job[] = [];
  let ago = Math.min(workingMonths, draw.historyMonths);
  while (ago > 0 && jobs.length < 3) {
    const scheme = random.chance(0.2) ? '120' : '110';
    const stay = jobs.length === 2 || random.chance(0.55) ? ago : random.int(Math.min(12, ago), ago);
    const untilAgo = ago - stay;
    jobs.push(
      shop.job({
        employer: random.pick(scheme === '120' ? INSTITUTIONS : ENTERPRISES),
        scheme,
        fromAgo: ago,
        ...(untilAgo > 0 ? { untilAgo: untilAgo + 1 } : {}),
        wageFen: yuan(random.int(44, 140) * 100),
      }),
    );
    ago = untilAgo - (untilAgo > 0 && random.chance(0.35) ? random.int(1, 8) : 0);
  }
  return jobs;
}

function drawCar({ shop, random }: Draw): Car {
  const kind = random.chance(0.35) ? '52' : random.chance(0.1) ? '07' : '02';
  const years = random.int(1, 12);
  const wait = random.int(-20, 700);
  return shop.car(random.pick(MODELS[kind] ?? ['']), years, {
    plate: shop.plate(kind),
    inspectionUntil: shop.daysAhead(wait),
    insuranceUntil: shop.daysAhead(random.int(5, 360)),
    status: wait < 0 ? '逾期未检验' : '正常',
    ...(random.chance(0.15) ? { transferredOn: shop.daysAgo(random.int(100, 300)) } : {}),
  });
}

function drawViolations(draw: Draw, driver: string, car: Car): Violation[] {
  const { shop, random } = draw;
  const count = draw.full ? random.int(1, 6) : Math.max(0, random.int(-3, 5));
  return Array.from({ length: count }, () => {
    const on = shop.daysAgo(random.int(3, 900));
    const handled = on < shop.daysAgo(60) ? random.chance(0.9) : random.chance(0.4);
    if (!handled) return { plate: car.plate, on, offence: random.pick(EVERYDAY), handled, payment: '未缴款' };
    return {
      plate: car.plate,
      on,
      offence: random.pick(EVERYDAY),
      handled,
      payment: random.chance(0.9) ? '已缴款' : '未缴款',
      driver,
    };
  });
}

function drawAccount({ shop, random }: Draw, job: Job): FundAccount {
  const rate = random.pick(['5', '6', '7', '8', '8', '10', '12', '12']);
  const earliest: BusinessMonth = shop.monthsAgo(120);
  const opened = job.from > earliest ? job.from : earliest;
  const left = job.until !== null && job.until < addMonths(monthOf(shop.day), -1);
  return {
    employer: job.employer,
    openedOn: businessDate(`${opened}-${two(random.int(1, 10))}`),
    baseFen: yuan(random.int(46, 180) * 100),
    employerRate: rate,
    personRate: rate,
    status: left ? '封存' : '正常',
    paidUntil: left ? job.until : null,
    repaysLoan: 0,
  };
}

function drawLoan({ shop, random }: Draw): Loan {
  const fund = random.chance(0.7);
  return {
    kind: fund ? '公积金贷款' : '商业贷款',
    principalFen: yuan(random.int(20, 90) * 10_000),
    rate: fund ? random.pick(['2.6', '2.6', '3.075']) : random.pick(['3.05', '3.15', '3.45']),
    termMonths: random.pick([120, 180, 240, 300, 360]),
    method: random.chance(0.6) ? '等额本息' : '等额本金',
    lentOn: shop.dayMonthsAgo(random.int(3, 60), random.int(1, 28)),
    ...(random.chance(0.05) ? { overdueInstalments: random.int(1, 2) } : {}),
  };
}

function drawWorker(draw: Draw): Life {
  const { shop, random, full } = draw;
  const age = random.int(22, 58);
  const me = drawPerson(draw, age);
  const jobs = drawJobs(draw, full ? draw.historyMonths : random.int(2, Math.max(6, (age - 20) * 12)));
  const drives = full || random.chance(0.6);
  const car = full || (drives && random.chance(0.7)) ? drawCar(draw) : undefined;
  const saves = full || random.chance(0.6);
  const last = jobs.at(-1);
  return {
    ...me,
    jobs,
    ...(drives
      ? { licence: shop.licence(random.int(1, Math.max(1, age - 20)), { cycleBegan: random.int(0, 360) }) }
      : {}),
    ...(car ? { cars: [car], violations: drawViolations(draw, me.idNumber, car) } : {}),
    ...(saves && last ? { accounts: [drawAccount(draw, last)] } : {}),
    ...(saves && (full || random.chance(0.25)) ? { loans: [drawLoan(draw)] } : {}),
  };
}

function drawResident(draw: Draw): Life {
  const { shop, random } = draw;
  const thisYear = yearOf(shop.day);
  const schemes = [
    {
      code: '170',
      fromYear: thisYear - random.int(1, 14),
      untilYear: null,
      yearlyFen: yuan(random.pick([300, 500, 1000, 2000])),
    },
    { code: '390', fromYear: thisYear - random.int(1, 9), untilYear: null, yearlyFen: yuan(400) },
  ] as const;
  return { ...drawPerson(draw, random.int(20, 75)), schemes };
}

function drawPensioner(draw: Draw): Life {
  const { shop, random } = draw;
  const retiredAgo = random.int(3, 120);
  const employer = random.pick(ENTERPRISES);
  const fromAgo = retiredAgo + Math.min(draw.historyMonths, random.int(180, 360));
  return {
    ...drawPerson(draw, random.int(61, 78)),
    jobs: [shop.job({ employer, fromAgo, untilAgo: retiredAgo + 1, wageFen: yuan(random.int(40, 70) * 100) })],
    retiredFrom: shop.monthsAgo(retiredAgo),
  };
}

/** One household: a grown-up, sometimes with a child under guardianship. */
export function ordinaryHousehold(draw: Draw): Life[] {
  const { random, shop } = draw;
  if (draw.full) return [drawWorker(draw)];
  const kind = random.next();
  const grownUp = kind < 0.68 ? drawWorker(draw) : kind < 0.86 ? drawResident(draw) : drawPensioner(draw);
  if (kind > 0.86 || !random.chance(0.25)) return [grownUp];
  const age = random.int(1, 15);
  const name = inventChildName(grownUp.name, random);
  const child = drawPerson(draw, age, { name, guardian: grownUp.idNumber });
  const fromYear = yearOf(shop.day) - random.int(0, Math.min(age, 6));
  return [grownUp, { ...child, schemes: [{ code: '390', fromYear, untilYear: null, yearlyFen: yuan(400) }] }];
}
