import type { Document, Value } from '../../bson/value';
import { fail } from '../failure';
import { asInteger, describe } from '../numbers';
import { named, namedFields, pure, type NamedValues } from '../operands';
import { isNullish } from '../truth';
import type { Expression, OperatorDefinition, OperatorTable } from '../types';
import { dayOfYear, isoDayOfWeek, isoWeek, isoWeekDate, weekOfYear } from './calendar';
import { requireInstant, zoneOperand } from './coerce';
import { fromLocal, toLocal, utcOf } from './timezone';

type Operand = Value | undefined;

const PART_CODES = { notDocument: 40535, unknown: 40535, missing: 40539 };

/** `{ $year: date }`, `{ $year: [date] }` or `{ $year: { date, timezone } }`. */
function partOf(read: (local: Date) => Value): OperatorDefinition {
  return {
    compile(argument, scope, name) {
      const operand = Array.isArray(argument) ? soleOperand(argument, name) : argument;
      const spec = isPartSpec(operand)
        ? namedFields(operand, name, { required: ['date'], optional: ['timezone'], codes: PART_CODES })
        : undefined;
      const date = scope.compile(spec ? (spec.get('date') as Value) : operand, scope);
      const zoneText = spec?.has('timezone') ? scope.compile(spec.get('timezone') as Value, scope) : undefined;
      return pure(zoneText ? [date, zoneText] : [date], (ctx) => {
        const value = date.evaluate(ctx);
        if (isNullish(value)) return null;
        const zone = zoneOperand(zoneText?.evaluate(ctx), zoneText !== undefined);
        return zone === null ? null : read(toLocal(requireInstant(value), zone));
      });
    },
  };
}

function soleOperand(operands: readonly Value[], name: string): Value {
  if (operands.length !== 1) {
    throw fail(40536, `${name} accepts exactly one argument if given an array, but was given ${operands.length}`);
  }
  return operands[0] as Value;
}

function isPartSpec(value: Value): value is Document {
  return value instanceof Map && value.size > 0 && !(value.keys().next().value as string).startsWith('$');
}

const TO_PARTS = {
  required: ['date'],
  optional: ['timezone', 'iso8601'],
  codes: { notDocument: 40524, unknown: 40520, missing: 40522 },
};

const dateToParts = named(TO_PARTS, (value, has) => {
  const date = value('date');
  const zone = zoneOperand(value('timezone'), has('timezone'));
  const iso = has('iso8601') ? value('iso8601') : false;
  if (isNullish(date) || zone === null || isNullish(iso)) return null;
  if (typeof iso !== 'boolean') throw fail(40521, `iso8601 must evaluate to a bool, found ${describe(iso)}`);
  const local = toLocal(requireInstant(date), zone);
  const week = isoWeek(local);
  const days: [string, Value][] = iso
    ? [
        ['isoWeekYear', week.year],
        ['isoWeek', week.week],
        ['isoDayOfWeek', isoDayOfWeek(local)],
      ]
    : [
        ['year', local.getUTCFullYear()],
        ['month', local.getUTCMonth() + 1],
        ['day', local.getUTCDate()],
      ];
  return new Map<string, Value>([
    ...days,
    ['hour', local.getUTCHours()],
    ['minute', local.getUTCMinutes()],
    ['second', local.getUTCSeconds()],
    ['millisecond', local.getUTCMilliseconds()],
  ]);
});

const CLOCK_FIELDS = ['hour', 'minute', 'second', 'millisecond'] as const;
const YEAR_FIELDS = ['year', 'month', 'day', 'isoWeekYear', 'isoWeek', 'isoDayOfWeek'] as const;
const FROM_CODES = { notDocument: 40519, unknown: 40518, missing: 40516 };

