import { compileAccumulator } from '../../accumulator/registry';
import type { Accumulator } from '../../accumulator/types';
import { decodeDocument } from '../../bson/decode';
import { encodeDocument } from '../../bson/encode';
import type { Document, Value } from '../../bson/value';
import { compileTree } from '../../expression/compile';
import { fail } from '../../expression/failure';
import { describe } from '../../expression/numbers';
import type { EvalContext, Evaluate, Expression } from '../../expression/types';
import { approximateBytes } from '../../sort/memoryLimit';
import { asBuffer } from '../../storage/bytes';
import { groupAll } from '../groupOverflow';
import { groupResult, newGroup, type Group, type GroupField, type GroupTable } from '../groupTable';
import type { CompileStage, RunStage, Stage, StageContext, StageTable } from '../types';
import { compileRawGroup } from './rawGroup';

export interface GroupPlan {
  readonly id: Expression;
  readonly fields: readonly GroupField[];
  readonly ctx: StageContext;
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

/** Groups by `_id`. */
export function runGroup({ id, fields, ctx }: GroupPlan): RunStage {
  const inputs = fields.map(({ accumulator }) => accumulator.input);
  const memory = ctx.limits?.group;
  const growing = fields.map(({ accumulator }) => memory !== undefined && accumulator.grows === true);
  const context: EvalContext = { root: new Map() };
  const take = (document: Document, groups: GroupTable): Group | undefined => {
    context.root = document;
    const group = groups.of(id.evaluate(context));
    if (!group) return undefined;
    for (let at = 0; at < inputs.length; at++) {
      const input = (inputs[at] as Evaluate)(context);
      if (growing[at]) groups.grow(group, approximateBytes(input));
      (group.states[at] as Accumulator).add(input);
    }
    return group;
  };
  const write = (document: Document): Buffer => asBuffer(encodeDocument(document));
  const grouping = { fields, collation: ctx.collation, memory, take, write, read: decodeDocument };
  return (input, pauseDue) => groupAll(input, grouping, pauseDue);
}

/** The answer from the number of documents, when all are one group and only counted. */
function countOnly({ id, fields }: GroupPlan): Stage['runCount'] {
  const counts = fields.every(({ accumulator }) => accumulator.addMany);
  if (!id.constant || !counts) return undefined;
  return (total) => {
    if (total === 0) return [];
    const group = newGroup(id.constant?.value, fields);
    fields.forEach(({ accumulator }, at) => accumulator.addMany?.(group.states[at] as Accumulator, total));
    return [groupResult(group, fields)];
  };
}

const group: CompileStage = (spec, ctx, name) => {
  const plan = planGroup(spec, ctx);
  return { name, pauses: true, run: runGroup(plan), runRaw: compileRawGroup(plan), runCount: countOnly(plan) };
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
