import type { AppearanceAbility } from './contract';

export const appearance = {
  /** The reader's own size in the browser's settings: the page never sets the root's size. */
  fontScale: () => parseFloat(getComputedStyle(document.documentElement).fontSize) / 16 || 1,
  colourScheme: () => null,
  hostTitleBar: false,
} satisfies AppearanceAbility;
