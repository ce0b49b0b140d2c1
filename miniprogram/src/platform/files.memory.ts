import type { FilesAbility } from './contract';

const opened: string[] = [];
let works = true;

export const files = {
  address: (path) => `https://city.example${path}`,
  openPdf(path) {
    if (works) opened.push(path);
    return Promise.resolve(works);
  },
  /** What was opened, oldest first. */
  opened: () => [...opened],
  /** Tests break and mend the host's reader with this. */
  setWorks: (value: boolean) => void (works = value),
} satisfies FilesAbility & { opened(): string[]; setWorks(value: boolean): void };
