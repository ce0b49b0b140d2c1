import { Arg, Args, Ctx, Query, Resolver } from 'type-graphql';
import type { BusinessDate } from '@city-services/shared/time/businessDate';
import { Access, Public } from '../../../kernel/access';
import type { Context } from '../../../kernel/context';
import { leastFirst, type PageCursors } from '../../../kernel/paging';
import { BusinessDateScalar } from '../../../kernel/scalars';
import { presentFound, presentHelp } from './search.present';
import { SearchItemsArgs, SearchSuggestionsArgs } from './search.input';
import type { SearchService } from './search.service';
import type { MissedSearchService } from './missedSearch.service';
import { MissedSearch, SearchSuggestion, ServiceItemSearch } from './search.type';

const DEFAULT_FIRST = 20;

/** Search of the catalogue. */
@Resolver()
export class SearchResolver {
  constructor(
    private readonly search: SearchService,
    private readonly missed: MissedSearchService,
    private readonly cursors: PageCursors,
  ) {}

  @Public()
  @Query(() => ServiceItemSearch, { description: 'Without an answer: the nearest ones, and whom to ask.' })
  async searchItems(
    @Args(() => SearchItemsArgs) args: SearchItemsArgs,
    @Ctx() { actor }: Context,
  ): Promise<ServiceItemSearch> {
    const { text, region, filter, near, order } = args;
    const answer = await this.search.search({ text, region, filter, near, order });
    if (answer.outcome !== 'FOUND' && !args.after && !filter) this.missed.note(text, actor);
    const ranks = new Map(answer.items.map(({ item }, rank) => [item.code, String(rank).padStart(6, '0')]));
    const keyOf = ({ item: { code } }: (typeof answer.items)[number]) => [ranks.get(code) ?? '', code];
    const scope = ['searchItems', JSON.stringify([text, region, filter, near, order])];
    const list = { scope, items: answer.items, keyOf, order: leastFirst, defaultFirst: DEFAULT_FIRST };
    const page = this.cursors.page(list, args);
    return { ...answer, ...page, items: page.items.map(presentFound), help: presentHelp(answer.outcome) };
  }

  @Public()
  @Query(() => [SearchSuggestion], {
    description: 'While typing: items first, at most 8, then life events and departments.',
  })
  searchSuggestions(
    @Args(() => SearchSuggestionsArgs) { text, region }: SearchSuggestionsArgs,
  ): Promise<SearchSuggestion[]> {
    return this.search.suggest(text, region ?? null);
  }

  @Access('staff:editor')
  @Query(() => [MissedSearch], {
    description: 'What was looked for without an answer, the most frequent first, 200 at most; days of the last 180.',
  })
  missedSearches(
    @Arg('from', () => BusinessDateScalar) from: BusinessDate,
    @Arg('until', () => BusinessDateScalar) until: BusinessDate,
  ): Promise<MissedSearch[]> {
    return this.missed.list(from, until);
  }
}
