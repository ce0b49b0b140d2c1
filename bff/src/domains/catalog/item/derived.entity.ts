import type { ProjectType } from './words.entity';

/** The four lists that a citizen chooses from. */
export const FOUR_LISTS = ['AT_ONCE', 'ONLINE', 'NEARBY', 'ONE_VISIT'] as const;
/** 马上办, 网上办, 就近办, 一次办. */
export type FourList = (typeof FOUR_LISTS)[number];

export const FOUR_LIST_NAMES: Readonly<Record<FourList, string>> = {
  AT_ONCE: '马上办',
  ONLINE: '网上办',
  NEARBY: '就近办',
  ONE_VISIT: '一次办',
};

/** Whether an item belongs to a list, and the fields that decide it, in a sentence for citizens and staff. */
export interface Membership {
  readonly list: FourList;
  readonly belongs: boolean;
  readonly reason: string;
}

/** What is computed from an item's fields and never ticked. */
export interface Derived {
  readonly lists: readonly Membership[];
  /** 即办件 or 承诺件; null: the promised time is not said. */
  readonly kind: ProjectType | null;
  readonly kindReason: string;
  /** How often a citizen has to come; null: not said. */
  readonly visits: number | null;
  readonly visitsReason: string;
  /** By how much the promised time is shorter than the statutory one, 0 to 100, cut to whole percent; null: one of them is not said. */
  readonly fasterPercent: number | null;
  readonly fasterReason: string;
}
