import { Ctx, FieldResolver, Resolver } from 'type-graphql';
import { Audited } from '../../kernel/audited';
import { requireFace, type Context } from '../../kernel/context';
import { FullNumbers } from '../identity';
import type { TrafficService } from './traffic.service';

/** The number of the citizen's own licence beside the other full numbers. */
@Resolver(() => FullNumbers)
export class LicenceNumberResolver {
  constructor(private readonly service: TrafficService) {}

  @Audited('full-numbers')
  @FieldResolver(() => String, {
    nullable: true,
    description: '档案编号 of the driving licence. Null without one, and together with TRAFFIC_UNAVAILABLE.',
  })
  async licenceFileNumber(@Ctx() { actor }: Context): Promise<string | null> {
    const licence = await this.service.licence(requireFace(actor));
    return licence?.fileNumber.forOwner() ?? null;
  }
}
