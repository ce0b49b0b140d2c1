import { compileTree } from '../expression/compile';
import { UNDEFINED, type Document, type Value } from '../bson/value';
import type { Scope } from '../expression/types';
import { limitAfter, type WrittenStage } from './compilePipeline';
import { bothFilters } from './subPipeline';
import type { Pipeline, PipelineSource } from './types';

/** Splits off the leading `$match`es, the `$sort` after them and the limit that holds there, for the planner. */
export function sourceOf(
  stages: readonly WrittenStage[],
  scope: Scope,
  rest: (count: number) => Pipeline,
): PipelineSource {
  let at = 0;
  let filter: Document | undefined;
  for (; stages[at]?.name === '$match'; at++) {
    const written = (stages[at] as WrittenStage).spec as Document;
    filter = bothFilters(filter, bothFilters(written, indexableParts(written, scope)));
  }
  const sorting = stages[at]?.name === '$sort' ? (stages[at] as WrittenStage) : undefined;
  if (sorting) at++;
  return { filter, sort: sorting?.spec as Document | undefined, limit: limitAfter(stages, at), rest: rest(at) };
}

/**
 * Conditions that follow from an `$expr` and that an index can serve: `{ $eq: ["$a", value] }` implies `{ a: value }`.
 * They are added to the `$expr`, which alone decides (it tells null from missing, and arrays are equal as a whole).
 */
function indexableParts(filter: Document, scope: Scope): Document | undefined {
  const found = filter.get('$expr');
  const conditions = found === undefined ? [] : conditionsOf(found, scope);
  return conditions.length === 0 ? undefined : new Map([['$and', conditions]]);
}

function conditionsOf(expression: Value, scope: Scope): Document[] {
  if (!(expression instanceof Map) || expression.size !== 1) return [];
  const [name, operands] = [...expression][0] as [string, Value];
  if (!Array.isArray(operands)) return [];
  if (name === '$and') return operands.flatMap((operand) => conditionsOf(operand, scope));
  if (operands.length !== 2) return [];
  const [left, right] = operands.map((operand) => compileTree(operand, scope));
  if (name === '$eq')
    return equality(left?.path, right?.constant?.value) ?? equality(right?.path, left?.constant?.value) ?? [];
  if (name === '$in') return membership(left?.path, right?.constant?.value);
  return [];
}

/** An array is left out: matching would look into it, an expression does not. */
function isPlain(value: Value | undefined): value is Value {
  return value !== undefined && value !== UNDEFINED && !Array.isArray(value);
}

function equality(path: string | undefined, value: Value | undefined): Document[] | undefined {
  if (path === undefined || !isPlain(value)) return undefined;
  return [new Map([[path, new Map([['$eq', value]])]])];
}

function membership(path: string | undefined, values: Value | undefined): Document[] {
  if (path === undefined || !Array.isArray(values) || !values.every(isPlain)) return [];
  const each = values.map((value): Document => new Map([[path, new Map([['$eq', value]])]]));
  return each.length === 0 ? [] : [new Map([['$or', each]])];
}
