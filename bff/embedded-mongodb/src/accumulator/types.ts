import type { Value } from '../bson/value';
import type { EvalContext, Evaluate, Scope } from '../expression/types';

/** What one group keeps for one accumulator. */
export interface Accumulator {
  /** Takes one document's input; `undefined` = missing. */
  add(input: Value | undefined): void;
  result(): Value;
}

/** An accumulator of a `$group` or `$setWindowFields` as compiled from its argument. */
export interface CompiledAccumulator {
  /** The input that each document gives. */
  readonly input: Evaluate;
  /** The input's plain field path, when it is one. */
  readonly path?: string;
  /** The input, when it is the same for all documents (`{ $sum: 1 }`). */
  readonly constant?: { readonly value: Value | undefined };
  /** Each group keeps all of its inputs (`$push`, `$addToSet`). */
  readonly grows?: boolean;
  /** Adds the constant input of many documents at once; present where that is the same as one by one. */
  readonly addMany?: (state: Accumulator, count: number) => void;
  /** A new empty state; `group` is a context whose root is the group's `_id`, which `n` may refer to. */
  create(group: EvalContext): Accumulator;
}

export type CompileAccumulator = (argument: Value, scope: Scope, name: string) => CompiledAccumulator;

export type AccumulatorTable = Readonly<Record<string, CompileAccumulator>>;
