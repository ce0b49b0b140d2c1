import { Arg, Ctx, Mutation, Query, Resolver } from 'type-graphql';
import { Limited, Public } from '../../kernel/access';
import type { Context } from '../../kernel/context';
import { presentSession } from './identity.present';
import { IdentityChallenge, SessionView } from './identity.type';
import { CompletePersonSignInInput, StartPersonSignInInput } from './personSignIn.input';
import { PersonSignInService } from './personSignIn.service';

@Resolver()
export class PersonSignInResolver {
  constructor(
    private readonly signIns: PersonSignInService,
    private readonly quick: boolean,
  ) {}

  @Public()
  @Query(() => Boolean, {
    description: 'In development any browser may sign in as an account that it names itself, without a person.',
  })
  quickSignIn(): boolean {
    return this.quick;
  }

  @Public()
  @Limited({ name: 'start-person-sign-in', limit: 100, windowSeconds: 600 })
  @Mutation(() => IdentityChallenge, {
    description:
      'Begins a sign-in in a browser that no platform knows, as `startIdentityVerification` does: a wrong name, an unknown person and a person without a phone look the same.',
  })
  async startPersonSignIn(
    @Ctx() context: Context,
    @Arg('input', () => StartPersonSignInInput) { name, idNumber, noticeVersion, tabSecret }: StartPersonSignInInput,
  ): Promise<IdentityChallenge> {
    const limitFrequency = context.limitFrequency.bind(context);
    return this.signIns.start({ name, idNumber, noticeVersion, tabSecret, limitFrequency });
  }

  @Public()
  @Limited({ name: 'complete-person-sign-in', limit: 200, windowSeconds: 600 })
  @Mutation(() => SessionView, {
    description: 'Signs the person in, verified at once. Only the tab that started can complete.',
  })
  async completePersonSignIn(
    @Ctx() { userAgent }: Context,
    @Arg('input', () => CompletePersonSignInInput) { challengeId, code, tabSecret }: CompletePersonSignInInput,
  ): Promise<SessionView> {
    return presentSession(await this.signIns.complete({ challengeId, code, tabSecret, userAgent }));
  }
}
