import { useState } from 'react';
import { normaliseCode } from '@city-services/shared/identity/rules';
import type { Problem } from '@/gateway/problem';
import { mutate } from '@/gateway/transport';
import { completeVerification } from '@/session/session';
import { StartIdentityVerificationDocument } from '../pages/verification/Verification.generated';

export type Step = 'notice' | 'person' | 'code' | 'done';

interface Challenge {
  readonly id: string;
  readonly resendAfterSeconds: number;
  /** A new one for each code that is sent: the countdown starts again. */
  readonly round: number;
}

export interface Verification {
  readonly step: Step;
  readonly name: string;
  readonly idNumber: string;
  readonly challenge: Challenge | null;
  readonly problem: Problem | null;
  readonly busy: boolean;
  setName(name: string): void;
  setIdNumber(idNumber: string): void;
  goTo(step: Step): void;
  /** Asks for a code. Leads to the step `code`; back to the notice when it has changed meanwhile. */
  start(noticeVersion: string): Promise<void>;
  complete(code: string): Promise<void>;
}

/** After these the code that was sent is worth nothing: only a new one helps. */
const SPENT = new Set(['IDENTITY_CODE_EXPIRED', 'IDENTITY_TRIES_USED']);
export const isSpent = (problem: Problem | null): boolean => problem !== null && SPENT.has(problem.code);

/** What one types lives here until the page closes, and nowhere else: not in storage, not in the address. */
export function useVerification(): Verification {
  const [step, setStep] = useState<Step>('notice');
  const [name, setName] = useState('');
  const [idNumber, setIdNumber] = useState('');
  const [challenge, setChallenge] = useState<Challenge | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [busy, setBusy] = useState(false);

  const goTo = (next: Step): void => {
    setProblem(null);
    setStep(next);
  };
  const working = async (work: () => Promise<void>): Promise<void> => {
    setBusy(true);
    setProblem(null);
    await work();
    setBusy(false);
  };
  const start = (noticeVersion: string): Promise<void> =>
    working(async () => {
      const input = { name: name.trim(), idNumber: normaliseCode(idNumber), noticeVersion };
      const outcome = await mutate(StartIdentityVerificationDocument, { input });
      if (outcome.ok) {
        const { id, resendAfterSeconds } = outcome.data.startIdentityVerification;
        setChallenge((last) => ({ id, resendAfterSeconds, round: (last?.round ?? 0) + 1 }));
        setStep('code');
        return;
      }
      setProblem(outcome.problem);
      if (outcome.problem.code === 'CONSENT_REQUIRED') setStep('notice');
    });
  const complete = (code: string): Promise<void> =>
    working(async () => {
      const outcome = await completeVerification(challenge?.id ?? '', code);
      if (outcome.ok) setStep('done');
      else setProblem(outcome.problem);
    });
  return { step, name, idNumber, challenge, problem, busy, setName, setIdNumber, goTo, start, complete };
}
