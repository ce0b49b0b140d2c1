import type { Value } from '../../bson/value';
import { fail } from '../failure';
import { asInteger, asLong, describe } from '../numbers';
import { named, type NamedCodes, type NamedValues } from '../operands';
import { isNullish } from '../truth';
import type { OperatorDefinition, OperatorTable } from '../types';
import { DAY_MS, daysInMonth, HOUR_MS, MINUTE_MS } from './calendar';
import { requireInstant, startOfWeekOperand, unitOperand, zoneOperand, type TimeUnit } from './coerce';
import { fromLocal, toLocal, utcOf, type Timezone } from './timezone';

/** Units of a fixed length; larger ones follow the calendar of the zone. */
const FIXED_MS: Readonly<Partial<Record<TimeUnit, number>>> = {
  hour: HOUR_MS,
  minute: MINUTE_MS,
  second: 1000,
  millisecond: 1,
};
const MONTHS: Readonly<Partial<Record<TimeUnit, number>>> = { year: 12, quarter: 3, month: 1 };
const DAYS: Readonly<Partial<Record<TimeUnit, number>>> = { week: 7, day: 1 };

/** The largest instant that a BSON date and a JS date both hold. */
const MAX_INSTANT_MS = 8.64e15;

export interface Span {
  readonly amount: number;
  readonly unit: TimeUnit;
}

/**
 * Adds to an instant. Days and more keep the local time of day; a month that lacks the day gives its last day
 * (31 January + 1 month = 28 February).
 */
export function addToDate(instant: number, { amount, unit }: Span, zone: Timezone): Date {
  const fixed = FIXED_MS[unit];
  const moved =
    fixed !== undefined
      ? instant + amount * fixed
      : fromLocal(moveLocal(toLocal(instant, zone), { amount, unit }), zone);
  if (!(Math.abs(moved) <= MAX_INSTANT_MS)) throw fail(5166406, 'date overflow in $dateAdd');
  return new Date(moved);
}

function moveLocal(local: Date, { amount, unit }: Span): number {
  const days = DAYS[unit];
  if (days !== undefined) return local.getTime() + amount * days * DAY_MS;
  const months = local.getUTCFullYear() * 12 + local.getUTCMonth() + amount * (MONTHS[unit] as number);
  const [year, month] = [Math.floor(months / 12), (((months % 12) + 12) % 12) + 1];
  const day = Math.min(local.getUTCDate(), daysInMonth(year, month));
  const midnight = utcOf({ year, month, day });
  return midnight + (((local.getTime() % DAY_MS) + DAY_MS) % DAY_MS);
}

function shifting(direction: 1 | -1): OperatorDefinition {
  const codes: NamedCodes = { notDocument: 5166400, unknown: 5166401, missing: 5166402 };
  return {
    compile(argument, scope, name) {
      const shape = { required: ['startDate', 'unit', 'amount'], optional: ['timezone'], codes };
      return named(shape, (value, has) => {
        const start = value('startDate');
        const unit = value('unit');
        const amount = value('amount');
        const zone = zoneOperand(value('timezone'), has('timezone'));
        if (isNullish(start) || isNullish(unit) || isNullish(amount) || zone === null) return null;
        const count = asLong(amount);
        if (count === undefined) throw fail(5166405, `${name} expects integer amount of time units`);
        const span = { amount: direction * count, unit: unitOperand(unit, 5166404, name) };
        return addToDate(requireInstant(start, 5166403), span, zone);
      }).compile(argument, scope, name);
    },
  };
}

/** How many boundaries of the unit lie between two instants, by the calendar of the zone. */
export function dateDiff(
  start: number,
  end: number,
  options: { unit: TimeUnit; zone: Timezone; startOfWeek: number },
): number {
  const { unit, zone, startOfWeek } = options;
  if (unit === 'millisecond') return end - start;
  if (unit === 'second') return Math.floor(end / 1000) - Math.floor(start / 1000);
  const [from, to] = [toLocal(start, zone), toLocal(end, zone)];
  const fixed = FIXED_MS[unit];
  if (fixed !== undefined) {
    const shift = Math.trunc((zone.offsetAt(start) - zone.offsetAt(end)) / fixed);
    return Math.floor(to.getTime() / fixed) - Math.floor(from.getTime() / fixed) + shift;
  }
  const days = DAYS[unit];
  if (days !== undefined)
    return Math.floor(dayNumber(to, days, startOfWeek)) - Math.floor(dayNumber(from, days, startOfWeek));
  const months = MONTHS[unit] as number;
  return Math.floor(monthNumber(to) / months) - Math.floor(monthNumber(from) / months);
}

