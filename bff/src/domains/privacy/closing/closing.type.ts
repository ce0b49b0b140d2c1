import { Field, Int, ObjectType, registerEnumType } from 'type-graphql';
import { DateTimeScalar } from '../../../kernel/scalars';
import { textEnum } from '../../../kernel/textEnum';

/** As a citizen sees it: once it is done nobody asks. */
export type ClosingStateName = 'GRACE' | 'ERASING';
const ClosingStateEnum = textEnum<ClosingStateName>('GRACE', 'ERASING');
registerEnumType(ClosingStateEnum, {
  name: 'ClosingState',
  description: 'GRACE: it can be undone. ERASING: it runs, and can’t.',
});

@ObjectType('ClosingTerm')
export class ClosingTermView {
  @Field()
  readonly what!: string;

  @Field()
  readonly why!: string;
}

@ObjectType('ClosingTerms', { description: 'What goes with the account, what stays, and which law says so.' })
export class ClosingTermsView {
  @Field(() => Int)
  readonly graceDays!: number;

  @Field(() => [ClosingTermView])
  readonly erased!: ClosingTermView[];

  @Field(() => [ClosingTermView])
  readonly kept!: ClosingTermView[];
}

@ObjectType('Closing', { description: 'A closing that is under way.' })
export class ClosingView {
  @Field(() => ClosingStateEnum)
  readonly state!: ClosingStateName;

  @Field(() => DateTimeScalar)
  readonly requestedAt!: Date;

  @Field(() => DateTimeScalar, { description: 'Until then it can be undone.' })
  readonly dueAt!: Date;
}
