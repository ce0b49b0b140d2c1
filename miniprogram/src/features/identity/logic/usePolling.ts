import { useEffect, useRef } from 'react';

/** Calls again and again while the page waits for somebody else; the next call comes only after the last has ended. */
export function usePolling(work: () => Promise<void>, everyMs: number, on: boolean): void {
  const latest = useRef(work);
  latest.current = work;
  useEffect(() => {
    if (!on) return undefined;
    let timer: ReturnType<typeof setTimeout>;
    let ended = false;
    const next = (): void => {
      timer = setTimeout(() => void latest.current().finally(() => !ended && next()), everyMs);
    };
    next();
    return () => {
      ended = true;
      clearTimeout(timer);
    };
  }, [everyMs, on]);
}