const monthNumber = (local: Date): number => local.getUTCFullYear() * 12 + local.getUTCMonth();

/** Days since 1970-01-01, a Thursday; for weeks shifted so that a week begins on the day asked for. */
function dayNumber(local: Date, days: number, startOfWeek: number): number {
  const number = Math.floor(local.getTime() / DAY_MS);
  return days === 7 ? (number + ((4 - startOfWeek + 7) % 7)) / 7 : number;
}

const DIFF = {
  required: ['startDate', 'endDate', 'unit'],
  optional: ['timezone', 'startOfWeek'],
  codes: { notDocument: 5166301, unknown: 5166302, missing: 5166303 },
};

const dateDiffOperator = named(DIFF, (value, has) => {
  const start = value('startDate');
  const end = value('endDate');
  const unitText = value('unit');
  const zone = zoneOperand(value('timezone'), has('timezone'));
  if (isNullish(start) || isNullish(end) || isNullish(unitText) || zone === null) return null;
  const unit = unitOperand(unitText, 5439013, '$dateDiff');
  const startOfWeek = weekStart(value, has, { unit, name: '$dateDiff' });
  if (startOfWeek === null) return null;
  return BigInt(dateDiff(requireInstant(start, 5166307), requireInstant(end, 5166307), { unit, zone, startOfWeek }));
});

function weekStart(
  value: NamedValues,
  has: (field: string) => boolean,
  by: { unit: TimeUnit; name: string },
): number | null {
  if (by.unit !== 'week' || !has('startOfWeek')) return 0;
  const written = value('startOfWeek');
  return isNullish(written) ? null : startOfWeekOperand(written, by.name);
}

/** Bins are counted from the first of January 2000, local midnight. */
const REFERENCE = utcOf({ year: 2000, month: 1, day: 1 });

export function truncateDate(
  instant: number,
  options: { unit: TimeUnit; binSize: number; zone: Timezone; startOfWeek: number },
): Date {
  const { unit, binSize, zone, startOfWeek } = options;
  const fixed = FIXED_MS[unit];
  if (fixed !== undefined) {
    const reference = fromLocal(REFERENCE, zone);
    return new Date(reference + floorTo(instant - reference, fixed * binSize));
  }
  const local = toLocal(instant, zone);
  const days = DAYS[unit];
  if (days !== undefined) {
    const reference = REFERENCE + (days === 7 ? ((startOfWeek - 6 + 7) % 7) * DAY_MS : 0);
    return new Date(fromLocal(reference + floorTo(local.getTime() - reference, days * binSize * DAY_MS), zone));
  }
  const months = floorTo(monthNumber(local) - 2000 * 12, (MONTHS[unit] as number) * binSize);
  return new Date(fromLocal(utcOf({ year: 2000, month: 1 + months, day: 1 }), zone));
}

const floorTo = (value: number, step: number): number => Math.floor(value / step) * step;

const TRUNC = {
  required: ['date', 'unit'],
  optional: ['binSize', 'timezone', 'startOfWeek'],
  codes: { notDocument: 5439007, unknown: 5439008, missing: 5439009 },
};

const dateTrunc = named(TRUNC, (value, has) => {
  const date = value('date');
  const unitText = value('unit');
  const bin = has('binSize') ? value('binSize') : 1;
  const zone = zoneOperand(value('timezone'), has('timezone'));
  if (isNullish(date) || isNullish(unitText) || isNullish(bin) || zone === null) return null;
  const unit = unitOperand(unitText, 5439013, '$dateTrunc');
  const startOfWeek = weekStart(value, has, { unit, name: '$dateTrunc' });
  if (startOfWeek === null) return null;
  return truncateDate(requireInstant(date, 5439012), { unit, binSize: binSizeOf(bin), zone, startOfWeek });
});

function binSizeOf(value: Value): number {
  const size = asInteger(value);
  if (size === undefined)
    throw fail(
      5439017,
      `$dateTrunc requires 'binSize' to be a 64-bit integer, but got value '${String(value)}' of type ${describe(value)}`,
    );
  if (size <= 0) throw fail(5439018, `$dateTrunc requires 'binSize' to be greater than 0, but got value ${size}`);
  return size;
}

export const dateArithmeticOperators: OperatorTable = {
  $dateAdd: shifting(1),
  $dateSubtract: shifting(-1),
  $dateDiff: dateDiffOperator,
  $dateTrunc: dateTrunc,
};
