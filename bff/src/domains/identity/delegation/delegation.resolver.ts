import { Arg, Ctx, Mutation, Query, Resolver } from 'type-graphql';
import { Access, Limited, Scope } from '../../../kernel/access';
import { requireSelf, type Context } from '../../../kernel/context';
import { presentMe } from '../identity.present';
import { Me } from '../identity.type';
import type { SessionService } from '../session.service';
import { readScopes } from './acting.present';
import type { ActingService } from './acting.service';
import { AnswerDelegationInput, AskDelegationInput, DelegationIdInput } from './delegation.input';
import { presentBook } from './delegation.present';
import type { DelegationService } from './delegation.service';
import { Delegations } from './delegation.type';
import type { DelegationBookService } from './delegationBook.service';

interface DelegationDoors {
  readonly delegations: DelegationService;
  readonly books: DelegationBookService;
  readonly acting: ActingService;
  readonly sessions: SessionService;
}

/** Acting for relatives and wards: agreed on the own account, then entered and left as a state of the session. */
@Resolver()
export class DelegationResolver {
  constructor(private readonly doors: DelegationDoors) {}

  @Access('verified')
  @Query(() => Delegations)
  async delegations(@Ctx() context: Context): Promise<Delegations> {
    return this.#book(context);
  }

  @Access('verified')
  @Limited({ name: 'ask-delegation', limit: 100, accountLimit: 20, windowSeconds: 600 })
  @Mutation(() => Delegations, {
    description:
      'Asks a relative for consent, or offers it. The other is told by SMS and finds the request on the own account; it is open for 7 days.',
  })
  async askDelegation(
    @Ctx() context: Context,
    @Arg('input', () => AskDelegationInput) { side, scopes, noticeVersion, ...named }: AskDelegationInput,
  ): Promise<Delegations> {
    const askedBy = side === 'I_ACT' ? 'grantee' : 'subject';
    const terms = { scopes: readScopes(scopes), noticeVersion: noticeVersion ?? null };
    await this.doors.delegations.ask(context.actor, { ...named, askedBy, ...terms });
    return this.#book(context);
  }

  @Access('verified')
  @Mutation(() => Delegations, { description: 'Of two answers at once, the first counts.' })
  async answerDelegation(
    @Ctx() context: Context,
    @Arg('input', () => AnswerDelegationInput) { scopes, noticeVersion, ...answer }: AnswerDelegationInput,
  ): Promise<Delegations> {
    await this.doors.delegations.answer(context.actor, {
      ...answer,
      scopes: readScopes(scopes ?? []),
      noticeVersion: noticeVersion ?? null,
    });
    return this.#book(context);
  }

  @Access('verified')
  @Mutation(() => Delegations, {
    description:
      'Ends a delegation or takes a request back. At once, on every instance of the BFF, in the middle of a session.',
  })
  async endDelegation(
    @Ctx() context: Context,
    @Arg('input', () => DelegationIdInput) { delegationId }: DelegationIdInput,
  ): Promise<Delegations> {
    await this.doors.delegations.end(context.actor, delegationId);
    return this.#book(context);
  }

  @Access('verified')
  @Mutation(() => Me, {
    description: 'From now on every operation of this session is about the other person, until `leaveActing`.',
  })
  async enterActing(
    @Ctx() { actor }: Context,
    @Arg('input', () => DelegationIdInput) { delegationId }: DelegationIdInput,
  ): Promise<Me> {
    await this.doors.acting.enter(actor, delegationId);
    return presentMe(await this.doors.sessions.standingAfterwards(actor));
  }

  @Access('signed-in')
  @Scope('session')
  @Mutation(() => Me)
  async leaveActing(@Ctx() { actor }: Context): Promise<Me> {
    await this.doors.acting.leave(actor);
    return presentMe(await this.doors.sessions.standingAfterwards(actor));
  }

  async #book({ actor, clock }: Context): Promise<Delegations> {
    return presentBook(requireSelf(actor), clock.now(), await this.doors.books.read(actor));
  }
}