/** `$dateFromParts`: fields outside their range carry over to the next larger one; null anywhere gives null. */
const dateFromParts: OperatorDefinition = {
  compile(argument, scope, name) {
    const shape = { required: [], optional: [...YEAR_FIELDS, ...CLOCK_FIELDS, 'timezone'], codes: FROM_CODES };
    const written = namedFields(argument, name, shape);
    const isIso = checkCalendar(written);
    const compute = named(shape, (value, has) => assemble(value, has, isIso));
    return compute.compile(argument, scope, name) satisfies Expression;
  },
};

function checkCalendar(written: Document): boolean {
  const has = (fields: readonly string[]): boolean => fields.some((field) => written.has(field));
  if (!written.has('year') && !written.has('isoWeekYear')) {
    throw fail(40516, `$dateFromParts requires either 'year' or 'isoWeekYear' to be present`);
  }
  if (has(['year', 'month', 'day']) && has(['isoWeekYear', 'isoWeek', 'isoDayOfWeek'])) {
    throw fail(40489, '$dateFromParts does not allow mixing natural dates with ISO dates');
  }
  return written.has('isoWeekYear');
}

function assemble(value: NamedValues, has: (field: string) => boolean, isIso: boolean): Operand {
  const zone = zoneOperand(value('timezone'), has('timezone'));
  const [yearName, monthName, dayName] = isIso ? ['isoWeekYear', 'isoWeek', 'isoDayOfWeek'] : ['year', 'month', 'day'];
  const names = [yearName as string, monthName as string, dayName as string, ...CLOCK_FIELDS];
  const numbers = names.map((name, index) =>
    partNumber(value(name), { name, given: has(name), absent: index < 3 ? 1 : 0 }),
  );
  if (zone === null || numbers.includes(null)) return null;
  const [year, month, day, hour, minute, second, millisecond] = numbers as number[] as [
    number,
    number,
    number,
    number,
    number,
    number,
    number,
  ];
  if (year < 1 || year > 9999)
    throw fail(
      isIso ? 31095 : 40523,
      `'${yearName}' must evaluate to an integer in the range 1 to 9999, found ${year}`,
    );
  const midnight = isIso ? isoWeekDate(year, month, day) : utcOf({ year, month, day });
  return new Date(
    fromLocal(midnight + utcOf({ year: 1970, month: 1, day: 1, hour, minute, second, millisecond }), zone),
  );
}

function partNumber(value: Operand, field: { name: string; given: boolean; absent: number }): number | null {
  if (!field.given) return field.absent;
  if (isNullish(value)) return null;
  const found = asInteger(value);
  if (found === undefined) throw fail(40515, `'${field.name}' must evaluate to an integer, found ${describe(value)}`);
  const bounded = field.name !== 'second' && field.name !== 'millisecond' && !field.name.toLowerCase().includes('year');
  if (bounded && (found < -32768 || found > 32767)) {
    throw fail(
      31034,
      `'${field.name}' must evaluate to a value in the range [-32768, 32767]; value ${found} is not in range`,
    );
  }
  return found;
}

export const datePartOperators: OperatorTable = {
  $year: partOf((local) => local.getUTCFullYear()),
  $month: partOf((local) => local.getUTCMonth() + 1),
  $dayOfMonth: partOf((local) => local.getUTCDate()),
  $dayOfWeek: partOf((local) => local.getUTCDay() + 1),
  $dayOfYear: partOf(dayOfYear),
  $hour: partOf((local) => local.getUTCHours()),
  $minute: partOf((local) => local.getUTCMinutes()),
  $second: partOf((local) => local.getUTCSeconds()),
  $millisecond: partOf((local) => local.getUTCMilliseconds()),
  $week: partOf(weekOfYear),
  $isoWeek: partOf((local) => isoWeek(local).week),
  // The ISO year alone is 64 bits wide on the server.
  $isoWeekYear: partOf((local) => BigInt(isoWeek(local).year)),
  $isoDayOfWeek: partOf(isoDayOfWeek),
  $dateToParts: dateToParts,
  $dateFromParts: dateFromParts,
};
