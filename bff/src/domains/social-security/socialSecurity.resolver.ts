import { Arg, Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { Access, Scope } from '../../kernel/access';
import { Audited } from '../../kernel/audited';
import { requirePerson, type Context } from '../../kernel/context';
import { PageOf12, PageOf20 } from '../../kernel/pageTypes';
import type { Page, PageCursors } from '../../kernel/paging';
import type { Contribution } from './contribution.entity';
import type * as medicalEntry from './medicalEntry.entity';
import { presentSocialSecurity } from './socialSecurity.present';
import type { SocialSecurityService } from './socialSecurity.service';
import { ContributionPage, Insurance, MedicalAccount, MedicalEntryPage, SocialSecurity } from './socialSecurity.type';

@Resolver(() => SocialSecurity)
export class SocialSecurityResolver {
  constructor(private readonly service: SocialSecurityService) {}

  @Access('verified')
  @Scope('social-security')
  @Audited('social-security')
  @Query(() => SocialSecurity, {
    nullable: true,
    description:
      'Null together with an error SOCIAL_SECURITY_UNAVAILABLE when the records could not be read in time; ' +
      'the other fields of the request still answer.',
  })
  async socialSecurity(@Ctx() { actor, clock }: Context): Promise<SocialSecurity> {
    const person = requirePerson(actor);
    const { source, ...records } = await this.service.records(person, clock.today());
    return { source, ...presentSocialSecurity(person, records) };
  }

  @FieldResolver(() => Insurance, { nullable: true, description: 'Null when the citizen is not enrolled in it.' })
  insurance(@Root() { insurances }: SocialSecurity, @Arg('code', () => String) code: string): Insurance | null {
    return insurances.find((one) => one.code === code) ?? null;
  }
}

@Resolver(() => Insurance)
export class InsuranceResolver {
  constructor(private readonly cursors: PageCursors) {}

  @FieldResolver(() => ContributionPage, { description: 'Newest month first.' })
  contributions(@Root() { list }: Insurance, @Args(() => PageOf12) page: PageOf12): Page<Contribution> {
    return this.cursors.page(list, page);
  }
}

@Resolver(() => MedicalAccount)
export class MedicalAccountResolver {
  constructor(private readonly cursors: PageCursors) {}

  @FieldResolver(() => MedicalEntryPage, { description: 'Newest first.' })
  entries(@Root() { list }: MedicalAccount, @Args(() => PageOf20) page: PageOf20): Page<medicalEntry.MedicalEntry> {
    return this.cursors.page(list, page);
  }
}
