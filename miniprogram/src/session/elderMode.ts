import { useSyncExternalStore } from 'react';
import { store } from '@/platform/store';

const KEY = 'elder-mode';
const listeners = new Set<() => void>();

const isOn = (): boolean => store.get(KEY) === 'on';

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => void listeners.delete(listener);
};

export function setElderMode(on: boolean): void {
  if (on) store.set(KEY, 'on');
  else store.remove(KEY);
  listeners.forEach((listener) => listener());
}

/** 长辈版: larger type and targets, kept on this device. */
export const useElderMode = (): boolean => useSyncExternalStore(subscribe, isOn);
