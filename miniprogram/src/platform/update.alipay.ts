import type { UpdateAbility } from './contract';
import { hostUpdate, type HostUpdateManager } from './mini/update';

declare const my: { getUpdateManager?(): HostUpdateManager };

export const update = hostUpdate(my.getUpdateManager?.()) satisfies UpdateAbility;
