import { Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { Access, Scope } from '../../kernel/access';
import { Audited } from '../../kernel/audited';
import { requirePerson, type Context } from '../../kernel/context';
import type { PageCursors } from '../../kernel/paging';
import { presentTraffic, presentViolationPage, violationList } from './traffic.present';
import type { TrafficService } from './traffic.service';
import { Traffic } from './traffic.type';
import { ViolationPage } from './violation.type';
import { ViolationArgs } from './violationFilter.input';

@Resolver(() => Traffic)
export class TrafficResolver {
  constructor(
    private readonly service: TrafficService,
    private readonly cursors: PageCursors,
  ) {}

  @Access('verified')
  @Scope('traffic')
  @Audited('traffic')
  @Query(() => Traffic, { nullable: true, description: 'Null together with an error TRAFFIC_UNAVAILABLE, likewise.' })
  async traffic(@Ctx() { actor, clock }: Context): Promise<Traffic> {
    const person = requirePerson(actor);
    const { source, ...records } = await this.service.records(person, clock.today());
    return { source, ...presentTraffic(person, records) };
  }

  @FieldResolver(() => ViolationPage, { description: 'Newest first.' })
  violations(@Root() { person, known }: Traffic, @Args(() => ViolationArgs) args: ViolationArgs): ViolationPage {
    const filter = args.filter ?? {};
    const list = violationList(person, this.service.narrowed(known, filter), filter);
    return presentViolationPage(this.cursors.page(list, args));
  }
}
