import { isInt32, multiplyNumbers } from '../bson/numeric';
import type { Value } from '../bson/value';
import { compileTree } from '../expression/compile';
import { fail } from '../expression/failure';
import { describe } from '../expression/numbers';
import type { Scope } from '../expression/types';
import {
  ExtremeAccumulator,
  FirstAccumulator,
  LastAccumulator,
  MergeAccumulator,
  PushAccumulator,
  SetAccumulator,
} from './collecting';
import { DeviationAccumulator } from './deviation';
import { accumulator } from './javascript';
import { percentileAccumulators } from './percentile';
import { severalAccumulators } from './several';
import { AverageAccumulator, SumAccumulator } from './sum';
import type { Accumulator, AccumulatorTable, CompileAccumulator, CompiledAccumulator } from './types';

/** An accumulator whose argument is one expression. */
function simple(make: (scope: Scope) => Accumulator, grows = false): CompileAccumulator {
  return (argument, scope, name) => {
    if (Array.isArray(argument)) throw fail(40237, `The ${name} accumulator is a unary operator`);
    const { evaluate, path, constant } = compileTree(argument, scope);
    return { input: evaluate, path, constant, grows, create: () => make(scope) };
  };
}

const count: CompileAccumulator = (argument) => {
  if (!(argument instanceof Map) || argument.size > 0) {
    throw fail(40237, `$count takes no arguments, i.e. $count:{}, found ${describe(argument)}`);
  }
  return { input: () => 1, constant: { value: 1 }, addMany: addProduct(1), create: () => new SumAccumulator() };
};

/** Adds an int as often as asked by one multiplication. */
function addProduct(value: number): (state: Accumulator, count: number) => void {
  return (state, count) => state.add(multiplyNumbers(value, count));
}

const sum: CompileAccumulator = (argument, scope, name) => {
  const compiled = simple(() => new SumAccumulator())(argument, scope, name);
  const value = compiled.constant?.value;
  return isInt32(value) ? { ...compiled, addMany: addProduct(value) } : compiled;
};

export const ACCUMULATORS: AccumulatorTable = {
  $sum: sum,
  $avg: simple(() => new AverageAccumulator()),
  $min: simple(({ collation }) => new ExtremeAccumulator(1, collation)),
  $max: simple(({ collation }) => new ExtremeAccumulator(-1, collation)),
  $first: simple(() => new FirstAccumulator()),
  $last: simple(() => new LastAccumulator()),
  $push: simple(() => new PushAccumulator(), true),
  $addToSet: simple(({ collation }) => new SetAccumulator(collation), true),
  $mergeObjects: simple(() => new MergeAccumulator()),
  $stdDevPop: simple(() => new DeviationAccumulator(false)),
  $stdDevSamp: simple(() => new DeviationAccumulator(true)),
  $count: count,
  $accumulator: accumulator,
  ...severalAccumulators,
  ...percentileAccumulators,
};

/** Compiles `{ $sum: … }` and the like; `field` names the output in the messages. */
export function compileAccumulator(written: Value, field: string, scope: Scope): CompiledAccumulator {
  if (!(written instanceof Map)) throw fail(40234, `The field '${field}' must be an accumulator object`);
  if (written.size !== 1) throw fail(40238, `The field '${field}' must specify one accumulator`);
  const [name, argument] = [...written][0] as [string, Value];
  if (!name.startsWith('$')) throw fail(40234, `The field '${field}' must be an accumulator object`);
  const compile = Object.hasOwn(ACCUMULATORS, name) ? ACCUMULATORS[name] : undefined;
  if (!compile) throw fail(15952, `unknown group operator '${name}'`);
  return compile(argument, scope, name);
}
