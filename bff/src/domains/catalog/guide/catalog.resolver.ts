import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import type { BusinessDate } from '@city-services/shared/time/businessDate';
import { Public } from '../../../kernel/access';
import type { Context } from '../../../kernel/context';
import { leastFirst, type PageCursors } from '../../../kernel/paging';
import { BusinessDateScalar, DateTimeScalar } from '../../../kernel/scalars';
import { presentHall } from '../place/place.present';
import { ServiceHall } from '../place/place.type';
import { presentCard } from '../published/home.present';
import { ServiceItemPage, ServiceItemsHome } from '../published/home.type';
import { ServiceItemsArgs } from '../published/itemFilter.input';
import { WorkingCalendar } from './calendar.type';
import type { CatalogService } from './catalog.service';
import { presentGuide } from './guide.present';
import { ItemGuide } from './guide.type';

const REGION = { nullable: true, description: 'Division code of 6, 9 or 12 digits; without it the city.' } as const;

/** What everybody may read of the catalogue. */
@Resolver(() => ItemGuide)
export class CatalogResolver {
  constructor(
    private readonly catalog: CatalogService,
    private readonly cursors: PageCursors,
  ) {}

  @Public()
  @Query(() => ServiceItemsHome)
  async serviceItemsHome(@Arg('region', () => String, REGION) region: string | null): Promise<ServiceItemsHome> {
    const home = await this.catalog.home(region);
    return { ...home, frequent: home.frequent.map(presentCard) };
  }

  @Public()
  @Query(() => ServiceItemPage, { description: 'One implementation of each item. 高频 first, then by name.' })
  async serviceItems(@Args(() => ServiceItemsArgs) args: ServiceItemsArgs): Promise<ServiceItemPage> {
    const { region, filter } = args;
    const items = await this.catalog.items(region, filter ?? {});
    const keyOf = (item: (typeof items)[number]) => this.catalog.listKey(item);
    const scope = ['serviceItems', region ?? '', JSON.stringify(filter ?? {})];
    const page = this.cursors.page({ scope, items, keyOf, order: leastFirst, defaultFirst: 20 }, args);
    return { ...page, items: page.items.map(presentCard) };
  }

  @Public()
  @Query(() => ItemGuide, { description: 'Fails with ITEM_NOT_FOUND.' })
  async itemGuide(
    @Arg('code', () => ID, { description: '实施编码, or 基本编码 for the implementation nearest to the region.' })
    code: string,
    @Arg('region', () => String, REGION) region: string | null,
    @Arg('at', () => DateTimeScalar, {
      nullable: true,
      description: 'The version that was in force then, e.g. when an application was made; without it the present one.',
    })
    at: Date | null,
  ): Promise<ItemGuide> {
    return presentGuide(await this.catalog.guide({ code, region, at }));
  }

  @FieldResolver(() => WorkingCalendar, {
    description: 'Of an application that is accepted on the day; without one, of an application that is handed in now.',
  })
  calendar(
    @Root() guide: ItemGuide,
    @Arg('from', () => BusinessDateScalar, { nullable: true }) from: BusinessDate | null,
    @Ctx() { clock }: Context,
  ): WorkingCalendar {
    return from ? this.catalog.calendar(guide, from) : this.catalog.calendarNow(guide, clock);
  }

  @Public()
  @Query(() => [ServiceHall], { description: 'Of the region, of those above it and of those inside it.' })
  async serviceHalls(@Arg('region', () => String, REGION) region: string | null): Promise<ServiceHall[]> {
    return (await this.catalog.halls(region)).map(presentHall);
  }
}
