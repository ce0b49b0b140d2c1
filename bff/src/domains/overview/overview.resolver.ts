import { Ctx, Query, Resolver } from 'type-graphql';
import { Access, Scope } from '../../kernel/access';
import { Audited } from '../../kernel/audited';
import { grants, type DelegationScope } from '../../kernel/acting';
import { requireCitizen, requirePerson, type Context } from '../../kernel/context';
import type { RecordKind } from '../../kernel/reads';
import type { OverviewService } from './overview.service';
import { Overview } from './overview.type';
import { presentReminder } from './reminder.present';

/** A section that did not answer, or was not granted, was not read. */
const sectionsRead = ({ socialSecurity, traffic, housingFund }: Overview): RecordKind[] => [
  ...(socialSecurity.summary ? (['social-security'] as const) : []),
  ...(traffic.summary ? (['traffic'] as const) : []),
  ...(housingFund.summary ? (['housing-fund'] as const) : []),
];

@Resolver(() => Overview)
export class OverviewResolver {
  constructor(private readonly service: OverviewService) {}

  @Access('verified')
  @Scope('parts')
  @Audited(['social-security', 'traffic', 'housing-fund'], { read: sectionsRead })
  @Query(() => Overview, {
    description:
      'Everything that the home page draws, in one request. Each section answers alone: one that fails or is late never hides or delays another.',
  })
  async overview(@Ctx() { actor, clock, log, traceId }: Context): Promise<Overview> {
    const person = requirePerson(actor);
    const { actingFor } = requireCitizen(actor);
    const granted = (section: DelegationScope): boolean => grants(actingFor, section);
    const request = { person, granted, today: clock.today(), log, traceId };
    const { reminders, ...sections } = await this.service.overview(request);
    return { ...sections, reminders: reminders.map((reminder) => presentReminder(person, reminder)) };
  }
}
