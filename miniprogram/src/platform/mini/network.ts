import Taro from '@tarojs/taro';
import type { NetworkAbility } from '../contract';

export const network = {
  async isOnline() {
    try {
      const { networkType } = await Taro.getNetworkType();
      return networkType.toLowerCase() !== 'none' && networkType.toLowerCase() !== 'notreachable';
    } catch {
      return true;
    }
  },
  onOnline(listener) {
    const heard = ({ isConnected }: { isConnected: boolean }): void => {
      if (isConnected) listener();
    };
    Taro.onNetworkStatusChange(heard);
    return () => Taro.offNetworkStatusChange(heard);
  },
} satisfies NetworkAbility;
