/** Reading `{ $set: {…}, $inc: {…} }` into steps, one a field. */
import { showShort } from '../bson/show';
import { typeName } from '../bson/types';
import type { Document, Value } from '../bson/value';
import { failedToParse } from '../errors/mongoError';
import { ArrayFilters } from './arrayFilters';
import { makeAddToSet, makePop, makePull, makePullAll, makePush } from './arrayModifiers';
import { staticConflicts } from './conflicts';
import type { Modifier, UpdateContext } from './context';
import {
  type MakeModifier,
  makeBit,
  makeCurrentDate,
  makeIncrement,
  makeMaximum,
  makeMinimum,
  makeMultiply,
  makeSet,
} from './fieldModifiers';
import { parseRename, type Rename } from './rename';
import { comparePaths, filterIdentifier, isPositional, notAnObject, parseUpdatePath } from './updatePath';

/** One operator on one field. */
export interface Step {
  readonly parts: readonly string[];
  readonly action:
    | { readonly kind: 'modify'; readonly modifier: Modifier; readonly onInsertOnly: boolean }
    | { readonly kind: 'unset' }
    | { readonly kind: 'rename'; readonly rename: Rename };
}

export interface Steps {
  readonly steps: readonly Step[];
  readonly filters: ArrayFilters;
  /** Some path has a positional part and has to be expanded for each document. */
  readonly positional: boolean;
  readonly usesPosition: boolean;
}

const MODIFIERS: ReadonlyMap<string, MakeModifier> = new Map([
  ['$set', makeSet],
  ['$setOnInsert', makeSet],
  ['$inc', makeIncrement],
  ['$mul', makeMultiply],
  ['$min', makeMinimum],
  ['$max', makeMaximum],
  ['$currentDate', makeCurrentDate],
  ['$bit', makeBit],
  ['$push', makePush],
  ['$addToSet', makeAddToSet],
  ['$pop', makePop],
  ['$pull', makePull],
  ['$pullAll', makePullAll],
]);

interface Field {
  readonly operator: string;
  readonly path: string;
  readonly operand: Value;
}

function parseStep({ operator, path, operand }: Field, context: UpdateContext): Step {
  if (operator === '$rename') {
    const rename = parseRename(path, operand);
    return { parts: rename.to, action: { kind: 'rename', rename } };
  }
  const parts = parseUpdatePath(path);
  const make = MODIFIERS.get(operator);
  if (!make) return { parts, action: { kind: 'unset' } };
  const modifier = make(operand, path, context);
  return { parts, action: { kind: 'modify', modifier, onInsertOnly: operator === '$setOnInsert' } };
}

function* fieldsOf(update: Document): Generator<Field> {
  for (const [operator, fields] of update) {
    if (!MODIFIERS.has(operator) && operator !== '$unset' && operator !== '$rename') {
      throw failedToParse(
        `Unknown modifier: ${operator}. Expected a valid update modifier or pipeline-style update specified as an array`,
      );
    }
    if (!(fields instanceof Map)) throw notAnObject(operator, typeName(fields), showShort(fields));
    for (const [path, operand] of fields) yield { operator, path, operand };
  }
}

function requireFilters(parts: readonly string[], filters: ArrayFilters): void {
  for (const part of parts) {
    const identifier = filterIdentifier(part);
    if (identifier !== undefined) filters.require(identifier, parts.join('.'));
  }
}

/** Reads an update of operators. Steps come in the order in which MongoDB creates new fields. */
export function parseSteps(update: Document, context: UpdateContext): Steps {
  const filters = new ArrayFilters(context);
  const conflicts = staticConflicts();
  const steps: Step[] = [];
  for (const field of fieldsOf(update)) {
    const step = parseStep(field, context);
    requireFilters(step.parts, filters);
    if (step.action.kind === 'rename') conflicts.add(step.action.rename.from);
    conflicts.add(step.parts);
    steps.push(step);
  }
  filters.checkUsed(update);
  steps.sort((a, b) => comparePaths(a.parts, b.parts));
  return {
    steps,
    filters,
    positional: steps.some(({ parts }) => parts.some(isPositional)),
    usesPosition: steps.some(({ parts }) => parts.includes('$')),
  };
}
