import type { Document, Value } from '../../bson/value';
import type { Scope } from '../../expression/types';
import type { WindowSpec } from './bounds';

/** What a window function is compiled from. */
export interface WindowFunctionSpec {
  readonly name: string;
  readonly argument: Value;
  readonly window: WindowSpec;
  /** Whether `window` was written: functions that see the whole partition refuse it, others demand it. */
  readonly hasWindow: boolean;
  readonly sortBy?: Document;
  readonly scope: Scope;
}

/** Computes one value for each document of a sorted partition. */
export type WindowFunction = (documents: readonly Document[]) => Value[];

export type CompileWindowFunction = (spec: WindowFunctionSpec) => WindowFunction;

export type WindowFunctionTable = Readonly<Record<string, CompileWindowFunction>>;
