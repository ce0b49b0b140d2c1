import { store } from '@/platform/store';
import { nameOf } from './operation';

/** The last good answers of this citizen's pages on this device, so that a page still shows something without a network. */
export interface Kept<Data> {
  readonly data: Data;
  /** When it was answered, milliseconds since 1970. */
  readonly at: number;
}

const PREFIX = 'cache:';
/** A host's storage holds 10 MB; an answer has some 20 KB. */
const MOST_KEPT = 40;

const keyOf = (scope: string, operation: string, variables: unknown): string =>
  `${PREFIX}${scope}:${nameOf(operation)}:${JSON.stringify(variables)}`;

/** Answers of this run, so that a page that comes back is drawn at once. */
const recent = new Map<string, Kept<unknown>>();

function stored(key: string): Kept<unknown> | null {
  try {
    const kept: unknown = JSON.parse(store.get(key) ?? 'null');
    return typeof kept === 'object' && kept !== null && 'data' in kept && 'at' in kept ? (kept as Kept<unknown>) : null;
  } catch {
    return null;
  }
}

function dropOldest(): void {
  const keys = store.keys().filter((key) => key.startsWith(PREFIX));
  if (keys.length <= MOST_KEPT) return;
  const byAge = keys.map((key) => ({ key, at: stored(key)?.at ?? 0 })).sort((a, b) => a.at - b.at);
  byAge.slice(0, keys.length - MOST_KEPT).forEach(({ key }) => store.remove(key));
}

/** `scope` is the account's own on this device: nobody is shown another's answers. */
export const cache = {
  keep(scope: string, operation: string, variables: unknown, kept: Kept<unknown>): void {
    const key = keyOf(scope, operation, variables);
    recent.set(key, kept);
    store.set(key, JSON.stringify(kept));
    dropOldest();
  },
  /** Of this run only. */
  recent<Data>(scope: string, operation: string, variables: unknown): Kept<Data> | null {
    return (recent.get(keyOf(scope, operation, variables)) as Kept<Data> | undefined) ?? null;
  },
  last<Data>(scope: string, operation: string, variables: unknown): Kept<Data> | null {
    return stored(keyOf(scope, operation, variables)) as Kept<Data> | null;
  },
  /** Forgets everything of everybody: at sign-out, and when another account signs in. */
  clear(): void {
    recent.clear();
    store
      .keys()
      .filter((key) => key.startsWith(PREFIX))
      .forEach((key) => store.remove(key));
  },
};
