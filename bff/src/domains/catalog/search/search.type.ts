import { Field, Float, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import type { BusinessDate } from '@city-services/shared/time/businessDate';
import type { PageEnd } from '../../../kernel/paging';
import { PageInfo } from '../../../kernel/pageTypes';
import { BusinessDateScalar } from '../../../kernel/scalars';
import { textEnum } from '../../../kernel/textEnum';
import { NamedItemCount, ServiceItemCard } from '../published/home.type';
import {
  SEARCH_ORDERS,
  SEARCH_OUTCOMES,
  SUGGESTION_KINDS,
  type SearchOrder,
  type SearchOutcome,
  type SuggestionKind,
} from './search.entity';

export const ItemSearchOutcomes = textEnum<SearchOutcome>(...SEARCH_OUTCOMES);
registerEnumType(ItemSearchOutcomes, {
  name: 'ItemSearchOutcome',
  description: 'FOUND: something answers. NEAREST: nothing does, these come nearest. NONE: not even that.',
});
export const ItemSearchOrders = textEnum<SearchOrder>(...SEARCH_ORDERS);
registerEnumType(ItemSearchOrders, {
  name: 'ItemSearchOrder',
  description:
    'RELEVANCE: the best answer first. DISTANCE: the nearest hall first, of answers that are good; without `near` counted from the hall of the region.',
});
export const SearchSuggestionKinds = textEnum<SuggestionKind>(...SUGGESTION_KINDS);
registerEnumType(SearchSuggestionKinds, { name: 'SearchSuggestionKind' });

@InputType({ description: 'Where the citizen stands, in degrees. Used for the one answer, never kept.' })
export class PlaceNearby {
  @Field(() => Float)
  readonly longitude!: number;

  @Field(() => Float)
  readonly latitude!: number;
}

@ObjectType()
export class FoundServiceItem {
  @Field(() => ServiceItemCard)
  readonly item!: ServiceItemCard;

  @Field(() => String, {
    nullable: true,
    description: 'The plain words by which it was found (取公积金), when these are not its name.',
  })
  readonly alsoCalled!: string | null;

  @Field(() => Int, {
    nullable: true,
    description:
      'To the nearest hall that handles it, as the crow flies. Null: it was not asked for, or no hall says where it stands.',
  })
  readonly distanceMetres!: number | null;
}

@ObjectType({ description: 'Whom to ask when nothing was found.' })
export class SearchHelp {
  @Field(() => String, { description: '政务服务热线.' })
  readonly name!: string;

  @Field(() => String)
  readonly phone!: string;
}

@ObjectType({ description: 'One implementation of each item that answers, the nearest to the region.' })
export class ServiceItemSearch {
  @Field(() => ItemSearchOutcomes)
  readonly outcome!: SearchOutcome;

  @Field(() => [FoundServiceItem])
  readonly items!: readonly FoundServiceItem[];

  @Field(() => Int)
  readonly totalCount!: number;

  @Field(() => PageInfo)
  readonly pageInfo!: PageEnd;

  @Field(() => String, {
    nullable: true,
    description:
      'How letters or characters of the same sound were read: 公积金 for 公基金 or gjj. Null: as they stand.',
  })
  readonly readAs!: string | null;

  @Field(() => [NamedItemCount], { description: 'Of all that was found; to narrow down.' })
  readonly departments!: readonly NamedItemCount[];

  @Field(() => [NamedItemCount], { description: 'Of all that was found; to narrow down.' })
  readonly lifeEvents!: readonly NamedItemCount[];

  @Field(() => SearchHelp, { nullable: true, description: 'Null when something answers.' })
  readonly help!: SearchHelp | null;
}

@ObjectType({ description: 'What somebody who is still typing may mean.' })
export class SearchSuggestion {
  @Field(() => SearchSuggestionKinds)
  readonly kind!: SuggestionKind;

  @Field(() => String, { description: 'Name of the item, life event or department.' })
  readonly text!: string;

  @Field(() => ID, { nullable: true, description: '实施编码 of an item; null of the others.' })
  readonly code!: string | null;
}

@ObjectType({ description: 'A word that at least three sessions looked for on the day without an answer.' })
export class MissedSearch {
  @Field(() => BusinessDateScalar)
  readonly on!: BusinessDate;

  @Field(() => String)
  readonly word!: string;

  @Field(() => Int, { description: 'How often it was looked for.' })
  readonly times!: number;
}
