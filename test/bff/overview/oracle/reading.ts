/**
 * An independent reading of department files: plain text work on the contract's words, nothing of the product.
 * What the loader refused is left out by its line; whether it refused the right lines is the exchange's test.
 */
import { sampleRows, type Row } from '../../../support/departments';

/** Full-width to half-width, trimmed, upper case. */
const normal = (text: string): string =>
  text
    .replace(/[！-～]/g, (one) => String.fromCharCode(one.charCodeAt(0) - 0xfee0))
    .replace(/\u3000/g, ' ')
    .trim()
    .toUpperCase();

const LITERAL = new Set(['姓名', '参保单位', '机构名称', '品牌型号', '违法地点', '违法行为', '单位名称']);

export interface Dated {
  readonly fileName: string;
  /** K columns. */
  readonly key: readonly string[];
  readonly refused: ReadonlySet<number>;
}

/** The records that stand after the file: the last line of each key. */
export function recordsOf({ fileName, key, refused }: Dated): Row[] {
  const records = new Map<string, Row>();
  for (const { line, row } of sampleRows(fileName)) {
    if (refused.has(line)) continue;
    const cells = Object.entries(row).map(([column, value]) => [
      column.trim(),
      LITERAL.has(column.trim()) ? String(value ?? '').trim() : normal(String(value ?? '')),
    ]);
    const record = Object.fromEntries(cells) as Row;
    const id = key.map((column) => keyText(column, record[column] ?? '')).join('|');
    if (record['操作'] === '删除') records.delete(id);
    else records.set(id, record);
  }
  return [...records.values()];
}

const keyText = (column: string, value: string): string => {
  if (column === '险种') return insuranceCode(value);
  if (column === '费款所属期') return month(value);
  return column === '期次' ? String(Number(value)) : value;
};

const CODES: Readonly<Record<string, string>> = {
  企业职工基本养老保险: '110',
  机关事业单位养老保险: '120',
  城乡居民基本养老保险: '170',
  失业保险: '210',
  职工基本医疗保险: '310',
  城乡居民基本医疗保险: '390',
  工伤保险: '410',
  生育保险: '510',
};

export const insuranceCode = (text: string): string => CODES[text] ?? text;

/** Fen of yuan as text, without arithmetic on fractions. */
export function fen(text: string): number {
  const [yuan = '0', rest = ''] = text.replace('+', '').split('.');
  const amount = Number(yuan.replace('-', '') + rest.padEnd(2, '0'));
  return text.startsWith('-') ? 0 - amount : amount;
}

export const day = (text: string): string => {
  if (text.includes('/')) {
    const [y = '', m = '', d = ''] = text.split('/');
    return `${y}-${m.padStart(2, '0')}-${d.padStart(2, '0')}`;
  }
  return text.includes('-') ? text : `${text.slice(0, 4)}-${text.slice(4, 6)}-${text.slice(6)}`;
};
export const dayOrNull = (text: string | undefined): string | null => (text ? day(text) : null);

export const month = (text: string): string => (text.includes('-') ? text : `${text.slice(0, 4)}-${text.slice(4)}`);
export const monthOrNull = (text: string | undefined): string | null => (text ? month(text) : null);

/** `2026-07-01T10:00:00+08:00`. */
export function instant(text: string): string {
  const iso = /T/.test(text) ? text : `${text.replace(' ', 'T')}+08:00`;
  return `${new Date(Date.parse(iso) + 8 * 3_600_000).toISOString().slice(0, 19)}+08:00`;
}
export const instantOrNull = (text: string | undefined): string | null => (text ? instant(text) : null);

export const sum = (amounts: readonly number[]): number => amounts.reduce((total, amount) => total + amount, 0);
export const monthsSince0 = (text: string): number => Number(text.slice(0, 4)) * 12 + Number(text.slice(5, 7)) - 1;
export const monthText = (index: number): string =>
  `${Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}`;
export const descending = (a: string, b: string): number => (a < b ? 1 : a > b ? -1 : 0);
