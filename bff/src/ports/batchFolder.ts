/** A refused line as the reject file shows it: 文件,行,列,值,原因. */
export interface RejectedLine {
  readonly line: number;
  readonly column: string;
  /** Masked where it is personal. */
  readonly value: string;
  readonly reason: string;
}

/** The reject file of one running load. */
export interface RejectFile {
  add(rejections: readonly RejectedLine[]): Promise<void>;
}

/** Where a load leaves its report and its reject file: `DATA_DIR/batches/<id>/`. */
export interface BatchFolder {
  /** Begins the reject file; nothing shows under its final name before `finish`. */
  begin(batch: string, fileName: string): Promise<RejectFile>;
  /** Puts report and reject file in place, durably. */
  finish(batch: string, report: object): Promise<void>;
  /** Removes what a load left that did not come to its end. */
  discard(batch: string): Promise<void>;
}
