import { Field, Float, ID, ObjectType } from 'type-graphql';

@ObjectType({ description: '大厅.' })
export class ServiceHall {
  @Field(() => ID)
  readonly code!: string;

  @Field(() => String)
  readonly name!: string;

  @Field(() => String, { description: '12 digits.' })
  readonly regionCode!: string;

  @Field(() => String)
  readonly address!: string;

  @Field(() => String)
  readonly phone!: string;

  @Field(() => String, { description: '办公时间.' })
  readonly hours!: string;

  @Field(() => Float, { nullable: true, description: 'Degrees.' })
  readonly longitude!: number | null;

  @Field(() => Float, { nullable: true, description: 'Degrees.' })
  readonly latitude!: number | null;

  @Field(() => String, { nullable: true })
  readonly traffic!: string | null;

  @Field(() => String, { nullable: true, description: '无障碍设施.' })
  readonly barrierFree!: string | null;
}

@ObjectType({ description: '窗口 of an item, with its hall.' })
export class ServiceWindow {
  @Field(() => ID)
  readonly code!: string;

  @Field(() => String)
  readonly name!: string;

  @Field(() => String, { nullable: true })
  readonly floor!: string | null;

  @Field(() => String, { nullable: true, description: 'E.g. 12–15 号.' })
  readonly number!: string | null;

  @Field(() => String, { description: 'Its own, or the hall’s.' })
  readonly phone!: string;

  @Field(() => String, { description: 'Its own, or the hall’s.' })
  readonly hours!: string;

  @Field(() => ServiceHall)
  readonly hall!: ServiceHall;
}
