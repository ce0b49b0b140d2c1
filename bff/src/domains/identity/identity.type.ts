import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import type { MaskedText } from '@city-services/shared/identity/masks';
import { DateTimeScalar, MaskedScalar } from '../../kernel/scalars';
import { Acting } from './delegation/acting.type';

export enum Platform {
  WEAPP = 'WEAPP',
  ALIPAY = 'ALIPAY',
  H5 = 'H5',
}
registerEnumType(Platform, { name: 'Platform' });

export enum IdentityLevel {
  SIGNED_IN = 'SIGNED_IN',
  VERIFIED = 'VERIFIED',
  FACE = 'FACE',
}
registerEnumType(IdentityLevel, {
  name: 'IdentityLevel',
  description:
    'SIGNED_IN: the platform knows the account. VERIFIED: bound to a person of the population register. FACE: verified and recently proven by face.',
});

@ObjectType()
export class Citizen {
  @Field(() => ID)
  readonly id!: string;

  @Field(() => MaskedScalar)
  readonly name!: MaskedText;

  @Field(() => MaskedScalar)
  readonly idNumber!: MaskedText;

  @Field(() => MaskedScalar, { nullable: true })
  readonly phone!: MaskedText | null;
}

@ObjectType()
export class Me {
  @Field(() => IdentityLevel)
  readonly level!: `${IdentityLevel}`;

  @Field(() => Citizen, { nullable: true, description: 'Null below VERIFIED.' })
  readonly citizen!: Citizen | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When FACE becomes VERIFIED again; null below FACE.' })
  readonly faceUntil!: Date | null;

  @Field(() => Acting, {
    nullable: true,
    description: 'For whom the session acts; null for the citizen’s own affairs.',
  })
  readonly acting!: Acting | null;
}

@ObjectType('Session')
export class SessionView {
  @Field()
  readonly accessToken!: string;

  @Field(() => DateTimeScalar)
  readonly expiresAt!: Date;

  @Field()
  readonly refreshToken!: string;

  @Field(() => DateTimeScalar)
  readonly refreshUntil!: Date;

  @Field(() => Me)
  readonly me!: Me;
}

@ObjectType()
export class IdentityChallenge {
  @Field(() => ID)
  readonly id!: string;

  @Field(() => DateTimeScalar)
  readonly expiresAt!: Date;

  @Field(() => Int)
  readonly resendAfterSeconds!: number;

  @Field(() => Int, { description: 'How many digits the code has: 6, and more where somebody guesses.' })
  readonly codeDigits!: number;
}

@ObjectType('IdentityNotice', {
  description:
    'What is taken for verification, why, how long it is kept, and whom to ask: read before the identity number is typed.',
})
export class IdentityNoticeView {
  @Field()
  readonly version!: string;

  @Field()
  readonly text!: string;
}
