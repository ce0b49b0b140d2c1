import { ArgsType, Field, Int, ObjectType } from 'type-graphql';
import type { PageEnd, PageRequest } from './paging';

@ObjectType({ description: 'Where a page of a list ends, and whether more follows.' })
export class PageInfo implements PageEnd {
  @Field(() => String, {
    nullable: true,
    description: 'Hand it in as `after` for the next page. Null: the page is empty.',
  })
  readonly endCursor!: string | null;

  @Field(() => Boolean)
  readonly hasNextPage!: boolean;
}

const FIRST = { description: '1 to 100.', nullable: true } as const;
const AFTER = { description: 'A cursor of this very list.', nullable: true } as const;

/** Arguments of a list that gives 12 items unless told otherwise. */
@ArgsType()
export class PageOf12 implements PageRequest {
  @Field(() => Int, { ...FIRST, defaultValue: 12 })
  readonly first?: number | null;

  @Field(() => String, AFTER)
  readonly after?: string | null;
}

/** Arguments of a list that gives 20 items unless told otherwise. */
@ArgsType()
export class PageOf20 implements PageRequest {
  @Field(() => Int, { ...FIRST, defaultValue: 20 })
  readonly first?: number | null;

  @Field(() => String, AFTER)
  readonly after?: string | null;
}
