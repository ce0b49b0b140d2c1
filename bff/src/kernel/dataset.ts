import type { PersonalKind } from '@city-services/shared/identity/masks';
import type { BusinessDate } from '@city-services/shared/time/businessDate';
import type { PersonKey } from './ids';

/** `K`: part of the key; `R`: required; `-`: may be empty (departments.md, data sets). */
export type ColumnUse = 'K' | 'R' | '-';

/** Why a value or a record is refused: a sentence in Chinese for the department that sent it. */
export class Fault {
  constructor(
    readonly reason: string,
    /** The column at fault; set by checks that compare columns. */
    readonly column?: string,
  ) {}
}

/** How a cell is written, and what it means. */
export interface Notation<T> {
  /** The value is personal: only its mask may be shown or reported. */
  readonly personal?: PersonalKind;
  /** Names and free text: trimmed, otherwise as they are. All else is normalised as codes are. */
  readonly literal?: boolean;
  /** In NDJSON the value must be a string: a number would lose leading zeros or digits. */
  readonly stringOnly?: boolean;
  /** Reads a JSON true, false, list or object as the text of a cell; null: it is none of this column. Without it they are refused. */
  readonly fromJson?: (json: string) => string | null;
  /** @param text not empty, trimmed, normalised unless literal */
  readonly parse: (text: string, today: BusinessDate) => T | Fault;
  /** Whether text at the very end of a file without a last line end looks cut, compared with the line before. */
  readonly looksCut?: (text: string, before: string) => boolean;
}

export interface Column<T> extends Notation<T> {
  readonly use: ColumnUse;
  /** Another name of the column that files may bear instead, e.g. `TASK_NAME`; upper case. */
  readonly also?: string;
  /** Never called; carries the type of a parsed cell, which is null for an empty one where that is allowed. */
  readonly value?: T;
}

export const keyed = <T>(notation: Notation<T>): Column<T> => ({ ...notation, use: 'K' });
export const required = <T>(notation: Notation<T>): Column<T> => ({ ...notation, use: 'R' });
export const optional = <T>(notation: Notation<T>): Column<T | null> => ({ ...notation, use: '-' });

/** The column may be called by its national field name as well. */
export const named = <T>(also: string, column: Column<T>): Column<T> => ({ ...column, also });

/** Column names with their columns, in the order of departments.md. */
export type Columns = Readonly<Record<string, Column<unknown>>>;
export type RowOf<C extends Columns> = { readonly [N in keyof C]: C[N] extends Column<infer T> ? T : never };
export type Row = Readonly<Record<string, unknown>>;

/** Seals personal data and makes keyed hashes; the vault is one. */
export interface RecordKeys {
  seal(plain: string): Uint8Array;
  lookupKey(kind: 'plate' | 'fund-account' | 'loan-contract' | 'record', ...parts: string[]): string;
  personKey(idNumber: string): PersonKey;
  /** Tells whether two texts are the same, without saying what they are. */
  digest(text: string): string;
}

/** The stored form of a record without `_id`, `digest` and `batch`. */
export type RecordFields = Readonly<Record<string, unknown>>;

/** One of the data sets that departments hand over: what a record looks like, when it is refused, what is stored. */
export interface DataSet {
  /** E.g. `traffic.violations`. */
  readonly name: string;
  /** The collection that the records land in. */
  readonly collection: string;
  readonly columns: Columns;
  /** What departments call it, also the sheet of a workbook: 事项. */
  readonly title: string | null;
  /** Whether a stored record bears the line of the file that it came from, as `line`. */
  readonly keepsLine: boolean;
  /** The `_id` of the record with these key cells, each as its normalised text. */
  recordId(keys: RecordKeys, keyCells: readonly string[]): string;
  /** Checks over several K columns; they hold for deletions as well. */
  checkKey(row: Row): Fault | null;
  /** Checks over several columns, after each column by itself. */
  check(row: Row): Fault | null;
  fields(row: Row, keys: RecordKeys): RecordFields;
}

interface DataSetDefinition<C extends Columns> {
  readonly name: string;
  readonly collection: string;
  readonly columns: C;
  readonly title?: string;
  readonly keepsLine?: boolean;
  /** Default: a keyed hash of data set and key cells. */
  readonly recordId?: (keys: RecordKeys, keyCells: readonly string[]) => string;
  /** Sees the K columns alone: the others are not there yet. */
  readonly checkKey?: (row: RowOf<C>) => Fault | null;
  readonly check?: (row: RowOf<C>) => Fault | null;
  readonly fields: (row: RowOf<C>, keys: RecordKeys) => RecordFields;
}

/** Builds a data set; its functions see typed rows. */
export function defineDataSet<C extends Columns>(definition: DataSetDefinition<C>): DataSet {
  const { name, collection, columns, recordId, checkKey, check, fields } = definition;
  return {
    name,
    collection,
    columns,
    title: definition.title ?? null,
    keepsLine: definition.keepsLine ?? false,
    recordId: recordId ?? ((keys, keyCells) => keys.lookupKey('record', name, ...keyCells)),
    checkKey: (row) => checkKey?.(row as RowOf<C>) ?? null,
    check: (row) => check?.(row as RowOf<C>) ?? null,
    fields: (row, keys) => fields(row as RowOf<C>, keys),
  };
}
