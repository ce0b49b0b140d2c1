import Taro from '@tarojs/taro';
import type { MapsAbility } from '../contract';

export const maps = {
  /** The host rejects when the citizen turns back: nothing to tell. */
  open: ({ name, address, longitude, latitude }) =>
    void Taro.openLocation({ name, address, longitude, latitude, scale: 16 }).catch(() => undefined),
} satisfies MapsAbility;
