import { useState } from 'react';
import { normaliseCode } from '@city-services/shared/identity/rules';
import type { Problem } from '@/gateway/problem';
import type { Outcome } from '@/gateway/transport';

export type Step = 'notice' | 'person' | 'code';
export const STEPS: readonly Step[] = ['notice', 'person', 'code'];

/** What is asked for a code with. */
export interface PersonInput {
  readonly name: string;
  readonly idNumber: string;
  readonly noticeVersion: string;
}

interface Started {
  readonly id: string;
  readonly resendAfterSeconds: number;
  readonly codeDigits: number;
}

export interface Challenge extends Started {
  /** A new one for each code that is sent: the countdown starts again. */
  readonly round: number;
}

/** What the steps lead to: binding an account, or signing in. */
export interface PersonCalls {
  start(input: PersonInput): Promise<Outcome<Started>>;
  complete(challengeId: string, code: string): Promise<Outcome<unknown>>;
}

export interface PersonSteps {
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

/** Notice, person, code. What one types lives here until the page closes, and nowhere else: not in storage, not in the address. */
export function usePersonSteps(calls: PersonCalls): PersonSteps {
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
  const working = async <Data>(work: Promise<Outcome<Data>>): Promise<Outcome<Data>> => {
    setBusy(true);
    setProblem(null);
    const outcome = await work;
    if (!outcome.ok) setProblem(outcome.problem);
    setBusy(false);
    return outcome;
  };
  const start = async (noticeVersion: string): Promise<void> => {
    const outcome = await working(calls.start({ name: name.trim(), idNumber: normaliseCode(idNumber), noticeVersion }));
    if (outcome.ok) {
      setChallenge((last) => ({ ...outcome.data, round: (last?.round ?? 0) + 1 }));
      setStep('code');
    } else if (outcome.problem.code === 'CONSENT_REQUIRED') setStep('notice');
  };
  const complete = async (code: string): Promise<void> =>
    void (await working(calls.complete(challenge?.id ?? '', code)));
  return { step, name, idNumber, challenge, problem, busy, setName, setIdNumber, goTo, start, complete };
}
