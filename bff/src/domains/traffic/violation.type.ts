import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import type { Fen } from '@city-services/shared/money/fen';
import { PageInfo } from '../../kernel/pageTypes';
import type { PageEnd } from '../../kernel/paging';
import { DateTimeScalar, FenScalar } from '../../kernel/scalars';
import { textEnum } from '../../kernel/textEnum';
import type { ViolationPayment } from './violation.entity';

const ViolationPayments = textEnum<ViolationPayment>('UNPAID', 'PAID', 'NOT_REQUIRED');
registerEnumType(ViolationPayments, { name: 'ViolationPayment', description: '未缴款, 已缴款, 无需缴款.' });

@ObjectType()
export class Violation {
  @Field(() => ID, { description: '违法编号.' })
  readonly id!: string;

  @Field(() => String, { description: 'In full for an own vehicle; `鲁B***45` for somebody else’s.' })
  readonly plate!: string;

  @Field(() => String, { description: 'GA/T 16.7 code.' })
  readonly plateType!: string;

  @Field(() => DateTimeScalar)
  readonly occurredAt!: Date;

  @Field(() => String)
  readonly location!: string;

  @Field(() => String, { description: 'GA/T 16.31, 4 or 5 digits.' })
  readonly code!: string;

  @Field(() => String)
  readonly description!: string;

  @Field(() => Int)
  readonly points!: number;

  @Field(() => FenScalar)
  readonly fineFen!: Fen;

  @Field(() => Boolean)
  readonly handled!: boolean;

  @Field(() => DateTimeScalar, { nullable: true })
  readonly handledAt!: Date | null;

  @Field(() => ViolationPayments)
  readonly payment!: ViolationPayment;

  @Field(() => Boolean, {
    description: 'Whether the fine is this citizen’s: false where another driver was dealt with.',
  })
  readonly mine!: boolean;
}

@ObjectType()
export class ViolationPage {
  @Field(() => [Violation])
  readonly items!: readonly Violation[];

  @Field(() => Int)
  readonly totalCount!: number;

  @Field(() => PageInfo)
  readonly pageInfo!: PageEnd;
}
