import type { AppearanceAbility } from './contract';

let scale = 1;
const listeners = new Set<() => void>();

export const appearance = {
  fontScale: () => scale,
  colourScheme: () => null,
  onChange(listener) {
    listeners.add(listener);
    return () => void listeners.delete(listener);
  },
  hostTitleBar: false,
  dressTitleBar: (_scheme) => undefined,
  /** Tests turn the host's size of type up while the program runs. */
  setFontScale(next: number) {
    scale = next;
    listeners.forEach((listener) => listener());
  },
} satisfies AppearanceAbility & { setFontScale(next: number): void };
