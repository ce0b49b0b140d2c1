import { useRef, useState } from 'react';
import type { Operation } from '@/gateway/operation';
import type { Problem } from '@/gateway/problem';
import { mutate } from '@/gateway/transport';
import { pageEvents } from '@/platform/pageEvents';
import { goThrough, stepFor } from './routes';
import { useDraft } from './useDraft';

export interface Stepped<Variables> {
  readonly busy: boolean;
  /** Why it did not happen, but for a level that was too low: that leads to the step instead. */
  readonly problem: Problem | null;
  run(variables: Variables): Promise<void>;
}

const isFlag = (value: unknown): value is boolean => typeof value === 'boolean';

/**
 * A write that may be refused because the citizen's level is too low: then it leads to the step, and the citizen comes back to this page with what
 * was typed. With `resume` the write that was refused is sent once more by itself then; for writes that do no harm when the citizen has
 * changed their mind.
 */
export function useStepped<Data, Variables>(
  operation: Operation<Data, Variables>,
  onDone: (data: Data) => void,
  resume?: { readonly name: string; readonly variables: Variables },
): Stepped<Variables> {
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [stepping, setStepping] = useDraft(`stepped ${resume?.name ?? ''}`, false, isFlag);
  const left = useRef(stepping);

  const run = async (variables: Variables): Promise<void> => {
    setBusy(true);
    setProblem(null);
    const outcome = await mutate(operation, variables);
    setBusy(false);
    if (outcome.ok) return onDone(outcome.data);
    const step = stepFor(outcome.problem.code);
    if (!step || left.current) {
      left.current = false;
      return setProblem(outcome.problem);
    }
    left.current = true;
    setStepping(true);
    // The draft is written with the next picture of the page.
    setTimeout(() => goThrough(step), 0);
  };
  pageEvents.useShow(() => {
    if (!left.current || busy) return;
    setStepping(false);
    if (resume) void run(resume.variables).finally(() => (left.current = false));
    else left.current = false;
  });
  return { busy, problem, run };
}
