import { useState } from 'react';
import { update } from '@/platform/update';

export interface Updating {
  readonly busy: boolean;
  /** The host had no newer version to give: the citizen has to close the program. */
  readonly byHand: boolean;
  run(): void;
}

/** The way to the newest version, where the host has one. */
export function useUpdate(): Updating {
  const [busy, setBusy] = useState(false);
  const [byHand, setByHand] = useState(false);
  const run = async (): Promise<void> => {
    setBusy(true);
    setByHand(!(await update.restart()));
    setBusy(false);
  };
  return { busy, byHand, run: () => void run() };
}
