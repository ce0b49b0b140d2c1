/** What the linter of the catalogue has to say about one row of a handover. */
export interface VerdictLine {
  readonly batch: string;
  readonly line: number;
  readonly code: string;
  readonly name: string;
  /** 可以发布, 需写理由, 不能发布. */
  readonly verdict: string;
  readonly rule: string;
  readonly severity: string;
  readonly column: string;
  readonly sentence: string;
  readonly clause: string;
  readonly reason: string;
}

/** Where the linter's verdicts of an import go: beside the reports of its batches. */
export interface VerdictFile {
  add(lines: readonly VerdictLine[]): Promise<void>;
  /** Puts the file in place; answers where it lies. */
  finish(): Promise<string>;
  /** Removes what an import left that did not come to its end. */
  discard(): Promise<void>;
}
