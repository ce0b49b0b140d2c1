import type { Fen } from '@city-services/shared/money/fen';
import type { BusinessDate } from '@city-services/shared/time/businessDate';
import type { DataSetName, RowOf } from './layout';
import type { Random } from './random';

/** Where records go: the files, or a list in a test. */
export interface RecordTarget {
  write<Name extends DataSetName>(name: Name, row: RowOf<Name>): void;
}

/** What the departments' clerks have at hand while they write a citizen's records down. */
export interface Office {
  readonly target: RecordTarget;
  readonly day: BusinessDate;
  /** The draws of this citizen alone: another citizen more or less changes nothing here. */
  readonly random: Random;
  readonly serials: Serials;
}

/** Consecutive numbers of each kind of paper: 流水号, 违法编号, account, contract and file numbers. */
export class Serials {
  readonly #last = new Map<string, number>();

  /** `prefix` and the next number in that many digits. */
  next(prefix: string, digits: number): string {
    const kind = `${prefix}/${digits}`;
    const number = (this.#last.get(kind) ?? 0) + 1;
    this.#last.set(kind, number);
    return prefix + String(number).padStart(digits, '0');
  }
}

/** Yuan as departments write them: `-1234.50`. */
export function yuanText(amount: Fen): string {
  const digits = String(Math.abs(amount)).padStart(3, '0');
  return `${amount < 0 ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`;
}

/** A time of day from `fromHour` up to the end of `toHour`, `HH:mm:ss`. */
export function timeOfDay(random: Random, fromHour: number, toHour: number): string {
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${two(random.int(fromHour, toHour))}:${two(random.int(0, 59))}:${two(random.int(0, 59))}`;
}
