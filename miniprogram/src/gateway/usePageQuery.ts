import { useCallback, useEffect, useRef, useState } from 'react';
import { network } from '@/platform/network';
import { cache, type Kept } from './cache';
import type { Operation } from './operation';
import { isNetworkProblem, type Problem } from './problem';
import { query, type Answer } from './transport';

/** A page that comes to the front again asks anew after this long. */
const FRESH_MS = 60_000;

/**
 * `loading`: nothing to draw yet. `ready`: `data` is there, whole or in part. `failed`: no data, neither now nor kept; `problems` says why.
 */
export interface PageQuery<Data> {
  readonly state: 'loading' | 'ready' | 'failed';
  readonly data: Data | null;
  /** Of the last try. Beside `ready` they tell why parts are missing, or why kept data is shown. */
  readonly problems: readonly Problem[];
  /** When the data shown was answered, if it is not of the last try; null when it is. */
  readonly asOfCache: Date | null;
  readonly refreshing: boolean;
  /** Asks again; resolves when the answer is there. */
  refresh(): Promise<void>;
  /** Asks again if the answer has grown old: for `useShow`. */
  refreshIfOld(): void;
}

interface Shown<Data> {
  readonly key: string;
  readonly kept: Kept<Data> | null;
  readonly problems: readonly Problem[];
  readonly fromCache: boolean;
  readonly answered: boolean;
}

export interface PageQueryOptions<Data> {
  /** Whose answers may be kept and shown: the session's scope. */
  readonly scope: string;
  /** False: nothing is asked, e.g. while nobody is signed in. */
  readonly enabled?: boolean;
  /** Whether the page's own part is there; an answer without it counts as a failure, so that the last good one is shown instead. */
  readonly isUseful?: (data: Data) => boolean;
}

/** The way or a department failed, or the program is too old to be answered: what was read before is still the citizen's. */
const isNotTheCitizens = ({ kind, code }: Problem): boolean => kind === 'upstream' || code === 'OPERATION_UNKNOWN';

/** What to show after an answer: its data, else the last good data when it is not the citizen's doing that there is none. */
function shownAfter<Data>(
  answer: Answer<Data>,
  useful: boolean,
  last: () => Kept<Data> | null,
): Omit<Shown<Data>, 'key'> {
  const { data, problems } = answer;
  if (data !== null && useful) return { kept: { data, at: Date.now() }, problems, fromCache: false, answered: true };
  const kept = problems.some(isNotTheCitizens) ? last() : null;
  if (kept) return { kept, problems, fromCache: true, answered: true };
  return { kept: data === null ? null : { data, at: Date.now() }, problems, fromCache: false, answered: true };
}

/** One page, one query: asks when the page opens, keeps the last good answer, and tells all that the page frame needs. */
export function usePageQuery<Data, Variables>(
  operation: Operation<Data, Variables>,
  variables: Variables,
  options: PageQueryOptions<Data>,
): PageQuery<Data> {
  const { scope, enabled = true } = options;
  const key = `${scope} ${JSON.stringify(variables)}`;
  const start = (): Shown<Data> => {
    const kept = cache.recent<Data>(scope, operation, variables);
    return { key, kept, problems: [], fromCache: false, answered: false };
  };
  const [held, setShown] = useState<Shown<Data>>(start);
  const [refreshing, setRefreshing] = useState(false);
  const shown = held.key === key ? held : start();
  const latest = useRef({ key, variables, options, at: 0 });
  latest.current = { key, variables, options, at: shown.fromCache ? 0 : (shown.kept?.at ?? 0) };

  const refresh = useCallback(async () => {
    const asked = latest.current;
    if (asked.options.enabled === false) return;
    setRefreshing(true);
    const answer = await query(operation, asked.variables);
    // Another account or another question by now: this answer is nobody's.
    if (asked.key !== latest.current.key) return setRefreshing(false);
    const useful = answer.data !== null && (asked.options.isUseful?.(answer.data) ?? true);
    const next = shownAfter(answer, useful, () => cache.last<Data>(asked.options.scope, operation, asked.variables));
    if (next.kept && !next.fromCache && answer.problems.length === 0) {
      cache.keep(asked.options.scope, operation, asked.variables, next.kept);
    }
    setShown({ key: asked.key, ...next });
    setRefreshing(false);
  }, [operation]);

  useEffect(() => void (enabled && refresh()), [key, enabled, refresh]);
  const offline = shown.problems.some(isNetworkProblem);
  useEffect(() => (offline ? network.onOnline(() => void refresh()) : undefined), [offline, refresh]);

  const refreshIfOld = useCallback(() => {
    const { at } = latest.current;
    if (at > 0 && Date.now() - at > FRESH_MS) void refresh();
  }, [refresh]);

  return {
    state: shown.kept ? 'ready' : shown.answered ? 'failed' : 'loading',
    data: shown.kept?.data ?? null,
    problems: shown.problems,
    asOfCache: shown.fromCache && shown.kept ? new Date(shown.kept.at) : null,
    refreshing,
    refresh,
    refreshIfOld,
  };
}
