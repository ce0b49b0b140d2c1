import Taro from '@tarojs/taro';
import type { PhoneAbility } from '../contract';

export const phone = {
  /** The host rejects when the citizen changes their mind: nothing to tell. */
  call: (number) => void Taro.makePhoneCall({ phoneNumber: number }).catch(() => undefined),
} satisfies PhoneAbility;
