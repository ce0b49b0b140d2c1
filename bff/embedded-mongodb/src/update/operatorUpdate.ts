/** Updates by operators. */
import { identicalValues } from '../bson/identical';
import { showValue } from '../bson/show';
import { cloneDocument, type Document } from '../bson/value';
import { immutableField } from '../errors/mongoError';
import { elementConflicts } from './conflicts';
import { type ApplyOptions, UNCHANGED, type UpdateContext, type Updater, type UpdateResult } from './context';
import { expandPath } from './expand';
import { locate, remove, write } from './location';
import { applyRename } from './rename';
import { parseSteps, type Step, type Steps } from './steps';
import { comparePaths } from './updatePath';
import { equalityFields, withId } from './upsert';

interface Run extends ApplyOptions {
  readonly isInsert: boolean;
}

/** The steps with concrete paths, expanded on the document as it was before the update. */
function concreteSteps(document: Document, { steps, filters, positional }: Steps, run: Run): readonly Step[] {
  if (!positional) return steps;
  const conflicts = elementConflicts();
  const concrete: Step[] = [];
  for (const { parts, action } of steps) {
    for (const expanded of expandPath(document, parts, { filters, positional: run.positional })) {
      conflicts.add(expanded);
      concrete.push({ parts: expanded, action });
    }
  }
  return concrete.sort((a, b) => comparePaths(a.parts, b.parts));
}

function applyStep(document: Document, { parts, action }: Step, isInsert: boolean): boolean {
  if (action.kind === 'rename') return applyRename(document, action.rename);
  const location = locate(document, parts);
  if (action.kind === 'unset') return remove(location);
  const { modifier, onInsertOnly } = action;
  if ((onInsertOnly && !isInsert) || (location.kind !== 'found' && !modifier.creates)) return false;
  const current = location.kind === 'found' ? location.value : undefined;
  const id = `{_id: ${showValue(document.get('_id') ?? null)}}`;
  const value = modifier.apply(current, { path: parts.join('.'), field: parts.at(-1)!, id });
  if (value === UNCHANGED) return false;
  write(location, parts, value);
  return true;
}

function applySteps(original: Document, steps: Steps, run: Run): UpdateResult {
  const document = cloneDocument(original);
  let changed = false;
  for (const step of concreteSteps(original, steps, run)) {
    if (applyStep(document, step, run.isInsert)) changed = true;
  }
  const before = original.get('_id');
  if (changed && before !== undefined && !identicalValues(before, document.get('_id'))) {
    throw immutableField("Performing an update on the path '_id' would modify the immutable field '_id'");
  }
  return { document, changed };
}

export function compileOperators(update: Document, context: UpdateContext): Updater {
  const steps = parseSteps(update, context);
  return {
    kind: 'operators',
    usesPosition: steps.usesPosition,
    apply: (document, options = {}) => applySteps(document, steps, { ...options, isInsert: false }),
    upsert: (query) => withId(applySteps(equalityFields(query), steps, { isInsert: true }).document),
  };
}
