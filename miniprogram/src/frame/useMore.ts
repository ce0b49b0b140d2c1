import { useState } from 'react';
import type { Problem } from '@/gateway/problem';
import type { Answer } from '@/gateway/transport';

/** A list that comes in pages, as the BFF answers it. */
export interface ListPage<Item> {
  readonly items: readonly Item[];
  readonly totalCount: number;
  readonly pageInfo: { readonly endCursor: string | null; readonly hasNextPage: boolean };
}

export interface More<Item> {
  readonly items: readonly Item[];
  readonly totalCount: number;
  readonly hasMore: boolean;
  readonly busy: boolean;
  /** Why the last try brought nothing. */
  readonly problem: Problem | null;
  more(): void;
}

interface Added<Item> {
  readonly to: ListPage<Item> | null | undefined;
  readonly pages: readonly ListPage<Item>[];
  readonly busy: boolean;
  readonly problem: Problem | null;
}

/**
 * The page's first answer of a list, and more of it when the citizen asks. Starts over when the first answer changes.
 * @param ask asks the BFF for what comes after the cursor
 * @param pick takes the list out of that answer
 */
export function useMore<Data, Item>(
  first: ListPage<Item> | null | undefined,
  ask: (after: string) => Promise<Answer<Data>>,
  pick: (data: Data) => ListPage<Item> | null | undefined,
): More<Item> {
  const [held, setAdded] = useState<Added<Item>>({ to: first, pages: [], busy: false, problem: null });
  const added: Added<Item> = held.to === first ? held : { to: first, pages: [], busy: false, problem: null };
  const pages = first ? [first, ...added.pages] : [];
  const last = pages[pages.length - 1];

  async function load(after: string): Promise<void> {
    setAdded({ ...added, busy: true, problem: null });
    const { data, problems } = await ask(after);
    const page = data === null ? null : pick(data);
    const next = page ? { pages: [...added.pages, page], problem: null } : { problem: problems[0] ?? null };
    setAdded((now) => (now.to === first ? { ...added, busy: false, ...next } : now));
  }

  return {
    items: pages.flatMap(({ items }) => items),
    totalCount: first?.totalCount ?? 0,
    hasMore: last?.pageInfo.hasNextPage ?? false,
    busy: added.busy,
    problem: added.problem,
    more() {
      const after = last?.pageInfo.endCursor;
      if (after && !added.busy) void load(after);
    },
  };
}
