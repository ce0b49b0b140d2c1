import { Fault, type Notation } from '../../../kernel/dataset';
import { codeLike, text } from '../../../kernel/notations';
import type { TimeLimit } from '../item/item.entity';
import { TIME_UNIT_WORDS, type TimeUnit } from '../item/words.entity';
import { formFault } from '@city-services/shared/forms/formFields';

/** The notations of docs/formats/catalog.md that the departments' contract does not have. */

const SEPARATORS = /[、，,；;|\r\n]+/;
const split = (value: string): string[] => [
  ...new Set(
    value
      .split(SEPARATORS)
      .map((part) => part.trim())
      .filter((part) => part !== ''),
  ),
];

/** A JSON list of texts or numbers as a cell; null: it is something else. */
function listText(json: string): string | null {
  const value: unknown = JSON.parse(json);
  const isFlat = Array.isArray(value) && value.every((one) => typeof one === 'string' || typeof one === 'number');
  return isFlat ? value.join('\n') : null;
}

/** Several words of free text. */
export const words: Notation<readonly string[]> = { literal: true, parse: split, fromJson: listText };

/** Several codes. */
export const codes: Notation<readonly string[]> = { parse: split, fromJson: listText };

const FIGURE = /^(\d+)(?:\.0+)?\s*(.*)$/s;

/**
 * A whole number, as spreadsheets write it too (`20.0`), alone or with its measure word (`1 次`).
 * @param measures the words that may stand behind it
 */
export const counted = (least: number, measures: readonly string[] = []): Notation<number> => ({
  parse: (value) => {
    const [, digits = '', measure = ''] = FIGURE.exec(value) ?? [];
    const result = digits === '' ? NaN : Number(digits);
    const isSound = Number.isSafeInteger(result) && result >= least && (measure === '' || measures.includes(measure));
    return isSound ? result : new Fault(`应为不小于 ${least} 的整数`);
  },
});

/** A time limit's figure; the unit stands behind it or in a column of its own. */
export interface LimitFigure {
  readonly amount: number;
  /** Null: not written here. */
  readonly unit: TimeUnit | null;
}

const AT_ONCE: ReadonlySet<string> = new Set(['当场', '当场办结', '当场办理', '即时', '即时办结', '即办', '即办件']);

/** 20, 20.0, 20个工作日, 当场办结. */
export const limitFigure: Notation<LimitFigure> = {
  parse: (value) => {
    if (AT_ONCE.has(value)) return { amount: 0, unit: null };
    const [, digits = '', word = ''] = FIGURE.exec(value) ?? [];
    const amount = digits === '' ? NaN : Number(digits);
    const unit = word === '' ? null : TIME_UNIT_WORDS[word];
    return Number.isSafeInteger(amount) && unit !== undefined
      ? { amount, unit }
      : new Fault('应为不小于 0 的整数，也可以连着单位写，例如 20个工作日');
  },
};

/** A limit from its two columns. @param figure null: the cell is empty */
export const limitOf = (figure: LimitFigure | null, unit: TimeUnit | null): TimeLimit | null =>
  figure && { amount: figure.amount, unit: figure.unit ?? unit ?? 'WORKING_DAY' };

/** Whether a figure says another unit than the column of the unit does. */
export const unitsDiffer = (figure: LimitFigure | null, unit: TimeUnit | null): boolean =>
  figure !== null && figure.unit !== null && unit !== null && figure.unit !== unit;

/** Several of a table's words; the cell is the words' meanings in the order written. */
export function someOf<T extends string>(meanings: Readonly<Record<string, T>>): Notation<readonly T[]> {
  const table = new Map(Object.entries(meanings));
  return {
    fromJson: listText,
    parse: (value) => {
      const parts = split(value);
      const wrong = parts.find((part) => !table.has(part));
      if (wrong !== undefined)
        return new Fault(`“${wrong}”不在其中，应为：${[...table.keys()].join('、')}，多个用顿号隔开`);
      return [...new Set(parts.flatMap((part) => table.get(part) ?? []))];
    },
  };
}

