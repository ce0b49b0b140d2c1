import { Field, Int, ObjectType, registerEnumType } from 'type-graphql';
import type { BusinessDate } from '@city-services/shared/time/businessDate';
import type { DayKind } from '@city-services/shared/time/workingDays';
import { BusinessDateScalar } from '../../../kernel/scalars';
import { textEnum } from '../../../kernel/textEnum';

const DayKinds = textEnum<DayKind>('WORKING', 'WORKED_WEEKEND', 'WEEKEND', 'HOLIDAY', 'PAUSED');
registerEnumType(DayKinds, {
  name: 'DayKind',
  description: 'WORKED_WEEKEND: 调休上班. PAUSED: the time stands still.',
});

@ObjectType()
export class WorkingCalendarDay {
  @Field(() => BusinessDateScalar)
  readonly day!: BusinessDate;

  @Field(() => DayKinds)
  readonly kind!: DayKind;

  @Field(() => String, { nullable: true, description: 'The holiday’s name, or why the time stands still.' })
  readonly note!: string | null;

  @Field(() => Int, { nullable: true, description: '1, 2, … on days that count.' })
  readonly number!: number | null;
}

@ObjectType({
  description: 'What becomes of an application that is accepted on `from`. That day itself does not count.',
})
export class WorkingCalendar {
  @Field(() => BusinessDateScalar)
  readonly from!: BusinessDate;

  @Field(() => BusinessDateScalar, {
    description: 'The day on which it is handed in. After hours and on days off it is received on a later one, `from`.',
  })
  readonly submittedOn!: BusinessDate;

  @Field(() => String, { nullable: true, description: 'Why `from` is later than `submittedOn`, for the citizen.' })
  readonly startNote!: string | null;

  @Field(() => [WorkingCalendarDay], {
    description:
      'From the day after to the last day of the longer limit; empty for limits that are not in working days.',
  })
  readonly days!: readonly WorkingCalendarDay[];

  @Field(() => BusinessDateScalar, { nullable: true, description: 'The last day by the promise.' })
  readonly promisedUntil!: BusinessDate | null;

  @Field(() => BusinessDateScalar, { nullable: true, description: 'The last day by the law.' })
  readonly statutoryUntil!: BusinessDate | null;

  @Field(() => String, {
    nullable: true,
    description: 'Why a last day cannot be told: a year whose holidays are not announced yet.',
  })
  readonly note!: string | null;
}
