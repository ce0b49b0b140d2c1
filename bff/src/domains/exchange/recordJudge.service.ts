import { maskOf } from '@city-services/shared/identity/masks';
import { normaliseCode } from '@city-services/shared/identity/rules';
import type { BusinessDate } from '@city-services/shared/time/businessDate';
import { Fault, type Column, type DataSet, type RecordKeys } from '../../kernel/dataset';
import { NumberText, WrongValue, type Cell, type HandedRecord, type WantedColumn } from '../../ports/handover';
import type { Rejection } from './batch.entity';

/** The optional column that says what to do with a record. */
export const OPERATION = '操作';
const DELETE = '删除';
const UPDATE = '更新';

/** What a handed-over record turns out to be. */
export type Judgement =
  | { readonly kind: 'refused'; readonly rejection: Rejection }
  | { readonly kind: 'unfinished'; readonly line: number }
  | { readonly kind: 'delete'; readonly id: string }
  | {
      readonly kind: 'write';
      readonly id: string;
      readonly digest: string;
      readonly line: number;
      readonly row: Readonly<Record<string, unknown>>;
    };

interface NamedColumn extends Column<unknown> {
  readonly name: string;
}

/** Plain printable ASCII without lower case: normalising changes nothing. */
const NORMAL = /^[!-`{-~]+$/;

/** Judges the records of one data set, one by one, in the order of their lines. */
export class RecordJudge {
  private readonly columns: readonly NamedColumn[];
  private readonly keyCount: number;
  /** The cells of the line before, for a last line that may be cut. */
  private before: readonly Cell[] = [];

  constructor(
    private readonly dataSet: DataSet,
    private readonly keys: RecordKeys,
    private readonly today: BusinessDate,
  ) {
    const named = Object.entries(dataSet.columns).map(([name, column]) => ({ ...column, name }));
    // Key columns first: a deletion is judged by them alone.
    this.columns = [...named.filter(({ use }) => use === 'K'), ...named.filter(({ use }) => use !== 'K')];
    this.keyCount = named.filter(({ use }) => use === 'K').length;
  }

  /** The columns in the order in which `judge` expects the cells. */
  wanted(): WantedColumn[] {
    const columns = this.columns.map(({ name, use, also }) => ({ name, key: use === 'K', ...(also && { also }) }));
    return [...columns, { name: OPERATION, key: false }];
  }

  /** The required columns that a header lacks. */
  missing(present: ReadonlySet<string>): string[] {
    return this.columns.filter(({ name, use }) => use === 'R' && !present.has(name)).map(({ name }) => name);
  }

  judge(record: HandedRecord): Judgement {
    const judgement = this.judgeCells(record);
    if (record.openColumn !== null && this.isCut(record, record.openColumn, judgement)) {
      return { kind: 'unfinished', line: record.line };
    }
    this.before = record.cells;
    return judgement;
  }

  hasOperation(present: ReadonlySet<string> | null): boolean {
    return present?.has(OPERATION) ?? false;
  }

  /** Whether the record says 删除, whatever else is wrong with it. A line that cannot be read into cells says nothing else either. */
  mayBeDeletion(record: HandedRecord): boolean {
    return record.broken !== null || this.operationOf(record) === DELETE;
  }

  private judgeCells(record: HandedRecord): Judgement {
    if (record.broken)
      return refused(record.line, record.broken.column, this.masked(record.broken), record.broken.reason);
    const operation = this.operationOf(record);
    if (operation !== '' && operation !== UPDATE && operation !== DELETE) {
      return refused(
        record.line,
        OPERATION,
        writtenIn(record.cells[this.columns.length] ?? null),
        `操作应为“${UPDATE}”或“${DELETE}”，或留空`,
      );
    }
    return this.judgeRow(record, operation === DELETE);
  }

  private judgeRow(record: HandedRecord, deletion: boolean): Judgement {
    const row: Record<string, unknown> = {};
    const fault = this.parse(record, row, deletion ? this.keyCount : this.columns.length);
    if (fault) return this.refusedFor(record, fault);
    const keyCells = this.columns.slice(0, this.keyCount).map(({ name }) => String(row[name]));
    const id = this.dataSet.recordId(this.keys, keyCells);
    return deletion
      ? { kind: 'delete', id }
      : { kind: 'write', id, digest: this.digestOf(row), line: record.line, row };
  }

  /** Fills the row from the first `count` columns; the first fault ends it. */
  private parse(record: HandedRecord, row: Record<string, unknown>, count: number): Fault | null {
    for (let index = 0; index < count; index += 1) {
      const column = this.columns[index];
      if (!column) break;
      const value = this.valueOf(column, record.cells[index] ?? null);
      if (value instanceof Fault) return new Fault(value.reason, column.name);
      row[column.name] = value;
      const fault = index === this.keyCount - 1 ? this.dataSet.checkKey(row) : null;
      if (fault) return fault;
    }
    return count > this.keyCount ? this.dataSet.check(row) : null;
  }

  private valueOf(column: NamedColumn, cell: Cell): unknown {
    if (column.stringOnly && cell instanceof NumberText) return new Fault('在 NDJSON 中应写成带引号的字符串');
    const read = cell instanceof WrongValue ? (column.fromJson?.(cell.text) ?? cell) : cell;
    if (read instanceof WrongValue) return new Fault('值应为字符串、数字或 null');
    const text = textOf(read, column.literal === true);
    if (text === '') return column.use === '-' ? null : new Fault('必填，不能为空');
    return column.parse(text, this.today);
  }

  private digestOf(row: Readonly<Record<string, unknown>>): string {
    const values = this.columns.map(({ name }) => row[name]);
    return this.keys.digest(JSON.stringify(values));
  }

  private refusedFor(record: HandedRecord, { column: name = '', reason }: Fault): Judgement {
    const index = this.columns.findIndex((column) => column.name === name);
    const value = writtenIn(record.cells[index] ?? null);
    return refused(record.line, name, this.masked({ column: name, value }), reason);
  }

  private masked({ column: name, value }: { column: string; value: string }): string {
    const personal = this.columns.find((column) => column.name === name)?.personal;
    if (!personal || value === '') return value;
    const plain = personal === 'name' ? value : normaliseCode(value);
    const mask = maskOf(personal, plain);
    // A name of one character would be its own mask.
    return mask === plain ? '****' : mask;
  }

  private operationOf(record: HandedRecord): string {
    return textOf(record.cells[this.columns.length] ?? null, false);
  }

  /** A last line without a line end, whose last cell may have lost characters. */
  private isCut(record: HandedRecord, name: string, judgement: Judgement): boolean {
    if (judgement.kind === 'refused') return judgement.rejection.column === name;
    const index = this.columns.findIndex((column) => column.name === name);
    const column = this.columns[index];
    const before = textOf(this.before[index] ?? null, false);
    const text = textOf(record.cells[index] ?? null, false);
    return before !== '' && column?.looksCut?.(text, before) === true;
  }
}

const refused = (line: number, column: string, value: string, reason: string): Judgement => ({
  kind: 'refused',
  rejection: { line, column, value, reason },
});

const rawOf = (cell: Cell): string => (typeof cell === 'string' ? cell : (cell?.text ?? ''));

/** As it stands in the file, so that the clerk finds it there: not normalised. */
const writtenIn = (cell: Cell): string => rawOf(cell).trim();

function textOf(cell: Cell, literal: boolean): string {
  const text = rawOf(cell);
  if (NORMAL.test(text)) return text;
  return literal ? text.trim() : normaliseCode(text);
}
