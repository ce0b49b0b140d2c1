import { store } from '@/platform/store';

/**
 * What a citizen has typed on a page that leads to a step (sign-in, verification, face). It is written only when they leave for the step, because
 * the host may end the program meanwhile; it is taken out again when the page comes back, and thrown away after half an hour or at sign-out.
 */
const PREFIX = 'draft:';
const KEPT_MS = 30 * 60_000;

interface Kept {
  readonly value: unknown;
  readonly at: number;
}

/** Drafts on pages that are open now, by page and name. */
const open = new Map<string, () => unknown>();

const keyOf = (page: string, name: string): string => `${PREFIX}${page}#${name}`;

function read(key: string): Kept | null {
  try {
    const kept: unknown = JSON.parse(store.get(key) ?? 'null');
    return typeof kept === 'object' && kept !== null && 'value' in kept && 'at' in kept ? (kept as Kept) : null;
  } catch {
    return null;
  }
}

export const drafts = {
  /** Tells how to read a draft while its page is open. Answers the way to stop. */
  watch(page: string, name: string, value: () => unknown): () => void {
    const key = keyOf(page, name);
    open.set(key, value);
    return () => void (open.get(key) === value && open.delete(key));
  },
  /** Writes the drafts of a page that is left for a step. */
  keep(page: string): void {
    for (const [key, value] of open)
      if (key.startsWith(keyOf(page, ''))) store.set(key, JSON.stringify({ value: value(), at: Date.now() }));
  },
  /** The draft that was kept, once; null when there is none or it is too old. */
  take(page: string, name: string): unknown {
    const key = keyOf(page, name);
    const kept = read(key);
    if (kept) store.remove(key);
    return kept && Date.now() - kept.at < KEPT_MS ? kept.value : null;
  },
  /** At sign-out: nobody after this citizen finds what they typed. */
  clear(): void {
    for (const key of store.keys()) if (key.startsWith(PREFIX)) store.remove(key);
  },
};
