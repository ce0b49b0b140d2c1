import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { DateTimeScalar } from '../../../kernel/scalars';
import { textEnum } from '../../../kernel/textEnum';
import type { FourList } from '../item/derived.entity';
import { ItemFee, ItemMaterial, ItemOutcome, ItemQuestion, ItemStep } from '../item/part.type';
import type {
  HandleArea,
  HandleForm,
  OnlineDepth,
  ProjectType,
  Served,
  TaskType,
  TimeUnit,
  UseLevel,
} from '../item/words.entity';
import {
  FourLists,
  HandleAreas,
  HandleForms,
  OnlineDepths,
  ProjectTypes,
  ServedKinds,
  TaskTypes,
  TimeUnits,
  UseLevels,
} from '../item/words.type';
import { ServiceWindow } from '../place/place.type';
import { DISCLOSURES, type DisclosureKey } from './disclosure.entity';

const DisclosureKeys = textEnum(...DISCLOSURES);
registerEnumType(DisclosureKeys, { name: 'DisclosureKey', description: 'The eight that a citizen reads first.' });

const MAYBE = { nullable: true } as const;

@ObjectType({ description: 'One of the eight disclosures, in plain sentences.' })
export class ItemDisclosure {
  @Field(() => DisclosureKeys)
  readonly key!: DisclosureKey;

  @Field(() => String, { description: '办什么, 谁能办, 带什么, 多久办好, 花多少钱, 去哪儿办, 怎么办, 您的权利.' })
  readonly title!: string;

  @Field(() => String)
  readonly text!: string;
}

@ObjectType({ description: '办结时限.' })
export class ItemTimeLimit {
  @Field(() => Int, { description: '0: at once.' })
  readonly amount!: number;

  @Field(() => TimeUnits)
  readonly unit!: TimeUnit;

  @Field(() => String, { description: '3 个工作日, 当场办结.' })
  readonly text!: string;
}

@ObjectType({ description: 'Whether the item belongs to one of the four lists, and why.' })
export class ItemListMembership {
  @Field(() => FourLists)
  readonly list!: FourList;

  @Field(() => String)
  readonly name!: string;

  @Field(() => Boolean)
  readonly belongs!: boolean;

  @Field(() => String)
  readonly reason!: string;
}

@ObjectType({ description: 'Computed from the item’s fields, never ticked.' })
export class ItemDerived {
  @Field(() => [ItemListMembership])
  readonly lists!: readonly ItemListMembership[];

  @Field(() => ProjectTypes, MAYBE)
  readonly kind!: ProjectType | null;

  @Field(() => String)
  readonly kindReason!: string;

  @Field(() => Int, MAYBE)
  readonly visits!: number | null;

  @Field(() => String)
  readonly visitsReason!: string;

  @Field(() => Int, { ...MAYBE, description: 'How much shorter than the statutory time, percent.' })
  readonly fasterPercent!: number | null;

  @Field(() => String)
  readonly fasterReason!: string;
}

@ObjectType({ description: 'Which version of the guide this is.' })
export class ItemGuideVersion {
  @Field(() => ID)
  readonly id!: string;

  @Field(() => Int)
  readonly number!: number;

  @Field(() => DateTimeScalar, MAYBE)
  readonly inForceFrom!: Date | null;

  @Field(() => DateTimeScalar, { ...MAYBE, description: 'Null: still in force.' })
  readonly inForceUntil!: Date | null;
}

@ObjectType({ description: '办事指南.' })
export class ItemGuide {
  @Field(() => ID, { description: '实施编码.' })
  readonly code!: string;

  @Field(() => String, { description: '基本编码.' })
  readonly basicCode!: string;

  @Field(() => ItemGuideVersion)
  readonly version!: ItemGuideVersion;

  @Field(() => String)
  readonly name!: string;

  @Field(() => String, { ...MAYBE, description: '业务办理项.' })
  readonly caseName!: string | null;

  @Field(() => [ItemDisclosure], { description: 'Eight, in the order in which they are read.' })
  readonly disclosures!: readonly ItemDisclosure[];

  @Field(() => ItemDerived)
  readonly derived!: ItemDerived;

  @Field(() => TaskTypes, MAYBE)
  readonly type!: TaskType | null;

  @Field(() => UseLevels)
  readonly level!: UseLevel;

