import type { FilesAbility } from './contract';

const address = (path: string): string => `${BFF_URL}${path}`;

export const files = {
  address,
  /** The browser's own reader shows it in a tab of its own. */
  openPdf: (path) => Promise.resolve(window.open(address(path), '_blank', 'noopener') !== undefined),
} satisfies FilesAbility;
