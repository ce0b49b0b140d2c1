import { Arg, Ctx, Mutation, Query, Resolver } from 'type-graphql';
import { Access, Limited, Public } from '../../kernel/access';
import type { Context } from '../../kernel/context';
import { DecideConsentInput, WithdrawConsentInput } from './consent.input';
import { presentConsents, presentNotice, purposeOf } from './consent.present';
import { ConsentService } from './consent.service';
import { ConsentNoticeView, ConsentView } from './consent.type';

@Resolver()
export class ConsentResolver {
  constructor(private readonly consentsOfCitizen: ConsentService) {}

  @Public()
  @Query(() => ConsentNoticeView, {
    description: 'The privacy guide (个人信息保护指引), readable before anybody is signed in.',
  })
  privacyGuide(): ConsentNoticeView {
    return presentNotice(this.consentsOfCitizen.guide());
  }

  @Public()
  @Query(() => ConsentNoticeView, {
    description: 'What is read before somebody else is let in on one’s records; its version goes with the consent.',
  })
  sharingNotice(): ConsentNoticeView {
    return presentNotice(this.consentsOfCitizen.sharing());
  }

  @Access('signed-in')
  @Query(() => [ConsentView], { description: 'Every purpose and how it stands with the account that asks.' })
  async consents(@Ctx() { actor }: Context): Promise<ConsentView[]> {
    return presentConsents(await this.consentsOfCitizen.standings(actor));
  }

  @Access('signed-in')
  @Limited({ name: 'decide-consent', limit: 300, accountLimit: 60, windowSeconds: 600 })
  @Mutation(() => [ConsentView], { description: 'Agrees to or refuses one purpose. Nothing else depends on it.' })
  async decideConsent(
    @Ctx() { actor }: Context,
    @Arg('input', () => DecideConsentInput) { purpose, version, agreed }: DecideConsentInput,
  ): Promise<ConsentView[]> {
    const decision = { purpose: purposeOf(purpose), version, agreed };
    return presentConsents(await this.consentsOfCitizen.decide(actor, decision));
  }

  @Access('signed-in')
  @Limited({ name: 'withdraw-consent', limit: 300, accountLimit: 60, windowSeconds: 600 })
  @Mutation(() => [ConsentView], {
    description:
      'Takes a consent back. Withdrawing IDENTITY_VERIFICATION unbinds the account that asks and ends its sessions.',
  })
  async withdrawConsent(
    @Ctx() { actor }: Context,
    @Arg('input', () => WithdrawConsentInput) { purpose }: WithdrawConsentInput,
  ): Promise<ConsentView[]> {
    return presentConsents(await this.consentsOfCitizen.withdraw(actor, purposeOf(purpose)));
  }
}
