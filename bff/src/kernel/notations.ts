import { idNumberFault, type IdNumberFault } from '@city-services/shared/identity/idNumber';
import type { PersonalKind } from '@city-services/shared/identity/masks';
import { isMobileNumber, isPersonName } from '@city-services/shared/identity/rules';
import { yuanTextToFen, type Fen } from '@city-services/shared/money/fen';
import { parseDay, type BusinessDate } from '@city-services/shared/time/businessDate';
import { parseMonth, type BusinessMonth } from '@city-services/shared/time/businessMonth';
import { parseInstant } from '@city-services/shared/time/instant';
import { Fault, type Notation } from './dataset';

/** The notations of departments.md, common rules. What they do not list is refused, never guessed. */

const ID_NUMBER_FAULTS: Record<IdNumberFault, string> = {
  length: '证件号码应为 18 位：17 位数字加 1 位校验码（数字或 X）',
  province: '证件号码前两位不是省级代码',
  birth: '证件号码中的出生日期不存在',
  birthInFuture: '证件号码中的出生日期晚于业务日期',
  check: '证件号码的校验码不对',
};

/** 证件号码 (GB 11643-1999). */
export const idNumber: Notation<string> = {
  personal: 'idNumber',
  stringOnly: true,
  parse: (text, today) => {
    const fault = idNumberFault(text, today);
    return fault ? new Fault(ID_NUMBER_FAULTS[fault]) : text;
  },
};

export const personName: Notation<string> = {
  personal: 'name',
  literal: true,
  parse: (text) => (isPersonName(text) ? text : new Fault('姓名应为 2 到 50 个字')),
};

export const mobileNumber: Notation<string> = {
  personal: 'phone',
  parse: (text) => (isMobileNumber(text) ? text : new Fault('手机号码应为 11 位数字，第一位是 1，第二位是 3 到 9')),
};

/** Free text, e.g. an employer's name. */
export const text: Notation<string> = { literal: true, parse: (value) => value };

/** Any code, normalised. */
export const code = (personal?: PersonalKind): Notation<string> => ({
  ...(personal && { personal }),
  parse: (value) => value,
});

/** A code of a fixed form. @param reason what the form is, in Chinese */
export const codeLike = (form: RegExp, reason: string, personal?: PersonalKind): Notation<string> => ({
  ...code(personal),
  parse: (value) => (form.test(value) ? value : new Fault(reason)),
});

/** One of a table's words; the cell is the word's meaning. */
export function oneOf<T extends string | number | boolean>(meanings: Readonly<Record<string, T>>): Notation<T> {
  const table = new Map(Object.entries(meanings));
  const reason = `应为下列之一：${[...table.keys()].join('、')}`;
  return { parse: (value) => table.get(value) ?? new Fault(reason) };
}

export const day: Notation<BusinessDate> = {
  parse: (value) => parseDay(value) ?? new Fault('日期应写作 2026-07-01、20260701 或 2026/7/1，且须真实存在'),
};

export const month: Notation<BusinessMonth> = {
  parse: (value) => parseMonth(value) ?? new Fault('年月应写作 202607 或 2026-07'),
};

export const instant: Notation<Date> = {
  parse: (value) =>
    parseInstant(value) ??
    new Fault('时间应写作 2026-07-01 08:30:00（北京时间），或带时区的 2026-07-01T08:30:00+08:00'),
};

const decimalsOf = (value: string): number => (value.includes('.') ? value.length - value.indexOf('.') - 1 : 0);
/** `1234.5` after lines that all say `….00` has lost its last digit. */
const fewerDecimals = (value: string, before: string): boolean => decimalsOf(value) < decimalsOf(before);

const MONEY = '金额应写作 1234.50：以元为单位，最多两位小数，不带千位分隔符';

/** Any amount, signed. */
export const money: Notation<Fen> = {
  parse: (value) => yuanTextToFen(value) ?? new Fault(MONEY),
  looksCut: fewerDecimals,
};

export const moneyNotNegative: Notation<Fen> = {
  parse: (value) => {
    const amount = yuanTextToFen(value);
    if (amount === null) return new Fault(MONEY);
    return amount < 0 ? new Fault('金额不能为负') : amount;
  },
  looksCut: fewerDecimals,
};

interface PercentRange {
  readonly decimals: 2 | 4;
  readonly least?: number;
  readonly most?: number;
}

/** Percent as a whole number of ten-thousandths: `7.5` is 75,000. No sign, no `%`. */
export function percentE4({ decimals, least, most }: PercentRange): Notation<number> {
  const form = new RegExp(`^(\\d{1,9})(?:\\.(\\d{1,${decimals}}))?$`);
  const range = least === undefined || most === undefined ? null : `应在 ${least} 到 ${most} 之间`;
  return {
    parse: (value) => {
      const match = form.exec(value);
      if (!match) return new Fault(`百分比应写作 8 或 7.5：最多 ${decimals} 位小数，不带百分号`);
      const [, whole = '', fraction = ''] = match;
      const result = Number(whole + fraction.padEnd(4, '0'));
      const outside = range !== null && (result < (least ?? 0) * 10_000 || result > (most ?? 0) * 10_000);
      return outside ? new Fault(range) : result;
    },
    looksCut: fewerDecimals,
  };
}

/** Digits alone, at least `least`, within the safe integers. */
export const wholeNumber = (least: number): Notation<number> => ({
  parse: (value) => {
    const result = /^\d+$/.test(value) ? Number(value) : NaN;
    return Number.isSafeInteger(result) && result >= least ? result : new Fault(`应为不小于 ${least} 的整数`);
  },
});
