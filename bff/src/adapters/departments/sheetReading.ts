import {
  HandoverRefused,
  type Cell,
  type HandedRecord,
  type HandoverReading,
  type WantedColumn,
} from '../../ports/handover';
import { missingKeys, namer } from './encoding';

/** What a workbook's cell may hold. */
export type SheetCell = string | number | boolean | Date | null;
export type SheetRow = readonly (SheetCell | undefined)[] | null;

const GROUP = 1_000;

/** Days are written by Excel as midnight; what has a time of day is an instant. */
function dateText(date: Date): string {
  const text = date.toISOString();
  return text.endsWith('T00:00:00.000Z') ? text.slice(0, 10) : text.slice(0, 19).replace('T', ' ');
}

function textOf(value: SheetCell | undefined): string | null {
  if (value === null || value === undefined) return null;
  if (value instanceof Date) return dateText(value);
  if (typeof value === 'boolean') return value ? '是' : '否';
  return String(value);
}

interface SheetHeader {
  /** Its row, counted from 0. */
  readonly at: number;
  /** For each wanted column its position in the sheet, or -1. */
  readonly positions: readonly number[];
  readonly columns: ReadonlySet<string>;
  readonly unknown: readonly string[];
}

/** Above the header there may be a title, a note, a merged row. */
const HEADER_WITHIN = 10;
/** What forms write beside a column's name: *事项名称, 事项名称（必填）. */
const MARKS = /^[*＊]\s*|\s*[*＊]$|\s*[(（](?:必填|选填|必填项|可选)[)）]$/g;

const isGiven = (cell: SheetCell | undefined): boolean => (textOf(cell) ?? '').trim() !== '';

/** The row in which all key columns stand; else the first that says anything. */
function headerRow(rows: readonly SheetRow[], wanted: readonly WantedColumn[], namesIn: (row: SheetRow) => string[]) {
  const first = rows.slice(0, HEADER_WITHIN);
  const at = first.findIndex((row) => missingKeys(new Set(namesIn(row)), wanted).length === 0);
  if (at >= 0) return at;
  return Math.max(
    0,
    first.findIndex((row) => (row ?? []).some(isGiven)),
  );
}

/** The header and where it stands, counted from 0. Throws `HandoverRefused` when it cannot be used. */
function headerOf(rows: readonly SheetRow[], wanted: readonly WantedColumn[]): SheetHeader {
  const nameOf = namer(wanted);
  const namesIn = (row: SheetRow): string[] =>
    (row ?? []).map((cell) => nameOf((textOf(cell) ?? '').trim().replace(MARKS, '')));
  const at = headerRow(rows, wanted, namesIn);
  const names = namesIn(rows[at] ?? null);
  const missing = missingKeys(new Set(names), wanted);
  if (missing.length > 0) {
    throw new HandoverRefused(`row ${at + 1} lacks the key column ${missing.join(', ')}: is the sheet this data set?`);
  }
  const known = new Set(wanted.map(({ name }) => name));
  const doubled = names.filter((name, index) => known.has(name) && names.indexOf(name) !== index);
  if (doubled.length > 0) {
    throw new HandoverRefused(`row ${at + 1} holds the column ${[...new Set(doubled)].join(', ')} more than once`);
  }
  return {
    at,
    positions: wanted.map(({ name }) => names.indexOf(name)),
    columns: new Set(names.filter((name) => known.has(name))),
    unknown: [...new Set(names.filter((name) => name !== '' && !known.has(name)))],
  };
}

/** One reading of a workbook's sheet; its rows are in memory. */
export class SheetReading implements HandoverReading {
  readonly format = 'XLSX';
  readonly encoding = 'utf-8';
  private readonly header: SheetHeader;
  private rowsRead = 0;

  /** Throws `HandoverRefused` when the sheet has to be refused whole. */
  constructor(
    private readonly rows: readonly SheetRow[],
    wanted: readonly WantedColumn[],
  ) {
    this.header = headerOf(rows, wanted);
  }

  get columns(): ReadonlySet<string> {
    return this.header.columns;
  }

  async *records(): AsyncGenerator<readonly HandedRecord[]> {
    for (let start = this.header.at + 1; start < this.rows.length; start += GROUP) {
      const group = this.rows
        .slice(start, start + GROUP)
        .flatMap((row, index) => this.#recordOf(row, start + index + 1));
      this.rowsRead = Math.min(start + GROUP, this.rows.length);
      yield group;
    }
  }

  warnings(): readonly string[] {
    return this.header.unknown.map((name) => `column ${name} is not known: ignored`);
  }

  unfinishedLine(): null {
    return null;
  }

  progress(): number {
    return this.rows.length === 0 ? 1 : this.rowsRead / this.rows.length;
  }

  async close(): Promise<void> {
    // All of it is in memory already.
  }

  /** Rows without any cell are no records. */
  #recordOf(row: SheetRow, line: number): HandedRecord[] {
    const cells: Cell[] = this.header.positions.map((position) => (position < 0 ? null : textOf(row?.[position])));
    const isEmpty = cells.every((cell) => typeof cell !== 'string' || cell.trim() === '');
    return isEmpty ? [] : [{ line, cells, broken: null, openColumn: null }];
  }
}
