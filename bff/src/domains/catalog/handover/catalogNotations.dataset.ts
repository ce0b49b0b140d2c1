import { Fault, type Notation } from '../../../kernel/dataset';
import { codeLike, text } from '../../../kernel/notations';
import { formFault } from '@city-services/shared/forms/formFields';

/** The notations of docs/formats/catalog.md that the departments' contract does not have. */

const SEPARATORS = /[、；;|\r\n]+/;
const split = (value: string): string[] => [
  ...new Set(
    value
      .split(SEPARATORS)
      .map((part) => part.trim())
      .filter((part) => part !== ''),
  ),
];

/** Several words of free text. */
export const words: Notation<readonly string[]> = { literal: true, parse: split };

/** Several codes. */
export const codes: Notation<readonly string[]> = { parse: split };

/** Several of a table's words; the cell is the words' meanings in the order written. */
export function someOf<T extends string>(meanings: Readonly<Record<string, T>>): Notation<readonly T[]> {
  const table = new Map(Object.entries(meanings));
  return {
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

const TRUTH = new Map([
  ['是', true],
  ['1', true],
  ['否', false],
  ['0', false],
]);
export const truth: Notation<boolean> = { parse: (value) => TRUTH.get(value) ?? new Fault('应为“是”或“否”') };

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
