import type { Value } from '../bson/value';
import { compileExpression } from '../expression/compile';
import { fail } from '../expression/failure';
import { checkLanguage, codeOf } from '../expression/javascript';
import { namedFields } from '../expression/operands';
import type { EvalContext } from '../expression/types';
import { compileFunctions, type JavaScriptFunction } from '../javascript/functions';
import type { Accumulator, CompileAccumulator } from './types';

/** The functions of one `$accumulator`; `merge` is asked for by MongoDB's shards alone, but it has to be one. */
interface Steps {
  readonly init: JavaScriptFunction;
  readonly accumulate: JavaScriptFunction;
  readonly finalize?: JavaScriptFunction;
}

/** The state is carried between the calls, as MongoDB does: what is no BSON does not last. */
class JavaScriptAccumulator implements Accumulator {
  private state: Value;

  constructor(
    private readonly steps: Steps,
    initial: readonly Value[],
  ) {
    this.state = steps.init(initial);
  }

  add(args: Value | undefined): void {
    this.state = this.steps.accumulate([this.state, ...listed(args, 'accumulateArgs')]);
  }

  result(): Value {
    return this.steps.finalize ? this.steps.finalize([this.state]) : this.state;
  }
}

function listed(args: Value | undefined, what: string): readonly Value[] {
  if (!Array.isArray(args)) throw fail(4544712, `$accumulator ${what} must evaluate to an array`);
  return args;
}

const CODES = { notDocument: 4544703, unknown: 4544706, missing: 4544708 };
const REQUIRED = ['init', 'accumulate', 'accumulateArgs', 'merge', 'lang'] as const;

/** `$accumulator`; `initArgs` may use the group's `_id`. */
export const accumulator: CompileAccumulator = (argument, scope, name) => {
  const fields = namedFields(argument, name, { required: REQUIRED, optional: ['initArgs', 'finalize'], codes: CODES });
  checkLanguage(fields, name);
  const named = ['init', 'accumulate', 'merge', ...(fields.has('finalize') ? ['finalize'] : [])];
  const [init, accumulate, , finalize] = compileFunctions(named.map((each) => codeOf(fields.get(each), each)));
  if (!init || !accumulate) throw fail(CODES.missing, `Missing functions in ${name}`);
  const initArgs = compileExpression(fields.get('initArgs') ?? [], scope);
  return {
    input: compileExpression(fields.get('accumulateArgs') as Value, scope),
    grows: true,
    create: (group: EvalContext) =>
      new JavaScriptAccumulator({ init, accumulate, finalize }, listed(initArgs(group), 'initArgs')),
  };
};
