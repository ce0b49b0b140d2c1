import type { MapsAbility } from './contract';

const opened: string[] = [];

export const maps = {
  open: ({ name }) => void opened.push(name),
  /** Names of the places that were opened, oldest first. */
  opened: () => [...opened],
} satisfies MapsAbility & { opened(): string[] };
