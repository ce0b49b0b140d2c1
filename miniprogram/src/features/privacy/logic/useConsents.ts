import { useState } from 'react';
import type { Problem } from '@/gateway/problem';
import { mutate, type Outcome } from '@/gateway/transport';
import { privacy } from '@/platform/privacy';
import { DecideConsentDocument, WithdrawConsentDocument } from '../pages/consents/Consents.generated';
import type { ConsentCard_ConsentFragment } from '../parts/ConsentCard.generated';

type Consents = readonly ConsentCard_ConsentFragment[];
type Purpose = ConsentCard_ConsentFragment['notice']['purpose'];

/** What the host itself has to know before it lends us something of the phone. */
const OF_THE_HOST: readonly string[] = ['PRIVACY_GUIDE'];

export interface ConsentChanges {
  /** After a change; null while the page's own answer is the newest. */
  readonly changed: Consents | null;
  /** Which purpose is on its way. */
  readonly busy: string | null;
  readonly problem: Problem | null;
  /** Whether it was kept. An agreement that the citizen refuses at the host is kept as a refusal: nobody is asked twice. */
  decide(notice: ConsentCard_ConsentFragment['notice'], agreed: boolean): Promise<'agreed' | 'refused' | null>;
  withdraw(purpose: Purpose): Promise<boolean>;
}

/** Deciding about one purpose after another. */
export function useConsents(): ConsentChanges {
  const [changed, setChanged] = useState<Consents | null>(null);
  const [busy, setBusy] = useState<string | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);

  const send = async (purpose: string, asking: () => Promise<Outcome<Consents>>): Promise<boolean> => {
    setBusy(purpose);
    setProblem(null);
    const outcome = await asking();
    setBusy(null);
    if (outcome.ok) setChanged(outcome.data);
    else setProblem(outcome.problem);
    return outcome.ok;
  };
  return {
    changed,
    busy,
    problem,
    decide: async ({ purpose, version }, wanted) => {
      let agreed = wanted;
      const done = await send(purpose, async () => {
        agreed = wanted && (!OF_THE_HOST.includes(purpose) || (await privacy.require(true)));
        const outcome = await mutate(DecideConsentDocument, { input: { purpose, version, agreed } });
        return outcome.ok ? { ok: true, data: outcome.data.decideConsent } : outcome;
      });
      if (!done) return null;
      return agreed ? 'agreed' : 'refused';
    },
    withdraw: (purpose) => {
      if (OF_THE_HOST.includes(purpose)) privacy.forget();
      return send(purpose, async () => {
        const outcome = await mutate(WithdrawConsentDocument, { purpose });
        return outcome.ok ? { ok: true, data: outcome.data.withdrawConsent } : outcome;
      });
    },
  };
}
