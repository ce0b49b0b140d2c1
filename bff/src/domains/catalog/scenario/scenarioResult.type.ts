import { Field, ID, Int, ObjectType } from 'type-graphql';
import type { Fen } from '@city-services/shared/money/fen';
import { FenScalar } from '../../../kernel/scalars';
import type { Necessity } from '../item/words.entity';
import { Necessities } from '../item/words.type';
import { ScenarioCard } from './scenario.type';

const MAYBE = { nullable: true } as const;

@ObjectType({ description: 'A question with the answer that was given, in words.' })
export class ScenarioSaid {
  @Field(() => String)
  readonly question!: string;

  @Field(() => String)
  readonly answer!: string;
}

@ObjectType({ description: 'One item of the plan.' })
export class ScenarioPlanItem {
  @Field(() => ID, { description: '基本编码.' })
  readonly basicCode!: string;

  @Field(() => ID, {
    ...MAYBE,
    description: '实施编码 of the implementation nearest to the region; null: none is published.',
  })
  readonly code!: string | null;

  @Field(() => String, { description: 'In plain words: 领营业执照.' })
  readonly title!: string;

  @Field(() => String, { ...MAYBE, description: 'As the catalogue calls it.' })
  readonly name!: string | null;

  @Field(() => String, MAYBE)
  readonly department!: string | null;

  @Field(() => Int, { description: 'From 1; items of one layer can be done at the same time.' })
  readonly layer!: number;

  @Field(() => [ID], { description: '基本编码 of items that must be finished before.' })
  readonly after!: readonly string[];

  @Field(() => String, { description: 'Why it is there.' })
  readonly why!: string;

  @Field(() => [ScenarioSaid], { description: 'The answers for which it is there; empty: everybody needs it.' })
  readonly because!: readonly ScenarioSaid[];

  @Field(() => String, { ...MAYBE, description: '3 个工作日, 当场办结.' })
  readonly promisedText!: string | null;

  @Field(() => Int, { ...MAYBE, description: '到现场次数.' })
  readonly visits!: number | null;

  @Field(() => Boolean)
  readonly charged!: boolean;
}

@ObjectType()
export class ScenarioMaterialUse {
  @Field(() => ID, { description: '基本编码.' })
  readonly basicCode!: string;

  @Field(() => String, { description: 'The item in plain words.' })
  readonly title!: string;

  @Field(() => Necessities)
  readonly necessity!: Necessity;

  @Field(() => String, { ...MAYBE, description: 'When it is asked for; null: always.' })
  readonly condition!: string | null;
}

@ObjectType({ description: 'One line of the merged list; what several items ask for stands there once.' })
export class ScenarioMaterial {
  @Field(() => ID)
  readonly key!: string;

  @Field(() => String)
  readonly name!: string;

  @Field(() => String, MAYBE)
  readonly fillNotes!: string | null;

  @Field(() => String, MAYBE)
  readonly pageFormat!: string | null;

  @Field(() => Boolean, { description: 'An e-licence may take its place.' })
  readonly electronic!: boolean;

  @Field(() => [ScenarioMaterialUse])
  readonly uses!: readonly ScenarioMaterialUse[];

  @Field(() => String, {
    ...MAYBE,
    description: 'The item of this plan, in plain words, whose result it is: nothing to prepare.',
  })
  readonly madeBy!: string | null;

  @Field(() => Boolean, { description: 'Only asked for under the conditions of its uses.' })
  readonly onlyIf!: boolean;
}

@ObjectType()
export class ScenarioFee {
  @Field(() => String, { description: 'The item in plain words.' })
  readonly title!: string;

  @Field(() => String)
  readonly name!: string;

  @Field(() => String)
  readonly standard!: string;

  @Field(() => FenScalar, { ...MAYBE, description: 'Null: no single figure, the standard says how much.' })
  readonly amountFen!: Fen | null;

  @Field(() => String, { ...MAYBE, description: 'Who pays less, as far as it is said; null: nobody.' })
  readonly reduction!: string | null;
}

@ObjectType()
export class ScenarioCost {
  @Field(() => FenScalar, { description: 'What everybody pays.' })
  readonly leastFen!: Fen;

  @Field(() => FenScalar, { ...MAYBE, description: 'With every reducible fee in full; null: some fee has no figure.' })
  readonly mostFen!: Fen | null;

  @Field(() => [ScenarioFee])
  readonly fees!: readonly ScenarioFee[];
}

@ObjectType()
export class ScenarioTime {
  @Field(() => Int, { description: 'Working days, when what can is done at the same time; 0: within a day.' })
  readonly workingDays!: number;

  @Field(() => [String], { description: 'The items one after another that take that long, in plain words.' })
  readonly longestWay!: readonly string[];

  @Field(() => Int, { description: 'Working days when everything is done one after another.' })
  readonly oneByOne!: number;

  @Field(() => [String], { description: 'Items of which nobody says how long they take, in plain words.' })
  readonly unknown!: readonly string[];
}

@ObjectType({ description: 'What the answers lead to.' })
export class ScenarioResult {
  @Field(() => ScenarioCard)
  readonly scenario!: ScenarioCard;

  @Field(() => String, { description: 'Restores the answers; 32 characters at most, may be a host’s `scene`.' })
  readonly code!: string;

  @Field(() => [ScenarioSaid])
  readonly said!: readonly ScenarioSaid[];

  @Field(() => String, { ...MAYBE, description: 'The advice that ended the questions; there are no items then.' })
  readonly stop!: string | null;

  @Field(() => [ScenarioPlanItem], { description: 'In an order in which they can be done.' })
  readonly items!: readonly ScenarioPlanItem[];

  @Field(() => Int)
  readonly layers!: number;

  @Field(() => [ScenarioMaterial])
  readonly materials!: readonly ScenarioMaterial[];

  @Field(() => ScenarioTime)
  readonly time!: ScenarioTime;

  @Field(() => ScenarioCost)
  readonly cost!: ScenarioCost;

  @Field(() => [String])
  readonly tips!: readonly string[];
}

@ObjectType({ description: 'What a code of answers restores in the guide as it is now.' })
export class ScenarioRestored {
  @Field(() => ScenarioCard)
  readonly scenario!: ScenarioCard;

  @Field(() => Boolean, { description: 'The guide was changed after the code was made.' })
  readonly changed!: boolean;

  @Field(() => ScenarioResult, { ...MAYBE, description: 'Null: there are questions to answer still.' })
  readonly result!: ScenarioResult | null;
}
