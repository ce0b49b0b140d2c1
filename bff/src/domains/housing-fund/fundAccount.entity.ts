import type { Fen } from '@city-services/shared/money/fen';
import type { BusinessDate } from '@city-services/shared/time/businessDate';
import type { BusinessMonth } from '@city-services/shared/time/businessMonth';
import type { Sensitive } from '../../kernel/sensitive';

/** 正常, 封存, 销户. */
export type FundAccountStatus = 'NORMAL' | 'SEALED' | 'CLOSED';

/** A housing-fund account (`housing-fund.accounts`). */
export interface FundAccount {
  readonly id: string;
  /** Keyed hash of the account number; ledger entries bear the same. */
  readonly accountKey: string;
  readonly number: Sensitive;
  readonly employer: string;
  readonly openedOn: BusinessDate;
  readonly baseFen: Fen;
  /** Percent times 10,000: 7.5 % is 75,000. */
  readonly employerRateE4: number;
  readonly personRateE4: number;
  readonly balanceFen: Fen;
  readonly paidUntilMonth: BusinessMonth | null;
  readonly status: FundAccountStatus;
}
