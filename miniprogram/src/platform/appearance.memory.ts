import type { AppearanceAbility } from './contract';

export const appearance = {
  fontScale: () => 1,
  colourScheme: () => null,
  hostTitleBar: false,
} satisfies AppearanceAbility;
