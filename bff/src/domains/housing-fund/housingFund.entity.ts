import type { Fen } from '@city-services/shared/money/fen';
import type { BusinessDate } from '@city-services/shared/time/businessDate';
import type { BusinessMonth } from '@city-services/shared/time/businessMonth';
import type { FundAccount } from './fundAccount.entity';
import type { FundEntry } from './fundEntry.entity';
import type { FundLoan } from './fundLoan.entity';
import type { FundRepayment } from './fundRepayment.entity';

/** The parts of the records that the home page's figures follow from. */
export type AccountFacts = Pick<
  FundAccount,
  'status' | 'balanceFen' | 'baseFen' | 'employerRateE4' | 'personRateE4' | 'paidUntilMonth'
>;
export type RepaymentFacts = Omit<FundRepayment, 'contractKey'>;
export interface LoanFacts extends Pick<FundLoan, 'id' | 'status'> {
  /** Those that are not repaid yet, in any order. */
  readonly openRepayments: readonly RepaymentFacts[];
}

/** What came in for a month. */
export interface MonthlyDeposit {
  readonly month: BusinessMonth;
  readonly amountFen: Fen;
}

export interface Instalment {
  readonly number: number;
  readonly dueOn: BusinessDate;
  readonly principalFen: Fen;
  readonly interestFen: Fen;
  readonly penaltyFen: Fen;
  /** All three together. */
  readonly amountFen: Fen;
  readonly overdue: boolean;
}

export interface WithdrawalYear {
  readonly year: number;
  readonly maxFen: Fen;
}

export interface RepaymentWithdrawal {
  readonly openFromOn: BusinessDate;
  /** Ascending. */
  readonly years: readonly WithdrawalYear[];
}

/** An account as its page shows it. */
export interface AccountWithLedger extends FundAccount {
  readonly monthlyDepositFen: Fen;
  /** The balance that the last ledger entry states; null without entries. */
  readonly ledgerBalanceFen: Fen | null;
  readonly inReconciliation: boolean;
  readonly entries: readonly FundEntry[];
}

/** A loan as its page shows it. */
export interface LoanWithInstalments extends FundLoan {
  readonly nextInstalment: Instalment | null;
  readonly withdrawal: RepaymentWithdrawal;
}

/** Everything that the citizen's page shows. */
export interface HousingFundRecords {
  readonly balanceFen: Fen;
  readonly accounts: readonly AccountWithLedger[];
  readonly loans: readonly LoanWithInstalments[];
}

/** What the home page shows of the housing fund. */
export interface HousingFundSummary {
  readonly recordCount: number;
  readonly balanceFen: Fen;
  readonly monthlyDepositFen: Fen;
  readonly paidUntilMonth: BusinessMonth | null;
}

/** Something of this domain that needs the citizen's attention; `overview` orders and words it. */
export interface HousingFundAttention {
  readonly kind: 'LOAN_OVERDUE' | 'LOAN_DUE';
  /** How many instalments it stands for. */
  readonly count: number;
  readonly dueOn: BusinessDate;
  readonly amountFen: Fen;
  /** The loan whose instalment is the most urgent. */
  readonly recordId: string;
}
