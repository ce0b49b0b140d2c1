import type { ReadingAbility } from './contract';

export const reading = {
  useReadingOrder: () => undefined,
  skipToMain: () => document.querySelector<HTMLElement>('[role=main]')?.focus(),
} satisfies ReadingAbility;
