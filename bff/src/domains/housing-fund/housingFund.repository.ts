import type { PersonKey } from '../../kernel/ids';
import type { Vault } from '../../storage/vault';
import type { FundAccount } from './fundAccount.entity';
import { FundAccountModel, type FundAccountDocument } from './fundAccount.model';
import type { FundEntry } from './fundEntry.entity';
import { FundEntryModel } from './fundEntry.model';
import type { FundLoan } from './fundLoan.entity';
import { FundLoanModel, type FundLoanDocument } from './fundLoan.model';
import type { FundRepayment } from './fundRepayment.entity';
import { FundRepaymentModel } from './fundRepayment.model';
import type { AccountFacts, LoanFacts } from './housingFund.entity';

/** Everything that the home page's figures follow from. */
export interface HousingFundFacts {
  readonly accounts: readonly AccountFacts[];
  readonly loans: readonly LoanFacts[];
}

/** What was booked on any account for repaying a loan: withdrawals are negative. */
export interface BookedForLoan {
  readonly contractKey: string;
  readonly bookedFen: number;
}

/** Everything that the housing fund holds of one person. */
export interface HousingFundHoldings {
  readonly accounts: readonly FundAccount[];
  readonly entries: readonly FundEntry[];
  readonly loans: readonly FundLoan[];
  readonly repayments: readonly FundRepayment[];
  readonly booked: readonly BookedForLoan[];
}

type LoanFactsRow = Omit<LoanFacts, 'id'> & { readonly _id: string };
/** One row of the accounts, or a loan, which alone has open repayments. */
type AccountOrLoan = LoanFactsRow | (AccountFacts & { readonly openRepayments?: undefined });

type AccountRow = Omit<FundAccount, 'id' | 'number'> & Pick<FundAccountDocument, '_id' | 'number'>;
type LoanRow = Omit<FundLoan, 'id' | 'contractNumber'> & Pick<FundLoanDocument, '_id' | 'contractNumber'>;
type EntryRow = Omit<FundEntry, 'id'> & { readonly _id: string };

/** One reply holds all records of a person, so that their number adds no round trip. */
const ALL_AT_ONCE = 100_000;

const ACCOUNT_FACTS = {
  _id: 0,
  status: 1,
  balanceFen: 1,
  baseFen: 1,
  employerRateE4: 1,
  personRateE4: 1,
  paidUntilMonth: 1,
};
const REPAYMENT_FACTS = {
  _id: 0,
  number: 1,
  dueOn: 1,
  repaidOn: 1,
  principalFen: 1,
  interestFen: 1,
  penaltyFen: 1,
};

/** A person's loans, each with the repayments that are still open. */
const loanFacts = (person: PersonKey) => [
  { $match: { personKey: person } },
  {
    $lookup: {
      from: FundRepaymentModel.collection.collectionName,
      localField: 'contractKey',
      foreignField: 'contractKey',
      pipeline: [{ $match: { repaidOn: null } }, { $project: REPAYMENT_FACTS }],
      as: 'openRepayments',
    },
  },
  { $project: { status: 1, openRepayments: 1 } },
];

export class HousingFundRepository {
  readonly #options: { readonly maxTimeMS: number; readonly batchSize: number; readonly promoteBuffers: true };

  /** @param readTimeoutMs after which the server gives a query up */
  constructor(
    private readonly vault: Vault,
    readTimeoutMs: number,
  ) {
    this.#options = { maxTimeMS: readTimeoutMs, batchSize: ALL_AT_ONCE, promoteBuffers: true };
  }

  /** One round trip. */
  async findFacts(person: PersonKey): Promise<HousingFundFacts> {
    const loans = { $unionWith: { coll: FundLoanModel.collection.collectionName, pipeline: loanFacts(person) } };
    const rows = await FundAccountModel.collection
      .aggregate<AccountOrLoan>([{ $match: { personKey: person } }, { $project: ACCOUNT_FACTS }, loans], this.#options)
      .toArray();
    const found: { accounts: AccountFacts[]; loans: LoanFacts[] } = { accounts: [], loans: [] };
    for (const row of rows) {
      if (row.openRepayments === undefined) found.accounts.push(row);
      else found.loans.push({ ...row, id: row._id });
    }
    return found;
  }

  /** Five round trips, ledger and repayments after accounts and loans. */
  async findHoldings(person: PersonKey): Promise<HousingFundHoldings> {
    const [accounts, loans] = await Promise.all([this.#accounts(person), this.#loans(person)]);
    const contractKeys = loans.map(({ contractKey }) => contractKey);
    const [entries, repayments, booked] = await Promise.all([
      this.#entries(accounts.map(({ accountKey }) => accountKey)),
      this.#repayments(contractKeys),
      this.#booked(contractKeys),
    ]);
    return { accounts, loans, entries, repayments, booked };
  }

  async #accounts(person: PersonKey): Promise<FundAccount[]> {
    const projection = { personKey: 0, digest: 0, batch: 0 };
    const rows = await FundAccountModel.collection
      .find<AccountRow>({ personKey: person }, { ...this.#options, projection })
      .toArray();
    return rows.map(({ _id, number, ...rest }) => ({
      ...rest,
      id: _id,
      number: this.vault.sensitive('account', number),
    }));
  }

  async #loans(person: PersonKey): Promise<FundLoan[]> {
    const projection = { personKey: 0, digest: 0, batch: 0 };
    const rows = await FundLoanModel.collection
      .find<LoanRow>({ personKey: person }, { ...this.#options, projection })
      .toArray();
    return rows.map(({ _id, contractNumber, ...rest }) => ({
      ...rest,
      id: _id,
      contractNumber: this.vault.sensitive('account', contractNumber),
    }));
  }

  async #entries(accountKeys: readonly string[]): Promise<FundEntry[]> {
    if (accountKeys.length === 0) return [];
    const rows = await FundEntryModel.collection
      .find<EntryRow>(
        { accountKey: { $in: [...accountKeys] } },
        { ...this.#options, projection: { digest: 0, batch: 0 } },
      )
      .toArray();
    return rows.map(({ _id, ...entry }) => ({ ...entry, id: _id }));
  }

  async #repayments(contractKeys: readonly string[]): Promise<FundRepayment[]> {
    if (contractKeys.length === 0) return [];
    return FundRepaymentModel.collection
      .find<FundRepayment>(
        { contractKey: { $in: [...contractKeys] } },
        { ...this.#options, projection: { ...REPAYMENT_FACTS, contractKey: 1 } },
      )
      .toArray();
  }

  /** Over the accounts of everybody: a husband or wife may have withdrawn for this loan. Only the sum leaves the database. */
  async #booked(contractKeys: readonly string[]): Promise<BookedForLoan[]> {
    if (contractKeys.length === 0) return [];
    return FundEntryModel.collection
      .aggregate<BookedForLoan>(
        [
          { $match: { contractKey: { $in: [...contractKeys] }, type: { $in: ['WITHDRAWAL', 'REVERSAL'] } } },
          { $group: { _id: '$contractKey', bookedFen: { $sum: '$amountFen' } } },
          { $project: { _id: 0, contractKey: '$_id', bookedFen: 1 } },
        ],
        this.#options,
      )
      .toArray();
  }
}
