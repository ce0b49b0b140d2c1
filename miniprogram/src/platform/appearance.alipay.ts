import type { AppearanceAbility } from './contract';

declare const my: {
  getSystemInfoSync(): { fontSizeSetting?: number | string; theme?: string };
  setNavigationBar(options: { backgroundColor: string; frontColor: string; fail(): void }): void;
};

/** Card and text of our schemes (`styles/tools.scss`); Alipay takes black or white in front. */
const TITLE_BARS = {
  light: { backgroundColor: '#FFFFFF', frontColor: '#000000' },
  dark: { backgroundColor: '#181D24', frontColor: '#ffffff' },
} as const;

export const appearance = {
  /** Alipay tells the size in px of its normal 16. */
  fontScale() {
    const size = Number(my.getSystemInfoSync().fontSizeSetting);
    return size > 0 ? size / 16 : 1;
  },
  colourScheme: () => (my.getSystemInfoSync().theme === 'dark' ? 'dark' : 'light'),
  /** Alipay tells of no change: what it says is read again when the page comes to the front. */
  onChange: (_listener) => () => undefined,
  hostTitleBar: true,
  /** The colours of app.json are those of the light scheme only. An old client without the call keeps them. */
  dressTitleBar: (scheme) => my.setNavigationBar({ ...TITLE_BARS[scheme ?? 'light'], fail: () => undefined }),
} satisfies AppearanceAbility;
