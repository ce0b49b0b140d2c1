import { Field, ID, InputType } from 'type-graphql';

@InputType()
export class EndDeviceInput {
  @Field(() => ID, { description: '`SignedInDevice.id`' })
  readonly deviceId!: string;
}

@InputType()
export class UnbindAccountInput {
  @Field(() => ID, { description: '`SignedInAccount.id`' })
  readonly accountId!: string;
}
