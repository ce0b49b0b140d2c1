import { compareValues } from '../bson/compare';
import type { Document, Value } from '../bson/value';
import type { Collation } from '../collation/collation';
import { fail } from '../expression/failure';
import { describe } from '../expression/numbers';
import { isNullish } from '../expression/truth';
import { ValueSet } from '../expression/valueSet';
import type { Accumulator } from './types';

/** `$min` (direction 1) and `$max` (-1) in BSON order; nothing counts for nothing. */
export class ExtremeAccumulator implements Accumulator {
  private best: Value = null;
  private found = false;

  constructor(
    private readonly direction: 1 | -1,
    private readonly collation?: Collation,
  ) {}

  add(value: Value | undefined): void {
    if (isNullish(value)) return;
    if (this.found && this.direction * compareValues(value, this.best, this.collation) >= 0) return;
    this.best = value;
    this.found = true;
  }

  result(): Value {
    return this.best;
  }
}

export class FirstAccumulator implements Accumulator {
  private value: Value = null;
  private found = false;

  add(value: Value | undefined): void {
    if (this.found) return;
    this.found = true;
    this.value = value ?? null;
  }

  result(): Value {
    return this.value;
  }
}

export class LastAccumulator implements Accumulator {
  private value: Value = null;

  add(value: Value | undefined): void {
    this.value = value ?? null;
  }

  result(): Value {
    return this.value;
  }
}

export class PushAccumulator implements Accumulator {
  private readonly values: Value[] = [];

  add(value: Value | undefined): void {
    if (value !== undefined) this.values.push(value);
  }

  result(): Value {
    return [...this.values];
  }
}

export class SetAccumulator implements Accumulator {
  private readonly set: ValueSet;

  constructor(collation?: Collation) {
    this.set = new ValueSet(collation);
  }

  add(value: Value | undefined): void {
    if (value !== undefined) this.set.add(value);
  }

  result(): Value {
    return this.set.values();
  }
}

export class MergeAccumulator implements Accumulator {
  private readonly merged: Document = new Map();

  add(value: Value | undefined): void {
    if (isNullish(value)) return;
    if (!(value instanceof Map))
      throw fail(40400, `$mergeObjects requires object inputs, but input is of type ${describe(value)}`);
    for (const [name, each] of value) this.merged.set(name, each);
  }

  result(): Value {
    return new Map(this.merged);
  }
}
