import Taro from '@tarojs/taro';
import type { AppearanceAbility } from './contract';

export const appearance = {
  /** developers.weixin.qq.com, 适老化: the factor is there since base library 2.23.4; before, the size in px of 17 on iOS and 16 on Android. */
  fontScale() {
    try {
      const { fontSizeScaleFactor, fontSizeSetting } = Taro.getAppBaseInfo() as {
        fontSizeScaleFactor?: number;
        fontSizeSetting?: number;
      };
      return fontSizeScaleFactor ?? (fontSizeSetting ? fontSizeSetting / 16 : 1);
    } catch {
      return 1;
    }
  },
  colourScheme: () => null,
  hostTitleBar: true,
} satisfies AppearanceAbility;
