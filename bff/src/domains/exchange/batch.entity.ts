/** A line that a load refused, as the reject file shows it. Its value is masked where it is personal. */
export interface Rejection {
  readonly line: number;
  /** Empty when no single column is at fault. */
  readonly column: string;
  readonly value: string;
  readonly reason: string;
}

/** Counts of lines, not of keys: read = written + unchanged + deleted + refused. */
export interface LoadCounts {
  readonly read: number;
  readonly written: number;
  readonly unchanged: number;
  readonly deleted: number;
  readonly refused: number;
}

/** What one load answers (departments.md: "A load answers with"). */
export interface LoadReport extends LoadCounts {
  readonly dataSet: string;
  readonly batch: string;
  readonly file: string;
  /** Of the bytes after gunzip. */
  readonly sha256: string;
  readonly format: 'CSV' | 'NDJSON' | 'XLSX';
  readonly encoding: string;
  /** One sentence a column that was ignored. */
  readonly warnings: readonly string[];
  /** The last line, where it was unfinished and not read: the file was truncated. */
  readonly unfinishedLine: number | null;
  /** The compressed stream ended too early, even if nothing but its end was missing. */
  readonly cutShort: boolean;
  readonly startedAt: Date;
  readonly completedAt: Date;
  readonly seconds: number;
  readonly recordsPerSecond: number;
}

/** The newest batch of a data set whose load went to its end. */
export interface LatestBatch {
  readonly batch: string;
  readonly sha256: string;
  readonly completedAt: Date;
}

/** When the newest records of a data set were handed over. */
export interface DataSetAge {
  /** Null: never. */
  readonly completedAt: Date | null;
}
