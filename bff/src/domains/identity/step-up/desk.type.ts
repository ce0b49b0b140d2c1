import { Field, ID, Int, ObjectType } from 'type-graphql';
import type { MaskedText } from '@city-services/shared/identity/masks';
import type { BusinessDate } from '@city-services/shared/time/businessDate';
import type { StaffRole } from '../../../kernel/context';
import type { PersonKey } from '../../../kernel/ids';
import { BusinessDateScalar, DateTimeScalar, MaskedScalar } from '../../../kernel/scalars';
import { StaffRoleEnum } from '../../../kernel/staffRole';
import { Platform } from '../identity.type';
import type { StepUpState } from './stepUp.entity';
import { StepUpView, VisitHalfEnum, VisitHall } from './stepUp.type';
import type { VisitHalf } from './visit.entity';

@ObjectType({ description: 'Somebody at a counter, behind stars: enough to compare with the card.' })
export class DeskPerson {
  /** For writing down whose data were looked at; no field of the schema. */
  readonly personKey!: PersonKey;

  @Field(() => MaskedScalar)
  readonly name!: MaskedText;

  @Field(() => MaskedScalar)
  readonly idNumber!: MaskedText;
}

@ObjectType({ description: 'A citizen who asks this member of staff to confirm who they are.' })
export class TakenPairView {
  @Field(() => ID)
  readonly stepId!: string;

  @Field(() => DeskPerson)
  readonly person!: DeskPerson;

  @Field(() => DateTimeScalar)
  readonly validUntil!: Date;
}

@ObjectType({ description: 'A code to hand over. It is shown once and kept nowhere in clear.' })
export class IssuedCodeView {
  @Field()
  readonly code!: string;

  @Field(() => DateTimeScalar)
  readonly validUntil!: Date;

  @Field(() => DeskPerson)
  readonly person!: DeskPerson;
}

@ObjectType({ description: 'Who is announced at a hall.' })
export class DeskVisit {
  @Field(() => ID)
  readonly id!: string;

  @Field(() => VisitHall)
  readonly hall!: VisitHall;

  @Field(() => BusinessDateScalar)
  readonly day!: BusinessDate;

  @Field(() => VisitHalfEnum)
  readonly half!: VisitHalf;

  @Field(() => DeskPerson)
  readonly person!: DeskPerson;
}

@ObjectType({ description: 'A face check that no machine could decide.' })
export class ReviewCaseView {
  @Field(() => ID)
  readonly id!: string;

  @Field(() => Platform)
  readonly platform!: `${Platform}`;

  @Field(() => DateTimeScalar)
  readonly startedAt!: Date;

  @Field(() => DateTimeScalar)
  readonly validUntil!: Date;

  @Field(() => String, { nullable: true, description: 'By which the vendor’s staff find what they saw.' })
  readonly auditId!: string | null;

  @Field(() => StepUpView)
  readonly step!: StepUpView;

  @Field(() => DeskPerson)
  readonly person!: DeskPerson;

  readonly state!: StepUpState;
}

@ObjectType()
export class ReviewQueue {
  @Field(() => [ReviewCaseView], { description: 'The longest waiting first; never one’s own.' })
  readonly items!: ReviewCaseView[];

  @Field(() => Int)
  readonly totalCount!: number;
}

@ObjectType({ description: 'What the member of staff may do, and where.' })
export class StaffDesk {
  @Field(() => [StaffRoleEnum])
  readonly roles!: StaffRole[];

  @Field()
  readonly organisation!: string;

  @Field(() => [VisitHall])
  readonly halls!: VisitHall[];
}
