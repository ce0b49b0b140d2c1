import { Field, ID, InputType } from 'type-graphql';
import { Platform } from './identity.type';

@InputType()
export class SignInInput {
  @Field(() => Platform)
  readonly platform!: Platform;

  @Field()
  readonly code!: string;
}

@InputType()
export class RefreshSessionInput {
  @Field()
  readonly refreshToken!: string;
}

@InputType()
export class StartIdentityVerificationInput {
  @Field()
  readonly name!: string;

  @Field()
  readonly idNumber!: string;

  @Field({
    description: 'The version of the notice that the citizen has agreed to on this screen; `IdentityNotice.version`.',
  })
  readonly noticeVersion!: string;
}

@InputType()
export class CompleteIdentityVerificationInput {
  @Field(() => ID)
  readonly challengeId!: string;

  @Field()
  readonly code!: string;
}
