import { createUnionType, Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import type { EntryKind } from '@city-services/shared/entry/scene';
import type { BusinessDate } from '@city-services/shared/time/businessDate';
import { PageInfo } from '../../kernel/pageTypes';
import { BusinessDateScalar, DateTimeScalar } from '../../kernel/scalars';
import { textEnum } from '../../kernel/textEnum';
import { Platform } from '../identity';
import type { ClosedReason } from './entryCode.entity';
import type { ScanPlatform } from './entryScan.entity';

/** The contract's own enum: `identity` owns it. */
export { Platform };

export const EntryKindEnum = textEnum<EntryKind>('ITEM', 'HALL', 'PAGE', 'CAMPAIGN');
registerEnumType(EntryKindEnum, {
  name: 'EntryKind',
  description: 'A service item, a hall, a page, a page for the sake of a campaign.',
});

export const EntryClosedReason = textEnum<ClosedReason>('UNKNOWN', 'EXPIRED', 'ENDED');
registerEnumType(EntryClosedReason, {
  name: 'EntryClosedReason',
  description: 'Nobody made this code; its last day is over; it was switched off.',
});

@ObjectType('EntryTarget', { description: 'Where a scanned code leads: a page of ours, by name.' })
export class EntryTargetView {
  @Field(() => EntryKindEnum)
  readonly kind!: EntryKind;

  @Field({ description: 'The code of a service item, the id of a hall, or the name of a page such as `housing-fund`.' })
  readonly key!: string;

  @Field(() => String, { nullable: true })
  readonly campaign!: string | null;
}

@ObjectType({ description: 'A code that opens nothing: home, and why.' })
export class EntryClosed {
  @Field(() => EntryClosedReason)
  readonly reason!: ClosedReason;
}

export const Entry = createUnionType({
  name: 'Entry',
  description: 'What came of a scanned code.',
  // The answers are instances of these classes: type-graphql makes a `resolveType` of ours asynchronous, which compiled operations cannot wait for.
  types: () => [EntryTargetView, EntryClosed] as const,
});

@ObjectType()
export class EntryCode {
  @Field(() => ID, { description: 'What the code says, 12 characters.' })
  readonly scene!: string;

  @Field(() => EntryTargetView)
  readonly target!: EntryTargetView;

  @Field()
  readonly note!: string;

  @Field(() => BusinessDateScalar, { nullable: true, description: 'The last day on which it opens anything.' })
  readonly lastDay!: BusinessDate | null;

  @Field(() => EntryClosedReason, { nullable: true, description: 'Why it opens nothing; null while it does.' })
  readonly closed!: ClosedReason | null;

  @Field({ description: 'The address in its plain-link QR.' })
  readonly link!: string;

  @Field({
    description:
      'Path of its picture at the BFF; `.png` instead of `.svg`, and `?for=weapp` or `?for=alipay` for a platform’s own.',
  })
  readonly picturePath!: string;

  @Field(() => DateTimeScalar)
  readonly createdAt!: Date;
}

@ObjectType()
export class EntryCodeList {
  @Field(() => [EntryCode])
  readonly items!: readonly EntryCode[];

  @Field(() => Int)
  readonly totalCount!: number;

  @Field(() => PageInfo)
  readonly pageInfo!: PageInfo;
}

@ObjectType({ description: 'How often a code was scanned on one day and platform; nothing in it is of a person.' })
export class EntryScans {
  @Field(() => BusinessDateScalar)
  readonly day!: BusinessDate;

  @Field(() => ID)
  readonly scene!: string;

  @Field(() => EntryTargetView, { nullable: true })
  readonly target!: EntryTargetView | null;

  @Field(() => Platform)
  readonly platform!: ScanPlatform;

  @Field(() => Int)
  readonly count!: number;
}
