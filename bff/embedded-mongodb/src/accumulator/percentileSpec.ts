import { makeDouble } from '../bson/numeric';
import type { Value } from '../bson/value';
import { ErrorCode, fail } from '../expression/failure';
import { asNumber, describe } from '../expression/numbers';
import type { Expression } from '../expression/types';

/** What `$percentile` and `$median` ask for. */
export interface PercentileSpec {
  readonly input: Expression;
  readonly shares: readonly number[];
  /** `$percentile` answers a list, `$median` one number. */
  readonly isList: boolean;
}

/** The value at each share of the sorted numbers, the one whose rank is ⌈n·p⌉; null of no numbers. */
export function percentilesOf(numbers: readonly number[], { shares, isList }: PercentileSpec): Value {
  const sorted = Float64Array.from(numbers).sort();
  const at = (share: number): Value => {
    if (sorted.length === 0) return null;
    const rank = Math.max(Math.ceil(sorted.length * share) - 1, 0);
    return makeDouble(sorted[Math.min(rank, sorted.length - 1)] as number);
  };
  return isList ? shares.map(at) : at(shares[0] as number);
}

/** Parses the argument document; `method` has to be "approximate" as in MongoDB, and the answer here is exact. */
export function parsePercentile(argument: Value, name: string, compile: (value: Value) => Expression): PercentileSpec {
  const isList = name === '$percentile';
  if (!(argument instanceof Map))
    throw fail(7429703, `specification must be an object; found ${name}: ${describe(argument)}`);
  const known = isList ? ['input', 'method', 'p'] : ['input', 'method'];
  for (const field of argument.keys()) {
    if (!known.includes(field)) throw fail(40415, `BSON field '${name}.${field}' is an unknown field.`);
  }
  for (const field of known) {
    if (!argument.has(field)) throw fail(40414, `BSON field '${name}.${field}' is missing but a required field`);
  }
  if (argument.get('method') !== 'approximate') {
    throw fail(ErrorCode.BadValue, `Currently only 'approximate' can be used as percentile 'method'.`);
  }
  const input = compile(argument.get('input') as Value);
  return { input, isList, shares: isList ? sharesOf(argument.get('p') as Value, compile) : [0.5] };
}

function sharesOf(written: Value, compile: (value: Value) => Expression): number[] {
  const known = compile(written).constant?.value;
  if (!Array.isArray(known) || known.length === 0) {
    throw fail(
      7750300,
      `The $percentile 'p' field must be an array of constant values, but found ${describe(written)}`,
    );
  }
  return known.map((value) => {
    const share = asNumber(value);
    if (share === undefined)
      throw fail(7750302, `The $percentile 'p' field must be an array of numbers, but found ${describe(value)}`);
    if (!(share >= 0 && share <= 1)) {
      throw fail(7750303, `The $percentile 'p' field must be an array of numbers from [0.0, 1.0], but found ${share}`);
    }
    return share;
  });
}
