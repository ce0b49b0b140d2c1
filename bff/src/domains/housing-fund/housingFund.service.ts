import type { BusinessDate } from '@city-services/shared/time/businessDate';
import { withDeadline } from '../../kernel/deadline';
import type { PersonKey } from '../../kernel/ids';
import type { SectionSources, Source } from '../exchange';
import {
  balanceFenOf,
  depositsOf,
  isInReconciliation,
  lastEntryOf,
  monthlyDepositFen,
  summaryOf,
} from './account.rule';
import { housingFundAttention } from './attention.rule';
import type { FundAccount } from './fundAccount.entity';
import type { FundEntry } from './fundEntry.entity';
import type { FundLoan } from './fundLoan.entity';
import type {
  AccountWithLedger,
  HousingFundAttention,
  HousingFundRecords,
  HousingFundSummary,
  LoanWithInstalments,
  MonthlyDeposit,
} from './housingFund.entity';
import { depositMonthsInvalid, housingFundUnavailable } from './housingFund.errors';
import type { HousingFundHoldings, HousingFundRepository } from './housingFund.repository';
import { openInstalments } from './instalment.rule';
import { repaymentWithdrawal } from './withdrawal.rule';

interface HousingFundServiceOptions {
  readonly repository: HousingFundRepository;
  readonly sources: SectionSources;
  /** How long the records may take. */
  readonly deadlineMs: number;
}

/** What the home page shows, and what needs attention. */
export interface HousingFundOverview {
  readonly summary: HousingFundSummary;
  readonly attention: readonly HousingFundAttention[];
}

/** Fifty years: longer than anybody pays in. */
const MAX_DEPOSIT_MONTHS = 600;

const descending = (a: string, b: string): number => (a < b ? 1 : a > b ? -1 : 0);

function accountOf(account: FundAccount, entries: readonly FundEntry[]): AccountWithLedger {
  const ledgerBalanceFen = lastEntryOf(entries)?.balanceFen ?? null;
  return {
    ...account,
    monthlyDepositFen: monthlyDepositFen(account),
    ledgerBalanceFen,
    inReconciliation: isInReconciliation(account.balanceFen, ledgerBalanceFen),
    entries,
  };
}

function accountsOf({ accounts, entries }: HousingFundHoldings): AccountWithLedger[] {
  const order = ({ status, openedOn, id }: FundAccount): string => `${status === 'NORMAL' ? 1 : 0} ${openedOn} ${id}`;
  return accounts
    .map((account) =>
      accountOf(
        account,
        entries.filter(({ accountKey }) => accountKey === account.accountKey),
      ),
    )
    .sort((a, b) => descending(order(a), order(b)));
}

function loansOf(holdings: HousingFundHoldings, today: BusinessDate): LoanWithInstalments[] {
  const balanceFen = balanceFenOf(holdings.accounts);
  const order = ({ status, lentOn, id }: FundLoan): string => `${status === 'SETTLED' ? 0 : 1} ${lentOn} ${id}`;
  return holdings.loans
    .map((loan) => {
      const { contractKey, lentOn, status } = loan;
      const repayments = holdings.repayments.filter((repayment) => repayment.contractKey === contractKey);
      const bookedFen = holdings.booked.find((one) => one.contractKey === contractKey)?.bookedFen ?? 0;
      return {
        ...loan,
        nextInstalment: openInstalments(status, repayments, today)[0] ?? null,
        withdrawal: repaymentWithdrawal({ lentOn, repayments, bookedFen, balanceFen }, today),
      };
    })
    .sort((a, b) => descending(order(a), order(b)));
}

/** A citizen's housing-fund accounts and home loans. */
export class HousingFundService {
  constructor(private readonly options: HousingFundServiceOptions) {}

  /** One round trip. Throws HOUSING_FUND_UNAVAILABLE when the records could not be read in time. */
  async overview(person: PersonKey, today: BusinessDate): Promise<HousingFundOverview> {
    const { accounts, loans } = await this.#inTime(this.options.repository.findFacts(person));
    const open = loans.map(({ id, status, openRepayments }) => ({
      id,
      open: openInstalments(status, openRepayments, today),
    }));
    return { summary: summaryOf(accounts, loans.length), attention: housingFundAttention(open, today) };
  }

  /** Throws HOUSING_FUND_UNAVAILABLE when the records could not be read in time. */
  async records(person: PersonKey, today: BusinessDate): Promise<HousingFundRecords & { readonly source: Source }> {
    const [holdings, sources] = await Promise.all([
      this.#inTime(this.options.repository.findHoldings(person)),
      this.options.sources.read(['housing-fund']),
    ]);
    return {
      source: sources.of('housing-fund'),
      balanceFen: balanceFenOf(holdings.accounts),
      accounts: accountsOf(holdings),
      loans: loansOf(holdings, today),
    };
  }

  /** Throws INPUT_INVALID when `months` is outside 1 to 600. */
  deposits(entries: readonly FundEntry[], today: BusinessDate, months: number): MonthlyDeposit[] {
    if (months < 1 || months > MAX_DEPOSIT_MONTHS) throw depositMonthsInvalid(MAX_DEPOSIT_MONTHS);
    return depositsOf(entries, today, months);
  }

  async #inTime<T>(reading: Promise<T>): Promise<T> {
    try {
      return await withDeadline(reading, this.options.deadlineMs);
    } catch (cause) {
      throw housingFundUnavailable(cause);
    }
  }
}
