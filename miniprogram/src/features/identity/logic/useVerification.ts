import { mutate } from '@/gateway/transport';
import { completeVerification } from '@/session/session';
import { StartIdentityVerificationDocument } from '../pages/verification/Verification.generated';
import { usePersonSteps, type PersonCalls, type PersonSteps } from './usePersonSteps';

const CALLS: PersonCalls = {
  async start(input) {
    const outcome = await mutate(StartIdentityVerificationDocument, { input });
    return outcome.ok ? { ok: true, data: outcome.data.startIdentityVerification } : outcome;
  },
  complete: completeVerification,
};

/** The steps that bind the account to a person. */
export const useVerification = (): PersonSteps => usePersonSteps(CALLS);
