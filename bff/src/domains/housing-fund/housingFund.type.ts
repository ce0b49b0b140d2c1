import { Field, Float, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import type { MaskedText } from '@city-services/shared/identity/masks';
import type { Fen } from '@city-services/shared/money/fen';
import type { BusinessDate } from '@city-services/shared/time/businessDate';
import { BusinessDateScalar, FenScalar, MaskedScalar } from '../../kernel/scalars';
import { textEnum } from '../../kernel/textEnum';
import { Source } from '../exchange';
import type * as loan from './fundLoan.entity';
import { HousingFundAccount } from './housingFundAccount.type';

const LoanKinds = textEnum<loan.FundLoanKind>('FUND', 'COMMERCIAL');
const RepaymentMethods = textEnum<loan.RepaymentMethod>('EQUAL_INSTALMENT', 'EQUAL_PRINCIPAL');
const LoanStatuses = textEnum<loan.FundLoanStatus>('REPAYING', 'OVERDUE', 'SETTLED');
registerEnumType(LoanKinds, { name: 'HousingLoanKind', description: '公积金贷款, 商业贷款.' });
registerEnumType(RepaymentMethods, { name: 'RepaymentMethod', description: '等额本息, 等额本金.' });
registerEnumType(LoanStatuses, { name: 'HousingLoanStatus', description: '正常还款, 逾期, 已结清.' });

@ObjectType()
export class Instalment {
  @Field(() => Int, { description: '期次.' })
  readonly number!: number;

  @Field(() => BusinessDateScalar)
  readonly dueOn!: BusinessDate;

  @Field(() => FenScalar)
  readonly principalFen!: Fen;

  @Field(() => FenScalar)
  readonly interestFen!: Fen;

  @Field(() => FenScalar)
  readonly penaltyFen!: Fen;

  @Field(() => FenScalar, { description: 'Principal, interest and penalty.' })
  readonly amountFen!: Fen;

  @Field(() => Boolean, { description: 'Was due before the business day.' })
  readonly overdue!: boolean;
}

@ObjectType()
export class WithdrawalYear {
  @Field(() => Int)
  readonly year!: number;

  @Field(() => FenScalar)
  readonly maxFen!: Fen;
}

@ObjectType()
export class RepaymentWithdrawal {
  @Field(() => BusinessDateScalar)
  readonly openFromOn!: BusinessDate;

  @Field(() => [WithdrawalYear], {
    description:
      'One for each calendar year with repayments, ascending. Each figure stands alone: what is withdrawn lowers the others.',
  })
  readonly years!: readonly WithdrawalYear[];
}

@ObjectType()
export class HousingLoan {
  @Field(() => ID)
  readonly id!: string;

  @Field(() => MaskedScalar)
  readonly contractNumber!: MaskedText;

  @Field(() => LoanKinds)
  readonly kind!: loan.FundLoanKind;

  @Field(() => FenScalar)
  readonly principalFen!: Fen;

  @Field(() => Float, { description: 'Percent, e.g. 3.1.' })
  readonly annualRate!: number;

  @Field(() => Int)
  readonly termMonths!: number;

  @Field(() => RepaymentMethods)
  readonly method!: loan.RepaymentMethod;

  @Field(() => BusinessDateScalar)
  readonly lentOn!: BusinessDate;

  @Field(() => FenScalar)
  readonly outstandingFen!: Fen;

  @Field(() => LoanStatuses)
  readonly status!: loan.FundLoanStatus;

  @Field(() => Instalment, { nullable: true, description: 'The first that is not repaid yet; null of a settled loan.' })
  readonly nextInstalment!: Instalment | null;

  @Field(() => RepaymentWithdrawal, {
    description: 'What the citizen may withdraw from the fund to repay this loan.',
  })
  readonly withdrawal!: RepaymentWithdrawal;
}

@ObjectType({ description: 'What the housing fund holds of the citizen.' })
export class HousingFund {
  @Field(() => Source)
  readonly source!: Source;

  @Field(() => FenScalar, { description: 'Over accounts that are not CLOSED.' })
  readonly balanceFen!: Fen;

  @Field(() => [HousingFundAccount], { description: 'NORMAL first, then the newest.' })
  readonly accounts!: readonly HousingFundAccount[];

  @Field(() => [HousingLoan], { description: 'Those that are not SETTLED first, then the newest.' })
  readonly loans!: readonly HousingLoan[];
}
