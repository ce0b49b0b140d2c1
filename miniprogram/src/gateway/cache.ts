import { store } from '@/platform/store';
import { nameOf } from './operation';

/** The last good answers of this citizen's pages on this device, so that a page still shows something without a network. */
export interface Kept<Data> {
  readonly data: Data;
  /** When it was answered, milliseconds since 1970. */
  readonly at: number;
}

/** The scope of answers that are the same for everybody and are kept to be read without a network: guides. */
export const EVERYBODY = 'everybody';

interface Shelf {
  readonly prefix: string;
  readonly most: number;
  /** Characters of all entries together. */
  readonly mostLength: number;
}

/** A host's storage holds 10 MB, a browser's 5 million characters; an answer has some 20 KB. */
const OWN: Shelf = { prefix: 'cache:', most: 40, mostLength: 1_500_000 };
const PUBLIC: Shelf = { prefix: 'public:', most: 50, mostLength: 1_500_000 };
/** Alipay takes 200 KB an entry: 200,000 bytes of which a Chinese character may need three. */
const LONGEST_ENTRY = 65_000;

const shelfOf = (scope: string): Shelf => (scope === EVERYBODY ? PUBLIC : OWN);

const keyOf = (scope: string, operation: string, variables: unknown): string =>
  `${shelfOf(scope).prefix}${scope}:${nameOf(operation)}:${JSON.stringify(variables)}`;

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

function dropOldest({ prefix, most, mostLength }: Shelf): void {
  const entries = store
    .keys()
    .filter((key) => key.startsWith(prefix))
    .map((key) => ({ key, length: store.get(key)?.length ?? 0, at: stored(key)?.at ?? 0 }))
    .sort((a, b) => b.at - a.at);
  let length = 0;
  entries.forEach((entry, index) => {
    length += entry.length;
    if (index >= most || length > mostLength) store.remove(entry.key);
  });
}

/** `scope` is the account's own on this device: nobody is shown another's answers. */
export const cache = {
  keep(scope: string, operation: string, variables: unknown, kept: Kept<unknown>): void {
    const key = keyOf(scope, operation, variables);
    recent.set(key, kept);
    const text = JSON.stringify(kept);
    if (text.length > LONGEST_ENTRY) return;
    store.set(key, text);
    dropOldest(shelfOf(scope));
  },
  /** Of this run only. */
  recent<Data>(scope: string, operation: string, variables: unknown): Kept<Data> | null {
    return (recent.get(keyOf(scope, operation, variables)) as Kept<Data> | undefined) ?? null;
  },
  last<Data>(scope: string, operation: string, variables: unknown): Kept<Data> | null {
    return stored(keyOf(scope, operation, variables)) as Kept<Data> | null;
  },
  /** Whether an answer is kept on this device. */
  has: (scope: string, operation: string, variables: unknown): boolean =>
    store.get(keyOf(scope, operation, variables)) !== null,
  /** Forgets every citizen's answers: at sign-out, and when another account signs in. What is public stays. */
  clear(): void {
    recent.clear();
    store
      .keys()
      .filter((key) => key.startsWith(OWN.prefix))
      .forEach((key) => store.remove(key));
  },
};
