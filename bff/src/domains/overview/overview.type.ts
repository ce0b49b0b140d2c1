import { Field, Int, ObjectType } from 'type-graphql';
import type { Fen } from '@city-services/shared/money/fen';
import type { BusinessMonth } from '@city-services/shared/time/businessMonth';
import { BusinessMonthScalar, FenScalar } from '../../kernel/scalars';
import { Source } from '../exchange';
import { Reminder } from './reminder.type';

@ObjectType()
export class SocialSecuritySummary {
  @Field(() => Int, { description: 'Enrolments.' })
  readonly recordCount!: number;

  @Field(() => Int, { description: 'Enrolments that are ACTIVE.' })
  readonly insuranceCount!: number;

  @Field(() => Int, { description: 'Different contributed months over 110, 120 and 170.' })
  readonly pensionMonths!: number;

  @Field(() => FenScalar)
  readonly medicalBalanceFen!: Fen;

  @Field(() => Int, {
    description: 'Of the ACTIVE pension among 110 and 120, else of the one with the latest contribution; 0 without.',
  })
  readonly gapMonthCount!: number;
}

@ObjectType()
export class TrafficSummary {
  @Field(() => Int, { description: 'Vehicles, licence and violations.' })
  readonly recordCount!: number;

  @Field(() => Int, { description: 'Own vehicles that are not CANCELLED.' })
  readonly vehicleCount!: number;

  @Field(() => Int)
  readonly unhandledCount!: number;

  @Field(() => FenScalar)
  readonly finesDueFen!: Fen;

  @Field(() => Int, { nullable: true, description: 'Null without a licence.' })
  readonly points!: number | null;
}

@ObjectType()
export class HousingFundSummary {
  @Field(() => Int, { description: 'Accounts and loans.' })
  readonly recordCount!: number;

  @Field(() => FenScalar, { description: 'Over accounts that are not CLOSED.' })
  readonly balanceFen!: Fen;

  @Field(() => FenScalar, { description: 'Over NORMAL accounts.' })
  readonly monthlyDepositFen!: Fen;

  @Field(() => BusinessMonthScalar, { nullable: true, description: 'The latest of all accounts.' })
  readonly paidUntilMonth!: BusinessMonth | null;
}

const SUMMARY =
  'Null: could not be read. A citizen without any record of the domain gets a summary with recordCount 0.';

@ObjectType()
export class SocialSecuritySection {
  @Field(() => Source)
  readonly source!: Source;

  @Field(() => SocialSecuritySummary, { nullable: true, description: SUMMARY })
  readonly summary!: SocialSecuritySummary | null;
}

@ObjectType()
export class TrafficSection {
  @Field(() => Source)
  readonly source!: Source;

  @Field(() => TrafficSummary, { nullable: true, description: SUMMARY })
  readonly summary!: TrafficSummary | null;
}

@ObjectType()
export class HousingFundSection {
  @Field(() => Source)
  readonly source!: Source;

  @Field(() => HousingFundSummary, { nullable: true, description: SUMMARY })
  readonly summary!: HousingFundSummary | null;
}

@ObjectType({ description: 'Everything that the home page draws.' })
export class Overview {
  @Field(() => SocialSecuritySection)
  readonly socialSecurity!: SocialSecuritySection;

  @Field(() => TrafficSection)
  readonly traffic!: TrafficSection;

  @Field(() => HousingFundSection)
  readonly housingFund!: HousingFundSection;

  @Field(() => [Reminder], {
    description:
      'What needs the citizen’s attention: LOAN_OVERDUE first; then what is overdue (inspection, insurance, licence); ' +
      'VIOLATION_UNHANDLED; FINE_UNPAID; then by dueOn; CONTRIBUTION_GAP last. One a kind. A section that did not answer raises none.',
  })
  readonly reminders!: readonly Reminder[];
}
