import type { UpdateAbility } from './contract';
import { hostUpdate, type HostUpdateManager } from './mini/update';

declare const wx: { getUpdateManager?(): HostUpdateManager };

export const update = hostUpdate(wx.getUpdateManager?.()) satisfies UpdateAbility;
