import { useState } from 'react';
import { ROUTES } from '@/frame/routes';
import type { Problem } from '@/gateway/problem';
import { navigation } from '@/platform/navigation';
import { enterActing } from '@/session/session';

/** Enters a delegation and goes to the home page, which is the other person's then. */
export function useEntering() {
  const [entering, setEntering] = useState<string | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const enter = async (id: string): Promise<void> => {
    setEntering(id);
    const outcome = await enterActing(id);
    setEntering(null);
    setProblem(outcome.ok ? null : outcome.problem);
    if (outcome.ok) navigation.replace(ROUTES.home);
  };
  return { entering, problem, enter };
}
