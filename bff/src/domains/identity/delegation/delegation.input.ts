import { Field, ID, InputType, Int } from 'type-graphql';
import type { BusinessDate } from '@city-services/shared/time/businessDate';
import { BusinessDateScalar } from '../../../kernel/scalars';
import { DelegationScopes, type DelegationScopeName } from './acting.type';
import { DelegationSides, type DelegationSideName } from './delegation.type';

const NOTICE =
  'Of the `sharingNotice` that was on the screen; required where it is about the own records (`CONSENT_REQUIRED`).';
const NAMED = 'As the identity card shows it. Typed once; nothing of the answer tells whether there is such a person.';

@InputType()
export class AskDelegationInput {
  @Field(() => DelegationSides)
  readonly side!: DelegationSideName;

  @Field({ description: NAMED })
  readonly name!: string;

  @Field({ description: NAMED })
  readonly idNumber!: string;

  @Field(() => [DelegationScopes], { description: 'At least one.' })
  readonly scopes!: DelegationScopeName[];

  @Field(() => BusinessDateScalar, { description: 'The last day: today up to a year from today.' })
  readonly untilOn!: BusinessDate;

  @Field(() => String, { nullable: true, description: NOTICE })
  readonly noticeVersion!: string | null;
}

@InputType()
export class AnswerDelegationInput {
  @Field(() => ID)
  readonly id!: string;

  @Field()
  readonly accept!: boolean;

  @Field(() => [DelegationScopes], {
    nullable: true,
    description:
      'What the citizen grants, out of what was asked for; of no meaning where the citizen is the one who acts.',
  })
  readonly scopes!: DelegationScopeName[] | null;

  @Field(() => String, { nullable: true, description: NOTICE })
  readonly noticeVersion!: string | null;
}

@InputType()
export class DelegationIdInput {
  @Field(() => ID)
  readonly delegationId!: string;
}

@InputType()
abstract class VisitTermsInput {
  @Field(() => [DelegationScopes], { description: 'At least one.' })
  readonly scopes!: DelegationScopeName[];

  @Field(() => Int, { description: '10 to 120.' })
  readonly minutes!: number;
}

@InputType()
export class ShowAgentCodeInput extends VisitTermsInput {
  @Field(() => String, { nullable: true, description: NOTICE })
  readonly noticeVersion!: string | null;
}

@InputType()
export class SendAgentCodeInput extends VisitTermsInput {
  @Field({ description: NAMED })
  readonly name!: string;

  @Field({ description: NAMED })
  readonly idNumber!: string;
}

@InputType()
export class StartAgentVisitInput {
  @Field()
  readonly code!: string;

  @Field(() => ID, {
    nullable: true,
    description: 'Of a code that was sent; absent for one that the citizen’s phone shows.',
  })
  readonly sentCodeId!: string | null;
}
