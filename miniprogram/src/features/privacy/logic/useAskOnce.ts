import { useEffect, useState } from 'react';
import type { Problem } from '@/gateway/problem';
import { query } from '@/gateway/transport';
import { ConsentsToAskDocument, type ConsentsToAskQuery } from '../parts/AskOnce.generated';
import { useConsents } from './useConsents';

type Asked = ConsentsToAskQuery['consents'][number];
type Purpose = Asked['notice']['purpose'];

export interface Asking {
  /** What is asked now; null: nothing. */
  readonly consent: Asked | null;
  /** The text has changed since the citizen agreed to it. */
  readonly anew: boolean;
  readonly busy: boolean;
  readonly problem: Problem | null;
  decide(agreed: boolean): void;
  /** Closed without an answer: a no. Where even that can't be kept just now, the sheet goes all the same. */
  close(): void;
}

/**
 * What this page may ask by itself: texts that changed after the citizen agreed to them, and `first`, the purpose that has just become of use. Asked of the BFF
 * each time, never of what the device keeps: whoever answered is not asked again, on any device, and closing the sheet is a no.
 */
export function useAskOnce(first: Purpose | null, ready: boolean): Asking {
  const [open, setOpen] = useState<readonly Asked[]>([]);
  const { decide, busy, problem } = useConsents();
  useEffect(() => {
    if (!ready) return undefined;
    let gone = false;
    const mayAsk = ({ ask, decidedVersion, notice }: Asked): boolean =>
      ask && (decidedVersion !== null || notice.purpose === first);
    void query(ConsentsToAskDocument, {}).then(({ data }) => {
      if (!gone) setOpen((data?.consents ?? []).filter(mayAsk));
    });
    return () => {
      gone = true;
    };
  }, [first, ready]);
  const [consent = null, ...others] = open;
  const answer = (agreed: boolean): void => {
    if (consent) void decide(consent.notice, agreed).then((kept) => kept && setOpen(others));
  };
  return {
    consent,
    anew: consent !== null && consent.decidedVersion !== null,
    busy: busy !== null,
    problem,
    decide: answer,
    close: () => (problem ? setOpen([]) : answer(false)),
  };
}
