import { Field, ID, InputType } from 'type-graphql';

const TAB_SECRET =
  'A secret of 32 random bytes in base64url that this tab alone keeps: only who knows it can complete the sign-in.';

@InputType()
export class StartPersonSignInInput {
  @Field()
  readonly name!: string;

  @Field()
  readonly idNumber!: string;

  @Field({ description: 'The version of the notice that the citizen has agreed to on this screen.' })
  readonly noticeVersion!: string;

  @Field({ description: TAB_SECRET })
  readonly tabSecret!: string;
}

@InputType()
export class CompletePersonSignInInput {
  @Field(() => ID)
  readonly challengeId!: string;

  @Field()
  readonly code!: string;

  @Field({ description: 'The secret with which this tab started.' })
  readonly tabSecret!: string;
}
