import { ArgsType, Field, ID, InputType } from 'type-graphql';
import { PageOf20 } from '../../kernel/pageTypes';
import type * as entity from './traffic.entity';

@InputType({ description: 'What is not set does not narrow the list.' })
export class ViolationFilter implements entity.ViolationFilter {
  @Field(() => Boolean, { nullable: true })
  readonly handled?: boolean | null;

  @Field(() => Boolean, { nullable: true, description: 'True: 已缴款. False: 未缴款. 无需缴款 is neither.' })
  readonly paid?: boolean | null;

  @Field(() => ID, { nullable: true, description: 'Of one own vehicle.' })
  readonly vehicleId?: string | null;
}

@ArgsType()
export class ViolationArgs extends PageOf20 {
  @Field(() => ViolationFilter, { nullable: true })
  readonly filter?: ViolationFilter | null;
}
