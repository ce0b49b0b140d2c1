import { ACCUMULATORS } from '../../accumulator/registry';
import type { Document, Value } from '../../bson/value';
import { compileExpression } from '../../expression/compile';
import { ErrorCode, fail } from '../../expression/failure';
import { describe } from '../../expression/numbers';
import { withValueAt } from '../documentPath';
import type { CompileStage, StageContext, StageTable } from '../types';
import { accumulated } from '../window/accumulated';
import { parseWindow } from '../window/bounds';
import { calculusFunctions } from '../window/calculus';
import { orderedFunctions } from '../window/ordered';
import { partitions } from '../window/partition';
import type { CompileWindowFunction, WindowFunction } from '../window/types';
import { requireSort } from './sort';
import { checkFields, pathNames, requireDocument } from './specification';

interface Output {
  readonly names: readonly string[];
  readonly compute: WindowFunction;
}

function findFunction(name: string): CompileWindowFunction | undefined {
  if (Object.hasOwn(orderedFunctions, name)) return orderedFunctions[name];
  if (Object.hasOwn(calculusFunctions, name)) return calculusFunctions[name];
  return Object.hasOwn(ACCUMULATORS, name) ? accumulated : undefined;
}

/** One output field: a window function and perhaps its window. */
function outputOf(path: string, written: Value, { ctx, sortBy }: { ctx: StageContext; sortBy?: Document }): Output {
  const spec = requireDocument(written, ErrorCode.FailedToParse, `The field '${path}' must be an object`);
  const functions = [...spec].filter(([name]) => name.startsWith('$'));
  const unknown = [...spec.keys()].find((name) => !name.startsWith('$') && name !== 'window');
  if (unknown !== undefined)
    throw fail(ErrorCode.FailedToParse, `Window function found an unknown argument: ${unknown}`);
  const [only] = functions;
  if (!only || functions.length > 1)
    throw fail(ErrorCode.FailedToParse, `Expected a $-prefixed window function for '${path}'`);
  const [name, argument] = only;
  const compile = findFunction(name);
  if (!compile) throw fail(ErrorCode.FailedToParse, `Unrecognized window function, ${name}`);
  const window = parseWindow(spec.get('window'), sortBy);
  const compute = compile({ name, argument, window, hasWindow: spec.has('window'), sortBy, scope: ctx });
  return { names: pathNames(path, 'output'), compute };
}

const setWindowFields: CompileStage = (spec, ctx, name) => {
  const document = requireDocument(spec, ErrorCode.FailedToParse, `the ${name} stage specification must be an object`);
  checkFields(document, name, { required: ['output'], optional: ['partitionBy', 'sortBy'] });
  const written = document.get('output');
  if (!(written instanceof Map))
    throw fail(
      ErrorCode.TypeMismatch,
      `BSON field '${name}.output' is the wrong type '${describe(written)}', expected type 'object'`,
    );
  const sortBy = document.has('sortBy') ? requireSort(document.get('sortBy') as Value) : undefined;
  const outputs = [...written].map(([path, each]) => outputOf(path, each, { ctx, sortBy }));
  const partitionBy = document.get('partitionBy');
  const key = partitionBy === undefined ? undefined : compileExpression(partitionBy, ctx);
  return function* run(input) {
    for (const documents of partitions(input, { key, sortBy, scope: ctx })) {
      const columns = outputs.map(({ compute }) => compute(documents));
      for (const [at, each] of documents.entries()) {
        yield outputs.reduce((result, { names }, column) => withValueAt(result, names, columns[column]?.[at]), each);
      }
    }
  };
};

export const windowStages: StageTable = { $setWindowFields: setWindowFields };
