/** FRESH: as agreed. STALE: older than agreed. UNAVAILABLE: could not be read in time. NOT_GRANTED: of another person, who has not granted it. */
export type SourceState = 'FRESH' | 'STALE' | 'UNAVAILABLE' | 'NOT_GRANTED';

/** Where a section's figures come from, and how old they are. */
export interface Source {
  /** The department, as a citizen knows it. */
  readonly name: string;
  /** Whom to call when a figure is wrong. */
  readonly phone: string | null;
  /** When the newest batch that the figures rest on was handed over. Null: nothing was, or nobody can say. */
  readonly asOf: Date | null;
  readonly state: SourceState;
  /** Why it is not FRESH, in a sentence for the citizen. */
  readonly reason: string | null;
}
