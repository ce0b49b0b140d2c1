import { sendOnce, type Outcome } from '@/gateway/transport';
import { rise } from './session';
import { ContinueStepUpDocument, EnterCounterCodeDocument, type StepPartsFragment } from './Session.generated';

/** Goes on with a step; once it is passed the session rises to FACE. */
export async function continueStepUp(stepId: string, proof = ''): Promise<Outcome<StepPartsFragment>> {
  const outcome = await rise({
    ask: (token) => sendOnce(ContinueStepUpDocument, { input: { stepId, proof } }, token),
    tokensOf: (data) => data.continueStepUp.session,
  });
  return outcome.ok ? { ok: true, data: outcome.data.continueStepUp.step } : outcome;
}

/** Hands in the code that a clerk gave. */
export async function enterCounterCode(code: string): Promise<Outcome<StepPartsFragment>> {
  const outcome = await rise({
    ask: (token) => sendOnce(EnterCounterCodeDocument, { input: { code } }, token),
    tokensOf: (data) => data.enterCounterCode.session,
  });
  return outcome.ok ? { ok: true, data: outcome.data.enterCounterCode.step } : outcome;
}
