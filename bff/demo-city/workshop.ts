import { fen, type Fen } from '@city-services/shared/money/fen';
import { addDays, businessDate, sameDayIn, yearOf, type BusinessDate } from '@city-services/shared/time/businessDate';
import { addMonths, monthOf, type BusinessMonth } from '@city-services/shared/time/businessMonth';
import type { Car, Job, Licence, Life, Plate } from './life';
import { IdentityBook } from './people';
import { PlateBook } from './plates';
import { DISTRICTS } from './words/places';

/** Who somebody is, before any record. */
export interface Person {
  readonly name: string;
  readonly age: number;
  /** `MM-DD`. */
  readonly birthday: string;
  readonly phone?: string | null;
  readonly birthRegion?: string;
  readonly region?: string;
  readonly guardian?: string;
}

/** What the makers of lives share: the business day that everything is counted back from, and the books that give each number once. */
export class Workshop {
  readonly identities = new IdentityBook();
  readonly plates = new PlateBook();

  constructor(readonly day: BusinessDate) {}

  daysAgo(days: number): BusinessDate {
    return addDays(this.day, -days);
  }

  daysAhead(days: number): BusinessDate {
    return addDays(this.day, days);
  }

  monthsAgo(months: number): BusinessMonth {
    return addMonths(monthOf(this.day), -months);
  }

  /** A day of the month that many months ago; up to the 28th, which every month has. */
  dayMonthsAgo(months: number, dayOfMonth: number): BusinessDate {
    return businessDate(`${this.monthsAgo(months)}-${String(dayOfMonth).padStart(2, '0')}`);
  }

  /** The same day of the year, that many years ago. */
  yearsAgo(years: number, from: BusinessDate = this.day): BusinessDate {
    return sameDayIn(yearOf(from) - years, from);
  }

  /** The beginning of a life: identity number, birthday, phone. */
  person(of: Person): Pick<Life, 'idNumber' | 'name' | 'birth' | 'phone' | 'region' | 'guardian'> {
    const turned = businessDate(`${yearOf(this.day) - of.age}-${of.birthday}`);
    // Nobody's birthday of this year may lie ahead, or the age is one too high.
    const wished = sameDayIn(yearOf(turned), this.day) < turned ? this.yearsAgo(1, turned) : turned;
    const { idNumber, birth } = this.identities.give(of.birthRegion ?? DISTRICTS[0], wished);
    return {
      idNumber,
      birth,
      name: of.name,
      phone: of.phone ?? null,
      region: of.region ?? DISTRICTS[0],
      ...(of.guardian ? { guardian: of.guardian } : {}),
    };
  }

  plate(kind = '02'): Plate {
    return this.plates.next(kind);
  }

  /** A job from so many months ago; no `untilAgo` while it lasts. */
  job(
    of: Omit<Job, 'scheme' | 'from' | 'until'> & { fromAgo: number; untilAgo?: number; scheme?: Job['scheme'] },
  ): Job {
    return {
      employer: of.employer,
      scheme: of.scheme ?? '110',
      from: this.monthsAgo(of.fromAgo),
      until: of.untilAgo === undefined ? null : this.monthsAgo(of.untilAgo),
      wageFen: of.wageFen,
      ...(of.troubles ? { troubles: of.troubles } : {}),
    };
  }

  /** A sound licence whose points cycle began so many days ago. */
  licence(years: number, of: Partial<Licence> & { cycleBegan?: number } = {}): Licence {
    const { cycleBegan = 100, ...wished } = of;
    const firstIssuedOn = this.yearsAgo(years, this.daysAgo(cycleBegan));
    return {
      classes: 'C1',
      firstIssuedOn,
      validUntil: sameDayIn(yearOf(this.day) + 4, firstIssuedOn),
      status: '正常',
      ...wished,
    };
  }

  /** A car in order: inspection and insurance run on. */
  car(model: string, years: number, of: Partial<Car> = {}): Car {
    const registeredOn = this.yearsAgo(years, this.daysAgo(40));
    return {
      plate: of.plate ?? this.plate(),
      model,
      registeredOn,
      inspectionUntil: this.daysAhead(325),
      insuranceUntil: this.daysAhead(290),
      status: '正常',
      ...of,
    };
  }
}

/** Whole yuan. */
export const yuan = (amount: number): Fen => fen(amount * 100);
