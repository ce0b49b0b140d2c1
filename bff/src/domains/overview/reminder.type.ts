import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import type { Fen } from '@city-services/shared/money/fen';
import type { BusinessDate } from '@city-services/shared/time/businessDate';
import { BusinessDateScalar, FenScalar } from '../../kernel/scalars';
import { textEnum } from '../../kernel/textEnum';
import type { ReminderKind, ReminderPage } from './reminder.entity';

const ReminderPages = textEnum<ReminderPage>(
  'SOCIAL_SECURITY',
  'TRAFFIC_VIOLATIONS',
  'TRAFFIC_VEHICLE',
  'TRAFFIC_LICENCE',
  'HOUSING_FUND_LOAN',
);
const ReminderKinds = textEnum<ReminderKind>(
  'VIOLATION_UNHANDLED',
  'FINE_UNPAID',
  'INSPECTION_DUE',
  'INSURANCE_DUE',
  'LICENCE_EXPIRING',
  'CONTRIBUTION_GAP',
  'LOAN_OVERDUE',
  'LOAN_DUE',
);
registerEnumType(ReminderPages, { name: 'ReminderPage' });
registerEnumType(ReminderKinds, {
  name: 'ReminderKind',
  description:
    'Raised at once for violations, fines, overdue instalments; INSPECTION_DUE and LICENCE_EXPIRING 90 days before, INSURANCE_DUE 30, ' +
    'LOAN_DUE 7; CONTRIBUTION_GAP for gaps and arrears of the last 24 months.',
});

@ObjectType({ description: 'Where a tap leads.' })
export class ReminderTarget {
  @Field(() => ReminderPages)
  readonly page!: ReminderPage;

  @Field(() => ID, { nullable: true, description: 'The most urgent record, where the page has one.' })
  readonly recordId!: string | null;
}

@ObjectType()
export class Reminder {
  @Field(() => ID)
  readonly id!: string;

  @Field(() => ReminderKinds)
  readonly kind!: ReminderKind;

  @Field(() => String)
  readonly title!: string;

  @Field(() => String)
  readonly detail!: string;

  @Field(() => BusinessDateScalar, { nullable: true, description: 'The earliest of the records that it stands for.' })
  readonly dueOn!: BusinessDate | null;

  @Field(() => FenScalar, { nullable: true, description: 'Over the records that it stands for.' })
  readonly amountFen!: Fen | null;

  @Field(() => Int, { description: 'How many records the reminder stands for.' })
  readonly count!: number;

  @Field(() => ReminderTarget)
  readonly target!: ReminderTarget;
}
