import type { PhoneAbility } from './contract';

const called: string[] = [];

export const phone = {
  call: (number) => void called.push(number),
  /** What was dialled, oldest first. */
  called: () => [...called],
} satisfies PhoneAbility & { called(): string[] };
