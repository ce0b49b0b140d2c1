import type { Tone } from '@/ui/tone';

/** The ring is full a year before the inspection is due. */
const WHOLE_DAYS = 365;

export interface Countdown {
  readonly share: number;
  readonly tone: Tone;
}

/** How the ring of an inspection is drawn. Overdue is a full ring: an empty one would look like nothing to do. */
export function countdownOf(inspection: string, daysLeft: number): Countdown {
  if (inspection === 'OVERDUE') return { share: 1, tone: 'bad' };
  return { share: daysLeft / WHOLE_DAYS, tone: inspection === 'DUE_SOON' ? 'warn' : 'good' };
}
