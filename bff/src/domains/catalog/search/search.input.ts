import { ArgsType, Field } from 'type-graphql';
import { PageOf20 } from '../../../kernel/pageTypes';
import { ServiceItemFilter } from '../published/itemFilter.input';
import type { SearchOrder, SearchRequest } from './search.entity';
import { ItemSearchOrders, PlaceNearby } from './search.type';

const REGION = { nullable: true, description: 'Division code; without it the city.' } as const;
const TEXT = { description: 'Words, plain speech, pinyin or initials; up to 100 characters.' } as const;

@ArgsType()
export class SearchItemsArgs extends PageOf20 implements SearchRequest {
  @Field(() => String, TEXT)
  readonly text!: string;

  @Field(() => String, REGION)
  readonly region?: string | null;

  @Field(() => ServiceItemFilter, { nullable: true })
  readonly filter?: ServiceItemFilter | null;

  @Field(() => PlaceNearby, { nullable: true })
  readonly near?: PlaceNearby | null;

  @Field(() => ItemSearchOrders, { nullable: true, description: 'Without it RELEVANCE.' })
  readonly order?: SearchOrder | null;
}

@ArgsType()
export class SearchSuggestionsArgs {
  @Field(() => String, TEXT)
  readonly text!: string;

  @Field(() => String, REGION)
  readonly region?: string | null;
}