/** 表单内容: kept as it was written. */
export const formText: Notation<string> = {
  literal: true,
  parse: (value) => {
    const fault = formFault(value);
    return fault === null ? value.trim() : new Fault(fault);
  },
};

const TRUTH = new Map<string, boolean>([
  ...['是', '1', '1.0', 'Y', 'YES', 'TRUE', '√'].map((word) => [word, true] as const),
  ...['否', '0', '0.0', 'N', 'NO', 'FALSE', '×'].map((word) => [word, false] as const),
]);
export const truth: Notation<boolean> = {
  parse: (value) => TRUTH.get(value) ?? new Fault('应为“是”或“否”'),
  fromJson: (json) => (json === 'true' || json === 'false' ? json : null),
};

/** 基本编码. */
export const basicCode = codeLike(/^[0-9A-Z]{12}$/, '基本编码应为 12 位字母或数字');

const DASHED = /^[0-9A-Z]{12}-\d{12}-\d{3}-[0-9A-Z]{18}-\d-\d{2}$/;
const PLAIN = /^(?:[0-9A-Z]{31}|[0-9A-Z]{33}|[0-9A-Z-]{13,36})$/;

/** 实施编码. */
export const taskCode: Notation<string> = {
  parse: (value) =>
    DASHED.test(value) || PLAIN.test(value)
      ? value
      : new Fault(
          '实施编码应为“基本编码-区划代码-3位-统一社会信用代码-1位-2位”，或 31、33 位字母数字，或 13 到 36 位字母、数字和短横',
        ),
};

/** The code of the item that a part belongs to: a basic item or one implementation. */
export const ownerCode: Notation<string> = {
  parse: (value, today) => (/^[0-9A-Z]{12}$/.test(value) ? value : taskCode.parse(value, today)),
};

/** A division code of 12 digits; shorter ones are filled with zeros. */
export const region: Notation<string> = {
  parse: (value) =>
    /^(?:\d{2}|\d{4}|\d{6}|\d{9}|\d{12})$/.test(value)
      ? value.padEnd(12, '0')
      : new Fault('区划代码应为 2、4、6、9 或 12 位数字'),
};

/** A word that compares without regard to case and is kept in lower case: the licence types. */
export const licenceType: Notation<string> = {
  parse: (value) => {
    const name = value.toLowerCase();
    return name.length <= 60 ? name : new Fault('电子证照类型最多 60 个字符');
  },
};

/** Steps that must be over, by number; 0: none. */
export const stepNumbers: Notation<readonly number[]> = {
  parse: (value) => {
    const numbers = split(value).map(Number);
    return numbers.every((number) => Number.isSafeInteger(number) && number >= 0)
      ? numbers
      : new Fault('前置环节应为环节序号，多个用顿号隔开；0 表示没有前置环节');
  },
};

/** Degrees with at most six decimals, kept as millionths. */
export const degreesE6 = (least: number, most: number): Notation<number> => ({
  parse: (value) => {
    const match = /^(\d{1,3})(?:\.(\d{1,6}))?$/.exec(value);
    const degrees = match ? Number(value) : NaN;
    return degrees >= least && degrees <= most
      ? Math.round(degrees * 1_000_000)
      : new Fault(`应为 ${least} 到 ${most} 之间的度数，最多 6 位小数`);
  },
});

/** `RULE=reason` pairs: why warnings of the linter are right as they are. */
export const reasons: Notation<Readonly<Record<string, string>>> = {
  ...text,
  parse: (value) => {
    const pairs = value
      .split(/[;；|\r\n]+/)
      .map((part) => part.trim())
      .filter((part) => part !== '')
      .map((part) => /^([A-Z][A-Z-]*)\s*[=＝:：]\s*(\S.*)$/s.exec(part));
    return pairs.every((pair) => pair !== null)
      ? Object.fromEntries(pairs.map((pair) => [pair[1] ?? '', pair[2] ?? '']))
      : new Fault('校验说明应写作“规则=理由”，多条用分号隔开，例如 CAT-TIME-UNUSUAL=含三十日公告期');
  },
};
