import { useEffect, useRef } from 'react';
import type { PageEventsAbility } from './contract';

const shown = new Set<() => void>();
const pulled = new Set<() => Promise<void>>();

/** Keeps the latest listener of a mounted page in the set. */
function useListed<T>(list: Set<() => T>, listener: () => T): void {
  const latest = useRef(listener);
  latest.current = listener;
  useEffect(() => {
    const call = (): T => latest.current();
    list.add(call);
    return () => void list.delete(call);
  }, [list]);
}

export const pageEvents = {
  useShow(listener) {
    useListed(shown, listener);
    useEffect(listener, []);
  },
  usePullDown: (listener) => useListed(pulled, listener),
  useShare: (_card) => undefined,
  /** Tests bring the page to the front again, or pull it down. */
  show: () => shown.forEach((listener) => listener()),
  pull: () => Promise.all([...pulled].map((listener) => listener())),
} satisfies PageEventsAbility & { show(): void; pull(): Promise<unknown> };
