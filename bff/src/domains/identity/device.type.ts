import { Field, ID, ObjectType } from 'type-graphql';
import { DateTimeScalar } from '../../kernel/scalars';
import { Platform } from './identity.type';

@ObjectType({ description: 'One device, or one browser, on which an account is signed in.' })
export class SignedInDevice {
  @Field(() => ID)
  readonly id!: string;

  @Field(() => String, { nullable: true, description: 'iPhone, Windows; null when the device does not say.' })
  readonly system!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The browser or program: 微信, Chrome; null when it does not say.',
  })
  readonly program!: string | null;

  @Field(() => DateTimeScalar)
  readonly firstUsedAt!: Date;

  @Field(() => DateTimeScalar, { description: 'Exact to 15 minutes.' })
  readonly lastUsedAt!: Date;

  @Field({ description: 'The device that asks.' })
  readonly current!: boolean;

  @Field({ description: 'Signed in later than `Devices.newSince`, and not the one that asks.' })
  readonly isNew!: boolean;
}

@ObjectType({ description: 'One user of one platform.' })
export class SignedInAccount {
  @Field(() => ID)
  readonly id!: string;

  @Field(() => Platform)
  readonly platform!: `${Platform}`;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was bound to the citizen; null before.' })
  readonly boundAt!: Date | null;

  @Field({ description: 'The account that asks.' })
  readonly current!: boolean;

  @Field({ description: 'Bound later than `Devices.newSince`, and not the one that asks.' })
  readonly isNew!: boolean;

  @Field(() => [SignedInDevice], { description: 'The last used first.' })
  readonly devices!: SignedInDevice[];
}

@ObjectType('Devices', { description: 'Everything on which the citizen is signed in.' })
export class DevicesView {
  @Field(() => DateTimeScalar, {
    description: 'What is newer is marked as new: for a week, and only if it came after the device that asks.',
  })
  readonly newSince!: Date;

  @Field(() => [SignedInAccount], { description: 'The first bound first. Below VERIFIED the account that asks.' })
  readonly accounts!: SignedInAccount[];
}
