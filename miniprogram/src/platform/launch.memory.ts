import { useEffect, useRef } from 'react';
import { launchOf, type Launch } from '@city-services/shared/entry/launch';
import type { LaunchAbility } from './contract';

const listeners = new Set<(launch: Launch) => void>();
let settledTimes = 0;

export const launch = {
  useLaunch(listener) {
    const latest = useRef(listener);
    latest.current = listener;
    useEffect(() => {
      const call = (found: Launch): void => latest.current(found);
      listeners.add(call);
      return () => void listeners.delete(call);
    }, []);
  },
  useHome: () => undefined,
  settled: () => void (settledTimes += 1),
  /** Tests scan a code: the query with which a host opens the program. */
  scan(query: unknown) {
    const found = launchOf(query);
    if (found.kind !== 'none') listeners.forEach((listener) => listener(found));
  },
  settledTimes: () => settledTimes,
} satisfies LaunchAbility & { scan(query: unknown): void; settledTimes(): number };
