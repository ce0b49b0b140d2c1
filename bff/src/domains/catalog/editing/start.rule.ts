import type { ItemVersion } from '../version/version.entity';

/** Taken back before citizens ever read it. */
const isWithdrawn = ({ state, inForceFrom }: ItemVersion): boolean => state === 'RETIRED' && inForceFrom === null;

/** The version that a change begins with: the newest that was not taken back. @param versions newest first */
export const startOf = (versions: readonly ItemVersion[]): ItemVersion | null =>
  versions.find((version) => !isWithdrawn(version)) ?? versions[0] ?? null;
