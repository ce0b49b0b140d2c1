import type { Document, Value } from '../bson/value';
import type { Index } from '../index/indexDefinition';
import type { FieldBounds } from './fieldBounds';
import type { IndexPlan, LookupPlan, Plan } from './plan';

/** A plan as explain shows it, in MongoDB's names of stages. */
export function explainPlan(plan: Plan, filter?: Document): Document {
  const rest: [string, Value][] = filter && filter.size > 0 ? [['filter', filter]] : [];
  if (plan.stage === 'COLLSCAN') {
    return new Map<string, Value>([
      ['stage', 'COLLSCAN'],
      ...rest,
      ['direction', plan.reverse ? 'backward' : 'forward'],
    ]);
  }
  if (plan.stage === 'OR') {
    const inputs = plan.inputs.map(scanStage);
    return fetch(
      new Map<string, Value>([
        ['stage', 'OR'],
        ['inputStages', inputs],
      ]),
      rest,
    );
  }
  if (plan.stage === 'LOOKUP' && plan.index.isId)
    return new Map<string, Value>([['stage', 'IDHACK'], ['indexName', plan.index.name], ...rest]);
  return fetch(scanStage(plan), rest);
}

function fetch(inputStage: Document, rest: [string, Value][]): Document {
  return new Map<string, Value>([['stage', 'FETCH'], ...rest, ['inputStage', inputStage]]);
}

const WILDCARD_PATH = '$_path';

/** A wildcard index stands for an index on the path that the query asks for. */
function shownPattern(index: Index, path: string | undefined): Document {
  if (path === undefined) return index.keyPattern;
  const [kind = 1] = index.keyPattern.values();
  return new Map<string, Value>([
    [WILDCARD_PATH, 1],
    [path, kind],
  ]);
}

function scanStage({ index, bounds, ...plan }: LookupPlan | IndexPlan): Document {
  const path = plan.stage === 'IXSCAN' ? plan.wildcardPath : undefined;
  return new Map<string, Value>([
    ['stage', 'IXSCAN'],
    ['keyPattern', shownPattern(index, path)],
    ['indexName', index.name],
    ['isMultiKey', index.multikey],
    ['isUnique', index.unique],
    ['isSparse', index.sparse],
    ['isPartial', index.partialFilter !== undefined],
    ['indexVersion', 2],
    ['direction', plan.stage === 'IXSCAN' && plan.reverse ? 'backward' : 'forward'],
    [
      'indexBounds',
      shownBounds(
        index.fields.map((field) => (field.path === WILDCARD_PATH ? field.path : (path ?? field.path))),
        bounds,
      ),
    ],
  ]);
}

function shownBounds(paths: readonly string[], bounds: readonly FieldBounds[]): Document {
  return new Map<string, Value>(
    paths.map((path, position) => [path, bounds[position]?.intervals.map(shownInterval) ?? ['[MinKey, MaxKey]']]),
  );
}

/** The ends as bytes of the key, and the operators they come from. */
function shownInterval({ low, high, point, note }: FieldBounds['intervals'][number]): string {
  if (point) return `[${low.key.toString('hex')}]`;
  if (low.key.length === 0 && high.key.length === 0) return note ?? '[MinKey, MaxKey]';
  const from = `${low.inclusive ? '[' : '('}${low.key.toString('hex')}`;
  const to = `${high.key.toString('hex')}${high.inclusive ? ']' : ')'}`;
  return note ? `${from}, ${to} ${note}` : `${from}, ${to}`;
}
