import { idNumberCheck } from '@city-services/shared/identity/idNumber';
import { addDays, type BusinessDate } from '@city-services/shared/time/businessDate';
import type { Random } from './random';
import { DISTRICTS, ELSEWHERE } from './words/places';

/** The sequence that GB 11643 gives to no real person. */
const SEQUENCE = '000';

/** Gives out identity numbers that no real person has (sequence 000), each once. */
export class IdentityBook {
  readonly #given = new Set<string>();

  /**
   * An identity number for a birthday, or for one of the days before it when that one is taken.
   * @throws RangeError when the region has no free number left: the city is too large for invented numbers
   */
  give(region: string, birth: BusinessDate): { idNumber: string; birth: BusinessDate } {
    let day = birth;
    for (let tries = 0; tries < 40_000; tries += 1) {
      const first17 = region + day.replaceAll('-', '') + SEQUENCE;
      if (!this.#given.has(first17)) {
        this.#given.add(first17);
        return { idNumber: first17 + idNumberCheck(first17), birth: day };
      }
      day = addDays(day, -1);
    }
    throw new RangeError(`no invented identity number left in region ${region}: choose a smaller city`);
  }
}

/** Where somebody was born: three of four here, the others elsewhere. */
export const inventBirthRegion = (random: Random): string =>
  random.chance(0.75) ? random.pick(DISTRICTS) : random.pick(ELSEWHERE);

/** A mobile number with four zeros in the middle, as samples have it. */
export const inventPhone = (random: Random): string =>
  `13${random.int(0, 9)}0000${String(random.int(0, 9999)).padStart(4, '0')}`;
