import { useEffect, useRef } from 'react';
import { EVERYBODY } from '@/gateway/cache';
import type { Operation } from '@/gateway/operation';
import type { Problem } from '@/gateway/problem';
import { usePageQuery } from '@/gateway/usePageQuery';
import { pageEvents } from '@/platform/pageEvents';
import { store } from '@/platform/store';
import { useSession, type CurrentSession, type Standing } from '@/session/session';

/** What the page frame draws around, or instead of, a page. */
export interface FrameState {
  readonly state: 'loading' | 'ready' | 'failed' | 'signedOut' | 'notVerified' | 'faceRequired';
  readonly problems: readonly Problem[];
  readonly asOfCache: Date | null;
  readonly refreshing: boolean;
  readonly demo: boolean;
  readonly onRetry: () => void;
}

export interface Page<Data> {
  readonly data: Data | null;
  /** Hand it to `PageFrame`. */
  readonly frame: FrameState;
  readonly session: CurrentSession;
  refresh(): Promise<void>;
}

export interface PageOptions<Data> {
  /** Who may see the page; anybody else gets the way to sign in or to verify instead of a question to the BFF. Default `verified`. */
  readonly needs?: Standing;
  /** Whether the page's own part is there: `(data) => data.housingFund !== null`. */
  readonly isUseful?: (data: Data) => boolean;
  /** The answer is the same for everybody: it is kept over sign-out, on a shelf of its own. */
  readonly everybody?: boolean;
}

const ORDER: Record<Standing, number> = { signedOut: 0, signedIn: 1, verified: 2 };
const DEMO = 'demo';

/** Also a page that could not be read says 演示数据 when the last answer said so. */
function useDemo(data: { readonly demo?: boolean } | null): boolean {
  const told = data?.demo;
  useEffect(() => {
    if (told !== undefined) store.set(DEMO, told ? 'on' : 'off');
  }, [told]);
  return told ?? store.get(DEMO) === 'on';
}

/** A page's one query, the session, and everything that the frame has to know. */
export function usePage<Data extends { readonly demo?: boolean }, Variables>(
  operation: Operation<Data, Variables>,
  variables: Variables,
  options: PageOptions<Data> = {},
): Page<Data> {
  const { needs = 'verified', isUseful, everybody = false } = options;
  const session = useSession();
  const enabled = ORDER[session.standing] >= ORDER[needs];
  const page = usePageQuery(operation, variables, {
    scope: everybody ? EVERYBODY : session.scope,
    enabled,
    isUseful,
  });
  const demo = useDemo(page.data);

  const { problems } = page;
  pageEvents.useShow(page.refreshIfOld);
  pageEvents.usePullDown(page.refresh);

  // Refused below FACE: asked again when the citizen comes back from the step.
  const refused = problems.some(({ code }) => code === 'FACE_REQUIRED');
  const barredByFace = useRef(false);
  barredByFace.current = refused;
  pageEvents.useShow(() => void (barredByFace.current && page.refresh()));

  const useless = page.data !== null && isUseful !== undefined && !isUseful(page.data);
  const answered = page.state === 'ready' && useless ? 'failed' : page.state;
  const asked = refused && answered !== 'loading' ? 'faceRequired' : answered;
  const barred = session.standing === 'signedOut' ? 'signedOut' : 'notVerified';
  return {
    data: enabled && !useless && !refused ? page.data : null,
    frame: {
      state: enabled ? asked : barred,
      problems,
      asOfCache: page.asOfCache,
      refreshing: page.refreshing,
      demo,
      onRetry: () => void page.refresh(),
    },
    session,
    refresh: page.refresh,
  };
}
