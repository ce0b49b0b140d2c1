import { Field, ObjectType, registerEnumType } from 'type-graphql';
import { DateTimeScalar } from '../../kernel/scalars';
import { textEnum } from '../../kernel/textEnum';
import type { ConsentPlatform, ConsentState } from './consent.entity';

/** A purpose as clients name it. */
export type ConsentPurposeName =
  'PRIVACY_GUIDE' | 'IDENTITY_VERIFICATION' | 'FACE_VERIFICATION' | 'MESSAGES' | 'SHARING';

export const ConsentPurposeEnum = textEnum<ConsentPurposeName>(
  'PRIVACY_GUIDE',
  'IDENTITY_VERIFICATION',
  'FACE_VERIFICATION',
  'MESSAGES',
  'SHARING',
);
registerEnumType(ConsentPurposeEnum, {
  name: 'ConsentPurpose',
  description: 'What is agreed to by itself, one at a time.',
});

const ConsentStateEnum = textEnum<ConsentState>('UNDECIDED', 'AGREED', 'REFUSED', 'WITHDRAWN');
registerEnumType(ConsentStateEnum, { name: 'ConsentState' });

const ConsentPlatformEnum = textEnum<ConsentPlatform>('WEAPP', 'ALIPAY', 'H5');
registerEnumType(ConsentPlatformEnum, { name: 'ConsentPlatform', description: 'Where the citizen decided.' });

@ObjectType('NoticeItem', { description: 'One line of the list of personal information.' })
export class NoticeItemView {
  @Field()
  readonly what!: string;

  @Field()
  readonly why!: string;

  @Field({ description: 'How long.' })
  readonly kept!: string;

  @Field({ description: 'Who handles it.' })
  readonly who!: string;
}

@ObjectType('ConsentNotice', { description: 'What is shown before the citizen decides.' })
export class ConsentNoticeView {
  @Field(() => ConsentPurposeEnum)
  readonly purpose!: ConsentPurposeName;

  @Field()
  readonly title!: string;

  @Field()
  readonly summary!: string;

  @Field({ description: 'What happens without it.' })
  readonly without!: string;

  @Field({ description: 'Handed back with the decision.' })
  readonly version!: string;

  @Field(() => [NoticeItemView])
  readonly items!: NoticeItemView[];

  @Field(() => Boolean, { description: 'False: it is asked at the moment of its use, and can only be withdrawn here.' })
  readonly decidedHere!: boolean;
}

@ObjectType('Consent', { description: 'How one purpose stands with the account that asks.' })
export class ConsentView {
  @Field(() => ConsentNoticeView)
  readonly notice!: ConsentNoticeView;

  @Field(() => ConsentStateEnum)
  readonly state!: ConsentState;

  @Field(() => Boolean, { description: 'Whether a page may ask by itself. Never true after a refusal.' })
  readonly ask!: boolean;

  @Field(() => DateTimeScalar, { nullable: true })
  readonly decidedAt!: Date | null;

  @Field(() => String, { nullable: true, description: 'The version of the text that was decided about.' })
  readonly decidedVersion!: string | null;

  @Field(() => ConsentPlatformEnum, { nullable: true })
  readonly platform!: ConsentPlatform | null;
}
