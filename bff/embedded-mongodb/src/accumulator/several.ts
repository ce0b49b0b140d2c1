import { compareValues } from '../bson/compare';
import type { Document, Value } from '../bson/value';
import { compileExpression, compileTree } from '../expression/compile';
import { fail } from '../expression/failure';
import { describe, requireInteger } from '../expression/numbers';
import { isNullish } from '../expression/truth';
import type { EvalContext, Scope } from '../expression/types';
import { compileSort } from '../sort/compileSort';
import type { Accumulator, AccumulatorTable, CompileAccumulator, CompiledAccumulator } from './types';

/** Keeps the n best by an order; a later one that ties stays behind the earlier. */
class BestAccumulator<T> implements Accumulator {
  private readonly kept: T[] = [];

  constructor(
    private readonly n: number,
    private readonly by: {
      accept(input: Value | undefined): T | undefined;
      compare(a: T, b: T): number;
      show(kept: T[]): Value;
    },
  ) {}

  add(input: Value | undefined): void {
    const item = this.by.accept(input);
    if (item === undefined) return;
    const { kept } = this;
    if (kept.length === this.n && this.by.compare(item, kept[kept.length - 1] as T) >= 0) return;
    let [low, high] = [0, kept.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.by.compare(item, kept[middle] as T) < 0) high = middle;
      else low = middle + 1;
    }
    kept.splice(low, 0, item);
    if (kept.length > this.n) kept.pop();
  }

  result(): Value {
    return this.by.show(this.kept);
  }
}

/** `$firstN`: the first n inputs, missing as null. */
class FirstNAccumulator implements Accumulator {
  private readonly kept: Value[] = [];

  constructor(private readonly n: number) {}

  add(input: Value | undefined): void {
    if (this.kept.length < this.n) this.kept.push(input ?? null);
  }

  result(): Value {
    return [...this.kept];
  }
}

/** `$lastN`: a ring of the last n inputs. */
class LastNAccumulator implements Accumulator {
  private readonly ring: Value[] = [];
  private next = 0;

  constructor(private readonly n: number) {}

  add(input: Value | undefined): void {
    this.ring[this.next] = input ?? null;
    this.next = (this.next + 1) % this.n;
  }

  result(): Value {
    if (this.ring.length < this.n) return [...this.ring];
    return [...this.ring.slice(this.next), ...this.ring.slice(0, this.next)];
  }
}

function fieldsOf(argument: Value, name: string, required: readonly string[]): Document {
  if (!(argument instanceof Map))
    throw fail(5787900, `specification must be an object; found ${name}: ${describe(argument)}`);
  for (const field of argument.keys()) {
    if (!required.includes(field)) throw fail(5787901, `Unknown argument for ${name}: ${field}`);
  }
  for (const field of required) {
    if (!argument.has(field)) throw fail(field === 'n' ? 5787906 : 5787907, `Missing value for '${field}' in ${name}`);
  }
  return argument;
}

/** How many; may depend on the group's `_id`. */
function counter(written: Value, scope: Scope): (group: EvalContext) => number {
  const evaluate = compileExpression(written, scope);
  return (group) => {
    const value = evaluate(group);
    const n = requireInteger(value, {
      notNumber: [5787902, `Value for 'n' must be of integral type, but found ${describe(value)}`],
      notInteger: [5787903, `Value for 'n' must be of integral type, but found ${String(value)}`],
    });
    if (n < 1) throw fail(5787908, `'n' must be greater than 0, found ${n}`);
    return n;
  };
}

function several(make: (n: number, scope: Scope) => Accumulator): CompileAccumulator {
  return (argument, scope, name) => {
    const fields = fieldsOf(argument, name, ['n', 'input']);
    const n = counter(fields.get('n') as Value, scope);
    const input = compileTree(fields.get('input') as Value, scope);
    return { input: input.evaluate, constant: input.constant, create: (group) => make(n(group), scope) };
  };
}

function extremes(direction: 1 | -1): CompileAccumulator {
  return several(
    (n, { collation }) =>
      new BestAccumulator<Value>(n, {
        accept: (input) => (isNullish(input) ? undefined : input),
        compare: (a, b) => direction * compareValues(a, b, collation),
        show: (kept) => [...kept],
      }),
  );
}

interface Ranked {
  readonly document: Document;
  readonly output: Value;
}

/** `$top`, `$bottom` and their N forms: `output` of the documents that come first or last by `sortBy`. */
function ranked(direction: 1 | -1, isSeveral: boolean): CompileAccumulator {
  return (argument, scope, name): CompiledAccumulator => {
    const fields = fieldsOf(argument, name, isSeveral ? ['n', 'sortBy', 'output'] : ['sortBy', 'output']);
    const sortBy = fields.get('sortBy');
    if (!(sortBy instanceof Map))
      throw fail(5788604, `expected 'sortBy' to already be an object in the arguments to ${name}`);
    const compare = compileSort(sortBy, scope.collation);
    const output = compileExpression(fields.get('output') as Value, scope);
    const n = isSeveral ? counter(fields.get('n') as Value, scope) : () => 1;
    const outputs = (kept: Ranked[]): Value[] => kept.map((each) => each.output);
    return {
      input: (ctx) => [ctx.root, output(ctx) ?? null],
      create: (group) =>
        new BestAccumulator<Ranked>(n(group), {
          accept: (pair) => ({ document: (pair as [Document, Value])[0], output: (pair as [Document, Value])[1] }),
          compare: (a, b) => direction * compare(a.document, b.document),
          show: (kept) => {
            const values = direction === 1 ? outputs(kept) : outputs(kept).reverse();
            return isSeveral ? values : (values[0] ?? null);
          },
        }),
    };
  };
}

export const severalAccumulators: AccumulatorTable = {
  $firstN: several((n) => new FirstNAccumulator(n)),
  $lastN: several((n) => new LastNAccumulator(n)),
  $minN: extremes(1),
  $maxN: extremes(-1),
  $top: ranked(1, false),
  $topN: ranked(1, true),
  $bottom: ranked(-1, false),
  $bottomN: ranked(-1, true),
};
