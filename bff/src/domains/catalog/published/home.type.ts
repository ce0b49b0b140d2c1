import { Field, ID, Int, ObjectType } from 'type-graphql';
import type { PageEnd } from '../../../kernel/paging';
import { PageInfo } from '../../../kernel/pageTypes';
import type { FourList } from '../item/derived.entity';
import type { ProjectType, UseLevel } from '../item/words.entity';
import { FourLists, ProjectTypes, UseLevels } from '../item/words.type';

@ObjectType({ description: 'An item in a list.' })
export class ServiceItemCard {
  @Field(() => ID, { description: '实施编码.' })
  readonly code!: string;

  @Field(() => String, { description: '基本编码.' })
  readonly basicCode!: string;

  @Field(() => String)
  readonly name!: string;

  @Field(() => String, { nullable: true, description: 'Which case of the item; null: the item has one.' })
  readonly caseName!: string | null;

  @Field(() => String)
  readonly department!: string;

  @Field(() => UseLevels)
  readonly level!: UseLevel;

  @Field(() => String, { description: '12 digits.' })
  readonly regionCode!: string;

  @Field(() => [FourLists])
  readonly lists!: readonly FourList[];

  @Field(() => ProjectTypes, { nullable: true })
  readonly kind!: ProjectType | null;

  @Field(() => String, { nullable: true, description: '3 个工作日, 当场办结.' })
  readonly promisedText!: string | null;

  @Field(() => Int, { nullable: true, description: '到现场次数.' })
  readonly visits!: number | null;

  @Field(() => Boolean)
  readonly charged!: boolean;

  @Field(() => Boolean)
  readonly frequent!: boolean;
}

@ObjectType()
export class ServiceItemPage {
  @Field(() => [ServiceItemCard])
  readonly items!: readonly ServiceItemCard[];

  @Field(() => Int)
  readonly totalCount!: number;

  @Field(() => PageInfo)
  readonly pageInfo!: PageEnd;
}

@ObjectType({ description: 'A topic, life event or department, and how many items it has in the region.' })
export class NamedItemCount {
  @Field(() => String)
  readonly name!: string;

  @Field(() => Int)
  readonly count!: number;
}

@ObjectType({ description: 'One of the four lists, and how many items it has in the region.' })
export class ListItemCount {
  @Field(() => FourLists)
  readonly list!: FourList;

  @Field(() => String, { description: '马上办, 网上办, 就近办, 一次办.' })
  readonly name!: string;

  @Field(() => Int)
  readonly count!: number;
}

@ObjectType({
  description:
    'The first page of the items. Everything counts one implementation of an item: the nearest to the region.',
})
export class ServiceItemsHome {
  @Field(() => String, { description: '12 digits.' })
  readonly regionCode!: string;

  @Field(() => Int)
  readonly totalCount!: number;

  @Field(() => [NamedItemCount], { description: '个人主题.' })
  readonly personTopics!: readonly NamedItemCount[];

  @Field(() => [NamedItemCount], { description: '企业主题.' })
  readonly enterpriseTopics!: readonly NamedItemCount[];

  @Field(() => [NamedItemCount], { description: '人生事件.' })
  readonly lifeEvents!: readonly NamedItemCount[];

  @Field(() => [NamedItemCount])
  readonly departments!: readonly NamedItemCount[];

  @Field(() => [ListItemCount])
  readonly lists!: readonly ListItemCount[];

  @Field(() => [ServiceItemCard], { description: '高频事项, 12 at most.' })
  readonly frequent!: readonly ServiceItemCard[];
}
