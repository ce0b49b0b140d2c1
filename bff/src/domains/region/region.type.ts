import { Field, ID, ObjectType, registerEnumType } from 'type-graphql';
import { textEnum } from '../../kernel/textEnum';
import type { Region, RegionLevel } from './region.entity';

const RegionLevels = textEnum<RegionLevel>('PROVINCE', 'CITY', 'COUNTY', 'TOWN', 'VILLAGE');
registerEnumType(RegionLevels, { name: 'RegionLevel', description: '省、市、县、乡镇街道、村社区.' });

@ObjectType('Region', { description: 'A place of the statistical division list, at one of five levels.' })
export class RegionView implements Region {
  @Field(() => ID, { description: '12 digits.' })
  readonly code!: string;

  @Field({ description: 'Its own name: 滨海街道.' })
  readonly name!: string;

  @Field(() => RegionLevels)
  readonly level!: RegionLevel;

  readonly pinyin!: string;

  @Field({ description: 'Of the pinyin, lower case: `bhjd`.' })
  readonly initials!: string;

  readonly parent!: string | null;

  @Field({ description: 'Invented, of the demonstration city.' })
  readonly demonstration!: boolean;
}
