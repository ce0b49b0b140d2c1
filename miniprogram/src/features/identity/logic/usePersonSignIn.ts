import { useMemo, useRef } from 'react';
import { mutate } from '@/gateway/transport';
import { signIn as host } from '@/platform/signIn';
import { signInAsPerson } from '@/session/session';
import { StartPersonSignInDocument } from '../pages/person-sign-in/PersonSignIn.generated';
import { usePersonSteps, type PersonCalls, type PersonSteps } from './usePersonSteps';

/** The steps that sign a person in, in a browser that no platform knows. The tab's secret lives as long as the page. */
export function usePersonSignIn(): PersonSteps {
  const secret = useRef<string | null>(null);
  const calls = useMemo<PersonCalls>(() => {
    const tabSecret = (): string => (secret.current ??= host.freshSecret());
    return {
      async start(input) {
        const outcome = await mutate(StartPersonSignInDocument, { input: { ...input, tabSecret: tabSecret() } });
        return outcome.ok ? { ok: true, data: outcome.data.startPersonSignIn } : outcome;
      },
      complete: (challengeId, code) => signInAsPerson({ challengeId, code, tabSecret: tabSecret() }),
    };
  }, []);
  return usePersonSteps(calls);
}
