import { compileAccumulator } from '../../accumulator/registry';
import type { Value } from '../../bson/value';
import type { EvalContext } from '../../expression/types';
import { windowOver } from './bounds';
import type { CompileWindowFunction } from './types';

/** A group accumulator over each document's window. A window that only grows is accumulated in one pass. */
export const accumulated: CompileWindowFunction = ({ name, argument, window, sortBy, scope }) => {
  const accumulator = compileAccumulator(new Map([[name, argument]]), name, scope);
  const empty: EvalContext = { root: new Map() };
  return (documents) => {
    const windowOf = windowOver(window, documents, sortBy);
    const inputs = documents.map((root) => accumulator.input({ root }));
    if (!window.startsUnbounded) {
      return inputs.map((_input, index) => {
        const { start, end } = windowOf(index);
        const state = accumulator.create(empty);
        for (let at = start; at < end; at++) state.add(inputs[at]);
        return state.result();
      });
    }
    return growing(inputs, (index) => windowOf(index).end, accumulator.create(empty));
  };
};

function growing(
  inputs: readonly (Value | undefined)[],
  endOf: (index: number) => number,
  state: { add(value: Value | undefined): void; result(): Value },
): Value[] {
  let added = -1;
  let result: Value = null;
  return inputs.map((_input, index) => {
    const end = endOf(index);
    if (added === end) return result;
    for (added = Math.max(added, 0); added < end; added++) state.add(inputs[added]);
    return (result = state.result());
  });
}
