import { createCipheriv, createDecipheriv, createHmac, randomBytes } from 'node:crypto';
import { compareCodePoints } from '@city-services/shared/text/codePoints';
import { AppError } from './appError';

/** A list gives up to this many items at once (core.graphql). */
const MAX_FIRST = 100;
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/** Where a page of a list ends, and whether more follows. */
export interface PageEnd {
  readonly endCursor: string | null;
  readonly hasNextPage: boolean;
}

/** What a citizen asks of a list; without `first` the list's own default. */
export interface PageRequest {
  readonly first?: number | null;
  readonly after?: string | null;
}

/** Where an item stands in its list: compared part by part, as text by code points. Different for every item. */
export type SortKey = readonly string[];

/** A list of one citizen, in full and in any order. */
export interface List<T> {
  /** What the cursors are bound to: the list's name, whose it is, under which parent, with which filter. */
  readonly scope: readonly string[];
  readonly items: readonly T[];
  readonly keyOf: (item: T) => SortKey;
  /** Default: the greatest key first. */
  readonly order?: (a: SortKey, b: SortKey) => number;
  readonly defaultFirst: number;
}

export interface Page<T> {
  readonly items: readonly T[];
  readonly totalCount: number;
  readonly pageInfo: PageEnd;
}

/** Orders sort keys with the greatest first. */
export function newestFirst(a: SortKey, b: SortKey): number {
  for (let index = 0; index < a.length; index += 1) {
    const order = compareCodePoints(b[index] ?? '', a[index] ?? '');
    if (order !== 0) return order;
  }
  return 0;
}

/** Orders sort keys with the least first. */
export const leastFirst = (a: SortKey, b: SortKey): number => newestFirst(b, a);

function firstOf(request: PageRequest, defaultFirst: number): number {
  const first = request.first ?? defaultFirst;
  if (first < 1 || first > MAX_FIRST) {
    throw new AppError('INPUT_INVALID', { field: 'first', params: { min: 1, max: MAX_FIRST } });
  }
  return first;
}

const cursorInvalid = (): AppError => new AppError('PAGE_CURSOR_INVALID', { field: 'after' });

const isSortKey = (value: unknown): value is SortKey =>
  Array.isArray(value) && value.every((part) => typeof part === 'string');

/**
 * Pages through lists by cursors that tell nothing and serve only the list that issued them: the last item's sort key, sealed with
 * AES-256-GCM and the list's scope as additional data. A cursor stays good when records are loaded anew, on every instance of the BFF.
 */
export class PageCursors {
  readonly #key: Buffer;

  /** @param secret kept over restarts; the cursors' key is derived from it */
  constructor(secret: Buffer) {
    this.#key = createHmac('sha256', secret).update('page-cursor').digest();
  }

  /** Throws INPUT_INVALID when `first` is outside 1 to 100, PAGE_CURSOR_INVALID when `after` is no cursor of this list. */
  page<T>(list: List<T>, request: PageRequest): Page<T> {
    const first = firstOf(request, list.defaultFirst);
    const keyed = list.items.map((item) => ({ item, key: list.keyOf(item) }));
    const order = list.order ?? newestFirst;
    keyed.sort((a, b) => order(a.key, b.key));
    const after = typeof request.after === 'string' ? this.#read(list.scope, request.after) : null;
    const start = after ? keyed.findIndex(({ key }) => order(after, key) < 0) : 0;
    const rest = start < 0 ? [] : keyed.slice(start);
    const shown = rest.slice(0, first);
    const last = shown.at(-1);
    return {
      items: shown.map(({ item }) => item),
      totalCount: keyed.length,
      pageInfo: { endCursor: last ? this.issue(list.scope, last.key) : null, hasNextPage: rest.length > first },
    };
  }

  /**
   * What a citizen asks of a list that the database pages through. Throws as `page` does.
   * @param scope what the cursors are bound to, as `List.scope`
   */
  asked(
    scope: readonly string[],
    request: PageRequest,
    defaultFirst: number,
  ): { readonly first: number; readonly after?: SortKey } {
    const first = firstOf(request, defaultFirst);
    return typeof request.after === 'string' ? { first, after: this.#read(scope, request.after) } : { first };
  }

  /** The cursor behind the item with that key. */
  issue(scope: readonly string[], key: SortKey): string {
    const nonce = randomBytes(NONCE_BYTES);
    const cipher = createCipheriv('aes-256-gcm', this.#key, nonce).setAAD(Buffer.from(JSON.stringify(scope)));
    const sealed = Buffer.concat([cipher.update(JSON.stringify(key), 'utf8'), cipher.final()]);
    return Buffer.concat([nonce, cipher.getAuthTag(), sealed]).toString('base64url');
  }

  #read(scope: readonly string[], cursor: string): SortKey {
    try {
      const bytes = Buffer.from(cursor, 'base64url');
      const decipher = createDecipheriv('aes-256-gcm', this.#key, bytes.subarray(0, NONCE_BYTES), {
        authTagLength: TAG_BYTES,
      });
      decipher.setAAD(Buffer.from(JSON.stringify(scope)));
      decipher.setAuthTag(bytes.subarray(NONCE_BYTES, NONCE_BYTES + TAG_BYTES));
      const text = decipher.update(bytes.subarray(NONCE_BYTES + TAG_BYTES), undefined, 'utf8') + decipher.final('utf8');
      const key: unknown = JSON.parse(text);
      if (isSortKey(key)) return key;
    } catch {
      // Whatever is wrong with it, it was not issued for this list; the cause would only help whoever forges one.
    }
    throw cursorInvalid();
  }
}
