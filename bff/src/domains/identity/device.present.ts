import type { Devices } from './device.entity';
import type { DevicesView } from './device.type';

export const presentDevices = ({ newSince, accounts }: Devices): DevicesView => ({
  newSince,
  accounts: accounts.map(({ account, current, isNew, devices }) => ({
    id: account.id,
    platform: account.platform,
    boundAt: account.boundAt,
    current,
    isNew,
    devices: devices.map(({ session, ...marks }) => ({
      id: session.id,
      ...session.device,
      firstUsedAt: session.firstUsedAt,
      lastUsedAt: session.lastUsedAt,
      ...marks,
    })),
  })),
});
