import type { BusinessDate } from '@city-services/shared/time/businessDate';
import type { StaffRole } from '../../../kernel/context';
import type { PersonKey } from '../../../kernel/ids';
import type { Sensitive } from '../../../kernel/sensitive';

export const VILLAGE_POSTS = ['A', 'B'] as const;
export type VillagePost = (typeof VILLAGE_POSTS)[number];

/** Somebody's work for the city, for a time. A person may hold several. */
export interface StaffPost {
  readonly id: string;
  readonly personKey: PersonKey;
  readonly roles: readonly StaffRole[];
  readonly organisation: string;
  /** 6 digits. A city's own code stands for all its districts. */
  readonly divisionCode: string;
  /** The village of an agent who goes on visits, 12 digits; null for who works at a counter. */
  readonly village: string | null;
  /** Each village has two agents (A/B 岗): one stands in for the other. Null without a village. */
  readonly post: VillagePost | null;
  readonly fromOn: BusinessDate;
  /** The last day; null: no end is known. */
  readonly untilOn: BusinessDate | null;
}

/** How somebody who works for the city is named to a citizen. */
export interface StaffIntroduction {
  readonly name: Sensitive;
  readonly organisation: string;
}
