import type { Document, Value } from '../../bson/value';
import { compileExpression } from '../../expression/compile';
import { fail } from '../../expression/failure';
import type { EvalContext, Evaluate } from '../../expression/types';
import type { CompileStage, StageTable } from '../types';

/** The words that the three variables stand for, as on the server. */
const DECISIONS = new Map<string, Value>([
  ['DESCEND', 'descend'],
  ['PRUNE', 'prune'],
  ['KEEP', 'keep'],
]);

/** Asks for a document and, on DESCEND, for every document in it. The level asked for is `$$CURRENT` and `$$ROOT` alike. */
function redacted(document: Document, decide: Evaluate): Document | undefined {
  const context: EvalContext = { root: document };
  const decision = decide(context);
  if (decision === 'keep') return document;
  if (decision === 'prune') return undefined;
  if (decision !== 'descend')
    throw fail(
      17053,
      "$redact's expression should not return anything aside from the variables $$KEEP, $$DESCEND, and $$PRUNE",
    );
  const kept: Document = new Map();
  for (const [name, value] of document) {
    const inner = redactedValue(value, decide);
    if (inner !== undefined) kept.set(name, inner);
  }
  return kept;
}

function redactedValue(value: Value, decide: Evaluate): Value | undefined {
  if (value instanceof Map) return redacted(value, decide);
  if (!Array.isArray(value)) return value;
  return value.map((element) => redactedValue(element, decide)).filter((element) => element !== undefined);
}

const redact: CompileStage = (spec, ctx) => {
  const decide = compileExpression(spec, { ...ctx, variables: new Map([...(ctx.variables ?? []), ...DECISIONS]) });
  return function* run(input) {
    for (const document of input) {
      const kept = redacted(document, decide);
      if (kept) yield kept;
    }
  };
};

export const redactStages: StageTable = { $redact: redact };
