import { FRAME } from '@/copy/frame';
import { momentWords } from '@/copy/format';
import { problemWords } from '@/copy/problems';
import { isNetworkProblem, type Problem } from '@/gateway/problem';
import { navigation } from '@/platform/navigation';
import { Action } from '@/ui/Action';
import { Banner } from '@/ui/Banner';
import { Empty } from '@/ui/Empty';
import { goThrough, ROUTES } from './routes';
import type { FrameState } from './usePage';
import { useUpdate } from './useUpdate';

/** Nobody is signed in: what to do, in one tap. */
export const SignedOut = ({ sentence = FRAME.signedOut }: { readonly sentence?: string }) => (
  <Empty
    drawing="city"
    sentence={sentence}
    note={FRAME.signedOutNote}
    action={<Action onTap={() => goThrough(ROUTES.signIn)}>{FRAME.signIn}</Action>}
  />
);

/** Signed in, not bound to a person yet. */
export const NotVerified = ({ sentence = FRAME.notVerified }: { readonly sentence?: string }) => (
  <Empty
    drawing="key"
    sentence={sentence}
    note={FRAME.notVerifiedNote}
    action={<Action onTap={() => goThrough(ROUTES.verification)}>{FRAME.verify}</Action>}
  />
);

/** Verified, but what the page shows needs a proof that it is the person themself, here and now. */
export const FaceRequired = () => (
  <Empty
    drawing="key"
    sentence={FRAME.faceRequired}
    note={FRAME.faceRequiredNote}
    action={<Action onTap={() => goThrough(ROUTES.stepUp)}>{FRAME.prove}</Action>}
  />
);

const isTooOld = (problem: Problem): boolean => problem.code === 'OPERATION_UNKNOWN';

/** The BFF does not know this version of the program any more: asking again does not help, a newer version does. */
function TooOld({ sentence }: { readonly sentence: string }) {
  const { busy, byHand, run } = useUpdate();
  return (
    <Empty
      drawing="knock"
      sentence={sentence}
      note={byHand ? FRAME.updateByHand : FRAME.updateNote}
      action={
        <Action onTap={run} busy={busy}>
          {FRAME.update}
        </Action>
      }
    />
  );
}

/** As `TooOld`, above a page that still shows what was kept. */
function TooOldNotice({ sentence }: { readonly sentence: string }) {
  const { busy, byHand, run } = useUpdate();
  const action = (
    <Action look="quiet" onTap={run} busy={busy}>
      {FRAME.update}
    </Action>
  );
  return (
    <Banner icon="triangle-alert" tone="warn" action={action}>
      {byHand ? FRAME.updateByHand : sentence}
    </Banner>
  );
}

/** No data and none kept: no network is told apart from a service that does not answer. */
export function Failed({ problem, onRetry, busy }: { problem?: Problem; onRetry: () => void; busy: boolean }) {
  const offline = problem !== undefined && isNetworkProblem(problem);
  if (problem && isTooOld(problem)) return <TooOld sentence={problemWords(problem)} />;
  // Asking again does not open a door that is not the citizen's.
  if (problem?.kind === 'forbidden')
    return (
      <Empty
        drawing="knock"
        sentence={problemWords(problem)}
        action={<Action onTap={navigation.back}>{FRAME.back}</Action>}
      />
    );
  return (
    <Empty
      drawing={offline ? 'cut' : 'knock'}
      sentence={problem ? problemWords(problem) : FRAME.offline}
      note={offline ? FRAME.offlineNote : FRAME.failedNote}
      action={
        <Action onTap={onRetry} busy={busy}>
          {FRAME.retry}
        </Action>
      }
    />
  );
}

/** What is shown although something failed: kept data with its time, or an answer of which a part is missing. */
export function Notices({ frame }: { readonly frame: FrameState }) {
  const [problem] = frame.problems;
  if (!problem || frame.state !== 'ready') return null;
  if (isTooOld(problem)) return <TooOldNotice sentence={noticeWords(problem, frame.asOfCache, false)} />;
  const retry = (
    <Action look="quiet" onTap={frame.onRetry} busy={frame.refreshing}>
      {FRAME.retry}
    </Action>
  );
  const offline = isNetworkProblem(problem);
  return (
    <Banner icon={offline ? 'wifi-off' : 'triangle-alert'} tone="warn" action={retry}>
      {noticeWords(problem, frame.asOfCache, offline)}
    </Banner>
  );
}

function noticeWords(problem: Problem, asOfCache: Date | null, offline: boolean): string {
  if (!asOfCache) return problemWords(problem);
  const moment = momentWords(asOfCache, new Date());
  return offline ? FRAME.offlineKept(moment) : FRAME.departmentKept(problemWords(problem), moment);
}
