import { useEffect, useRef, useState } from 'react';
import { navigation } from '@/platform/navigation';
import { drafts } from '@/session/drafts';

/**
 * What the citizen types on this page, like `useState`: it is still there after a step (sign-in, verification, face), also when the host ended the
 * program meanwhile.
 * @param name tells the drafts of one page apart
 * @param isWhole whether a kept value is still of the form that this page knows
 */
export function useDraft<Value>(
  name: string,
  initial: Value,
  isWhole: (value: unknown) => value is Value,
): readonly [Value, (value: Value) => void] {
  const page = useRef(navigation.here()).current;
  const [value, setValue] = useState<Value>(() => {
    const kept = drafts.take(page, name);
    return isWhole(kept) ? kept : initial;
  });
  const latest = useRef(value);
  latest.current = value;
  useEffect(() => drafts.watch(page, name, () => latest.current), [page, name]);
  return [value, setValue];
}

export const isText = (value: unknown): value is string => typeof value === 'string';
