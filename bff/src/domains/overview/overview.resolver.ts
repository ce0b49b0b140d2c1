import { Ctx, Query, Resolver } from 'type-graphql';
import { Access, Scope } from '../../kernel/access';
import { requirePerson, type Context } from '../../kernel/context';
import type { OverviewService } from './overview.service';
import { Overview } from './overview.type';
import { presentReminder } from './reminder.present';

@Resolver(() => Overview)
export class OverviewResolver {
  constructor(private readonly service: OverviewService) {}

  @Access('verified')
  @Scope('parts')
  @Query(() => Overview, {
    description:
      'Everything that the home page draws, in one request. Each section answers alone: one that fails or is late never hides or delays another.',
  })
  async overview(@Ctx() { actor, clock, log, traceId }: Context): Promise<Overview> {
    const person = requirePerson(actor);
    const { reminders, ...sections } = await this.service.overview({ person, today: clock.today(), log, traceId });
    return { ...sections, reminders: reminders.map((reminder) => presentReminder(person, reminder)) };
  }
}
