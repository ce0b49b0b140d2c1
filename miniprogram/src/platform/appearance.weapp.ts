import Taro from '@tarojs/taro';
import type { AppearanceAbility } from './contract';

/** The normal size of WeChat's setting, by system. */
const NORMAL_PX: Readonly<Record<string, number>> = { ios: 17 };
const USUAL_PX = 16;

interface FontSettings {
  readonly fontSizeScaleFactor?: number;
  readonly fontSizeSetting?: number;
}

const normalPx = (): number => NORMAL_PX[Taro.getDeviceInfo().platform] ?? USUAL_PX;

export const appearance = {
  /** developers.weixin.qq.com, 适老化: the factor is there since base library 2.23.4; before, only the size in px. */
  fontScale() {
    try {
      const { fontSizeScaleFactor, fontSizeSetting } = Taro.getAppBaseInfo() as FontSettings;
      return fontSizeScaleFactor || (fontSizeSetting ?? 0) / normalPx() || 1;
    } catch {
      return 1;
    }
  },
  colourScheme: () => null,
  /** WeChat tells of no change: its size is read again when the page comes to the front, its scheme is the style sheet's. */
  onChange: (_listener) => () => undefined,
  hostTitleBar: true,
  /** By theme.json. */
  dressTitleBar: (_scheme) => undefined,
} satisfies AppearanceAbility;
