import type { BusinessDate } from '@city-services/shared/time/businessDate';
import type { PersonKey } from '../../../kernel/ids';

export type VisitHalf = 'MORNING' | 'AFTERNOON';

/** One half day at one hall. */
export interface VisitSlot {
  readonly hall: string;
  readonly day: BusinessDate;
  readonly half: VisitHalf;
}

/** A citizen's announced visit, to be known at the counter; one a person. */
export interface Visit extends VisitSlot {
  readonly id: string;
  readonly personKey: PersonKey;
  readonly state: 'BOOKED' | 'DONE' | 'CANCELLED';
  readonly bookedAt: Date;
}
