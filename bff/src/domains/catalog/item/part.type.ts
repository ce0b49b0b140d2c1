import { Field, ID, Int, ObjectType } from 'type-graphql';
import type { Fen } from '@city-services/shared/money/fen';
import { FenScalar } from '../../../kernel/scalars';
import type { Delivery, MaterialForm, MaterialSource, Necessity, Originality, ResultKind } from './words.entity';
import { Deliveries, MaterialForms, MaterialSources, Necessities, Originalities, ResultKinds } from './words.type';

const MAYBE = { nullable: true } as const;

@ObjectType({ description: '申请材料.' })
export class ItemMaterial {
  @Field(() => ID, { description: 'The same material of several items has the same code.' })
  readonly code!: string;

  @Field(() => String)
  readonly name!: string;

  @Field(() => Originalities)
  readonly originality!: Originality;

  @Field(() => MaterialForms)
  readonly form!: MaterialForm;

  @Field(() => Int)
  readonly copies!: number;

  @Field(() => String, { ...MAYBE, description: 'A4, 一寸白底照片 and the like.' })
  readonly pageFormat!: string | null;

  @Field(() => [String], { description: 'PDF, JPG, …' })
  readonly fileFormats!: readonly string[];

  @Field(() => Int, MAYBE)
  readonly fileLimitMb!: number | null;

  @Field(() => Necessities)
  readonly necessity!: Necessity;

  @Field(() => String, { ...MAYBE, description: 'When it is asked for. Null: always.' })
  readonly condition!: string | null;

  @Field(() => MaterialSources)
  readonly source!: MaterialSource;

  @Field(() => String, { ...MAYBE, description: 'Who issues it.' })
  readonly sourceNote!: string | null;

  @Field(() => String, { ...MAYBE, description: 'The e-licence that replaces it, e.g. `resident-id-card`.' })
  readonly licenceType!: string | null;

  @Field(() => String, MAYBE)
  readonly noShareReason!: string | null;

  @Field(() => String, { ...MAYBE, description: '填报须知.' })
  readonly fillNotes!: string | null;

  @Field(() => String, { ...MAYBE, description: '受理标准.' })
  readonly acceptance!: string | null;

  @Field(() => String, MAYBE)
  readonly basis!: string | null;

  @Field(() => String, { ...MAYBE, description: '空白表: an address or the id of a text.' })
  readonly formUrl!: string | null;

  @Field(() => String, { ...MAYBE, description: '样表: an address or the id of a text.' })
  readonly sampleUrl!: string | null;

  @Field(() => Boolean, {
    description:
      'Whether its blank form and a filled-in sample are drawn here: `/items/<code>/forms/<material>/blank.pdf`, `sample.pdf`.',
  })
  readonly hasForm!: boolean;
}

@ObjectType({ description: '收费项目.' })
export class ItemFee {
  @Field(() => ID)
  readonly code!: string;

  @Field(() => String)
  readonly name!: string;

  @Field(() => String, { description: 'In words: 10 元/证.' })
  readonly standard!: string;

  @Field(() => FenScalar, { ...MAYBE, description: 'Where it is one figure.' })
  readonly amountFen!: Fen | null;

  @Field(() => String, { ...MAYBE, description: 'Its own basis, or the item’s.' })
  readonly basis!: string | null;

  @Field(() => Boolean)
  readonly reducible!: boolean;

  @Field(() => String, MAYBE)
  readonly reduction!: string | null;
}

@ObjectType({ description: '办理环节.' })
export class ItemStep {
  @Field(() => Int)
  readonly number!: number;

  @Field(() => String)
  readonly name!: string;

  @Field(() => [Int], {
    description: 'Numbers of the steps that must be over. Steps of the same `after` run in parallel.',
  })
  readonly after!: readonly number[];

  @Field(() => Int, { description: 'Working days; 0: on the spot.' })
  readonly workingDays!: number;

  @Field(() => Boolean, { description: 'Whether its time belongs to the promised time.' })
  readonly counted!: boolean;

  @Field(() => String, { ...MAYBE, description: 'A post.' })
  readonly by!: string | null;

  @Field(() => String, MAYBE)
  readonly standard!: string | null;

  @Field(() => String, MAYBE)
  readonly result!: string | null;
}

@ObjectType({ description: '常见问题.' })
export class ItemQuestion {
  @Field(() => ID)
  readonly code!: string;

  @Field(() => String)
  readonly question!: string;

  @Field(() => String)
  readonly answer!: string;
}

@ObjectType({ description: '办理结果.' })
export class ItemOutcome {
  @Field(() => ID)
  readonly code!: string;

  @Field(() => String)
  readonly name!: string;

  @Field(() => ResultKinds)
  readonly kind!: ResultKind;

  @Field(() => String, MAYBE)
  readonly licenceType!: string | null;

  @Field(() => [Deliveries])
  readonly deliveries!: readonly Delivery[];

  @Field(() => Int, { ...MAYBE, description: 'Working days after the decision.' })
  readonly deliveryDays!: number | null;

  @Field(() => String, MAYBE)
  readonly validity!: string | null;

  @Field(() => String, MAYBE)
  readonly sampleUrl!: string | null;
}
