import { Arg, Args, Ctx, FieldResolver, ID, Int, Query, Resolver, Root } from 'type-graphql';
import { Access, Scope } from '../../kernel/access';
import { Audited } from '../../kernel/audited';
import { requirePerson, type Context } from '../../kernel/context';
import { PageOf12 } from '../../kernel/pageTypes';
import type { Page, PageCursors } from '../../kernel/paging';
import type { FundEntry } from './fundEntry.entity';
import type * as entity from './housingFund.entity';
import { presentHousingFund } from './housingFund.present';
import type { HousingFundService } from './housingFund.service';
import { HousingFund } from './housingFund.type';
import { HousingFundAccount, HousingFundEntryPage, MonthlyDeposit } from './housingFundAccount.type';

const DEFAULT_MONTHS = 12;

@Resolver(() => HousingFund)
export class HousingFundResolver {
  constructor(private readonly service: HousingFundService) {}

  @Access('verified')
  @Scope('housing-fund')
  @Audited('housing-fund')
  @Query(() => HousingFund, {
    nullable: true,
    description: 'Null together with an error HOUSING_FUND_UNAVAILABLE, likewise.',
  })
  async housingFund(@Ctx() { actor, clock }: Context): Promise<HousingFund> {
    const person = requirePerson(actor);
    const { source, ...records } = await this.service.records(person, clock.today());
    return { source, ...presentHousingFund(person, records) };
  }

  @FieldResolver(() => HousingFundAccount, { nullable: true, description: 'Null when it is not the citizen’s own.' })
  account(@Root() { accounts }: HousingFund, @Arg('id', () => ID) id: string): HousingFundAccount | null {
    return accounts.find((account) => account.id === id) ?? null;
  }
}

@Resolver(() => HousingFundAccount)
export class HousingFundAccountResolver {
  constructor(
    private readonly service: HousingFundService,
    private readonly cursors: PageCursors,
  ) {}

  @FieldResolver(() => [MonthlyDeposit], {
    description:
      'What came in by 汇缴 and 补缴 for each of the last months up to the business day’s, ascending; 0 where nothing came. ' +
      '`months`: 1 to 600.',
  })
  deposits(
    @Root() { list }: HousingFundAccount,
    @Ctx() { clock }: Context,
    @Arg('months', () => Int, { nullable: true, defaultValue: DEFAULT_MONTHS }) months?: number | null,
  ): readonly entity.MonthlyDeposit[] {
    return this.service.deposits(list.items, clock.today(), months ?? DEFAULT_MONTHS);
  }

  @FieldResolver(() => HousingFundEntryPage, { description: 'Newest first.' })
  entries(@Root() { list }: HousingFundAccount, @Args(() => PageOf12) page: PageOf12): Page<FundEntry> {
    return this.cursors.page(list, page);
  }
}
