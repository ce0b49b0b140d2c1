import type { PersonKey } from '../../kernel/ids';
import type * as entity from './housingFund.entity';
import type { HousingFund, HousingLoan } from './housingFund.type';
import type { HousingFundAccount } from './housingFundAccount.type';

/** Rates are stored as percent times 10,000; the quotient is the double nearest to the percentage as the department wrote it. */
const percentOf = (rateE4: number): number => rateE4 / 10_000;

const presentAccount = (person: PersonKey, account: entity.AccountWithLedger): HousingFundAccount => ({
  id: account.id,
  number: account.number.masked(),
  employer: account.employer,
  status: account.status,
  openedOn: account.openedOn,
  baseFen: account.baseFen,
  employerRate: percentOf(account.employerRateE4),
  personRate: percentOf(account.personRateE4),
  monthlyDepositFen: account.monthlyDepositFen,
  balanceFen: account.balanceFen,
  ledgerBalanceFen: account.ledgerBalanceFen,
  inReconciliation: account.inReconciliation,
  paidUntilMonth: account.paidUntilMonth,
  list: {
    scope: ['housing-fund-entries', person, account.id],
    items: account.entries,
    keyOf: ({ bookedOn, serial }) => [bookedOn, serial],
    defaultFirst: 12,
  },
});

const presentLoan = (loan: entity.LoanWithInstalments): HousingLoan => ({
  id: loan.id,
  contractNumber: loan.contractNumber.masked(),
  kind: loan.kind,
  principalFen: loan.principalFen,
  annualRate: percentOf(loan.annualRateE4),
  termMonths: loan.termMonths,
  method: loan.method,
  lentOn: loan.lentOn,
  outstandingFen: loan.outstandingFen,
  status: loan.status,
  nextInstalment: loan.nextInstalment,
  withdrawal: loan.withdrawal,
});

/** Everything of the housing fund but the source, which `exchange` words. */
export const presentHousingFund = (
  person: PersonKey,
  { balanceFen, accounts, loans }: entity.HousingFundRecords,
): Omit<HousingFund, 'source'> => ({
  balanceFen,
  accounts: accounts.map((account) => presentAccount(person, account)),
  loans: loans.map(presentLoan),
});
