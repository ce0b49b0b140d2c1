import { useState } from 'react';
import type { Problem } from '@/gateway/problem';
import { mutate } from '@/gateway/transport';
import { face } from '@/platform/face';
import type { StepPartsFragment } from '@/session/Session.generated';
import { continueStepUp, enterCounterCode } from '@/session/stepUp';
import { StartFaceCheckDocument, StartHelpCheckDocument } from '../pages/step-up/StepUp.generated';

/** What the page is about now; `choose` is the list of ways. */
export type StepUpView = 'choose' | 'face' | 'demo' | 'helper' | 'counter' | 'visit' | 'result';

export interface StepUpFlow {
  readonly view: StepUpView;
  /** What is under way, or what came of it. */
  readonly step: StepPartsFragment | null;
  readonly pairCode: string | null;
  readonly problem: Problem | null;
  /** The host could not show its face page, or the citizen turned back. */
  readonly notice: 'left' | 'absent' | null;
  readonly busy: boolean;
  show(view: StepUpView): void;
  startFace(noticeVersion: string): Promise<void>;
  startHelp(): Promise<void>;
  /** Goes on with the step that is under way. */
  goOn(step: StepPartsFragment, proof?: string): Promise<void>;
  enterCode(code: string): Promise<void>;
  /** What the BFF told about the step meanwhile. */
  see(step: StepPartsFragment): void;
}

/** The way from VERIFIED to FACE, whichever is chosen. */
export function useStepUp(): StepUpFlow {
  const [view, setView] = useState<StepUpView>('choose');
  const [step, setStep] = useState<StepPartsFragment | null>(null);
  const [pairCode, setPairCode] = useState<string | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [notice, setNotice] = useState<StepUpFlow['notice']>(null);
  const [busy, setBusy] = useState(false);

  const working = async (work: () => Promise<void>): Promise<void> => {
    setBusy(true);
    setProblem(null);
    setNotice(null);
    await work();
    setBusy(false);
  };
  const see = (next: StepPartsFragment): void => {
    setStep(next);
    if (next.state !== 'OPEN') setView('result');
  };
  const goOn = (current: StepPartsFragment, proof = ''): Promise<void> =>
    working(async () => {
      const outcome = await continueStepUp(current.id, proof);
      if (outcome.ok) see(outcome.data);
      else setProblem(outcome.problem);
    });
  const startFace = (noticeVersion: string): Promise<void> =>
    working(async () => {
      const begun = await mutate(StartFaceCheckDocument, { input: { noticeVersion } });
      if (!begun.ok) return setProblem(begun.problem);
      const { step: started, ticket } = begun.data.startFaceCheck;
      setStep(started);
      if (ticket.demo) return setView('demo');
      const checked = await face.check(ticket);
      if (checked.kind === 'done') await goOn(started, checked.proof);
      else setNotice(checked.kind);
    });
  const startHelp = (): Promise<void> =>
    working(async () => {
      const begun = await mutate(StartHelpCheckDocument, {});
      if (!begun.ok) return setProblem(begun.problem);
      setStep(begun.data.startHelpCheck.step);
      setPairCode(begun.data.startHelpCheck.pairCode);
    });
  const enterCode = (code: string): Promise<void> =>
    working(async () => {
      const outcome = await enterCounterCode(code);
      if (outcome.ok) see(outcome.data);
      else setProblem(outcome.problem);
    });
  const show = (next: StepUpView): void => {
    setProblem(null);
    setNotice(null);
    setPairCode(null);
    setView(next);
  };
  return { view, step, pairCode, problem, notice, busy, show, startFace, startHelp, goOn, enterCode, see };
}
