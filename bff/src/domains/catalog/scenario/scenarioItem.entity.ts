import type { Fen } from '@city-services/shared/money/fen';
import type { ItemContent } from '../item/item.entity';
import type { Necessity } from '../item/words.entity';
import type { ItemSummary } from '../version/version.entity';
import type { PlannedItem } from './planned.entity';

/** What a plan needs of an item's guide. */
export type ItemParts = Pick<
  ItemContent,
  'materials' | 'fees' | 'outcomes' | 'promised' | 'statutory' | 'charged' | 'visits'
>;

/** An item of a plan, with the implementation nearest to the citizen; null: nothing is published any more. */
export interface ResolvedItem extends PlannedItem {
  readonly summary: ItemSummary | null;
  readonly parts: ItemParts | null;
}

/** Where one material of the merged list is used. */
export interface MaterialUse {
  /** 基本编码. */
  readonly item: string;
  readonly necessity: Necessity;
  /** When it is asked for; null: always. */
  readonly condition: string | null;
}

/** One line of the merged list: what several items ask for stands there once. */
export interface MergedMaterial {
  /** Stays the same as long as the guide does, for ticks that are kept on a device. */
  readonly key: string;
  readonly name: string;
  readonly fillNotes: string | null;
  readonly pageFormat: string | null;
  /** An e-licence may take its place. */
  readonly electronic: boolean;
  readonly uses: readonly MaterialUse[];
  /** The planned item whose result it is: nothing to prepare. */
  readonly madeBy: string | null;
  /** Nobody of this plan has to bring it in any case. */
  readonly onlyIf: boolean;
}

/** One fee of the plan. */
export interface PlanFee {
  readonly item: string;
  readonly name: string;
  readonly standard: string;
  /** Null: no single figure, the standard says how much. */
  readonly amountFen: Fen | null;
  /** Who pays less; null: nobody. */
  readonly reduction: string | null;
}

export interface PlanCost {
  /** What everybody pays. */
  readonly leastFen: Fen;
  /** With every reducible fee in full; null: some fee depends on the case. */
  readonly mostFen: Fen | null;
  readonly fees: readonly PlanFee[];
}

export interface PlanTime {
  /** Working days from the first application to the last result, when what can is done at the same time. */
  readonly workingDays: number;
  /** The items one after another that take that long, codes. */
  readonly longestWay: readonly string[];
  /** Working days when everything is done one after another. */
  readonly oneByOne: number;
  /** Items of which nobody says how long they take. */
  readonly unknown: readonly string[];
}

/** What finished answers come to. */
export interface ScenarioResult {
  readonly items: readonly ResolvedItem[];
  readonly layers: number;
  readonly materials: readonly MergedMaterial[];
  readonly time: PlanTime;
  readonly cost: PlanCost;
}
