import type { Document, Value } from '../bson/value';
import type { Index } from '../index/indexDefinition';
import { showValue } from '../bson/show';
import { Rank, rankOf } from '../bson/types';
import type { FieldBounds, Interval } from './fieldBounds';
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

/** Ends of a type's values, where a range has only one end of its own. */
const TYPE_ENDS: Readonly<Partial<Record<Rank, readonly [string, string]>>> = {
  [Rank.Number]: ['-inf.0', 'inf.0'],
  [Rank.String]: ['""', '{}'],
  [Rank.Object]: ['{}', '[]'],
  [Rank.ObjectId]: ["ObjectId('000000000000000000000000')", "ObjectId('ffffffffffffffffffffffff')"],
  [Rank.Boolean]: ['false', 'true'],
  [Rank.Date]: ['new Date(-9223372036854775808)', 'new Date(9223372036854775807)'],
};

/** `[1, 5)` as MongoDB writes it. */
function shownInterval({ low, high, prefix }: Interval): string {
  if (prefix !== undefined && low.value === undefined && high.value === undefined) return shownPrefix(prefix);
  const value = low.value ?? high.value;
  if (value === undefined) return '[MinKey, MaxKey]';
  const [least, most] = TYPE_ENDS[rankOf(value)] ?? ['MinKey', 'MaxKey'];
  const from = low.value === undefined ? least : showValue(low.value);
  const to = high.value === undefined ? most : showValue(high.value);
  // the end of the strings is the first value behind them
  const open = !high.inclusive || (high.value === undefined && rankOf(value) === Rank.String);
  return `${low.inclusive ? '[' : '('}${from}, ${to}${open ? ')' : ']'}`;
}

function shownPrefix(prefix: string): string {
  if (prefix === '') return '["", {})';
  const next = prefix.slice(0, -1) + String.fromCharCode(prefix.charCodeAt(prefix.length - 1) + 1);
  return `[${JSON.stringify(prefix)}, ${JSON.stringify(next)})`;
}
