import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import type { Fen } from '@city-services/shared/money/fen';
import type { BusinessDate } from '@city-services/shared/time/businessDate';
import type { BusinessMonth } from '@city-services/shared/time/businessMonth';
import { PageInfo } from '../../kernel/pageTypes';
import type { List, PageEnd } from '../../kernel/paging';
import { BusinessDateScalar, BusinessMonthScalar, DateTimeScalar, FenScalar } from '../../kernel/scalars';
import { textEnum } from '../../kernel/textEnum';
import { Source } from '../exchange';
import type * as contribution from './contribution.entity';
import type { EnrolmentStatus } from './enrolment.entity';
import type { MonthState } from './insurance.entity';
import type * as medicalEntry from './medicalEntry.entity';

const EnrolmentStatuses = textEnum<EnrolmentStatus>('ACTIVE', 'SUSPENDED', 'ENDED');
const MonthStates = textEnum<MonthState>('CONTRIBUTED', 'ARREARS', 'GAP', 'NOT_COVERED', 'FUTURE');
const ContributionTypes = textEnum<contribution.ContributionType>('REGULAR', 'BACK_PAYMENT', 'REFUND');
const MedicalEntryTypes = textEnum<medicalEntry.MedicalEntryType>('CREDIT', 'EXPENSE', 'INTEREST', 'REVERSAL');
registerEnumType(EnrolmentStatuses, { name: 'EnrolmentStatus', description: '正常参保, 暂停参保, 终止参保.' });
registerEnumType(MonthStates, {
  name: 'MonthState',
  description: 'ARREARS before GAP where a month is both. FUTURE: from the business day’s month on, not contributed.',
});
registerEnumType(ContributionTypes, { name: 'ContributionType', description: '正常应缴, 补缴, 退收.' });
registerEnumType(MedicalEntryTypes, { name: 'MedicalEntryType', description: '划入, 支出, 结息, 冲正.' });

@ObjectType()
export class ContributionYear {
  @Field(() => Int)
  readonly year!: number;

  @Field(() => [MonthStates], { description: 'Twelve, January first.' })
  readonly months!: readonly MonthState[];

  @Field(() => FenScalar, { description: 'What has come in for the months of this year.' })
  readonly employerFen!: Fen;

  @Field(() => FenScalar)
  readonly personFen!: Fen;
}

@ObjectType({ description: 'What is due, paid or refunded for one month.' })
export class Contribution {
  @Field(() => BusinessMonthScalar)
  readonly month!: BusinessMonth;

  @Field(() => ContributionTypes)
  readonly type!: contribution.ContributionType;

  @Field(() => FenScalar)
  readonly baseFen!: Fen;

  @Field(() => FenScalar)
  readonly employerFen!: Fen;

  @Field(() => FenScalar)
  readonly personFen!: Fen;

  @Field(() => BusinessDateScalar, { nullable: true, description: 'Null: not paid (or not refunded) yet.' })
  readonly paidOn!: BusinessDate | null;
}

@ObjectType()
export class ContributionPage {
  @Field(() => [Contribution])
  readonly items!: readonly Contribution[];

  @Field(() => Int)
  readonly totalCount!: number;

  @Field(() => PageInfo)
  readonly pageInfo!: PageEnd;
}

@ObjectType({ description: 'One insurance in which the citizen is enrolled, and its working life.' })
export class Insurance {
  @Field(() => String, { description: '110, 120, 170, 210, 310, 390, 410 or 510.' })
  readonly code!: string;

  @Field(() => String)
  readonly name!: string;

  @Field(() => EnrolmentStatuses)
  readonly status!: EnrolmentStatus;

  @Field(() => BusinessDateScalar)
  readonly enrolledOn!: BusinessDate;

  @Field(() => String, { nullable: true })
  readonly employer!: string | null;

  @Field(() => String)
  readonly regionCode!: string;

  @Field(() => String)
  readonly regionName!: string;

  @Field(() => Int)
  readonly monthsContributed!: number;

  @Field(() => BusinessMonthScalar, { nullable: true, description: 'The first contributed month.' })
  readonly firstMonth!: BusinessMonth | null;

  @Field(() => BusinessMonthScalar, { nullable: true, description: 'The last contributed month.' })
  readonly lastMonth!: BusinessMonth | null;

  @Field(() => [BusinessMonthScalar], { description: 'Ascending.' })
  readonly gapMonths!: readonly BusinessMonth[];

  @Field(() => [BusinessMonthScalar], { description: 'Ascending.' })
  readonly arrearMonths!: readonly BusinessMonth[];

  @Field(() => [ContributionYear], {
    description:
      'Ascending, from the first contributed year to the business day’s year; the picture of a working life.',
  })
  readonly years!: readonly ContributionYear[];

  /** What `contributions` pages through. */
  readonly list!: List<contribution.Contribution>;
}

@ObjectType()
export class MedicalEntry {
  @Field(() => ID)
  readonly id!: string;

  @Field(() => MedicalEntryTypes)
  readonly type!: medicalEntry.MedicalEntryType;

  @Field(() => FenScalar, { description: 'Signed.' })
  readonly amountFen!: Fen;

  @Field(() => DateTimeScalar)
  readonly occurredAt!: Date;

  @Field(() => String, { nullable: true, description: 'Hospital or pharmacy.' })
  readonly institution!: string | null;
}

@ObjectType()
export class MedicalEntryPage {
  @Field(() => [MedicalEntry])
  readonly items!: readonly MedicalEntry[];

  @Field(() => Int)
  readonly totalCount!: number;

  @Field(() => PageInfo)
  readonly pageInfo!: PageEnd;
}

@ObjectType()
export class MedicalAccount {
  @Field(() => FenScalar, { description: 'The sum of the ledger.' })
  readonly balanceFen!: Fen;

  /** What `entries` pages through. */
  readonly list!: List<medicalEntry.MedicalEntry>;
}

@ObjectType({ description: 'What social security holds of the citizen.' })
export class SocialSecurity {
  @Field(() => Source)
  readonly source!: Source;

  @Field(() => [Insurance], { description: 'By code.' })
  readonly insurances!: readonly Insurance[];

  @Field(() => MedicalAccount, {
    nullable: true,
    description: 'Null without a medical enrolment and without entries.',
  })
  readonly medicalAccount!: MedicalAccount | null;
}
