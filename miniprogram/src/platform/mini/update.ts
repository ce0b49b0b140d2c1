import type { UpdateAbility } from '../contract';

/** `wx.getUpdateManager()` and `my.getUpdateManager()` are alike: both look for a newer version by themselves when the program is opened. */
export interface HostUpdateManager {
  onCheckForUpdate?(listener: (answer: { readonly hasUpdate: boolean }) => void): void;
  onUpdateReady(listener: () => void): void;
  onUpdateFailed?(listener: () => void): void;
  applyUpdate(): void;
}

/** A program of a few megabytes on a slow network. */
const LONGEST_WAIT_MS = 15_000;

/** Listens from the program's first moment on: the host tells of an update once. @param manager absent in old hosts */
export function hostUpdate(manager: HostUpdateManager | undefined): UpdateAbility {
  const ready = new Promise<boolean>((resolve) => {
    if (!manager) return resolve(false);
    manager.onUpdateReady(() => resolve(true));
    manager.onUpdateFailed?.(() => resolve(false));
    manager.onCheckForUpdate?.(({ hasUpdate }) => void (hasUpdate || resolve(false)));
  });
  return {
    async restart() {
      const late = new Promise<boolean>((resolve) => setTimeout(() => resolve(false), LONGEST_WAIT_MS));
      const isReady = await Promise.race([ready, late]);
      if (isReady) manager?.applyUpdate();
      return isReady;
    },
  };
}
