/** A query of the driver as the BFF sent it. */
export interface RecordedQuery {
  readonly collection: string;
  readonly kind: 'find' | 'aggregate';
  /** The command's fields: filter, projection, sort, limit, pipeline, maxTimeMS, cursor. */
  readonly command: Readonly<Record<string, unknown>>;
  /** Queries of a wave went out together, after those of the wave before had answered. */
  readonly wave: number;
}

/** What one citizen's overview costs and answers. */
export interface RecordedOverview {
  readonly token: string;
  readonly queries: readonly RecordedQuery[];
  readonly answer: unknown;
}
