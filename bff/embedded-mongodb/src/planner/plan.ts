import type { Document, Value } from '../bson/value';
import type { Index } from '../index/indexDefinition';
import type { KeyRange } from '../storage/range';
import type { FieldBounds } from './fieldBounds';
import type { KeyBounds } from './keyBounds';

/** One record by the key of a unique index. */
export interface LookupPlan {
  readonly stage: 'LOOKUP';
  readonly index: Index;
  readonly key: Buffer;
  readonly exact: boolean;
  readonly bounds: readonly FieldBounds[];
}

/** Ranges of one index, in its order or the reverse. */
export interface IndexPlan {
  readonly stage: 'IXSCAN';
  readonly index: Index;
  readonly ranges: readonly KeyRange[];
  readonly reverse: boolean;
  /** The records come in the order that was asked for. */
  readonly sorted: boolean;
  /** Every record of the ranges satisfies the filter. */
  readonly exact: boolean;
  readonly bounds: readonly FieldBounds[];
  /** The path that a wildcard index is asked for. */
  readonly wildcardPath?: string;
}

/** The union of several plans, each record once. */
export interface UnionPlan {
  readonly stage: 'OR';
  readonly inputs: readonly (LookupPlan | IndexPlan)[];
}

/** All records in order of insertion, or the reverse. */
export interface CollectionPlan {
  readonly stage: 'COLLSCAN';
  readonly reverse: boolean;
}

export type Plan = LookupPlan | IndexPlan | UnionPlan | CollectionPlan;

export interface SortField {
  readonly path: string;
  readonly direction: 1 | -1;
}

/** What a query asks of the planner. */
export interface PlanRequest {
  readonly filter: Document;
  /** Undefined when there is none, or when it is more than fields and directions. */
  readonly sort?: readonly SortField[];
  /** The catalog's epoch of the snapshot to read; undefined: the newest state. */
  readonly epoch?: number;
  /** An index by name or key pattern, or `{ $natural: ±1 }`. */
  readonly hint?: Value;
  /** Where the scan of the hinted index starts and stops. */
  readonly keyBounds?: KeyBounds;
}
