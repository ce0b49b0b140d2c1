import { Arg, Ctx, Mutation, Query, Resolver } from 'type-graphql';
import { Access, Limited, Public } from '../../kernel/access';
import type { Context } from '../../kernel/context';
import { CompleteIdentityVerificationInput, StartIdentityVerificationInput } from './identity.input';
import { presentSession } from './identity.present';
import { IdentityChallenge, IdentityNoticeView, SessionView } from './identity.type';
import { VerificationService } from './verification.service';

@Resolver()
export class VerificationResolver {
  constructor(private readonly verification: VerificationService) {}

  @Public()
  @Query(() => IdentityNoticeView)
  identityNotice(): IdentityNoticeView {
    return this.verification.notice();
  }

  @Access('signed-in')
  @Limited({ name: 'start-verification', limit: 100, accountLimit: 40, windowSeconds: 600 })
  @Mutation(() => IdentityChallenge, {
    description:
      'Sends a one-time code to the phone that the population register holds for this person. A wrong name, an unknown person and a person without a phone look the same to the caller, in the answer and in its time.',
  })
  async startIdentityVerification(
    @Ctx() { actor }: Context,
    @Arg('input', () => StartIdentityVerificationInput) input: StartIdentityVerificationInput,
  ): Promise<IdentityChallenge> {
    return this.verification.start(actor, input);
  }

  @Access('signed-in')
  @Limited({ name: 'complete-verification', limit: 200, accountLimit: 80, windowSeconds: 600 })
  @Mutation(() => SessionView, {
    description: 'Binds the account to the person. Answers a new session; the old tokens end.',
  })
  async completeIdentityVerification(
    @Ctx() { actor, userAgent }: Context,
    @Arg('input', () => CompleteIdentityVerificationInput) { challengeId, code }: CompleteIdentityVerificationInput,
  ): Promise<SessionView> {
    const answer = { challengeId, code, userAgent };
    return presentSession(await this.verification.complete(actor, answer));
  }
}
