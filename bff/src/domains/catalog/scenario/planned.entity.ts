import type { Clause } from '@city-services/shared/scenario/definition';

/** One item that the answers lead to, with its place in the order. */
export interface PlannedItem {
  /** 基本编码. */
  readonly code: string;
  readonly title: string;
  readonly why: string;
  /** The answers for which it is needed; empty: everybody needs it. */
  readonly because: readonly Clause[];
  /** Codes of planned items that must be finished before. */
  readonly after: readonly string[];
  /** From 1: items of one layer can be done at the same time. */
  readonly layer: number;
}
