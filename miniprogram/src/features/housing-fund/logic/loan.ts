import { subtractFen, type Fen } from '@city-services/shared/money/fen';
import { yearOf, type BusinessDate } from '@city-services/shared/time/businessDate';
import type { WithdrawalPartsFragment } from '../parts/Withdrawal.generated';

/** Share of the principal that is repaid, 0 to 1. */
export const repaidShare = (principal: Fen, outstanding: Fen): number =>
  principal > 0 ? Math.min(1, Math.max(0, (principal - outstanding) / principal)) : 0;

/** Fen of the principal that are repaid; never below 0. */
export const repaidFen = (principal: Fen, outstanding: Fen): Fen =>
  principal > outstanding ? subtractFen(principal, outstanding) : (0 as Fen);

/** `36.5`: one decimal, cut and not rounded, so that 100 is said only once all is repaid. */
export const percentWords = (share: number): string => String(Math.floor(share * 1000) / 10);

export type WithdrawalNow =
  { readonly kind: 'notYet' } | { readonly kind: 'noRepayment' } | { readonly kind: 'open'; readonly maxFen: Fen };

/** What can be said of this year's withdrawal: not open yet, nothing repaid this year, or the most. */
export function withdrawalNow({ withdrawal }: WithdrawalPartsFragment, today: BusinessDate): WithdrawalNow {
  if (today < withdrawal.openFromOn) return { kind: 'notYet' };
  const year = withdrawal.years.find((each) => each.year === yearOf(today));
  return year ? { kind: 'open', maxFen: year.maxFen } : { kind: 'noRepayment' };
}
