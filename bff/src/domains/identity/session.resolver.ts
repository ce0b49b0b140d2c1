import { Arg, Ctx, Mutation, Query, Resolver } from 'type-graphql';
import { Access, Limited, Public, Scope } from '../../kernel/access';
import type { Context } from '../../kernel/context';
import { RefreshSessionInput, SignInInput } from './identity.input';
import { presentMe, presentSession } from './identity.present';
import { Me, SessionView } from './identity.type';
import { SessionService } from './session.service';
import { StandingService } from './standing.service';

@Resolver()
export class SessionResolver {
  constructor(
    private readonly sessions: SessionService,
    private readonly standings: StandingService,
  ) {}

  @Public()
  @Limited({ name: 'sign-in', limit: 300, windowSeconds: 600 })
  @Mutation(() => SessionView, {
    description:
      "Exchanges the platform's one-time login code (wx.login, my.getAuthCode, the H5 sign-in) for a session. In development any code is an account's name, on every platform.",
  })
  async signIn(
    @Ctx() { userAgent }: Context,
    @Arg('input', () => SignInInput) { platform, code }: SignInInput,
  ): Promise<SessionView> {
    return presentSession(await this.sessions.signIn({ platform, code, userAgent }));
  }

  @Public()
  @Limited({ name: 'refresh', limit: 600, windowSeconds: 600 })
  @Mutation(() => SessionView, {
    description: 'A refresh token serves once; used again, all tokens that came from it end.',
  })
  async refreshSession(
    @Arg('input', () => RefreshSessionInput) { refreshToken }: RefreshSessionInput,
  ): Promise<SessionView> {
    return presentSession(await this.sessions.refresh(refreshToken));
  }

  @Access('signed-in')
  @Scope('session')
  @Mutation(() => Boolean, { description: 'Ends the session at once, on every instance of the BFF.' })
  async signOut(@Ctx() { actor }: Context): Promise<boolean> {
    await this.sessions.signOut(actor);
    return true;
  }

  @Access('signed-in')
  @Scope('session')
  @Query(() => Me)
  async me(@Ctx() { actor }: Context): Promise<Me> {
    return presentMe(await this.standings.ofActor(actor));
  }
}
