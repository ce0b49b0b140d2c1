import type { Document, Value } from '../../bson/value';
import { compileExpression } from '../../expression/compile';
import { ErrorCode, fail } from '../../expression/failure';
import { describe } from '../../expression/numbers';
import type { EvalContext, Evaluate } from '../../expression/types';
import { ValueSet } from '../../expression/valueSet';
import { elementsOf, valuesAt, withValueAt } from '../documentPath';
import { bothFilters, equalityFilter } from '../subPipeline';
import type { CompileStage, StageContext, StageTable } from '../types';
import { eachDocument } from './project';
import { pathNames, requireCount, requireDocument, requireString } from './specification';

interface GraphPlan {
  readonly from: string;
  readonly startWith: Evaluate;
  readonly connectFrom: readonly string[];
  readonly connectTo: string;
  readonly as: readonly string[];
  readonly maxDepth: number;
  readonly depthNames?: readonly string[];
  readonly restrict?: Document;
  readonly ctx: StageContext;
}

const REQUIRED = ['from', 'startWith', 'connectFromField', 'connectToField', 'as'];
const OPTIONAL = ['maxDepth', 'depthField', 'restrictSearchWithMatch'];

function parse(spec: Value, ctx: StageContext): GraphPlan {
  const document = requireDocument(
    spec,
    ErrorCode.FailedToParse,
    'the $graphLookup stage specification must be an object',
  );
  checkOptions(document);
  const restrict = document.get('restrictSearchWithMatch');
  if (restrict !== undefined && !(restrict instanceof Map)) {
    throw fail(
      40185,
      `$graphLookup expects argument 'restrictSearchWithMatch' to be an object, found ${describe(restrict)}`,
    );
  }
  const maxDepth = document.get('maxDepth');
  return {
    from: requireString(document.get('from'), `$graphLookup argument 'from'`),
    startWith: compileExpression(document.get('startWith') as Value, ctx),
    connectFrom: pathNames(document.get('connectFromField'), 'connectFromField'),
    connectTo: pathNames(document.get('connectToField'), 'connectToField').join('.'),
    as: pathNames(document.get('as'), 'as'),
    maxDepth:
      maxDepth === undefined
        ? Infinity
        : requireCount(maxDepth, 0, [40101, 'maxDepth requires a nonnegative argument']),
    depthNames: document.has('depthField') ? pathNames(document.get('depthField'), 'depthField') : undefined,
    restrict,
    ctx,
  };
}

function checkOptions(document: Document): void {
  for (const field of document.keys()) {
    if (!REQUIRED.includes(field) && !OPTIONAL.includes(field))
      throw fail(40104, `Unknown argument to $graphLookup: ${field}`);
  }
  for (const field of REQUIRED) {
    if (!document.has(field))
      throw fail(
        40105,
        `$graphLookup requires 'from', 'as', 'startWith', 'connectFromField', and 'connectToField' to be specified: ${field} is missing`,
      );
  }
}

/** Breadth first: each round looks for all values found in the round before at once. */
function search(start: Value | undefined, plan: GraphPlan): Value[] {
  const { catalog, collation, variables } = plan.ctx;
  const found: Document[] = [];
  const asked = new ValueSet(collation);
  const ids = new ValueSet();
  let frontier = newValues(elementsOf(start ?? null), asked);
  for (let depth = 0; frontier.length > 0 && depth <= plan.maxDepth; depth++) {
    const filter = bothFilters(equalityFilter(plan.connectTo, frontier), plan.restrict);
    const next: Value[] = [];
    for (const document of catalog.find(plan.from, filter, { collation, variables })) {
      const id = document.get('_id') ?? null;
      if (ids.has(id)) continue;
      ids.add(id);
      found.push(plan.depthNames ? withValueAt(document, plan.depthNames, BigInt(depth)) : document);
      for (const value of valuesAt(document, plan.connectFrom)) next.push(...elementsOf(value));
    }
    frontier = newValues(next, asked);
  }
  return found;
}

function newValues(values: readonly Value[], asked: ValueSet): Value[] {
  const fresh: Value[] = [];
  for (const value of values) {
    if (asked.has(value)) continue;
    asked.add(value);
    fresh.push(value);
  }
  return fresh;
}

const graphLookup: CompileStage = (spec, ctx) => {
  const plan = parse(spec, ctx);
  const context: EvalContext = { root: new Map() };
  return eachDocument((document) => {
    context.root = document;
    return withValueAt(document, plan.as, search(plan.startWith(context), plan));
  });
};

export const graphLookupStages: StageTable = { $graphLookup: graphLookup };
