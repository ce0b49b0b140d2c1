import { ArgsType, Field, InputType, registerEnumType } from 'type-graphql';
import { PageOf20 } from '../../../kernel/pageTypes';
import { textEnum } from '../../../kernel/textEnum';
import type { FourList } from '../item/derived.entity';
import type { UseLevel } from '../item/words.entity';
import { FourLists, UseLevels } from '../item/words.type';
import { AUDIENCES, type Audience, type ItemFilter } from './itemFilter.entity';

const Audiences = textEnum(...AUDIENCES);
registerEnumType(Audiences, { name: 'Audience', description: '个人, 企业和其他单位.' });

const MAYBE = { nullable: true } as const;

@InputType({ description: 'Everything that is said has to hold.' })
export class ServiceItemFilter implements ItemFilter {
  @Field(() => Audiences, MAYBE)
  readonly audience?: Audience | null;

  @Field(() => String, { ...MAYBE, description: 'Of persons or of enterprises.' })
  readonly topic?: string | null;

  @Field(() => String, MAYBE)
  readonly lifeEvent?: string | null;

  @Field(() => String, MAYBE)
  readonly department?: string | null;

  @Field(() => FourLists, MAYBE)
  readonly list?: FourList | null;

  @Field(() => UseLevels, MAYBE)
  readonly level?: UseLevel | null;

  @Field(() => Boolean, MAYBE)
  readonly frequent?: boolean | null;
}

@ArgsType()
export class ServiceItemsArgs extends PageOf20 {
  @Field(() => String, { ...MAYBE, description: 'Division code; without it the city.' })
  readonly region?: string | null;

  @Field(() => ServiceItemFilter, MAYBE)
  readonly filter?: ServiceItemFilter | null;
}