  @Field(() => String, { description: '12 digits.' })
  readonly regionCode!: string;

  @Field(() => [ServedKinds])
  readonly serves!: readonly Served[];

  @Field(() => String, { description: '受理机构.' })
  readonly department!: string;

  @Field(() => String, { description: '决定机构.' })
  readonly decidedBy!: string;

  @Field(() => [String], { description: '联办机构.' })
  readonly jointDepartments!: readonly string[];

  @Field(() => String, { ...MAYBE, description: '设定依据.' })
  readonly basis!: string | null;

  @Field(() => String, { ...MAYBE, description: '权力来源.' })
  readonly powerSource!: string | null;

  @Field(() => String, { ...MAYBE, description: '适用范围.' })
  readonly scope!: string | null;

  @Field(() => String, { ...MAYBE, description: '审查类型.' })
  readonly reviewType!: string | null;

  @Field(() => String, { ...MAYBE, description: '受理条件.' })
  readonly conditions!: string | null;

  @Field(() => String, { ...MAYBE, description: '禁止性要求.' })
  readonly prohibitions!: string | null;

  @Field(() => String, { ...MAYBE, description: '数量限制.' })
  readonly quantityLimit!: string | null;

  @Field(() => String, { ...MAYBE, description: '办理流程 in words.' })
  readonly flow!: string | null;

  @Field(() => [HandleForms], { description: '办理形式.' })
  readonly forms!: readonly HandleForm[];

  @Field(() => ItemTimeLimit, MAYBE)
  readonly statutory!: ItemTimeLimit | null;

  @Field(() => String, MAYBE)
  readonly statutoryNote!: string | null;

  @Field(() => ItemTimeLimit, MAYBE)
  readonly promised!: ItemTimeLimit | null;

  @Field(() => String, MAYBE)
  readonly promisedNote!: string | null;

  @Field(() => String, { ...MAYBE, description: '特殊程序, whose time does not count.' })
  readonly specialProcedure!: string | null;

  @Field(() => Boolean)
  readonly online!: boolean;

  @Field(() => OnlineDepths, MAYBE)
  readonly onlineDepth!: OnlineDepth | null;

  @Field(() => String, MAYBE)
  readonly webUrl!: string | null;

  @Field(() => String, { ...MAYBE, description: 'An address, or `mini:` and a page of this program.' })
  readonly mobileUrl!: string | null;

  @Field(() => Boolean, { description: '网上支付.' })
  readonly onlinePayment!: boolean;

  @Field(() => Boolean, { description: '物流快递.' })
  readonly courier!: boolean;

  @Field(() => Boolean, { description: '预约办理.' })
  readonly bookable!: boolean;

  @Field(() => Boolean, { description: '自助终端.' })
  readonly selfService!: boolean;

  @Field(() => HandleAreas, { ...MAYBE, description: '通办范围.' })
  readonly handleArea!: HandleArea | null;

  @Field(() => Boolean, { description: '是否收费.' })
  readonly charged!: boolean;

  @Field(() => String, { ...MAYBE, description: '中介服务.' })
  readonly intermediaries!: string | null;

  @Field(() => String, { ...MAYBE, description: '咨询方式.' })
  readonly contact!: string | null;

  @Field(() => String, { ...MAYBE, description: '监督投诉方式.' })
  readonly supervision!: string | null;

  @Field(() => String, { ...MAYBE, description: '办理地点.' })
  readonly address!: string | null;

  @Field(() => String, { ...MAYBE, description: '办理时间.' })
  readonly hours!: string | null;

  @Field(() => [ServiceWindow])
  readonly windows!: readonly ServiceWindow[];

  @Field(() => [String])
  readonly personTopics!: readonly string[];

  @Field(() => [String])
  readonly enterpriseTopics!: readonly string[];

  @Field(() => [String])
  readonly lifeEvents!: readonly string[];

  @Field(() => [ItemMaterial])
  readonly materials!: readonly ItemMaterial[];

  @Field(() => [ItemFee])
  readonly fees!: readonly ItemFee[];

  @Field(() => [ItemStep])
  readonly steps!: readonly ItemStep[];

  @Field(() => [ItemQuestion])
  readonly questions!: readonly ItemQuestion[];

  @Field(() => [ItemOutcome])
  readonly outcomes!: readonly ItemOutcome[];
}
