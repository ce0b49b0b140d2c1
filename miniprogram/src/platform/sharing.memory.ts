import type { Shared, SharingAbility } from './contract';

const handed: { title: string; path: string }[] = [];
const outside: string[] = [];
let outcome: Shared = 'copied';

export const sharing = {
  byHost: false,
  hand(card) {
    handed.push(card);
    return Promise.resolve(outcome);
  },
  openOutside(url) {
    outside.push(url);
    return Promise.resolve<'opened' | 'copied' | 'failed'>('opened');
  },
  /** Addresses that were opened, oldest first. */
  outside: () => [...outside],
  /** What was handed on, oldest first. */
  handed: () => [...handed],
  /** Tests say what comes of it. */
  becomes: (next: Shared) => void (outcome = next),
} satisfies SharingAbility & {
  outside(): string[];
  handed(): { title: string; path: string }[];
  becomes(next: Shared): void;
};
