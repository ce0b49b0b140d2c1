import { ArgsType, Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import type { MaskedText } from '@city-services/shared/identity/masks';
import type { BusinessDate } from '@city-services/shared/time/businessDate';
import type { StaffRole } from '../../../kernel/context';
import { PageInfo, PageOf20 } from '../../../kernel/pageTypes';
import type { PageEnd } from '../../../kernel/paging';
import type { ReadPurpose, RecordKind } from '../../../kernel/reads';
import { BusinessDateScalar, DateTimeScalar, MaskedScalar } from '../../../kernel/scalars';
import { StaffRoleEnum } from '../../../kernel/staffRole';
import type { Reader } from './accessRecord.entity';

const RecordKindEnum: Readonly<Record<string, RecordKind>> = {
  SOCIAL_SECURITY: 'social-security',
  TRAFFIC: 'traffic',
  HOUSING_FUND: 'housing-fund',
  IDENTITY: 'identity',
  FULL_NUMBERS: 'full-numbers',
  CORRECTIONS: 'corrections',
  MY_DATA: 'my-data',
  DATA_COPY: 'data-copy',
};
registerEnumType(RecordKindEnum, {
  name: 'RecordKind',
  description:
    'A kind of personal records. IDENTITY: name and identity number behind stars. FULL_NUMBERS: in full. MY_DATA: the list of what is held.' +
    ' DATA_COPY: the file of all of it.',
});

const ReaderKindEnum: Readonly<Record<string, Reader['kind']>> = {
  SELF: 'self',
  GUARDIAN: 'guardian',
  RELATIVE: 'relative',
  AGENT: 'agent',
  STAFF: 'staff',
};
registerEnumType(ReaderKindEnum, { name: 'ReaderKind', description: 'Who looked at a person’s records.' });

const ReadPurposeEnum: Readonly<Record<string, ReadPurpose>> = {
  OWN: 'own',
  COUNTER: 'counter',
  HELP: 'help',
  REVIEW: 'review',
  CORRECTION: 'correction',
};
registerEnumType(ReadPurposeEnum, {
  name: 'ReadPurpose',
  description:
    'Why somebody looked. OWN: for the person, by themselves or by who acts for them. COUNTER: a card was compared at a counter. ' +
    'HELP: likewise, by a helper. REVIEW: a face check was judged. CORRECTION: a request to correct something was handled.',
});

@ObjectType({ description: 'One request that read records of the citizen.' })
export class AccessRecord {
  @Field(() => ID)
  readonly id!: string;

  @Field(() => DateTimeScalar)
  readonly at!: Date;

  @Field(() => BusinessDateScalar, { description: 'The day of `at`.' })
  readonly day!: BusinessDate;

  @Field(() => ReaderKindEnum)
  readonly who!: Reader['kind'];

  @Field(() => MaskedScalar, {
    nullable: true,
    description: 'Of a guardian, relative or agent who is in the register; null for the citizen and for staff.',
  })
  readonly name!: MaskedText | null;

  @Field(() => String, { nullable: true, description: 'Where an agent or a member of staff works.' })
  readonly organisation!: string | null;

  @Field(() => StaffRoleEnum, { nullable: true, description: 'As what a member of staff looked.' })
  readonly role!: StaffRole | null;

  @Field(() => [RecordKindEnum])
  readonly kinds!: readonly RecordKind[];

  @Field(() => ReadPurposeEnum)
  readonly purpose!: ReadPurpose;
}

@ObjectType()
export class AccessRecordPage {
  @Field(() => [AccessRecord])
  readonly items!: readonly AccessRecord[];

  @Field(() => Int)
  readonly totalCount!: number;

  @Field(() => PageInfo)
  readonly pageInfo!: PageEnd;

  @Field(() => Int, { description: 'For how many months entries are kept.' })
  readonly keptMonths!: number;
}

@ArgsType()
export class AccessRecordArgs extends PageOf20 {
  @Field(() => Boolean, { defaultValue: false, description: 'Leave out what the citizen looked at themselves.' })
  readonly byOthers!: boolean;
}
