import type { BusinessDate } from '@city-services/shared/time/businessDate';
import type { StaffRole } from '../../../kernel/context';
import type { PersonKey } from '../../../kernel/ids';
import type { Sensitive } from '../../../kernel/sensitive';

/** Somebody's work for the city, for a time. A person may hold several. */
export interface StaffPost {
  readonly id: string;
  readonly personKey: PersonKey;
  readonly roles: readonly StaffRole[];
  readonly organisation: string;
  /** 6 digits. A city's own code stands for all its districts. */
  readonly divisionCode: string;
  readonly fromOn: BusinessDate;
  /** The last day; null: no end is known. */
  readonly untilOn: BusinessDate | null;
}

/** How somebody who works for the city is named to a citizen. */
export interface StaffIntroduction {
  readonly name: Sensitive;
  readonly organisation: string;
}
