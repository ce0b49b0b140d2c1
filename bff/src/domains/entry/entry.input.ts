import { ArgsType, Field, ID, InputType } from 'type-graphql';
import type { EntryKind } from '@city-services/shared/entry/scene';
import type { BusinessDate } from '@city-services/shared/time/businessDate';
import { BusinessDateScalar } from '../../kernel/scalars';
import { EntryKindEnum, Platform } from './entry.type';

@ArgsType()
export class EntryArgs {
  @Field(() => String, { description: 'What stood in the code, of any form.' })
  readonly scene!: string;

  @Field(() => Platform, {
    nullable: true,
    description: 'Where it was scanned: counts the scan. Left out when the same scan asks once more.',
  })
  readonly platform?: Platform | null;
}

@InputType({ description: 'The same target gives the same code; one that is there keeps its note and last day.' })
export class MakeEntryCodeInput {
  @Field(() => EntryKindEnum)
  readonly kind!: EntryKind;

  @Field({ description: 'The code of a service item, the id of a hall, or the name of a page.' })
  readonly key!: string;

  @Field(() => String, { nullable: true, description: 'CAMPAIGN: small letters, digits and hyphens.' })
  readonly campaign?: string | null;

  @Field(() => String, { nullable: true, description: 'What it is for, up to 80 characters.' })
  readonly note?: string | null;

  @Field(() => BusinessDateScalar, { nullable: true })
  readonly lastDay?: BusinessDate | null;
}

@InputType()
export class SwitchEntryCodeInput {
  @Field(() => ID)
  readonly scene!: string;

  @Field({ description: 'False: opens nothing from now on.' })
  readonly on!: boolean;
}

@ArgsType()
export class EntryScansArgs {
  @Field(() => BusinessDateScalar)
  readonly from!: BusinessDate;

  @Field(() => BusinessDateScalar, { description: 'Included; up to a year after `from`.' })
  readonly to!: BusinessDate;
}
