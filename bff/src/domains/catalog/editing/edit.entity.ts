/** A cell that staff change, written as in the department's file. */
export interface CellChange {
  readonly column: string;
  /** Null or empty: the cell is cleared. */
  readonly value: string | null;
}
