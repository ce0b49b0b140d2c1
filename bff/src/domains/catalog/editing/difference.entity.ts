/** One field that two versions do not share, as staff read it. */
export interface FieldDifference {
  /** The column, or `材料 · 身份证明 · 份数`. */
  readonly field: string;
  /** Null: it was not there. */
  readonly before: string | null;
  /** Null: it is there no longer. */
  readonly after: string | null;
}
