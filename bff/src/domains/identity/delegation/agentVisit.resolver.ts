import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { Access, Limited } from '../../../kernel/access';
import type { Context } from '../../../kernel/context';
import { readScopes } from './acting.present';
import type { AgentVisitService } from './agentVisit.service';
import { SendAgentCodeInput, ShowAgentCodeInput, StartAgentVisitInput } from './delegation.input';
import { presentBook, presentShownCode } from './delegation.present';
import { Delegations, SentAgentCode, ShownAgentCode } from './delegation.type';
import type { DelegationBookService } from './delegationBook.service';

interface VisitDoors {
  readonly visits: AgentVisitService;
  readonly books: DelegationBookService;
}

/** Village agents: one visit, begun with the citizen's code. */
@Resolver()
export class AgentVisitResolver {
  constructor(private readonly doors: VisitDoors) {}

  @Access('verified')
  @Limited({ name: 'show-agent-code', limit: 100, accountLimit: 30, windowSeconds: 600 })
  @Mutation(() => ShownAgentCode, {
    description:
      'The citizen’s consent to one visit, as a code for the own screen: one use, 10 minutes. The one before no longer serves.',
  })
  async showAgentCode(
    @Ctx() { actor }: Context,
    @Arg('input', () => ShowAgentCodeInput) { scopes, minutes, noticeVersion }: ShowAgentCodeInput,
  ): Promise<ShownAgentCode> {
    const terms = { scopes: readScopes(scopes), minutes };
    return presentShownCode(await this.doors.visits.showCode(actor, terms, noticeVersion ?? null));
  }

  @Access('verified')
  @Mutation(() => Boolean, { description: 'The shown code no longer serves.' })
  async forgetAgentCode(@Ctx() { actor }: Context): Promise<boolean> {
    await this.doors.visits.forgetCode(actor);
    return true;
  }

  @Access('staff:agent')
  @Limited({ name: 'send-agent-code', limit: 200, accountLimit: 60, windowSeconds: 600 })
  @Mutation(() => SentAgentCode, {
    description:
      'A code to the citizen’s registered phone, for those without a smartphone. Answers the same whoever is named.',
  })
  async sendAgentCode(
    @Ctx() context: Context,
    @Arg('input', () => SendAgentCodeInput) { scopes, ...request }: SendAgentCodeInput,
  ): Promise<SentAgentCode> {
    const member = await context.requireStaff(['agent']);
    return this.doors.visits.sendCode(member, { ...request, scopes: readScopes(scopes) });
  }

  @Access('staff:agent')
  @Limited({ name: 'start-agent-visit', limit: 200, accountLimit: 60, windowSeconds: 600 })
  @Mutation(() => Delegations, { description: 'Begins the visit; it is the first of `iMayActFor` of kind AGENT.' })
  async startAgentVisit(
    @Ctx() context: Context,
    @Arg('input', () => StartAgentVisitInput) { code, sentCodeId }: StartAgentVisitInput,
  ): Promise<Delegations> {
    const member = await context.requireStaff(['agent']);
    await this.doors.visits.start(member, code, sentCodeId ?? null);
    return presentBook(member.personKey, context.clock.now(), await this.doors.books.read(context.actor));
  }
}
