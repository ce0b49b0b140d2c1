import { TRAFFIC } from '@/copy/traffic';
import type { Tone } from '@/ui/tone';

/** The segments of the list of violations. */
export type Segment = 'unhandled' | 'unpaid' | 'handled' | 'all';

/** What the BFF is asked for a segment; 待缴款 are those that still want money, handled or not. */
export const FILTERS: Readonly<Record<Segment, { readonly handled?: boolean; readonly paid?: boolean }>> = {
  unhandled: { handled: false },
  unpaid: { paid: false },
  handled: { handled: true },
  all: {},
};

/** Text of an address becomes a segment; what is not known is everything that waits. */
export const segmentOf = (text: string | undefined): Segment =>
  text !== undefined && text in FILTERS ? (text as Segment) : 'unhandled';

interface Standing {
  readonly handled: boolean;
  readonly payment: string;
  readonly mine: boolean;
}

/** What is to be said of a violation: a word with its tone, and what to do next. */
export function standingOf({ handled, payment, mine }: Standing): {
  readonly tag: string;
  readonly tone: Tone;
  readonly next: string;
} {
  const { tags, next } = TRAFFIC;
  if (!handled) return { tag: tags.unhandled, tone: 'bad', next: next.unhandled };
  if (!mine) return { tag: tags.other, tone: 'plain', next: next.notMine };
  if (payment === 'UNPAID') return { tag: tags.unpaid, tone: 'warn', next: next.unpaid };
  if (payment === 'PAID') return { tag: tags.paid, tone: 'good', next: next.paid };
  return { tag: payment === 'NOT_REQUIRED' ? tags.notRequired : tags.other, tone: 'plain', next: next.notRequired };
}
