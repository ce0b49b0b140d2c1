import { Field, ID, InputType } from 'type-graphql';
import type { BusinessDate } from '@city-services/shared/time/businessDate';
import { BusinessDateScalar } from '../../../kernel/scalars';
import { VisitHalfEnum } from './stepUp.type';
import type { VisitHalf } from './visit.entity';

@InputType()
export class StartFaceInput {
  @Field({ description: 'The version of the notice that the citizen has agreed to on this screen.' })
  readonly noticeVersion!: string;
}

@InputType()
export class ContinueStepUpInput {
  @Field(() => ID)
  readonly stepId!: string;

  @Field({
    defaultValue: '',
    description:
      'What the host’s face page answered: `verifyResult` of WeChat, `done` after Alipay’s page; else empty.',
  })
  readonly proof!: string;
}

@InputType()
export class CounterCodeInput {
  @Field()
  readonly code!: string;
}

@InputType()
export class BookVisitInput {
  @Field(() => ID)
  readonly hall!: string;

  @Field(() => BusinessDateScalar)
  readonly day!: BusinessDate;

  @Field(() => VisitHalfEnum)
  readonly half!: VisitHalf;
}

@InputType()
export class TakePairInput {
  @Field({ description: 'The six digits that the citizen shows.' })
  readonly code!: string;
}

@InputType()
export class ConfirmPairInput {
  @Field(() => ID)
  readonly stepId!: string;

  @Field({ description: 'Whether the person in front of the helper is the one of the card.' })
  readonly isThem!: boolean;
}

@InputType()
export class IssueCounterCodeInput {
  @Field({ description: 'As the card shows it.' })
  readonly name!: string;

  @Field()
  readonly idNumber!: string;
}

@InputType()
export class DecideReviewInput {
  @Field(() => ID)
  readonly reviewId!: string;

  @Field()
  readonly approved!: boolean;

  @Field({ defaultValue: '', description: 'For the citizen; needed for a refusal, at most 200 characters.' })
  readonly reason!: string;
}
