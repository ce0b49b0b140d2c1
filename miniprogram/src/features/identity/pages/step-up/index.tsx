import { useState } from 'react';
import { problemWords } from '@/copy/problems';
import { STEP_UP } from '@/copy/stepUp';
import { PageFrame } from '@/frame/PageFrame';
import { comeBack } from '@/frame/routes';
import { usePage, type Page } from '@/frame/usePage';
import { useToast } from '@/frame/useToast';
import type { Operation } from '@/gateway/operation';
import type { VisitHalf } from '@/gateway/schema.generated';
import { mutate, query } from '@/gateway/transport';
import { navigation } from '@/platform/navigation';
import { Banner } from '@/ui/Banner';
import { usePolling } from '../../logic/usePolling';
import { useStepUp, type StepUpFlow } from '../../logic/useStepUp';
import { CounterStep } from '../../parts/CounterStep';
import { DemoFace, FaceStep } from '../../parts/FaceStep';
import { HelperStep } from '../../parts/HelperStep';
import { StepResult } from '../../parts/StepResult';
import { BookedVisit, VisitStep, type Slot } from '../../parts/VisitStep';
import { WayChoice } from '../../parts/WayChoice';
import {
  AnnounceVisitDocument,
  CancelVisitDocument,
  StepUpLookDocument,
  StepUpPageDocument,
  type StepUpPageQuery,
} from './StepUp.generated';

const LOOK_MS = 3000;

/** While a helper looks at the card the page asks every three seconds, and goes on by itself. */
function useHelperWatch({ view, step, see, goOn }: StepUpFlow): void {
  const waiting = view === 'helper' && step?.way === 'HELPER' && step.state === 'OPEN';
  const look = async (): Promise<void> => {
    if (!step) return;
    const { data } = await query(StepUpLookDocument, { id: step.id });
    if (!data) return;
    if (data.stepUp.state === 'PASSED') await goOn(data.stepUp);
    else see(data.stepUp);
  };
  usePolling(look, LOOK_MS, waiting);
}

/** Announcing a visit and taking it back; the page is read again after each. */
function useVisits({ refresh }: Page<StepUpPageQuery>, say: (sentence: string) => void, flow: StepUpFlow) {
  const [busy, setBusy] = useState(false);
  const write = async <Data, Variables>(
    operation: Operation<Data, Variables>,
    variables: Variables,
    done: string,
  ): Promise<void> => {
    setBusy(true);
    const outcome = await mutate(operation, variables);
    await refresh();
    setBusy(false);
    say(outcome.ok ? done : problemWords(outcome.problem));
    if (outcome.ok) flow.show('choose');
  };
  const book = ({ hall, day, half }: Slot): Promise<void> =>
    write(AnnounceVisitDocument, { input: { hall: hall.code, day, half: half as VisitHalf } }, STEP_UP.visit.booked);
  return { busy, book, cancel: () => write(CancelVisitDocument, {}, STEP_UP.visit.cancelled) };
}

interface PartProps {
  readonly data: StepUpPageQuery;
  readonly flow: StepUpFlow;
  readonly visits: ReturnType<typeof useVisits>;
  readonly to: string | undefined;
}

/** The one thing that is asked now. */
function Current({ data, flow, visits, to }: PartProps) {
  const { view, step, pairCode, notice, busy, problem } = flow;
  const { ways, faceNotice, current, visit, slots } = data.stepUpOptions;
  const back = (): void => flow.show('choose');
  const shown = step ?? current;
  switch (view) {
    case 'face':
      return (
        <FaceStep
          notice={faceNotice}
          trouble={notice}
          busy={busy}
          onAgree={() => void flow.startFace(faceNotice.version)}
          onBack={back}
        />
      );
    case 'demo':
      return <DemoFace busy={busy} onOutcome={(outcome) => void (step && flow.goOn(step, outcome))} />;
    case 'helper':
      return (
        <HelperStep
          pairCode={pairCode}
          helper={step?.helper ?? null}
          busy={busy}
          onStart={() => void flow.startHelp()}
          onBack={back}
        />
      );
    case 'counter':
      return (
        <CounterStep
          error={problem && problemWords(problem)}
          busy={busy}
          onCode={(code) => void flow.enterCode(code)}
          onBack={back}
        />
      );
    case 'visit':
      return (
        <VisitStep
          slots={slots}
          today={data.businessDate}
          busy={visits.busy}
          onBook={(slot) => void visits.book(slot)}
          onBack={back}
        />
      );
    case 'result':
      return (
        <StepResult
          state={shown?.state ?? 'FAILED'}
          reason={shown?.reason ?? null}
          busy={busy}
          onNext={() => comeBack(to)}
          onAsk={() => void (shown && flow.goOn(shown))}
          onOther={back}
        />
      );
    default:
      return (
        <>
          {current && ['REVIEW', 'PASSED'].includes(current.state) && step === null && (
            <StepResult
              state={current.state}
              reason={null}
              busy={busy}
              onNext={() => comeBack(to)}
              onAsk={() => void flow.goOn(current)}
              onOther={back}
            />
          )}
          {current?.state === 'FAILED' && current.reason && (
            <Banner icon="circle-alert" tone="warn">
              {STEP_UP.failed.refused(current.reason)}
            </Banner>
          )}
          {visit && (
            <BookedVisit
              visit={visit}
              today={data.businessDate}
              busy={visits.busy}
              onCancel={() => void visits.cancel()}
            />
          )}
          <WayChoice hasFace={ways.includes('FACE')} onChoose={(chosen) => flow.show(chosen)} />
        </>
      );
  }
}

/** The citizen proves to be the one who holds the phone, in a way of their choice, and goes back to what they were doing. */
export default function StepUpPage() {
  const { to } = navigation.useParams();
  const page = usePage(StepUpPageDocument, {});
  const flow = useStepUp();
  const [toast, say] = useToast();
  const visits = useVisits(page, say, flow);
  useHelperWatch(flow);
  const { problem, view } = flow;
  return (
    <PageFrame title={STEP_UP.title} frame={page.frame} toast={toast} narrow>
      {problem && view !== 'counter' && (
        <Banner icon="circle-alert" tone="bad">
          {problemWords(problem)}
        </Banner>
      )}
      {page.data && <Current data={page.data} flow={flow} visits={visits} to={to} />}
    </PageFrame>
  );
}
