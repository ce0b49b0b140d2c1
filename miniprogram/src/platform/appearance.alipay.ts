import type { AppearanceAbility } from './contract';

declare const my: {
  getSystemInfoSync(): { fontSizeSetting?: number | string; theme?: string };
};

export const appearance = {
  /** Alipay tells the size in px of its normal 16. */
  fontScale() {
    const size = Number(my.getSystemInfoSync().fontSizeSetting);
    return size > 0 ? size / 16 : 1;
  },
  colourScheme: () => (my.getSystemInfoSync().theme === 'dark' ? 'dark' : 'light'),
  hostTitleBar: true,
} satisfies AppearanceAbility;
