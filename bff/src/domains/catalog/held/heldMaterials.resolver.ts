import { Arg, Ctx, ID, Query, Resolver } from 'type-graphql';
import { Access, Scope } from '../../../kernel/access';
import { Audited } from '../../../kernel/audited';
import { requirePerson, type Context } from '../../../kernel/context';
import type { HeldMaterialsService } from './heldMaterials.service';
import { HeldMaterials } from './heldMaterials.type';

/** What one citizen need not bring. Beside the guide, which is the same for everybody and is kept on devices. */
@Resolver()
export class HeldMaterialsResolver {
  constructor(private readonly held: HeldMaterialsService) {}

  @Access('verified')
  @Scope('traffic')
  @Audited<HeldMaterials>('traffic', { read: ({ kinds }) => kinds })
  @Query(() => HeldMaterials, {
    nullable: true,
    description:
      'Materials of a guide that the city’s records already hold for the citizen. Null: none of its materials could be among them, nothing was read.',
  })
  async heldMaterials(
    @Arg('code', () => ID, { description: '实施编码.' }) code: string,
    @Ctx() { actor, clock }: Context,
  ): Promise<HeldMaterials | null> {
    return this.held.of(code, requirePerson(actor), clock.today());
  }
}
