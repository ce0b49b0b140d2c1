import type { Plate } from './life';

/** Shandong uses no T: a plate of the invented city belongs to nobody. */
export const PLATE_PREFIX = '鲁T';
const LETTERS = 'ABCDEFGHJKLMNPQRSTUVWXYZ';
/** Coprime to 10,000: every four digits come once before any comes again. */
const STRIDE = 7919;

/** Gives out the plates of the city, each once, in the forms of GA 36-2018. */
export class PlateBook {
  #issued = 0;

  /** @param kind two digits of GA/T 16.7 */
  next(kind: string): Plate {
    const index = this.#issued;
    this.#issued += 1;
    const digits = String((index * STRIDE + 1357) % 10_000).padStart(4, '0');
    const series = Math.floor(index / 10_000) % LETTERS.length;
    const letter = LETTERS.charAt(series);
    return { kind, number: PLATE_PREFIX + this.#form(kind, { digits, letter, series }) };
  }

  #form(kind: string, parts: { digits: string; letter: string; series: number }): string {
    const { digits, letter, series } = parts;
    if (kind === '52') return `D${letter}${digits}`;
    if (kind === '51') return `${digits}${series % 10}D`;
    if (kind === '15') return `${digits}挂`;
    if (kind === '16') return `${digits}学`;
    return letter + digits;
  }
}
