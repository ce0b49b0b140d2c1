import { Field, Float, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import type { MaskedText } from '@city-services/shared/identity/masks';
import type { Fen } from '@city-services/shared/money/fen';
import type { BusinessDate } from '@city-services/shared/time/businessDate';
import type { BusinessMonth } from '@city-services/shared/time/businessMonth';
import { PageInfo } from '../../kernel/pageTypes';
import type { List, PageEnd } from '../../kernel/paging';
import { BusinessDateScalar, BusinessMonthScalar, FenScalar, MaskedScalar } from '../../kernel/scalars';
import { textEnum } from '../../kernel/textEnum';
import type { FundAccountStatus } from './fundAccount.entity';
import type { FundEntry, FundEntryType } from './fundEntry.entity';

const AccountStatuses = textEnum<FundAccountStatus>('NORMAL', 'SEALED', 'CLOSED');
const EntryTypes = textEnum<FundEntryType>(
  'DEPOSIT',
  'BACK_PAYMENT',
  'WITHDRAWAL',
  'INTEREST',
  'TRANSFER_IN',
  'TRANSFER_OUT',
  'REVERSAL',
);
registerEnumType(AccountStatuses, { name: 'HousingFundAccountStatus', description: '正常, 封存, 销户.' });
registerEnumType(EntryTypes, {
  name: 'HousingFundEntryType',
  description: '汇缴, 补缴, 提取, 结息, 转入, 转出, 冲正.',
});

@ObjectType()
export class MonthlyDeposit {
  @Field(() => BusinessMonthScalar)
  readonly month!: BusinessMonth;

  @Field(() => FenScalar)
  readonly amountFen!: Fen;
}

@ObjectType()
export class HousingFundEntry {
  @Field(() => ID)
  readonly id!: string;

  @Field(() => EntryTypes)
  readonly type!: FundEntryType;

  @Field(() => BusinessDateScalar)
  readonly bookedOn!: BusinessDate;

  @Field(() => BusinessMonthScalar, { nullable: true, description: 'Of deposits and back payments.' })
  readonly month!: BusinessMonth | null;

  @Field(() => FenScalar, { description: 'Signed.' })
  readonly amountFen!: Fen;

  @Field(() => FenScalar, { description: 'After this entry.' })
  readonly balanceFen!: Fen;
}

@ObjectType()
export class HousingFundEntryPage {
  @Field(() => [HousingFundEntry])
  readonly items!: readonly HousingFundEntry[];

  @Field(() => Int)
  readonly totalCount!: number;

  @Field(() => PageInfo)
  readonly pageInfo!: PageEnd;
}

@ObjectType()
export class HousingFundAccount {
  @Field(() => ID)
  readonly id!: string;

  @Field(() => MaskedScalar)
  readonly number!: MaskedText;

  @Field(() => String)
  readonly employer!: string;

  @Field(() => AccountStatuses)
  readonly status!: FundAccountStatus;

  @Field(() => BusinessDateScalar)
  readonly openedOn!: BusinessDate;

  @Field(() => FenScalar)
  readonly baseFen!: Fen;

  @Field(() => Float, { description: 'Percent, e.g. 8 or 7.5.' })
  readonly employerRate!: number;

  @Field(() => Float)
  readonly personRate!: number;

  @Field(() => FenScalar)
  readonly monthlyDepositFen!: Fen;

  @Field(() => FenScalar)
  readonly balanceFen!: Fen;

  @Field(() => FenScalar, {
    nullable: true,
    description: 'The balance that the last ledger entry states; null without entries.',
  })
  readonly ledgerBalanceFen!: Fen | null;

  @Field(() => Boolean, { description: 'The last ledger entry states another balance than the account.' })
  readonly inReconciliation!: boolean;

  @Field(() => BusinessMonthScalar, { nullable: true })
  readonly paidUntilMonth!: BusinessMonth | null;

  /** What `entries` pages through and `deposits` sums. */
  readonly list!: List<FundEntry>;
}
