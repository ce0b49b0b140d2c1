import { Field, InputType } from 'type-graphql';
import { ConsentPurposeEnum, type ConsentPurposeName } from './consent.type';

@InputType()
export class DecideConsentInput {
  @Field(() => ConsentPurposeEnum)
  readonly purpose!: ConsentPurposeName;

  @Field({ description: 'Of the text that was on the screen.' })
  readonly version!: string;

  @Field(() => Boolean, { description: 'False is kept too: nobody is asked again.' })
  readonly agreed!: boolean;
}

@InputType()
export class WithdrawConsentInput {
  @Field(() => ConsentPurposeEnum)
  readonly purpose!: ConsentPurposeName;
}
