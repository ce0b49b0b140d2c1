import { useEffect, useRef, useState } from 'react';
import type { Operation } from '@/gateway/operation';
import type { Problem } from '@/gateway/problem';
import { query } from '@/gateway/transport';

/** Nobody types faster than this for long. */
const TYPING_MS = 250;

export interface Asked<Data> {
  readonly data: Data | null;
  readonly problem: Problem | null;
  readonly busy: boolean;
}

interface Held<Data> extends Asked<Data> {
  readonly key: string;
}

/**
 * Asks a moment after the last letter; answers to earlier letters are dropped. Nothing is asked for an empty text.
 * @param waitMs 0 where the citizen has said that the text is whole
 */
export function useAsked<Data, Variables extends { text: string }>(
  operation: Operation<Data, Variables>,
  variables: Variables | null,
  { waitMs = TYPING_MS, tries = 0 }: { readonly waitMs?: number; readonly tries?: number } = {},
): Asked<Data> {
  const key = variables && variables.text !== '' ? JSON.stringify([variables, tries]) : '';
  const [held, setHeld] = useState<Held<Data>>({ key: '', data: null, problem: null, busy: false });
  const latest = useRef(variables);
  latest.current = variables;
  useEffect(() => {
    const asked = latest.current;
    if (key === '' || !asked) return undefined;
    let wanted = true;
    const timer = setTimeout(() => {
      void query(operation, asked).then(({ data, problems }) => {
        if (wanted) setHeld({ key, data, problem: data ? null : (problems[0] ?? null), busy: false });
      });
    }, waitMs);
    return () => {
      wanted = false;
      clearTimeout(timer);
    };
  }, [key, operation, waitMs]);
  if (key === '') return { data: null, problem: null, busy: false };
  return held.key === key ? held : { data: held.data, problem: null, busy: true };
}
