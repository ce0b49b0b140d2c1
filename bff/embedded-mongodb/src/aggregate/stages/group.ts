import { compileAccumulator } from '../../accumulator/registry';
import type { Accumulator, CompiledAccumulator } from '../../accumulator/types';
import type { Document, Value } from '../../bson/value';
import { compileTree } from '../../expression/compile';
import { fail } from '../../expression/failure';
import { describe } from '../../expression/numbers';
import type { EvalContext, Expression } from '../../expression/types';
import { hashKey } from '../../expression/valueSet';
import type { CompileStage, RunStage, Stage, StageContext, StageTable } from '../types';
import { compileRawGroup } from './rawGroup';

/** One output field and how it is accumulated. */
export interface GroupField {
  readonly name: string;
  readonly accumulator: CompiledAccumulator;
}

export interface GroupPlan {
  readonly id: Expression;
  readonly fields: readonly GroupField[];
  readonly ctx: StageContext;
}

/** One group: its `_id` and a state for each field. */
export interface Group {
  readonly id: Value;
  readonly states: readonly Accumulator[];
}

/** A new group; a missing `_id` is null. */
export function newGroup(id: Value | undefined, fields: readonly GroupField[]): Group {
  const context: EvalContext = { root: id instanceof Map ? id : new Map() };
  return { id: id ?? null, states: fields.map(({ accumulator }) => accumulator.create(context)) };
}

export function* groupResults(groups: Iterable<Group>, fields: readonly GroupField[]): Iterable<Document> {
  for (const { id, states } of groups) {
    const document: Document = new Map([['_id', id]]);
    fields.forEach(({ name }, index) => document.set(name, (states[index] as Accumulator).result()));
    yield document;
  }
}

/** Compiles `{ _id: expression, field: { $accumulator: … }, … }`. */
export function planGroup(spec: Value, ctx: StageContext): GroupPlan {
  if (!(spec instanceof Map))
    throw fail(15947, `a group's fields must be specified in an object, found ${describe(spec)}`);
  const written = spec.get('_id');
  if (written === undefined) throw fail(15955, 'a group specification must include an _id');
  const fields = [...spec].filter(([name]) => name !== '_id');
  for (const [name] of fields) {
    if (name.includes('.')) throw fail(40235, `The field name '${name}' cannot contain '.'`);
    if (name.startsWith('$')) throw fail(40236, `The field name '${name}' cannot be an operator name`);
  }
  return {
    id: compileTree(written, ctx),
    fields: fields.map(([name, value]) => ({ name, accumulator: compileAccumulator(value, name, ctx) })),
    ctx,
  };
}

/** Groups by the key of `_id`; groups come out in the order of their first document. */
export function runGroup({ id, fields, ctx }: GroupPlan): RunStage {
  const inputs = fields.map(({ accumulator }) => accumulator.input);
  return function* run(input) {
    const groups = new Map<string | number, Group>();
    const context: EvalContext = { root: new Map() };
    for (const document of input) {
      context.root = document;
      const value = id.evaluate(context) ?? null;
      const key = hashKey(value, ctx.collation);
      let group = groups.get(key);
      if (!group) groups.set(key, (group = newGroup(value, fields)));
      for (let at = 0; at < inputs.length; at++) {
        (group.states[at] as Accumulator).add((inputs[at] as Expression['evaluate'])(context));
      }
    }
    yield* groupResults(groups.values(), fields);
  };
}

/** The answer from the number of documents, when all are one group and only counted. */
function countOnly({ id, fields }: GroupPlan): Stage['runCount'] {
  const counts = fields.every(({ accumulator }) => accumulator.addMany);
  if (!id.constant || !counts) return undefined;
  return (total) => {
    if (total === 0) return [];
    const group = newGroup(id.constant?.value, fields);
    fields.forEach(({ accumulator }, at) => accumulator.addMany?.(group.states[at] as Accumulator, total));
    return groupResults([group], fields);
  };
}

const group: CompileStage = (spec, ctx, name) => {
  const plan = planGroup(spec, ctx);
  return { name, run: runGroup(plan), runRaw: compileRawGroup(plan), runCount: countOnly(plan) };
};

/** `$sortByCount: e` is a group by e with a count, the largest first. */
const sortByCount: CompileStage = (spec, ctx, name) => {
  const isExpression =
    spec instanceof Map ? [...spec.keys()][0]?.startsWith('$') : typeof spec === 'string' && spec.startsWith('$');
  if (!isExpression)
    throw fail(40147, 'the sortByCount field must be defined as a $-prefixed path or an expression inside an object');
  const count: Document = new Map([['$sum', 1]]);
  const grouped: Document = new Map<string, Value>([
    [
      '$group',
      new Map<string, Value>([
        ['_id', spec],
        ['count', count],
      ]),
    ],
  ]);
  const sorted: Document = new Map([['$sort', new Map([['count', -1]])]]);
  const pipeline = ctx.compilePipeline([grouped, sorted], ctx);
  return { name, run: (input) => pipeline.run(input), runRaw: pipeline.runRaw };
};

export const groupStages: StageTable = { $group: group, $sortByCount: sortByCount };
