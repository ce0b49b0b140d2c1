import { addNumbers, isNumber, multiplyNumbers, toDouble } from '../../bson/numeric';
import type { Document, NumberValue, Value } from '../../bson/value';
import { compileExpression, compileTree } from '../../expression/compile';
import { ErrorCode, fail } from '../../expression/failure';
import { asInteger, describe } from '../../expression/numbers';
import { isNullish } from '../../expression/truth';
import { compileSort } from '../../sort/compileSort';
import type { CompileWindowFunction, WindowFunctionSpec, WindowFunctionTable } from './types';

/** Refuses a `window` where the function always sees the whole partition. */
export function refuseWindow({ name, hasWindow }: WindowFunctionSpec): void {
  if (hasWindow) throw fail(5371601, `${name} does not accept a 'window' field`);
}

export function requireSortBy({ name, sortBy }: WindowFunctionSpec): Document {
  if (!sortBy) throw fail(5371602, `${name} must be specified with a top level sortBy expression`);
  return sortBy;
}

/** Fields of an argument document: all known ones, and the required ones there. */
export function argumentFields(
  spec: WindowFunctionSpec,
  required: readonly string[],
  optional: readonly string[] = [],
): Document {
  const { argument, name } = spec;
  if (!(argument instanceof Map))
    throw fail(ErrorCode.FailedToParse, `Argument to ${name} must be an object, found ${describe(argument)}`);
  for (const field of argument.keys()) {
    if (!required.includes(field) && !optional.includes(field))
      throw fail(ErrorCode.FailedToParse, `${name} got unexpected argument: ${field}`);
  }
  for (const field of required) {
    if (!argument.has(field)) throw fail(ErrorCode.FailedToParse, `${name} requires an '${field}' expression`);
  }
  return argument;
}

/** `$rank` leaves gaps after equal documents, `$denseRank` does not, `$documentNumber` tells all apart. */
function ranking(next: (rank: { last: number; index: number; isTie: boolean }) => number): CompileWindowFunction {
  return (spec) => {
    refuseWindow(spec);
    const sortBy = requireSortBy(spec);
    if (!(spec.argument instanceof Map) || spec.argument.size > 0)
      throw fail(5371603, `${spec.name} must be specified with '{}' as the value`);
    if (spec.name !== '$documentNumber' && sortBy.size !== 1)
      throw fail(5371602, `${spec.name} must be specified with a top level sortBy expression with exactly one element`);
    const compare = compileSort(sortBy, spec.scope.collation);
    return (documents) => {
      let last = 0;
      return documents.map((document, index) => {
        const isTie = index > 0 && compare(documents[index - 1] as Document, document) === 0;
        last = next({ last, index, isTie });
        return BigInt(last);
      });
    };
  };
}

const shift: CompileWindowFunction = (spec) => {
  refuseWindow(spec);
  requireSortBy(spec);
  const fields = argumentFields(spec, ['output', 'by'], ['default']);
  const by = asInteger(fields.get('by'));
  if (by === undefined)
    throw fail(
      ErrorCode.FailedToParse,
      `'$shift:by' field must be an integer, but found ${describe(fields.get('by'))}`,
    );
  const written = fields.get('default');
  const fallback = written === undefined ? { value: null } : compileTree(written, spec.scope).constant;
  if (!fallback) throw fail(ErrorCode.FailedToParse, `'$shift:default' expression must yield a constant value.`);
  const output = compileExpression(fields.get('output') as Value, spec.scope);
  return (documents) =>
    documents.map((_document, index) => {
      const root = documents[index + by];
      return root ? (output({ root }) ?? null) : (fallback.value ?? null);
    });
};

/** Each number counts for `alpha`, all before it for the rest; what is no number leaves the average as it was. */
const expMovingAvg: CompileWindowFunction = (spec) => {
  refuseWindow(spec);
  requireSortBy(spec);
  const fields = argumentFields(spec, ['input'], ['N', 'alpha']);
  const alpha = smoothing(fields);
  const input = compileExpression(fields.get('input') as Value, spec.scope);
  return (documents) => {
    let average: NumberValue | null = null;
    return documents.map((root) => {
      const value = input({ root });
      if (!isNumber(value)) return average;
      average =
        average === null ? value : addNumbers(multiplyNumbers(value, alpha), multiplyNumbers(average, 1 - alpha));
      return average;
    });
  };
};

function smoothing(fields: Document): number {
  if (fields.has('N') === fields.has('alpha'))
    throw fail(ErrorCode.FailedToParse, `$expMovingAvg requires either 'N' or 'alpha', not both`);
  if (fields.has('N')) {
    const n = asInteger(fields.get('N'));
    if (n === undefined || n < 1)
      throw fail(
        ErrorCode.FailedToParse,
        `'N' field must be an integer greater than zero, but found ${String(fields.get('N'))}`,
      );
    return 2 / (n + 1);
  }
  const written = fields.get('alpha');
  const alpha = isNumber(written) ? toDouble(written) : NaN;
  if (!(alpha > 0 && alpha < 1))
    throw fail(ErrorCode.FailedToParse, `'alpha' must be between 0 and 1 (exclusive), found ${String(written)}`);
  return alpha;
}

/** The last value that was neither null nor missing. */
const locf: CompileWindowFunction = (spec) => {
  refuseWindow(spec);
  requireSortBy(spec);
  const input = compileExpression(spec.argument, spec.scope);
  return (documents) => {
    let last: Value = null;
    return documents.map((root) => {
      const value = input({ root });
      if (!isNullish(value)) last = value;
      return last;
    });
  };
};

export const orderedFunctions: WindowFunctionTable = {
  $rank: ranking(({ last, index, isTie }) => (isTie ? last : index + 1)),
  $denseRank: ranking(({ last, isTie }) => (isTie ? last : last + 1)),
  $documentNumber: ranking(({ index }) => index + 1),
  $shift: shift,
  $expMovingAvg: expMovingAvg,
  $locf: locf,
};
