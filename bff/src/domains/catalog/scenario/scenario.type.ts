import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import type { Clause } from '@city-services/shared/scenario/definition';
import { textEnum } from '../../../kernel/textEnum';
import { SCENARIO_AUDIENCES, SCENARIO_PICTURES, type ScenarioAudience, type ScenarioPicture } from './scenario.entity';

const MAYBE = { nullable: true } as const;
const Audiences = textEnum(...SCENARIO_AUDIENCES);
registerEnumType(Audiences, { name: 'ScenarioAudience' });

@ObjectType({ description: 'A guide by questions, in a list.' })
export class ScenarioCard {
  @Field(() => ID)
  readonly id!: string;

  @Field(() => Int, { description: 'Counts changes; part of a code of answers.' })
  readonly version!: number;

  @Field(() => String)
  readonly name!: string;

  @Field(() => String)
  readonly summary!: string;

  @Field(() => Audiences)
  readonly audience!: ScenarioAudience;

  @Field(() => String, { description: `The picture’s name, one of ${SCENARIO_PICTURES.join(', ')}.` })
  readonly picture!: ScenarioPicture;

  @Field(() => String, { description: '牵头部门.' })
  readonly department!: string;

  @Field(() => [String], { description: 'What else people call it.' })
  readonly aliases!: readonly string[];
}

@ObjectType({ description: 'The question was asked and answered by one of these.' })
export class ScenarioClause {
  @Field(() => ID)
  readonly question!: string;

  @Field(() => [ID])
  readonly answers!: readonly string[];
}

@ObjectType()
export class ScenarioAnswerChoice {
  @Field(() => ID)
  readonly id!: string;

  @Field(() => String)
  readonly label!: string;

  @Field(() => String, { ...MAYBE, description: 'What the answer means.' })
  readonly note!: string | null;

  @Field(() => String, { ...MAYBE, description: 'The answer ends the questions: what to do instead.' })
  readonly stop!: string | null;
}

@ObjectType()
export class ScenarioStepQuestion {
  @Field(() => ID)
  readonly id!: string;

  @Field(() => String)
  readonly title!: string;

  @Field(() => String)
  readonly help!: string;

  @Field(() => [[ScenarioClause]], {
    description: 'Asked only when one of these lists holds as a whole; empty: always. Names earlier questions only.',
  })
  readonly askIf!: readonly (readonly Clause[])[];

  @Field(() => [ScenarioAnswerChoice])
  readonly answers!: readonly ScenarioAnswerChoice[];
}

@ObjectType({ description: 'A chosen answer.' })
export class ScenarioGivenAnswer {
  @Field(() => ID)
  readonly question!: string;

  @Field(() => ID)
  readonly answer!: string;
}

@ObjectType({ description: 'Everything that is needed to ask the questions without asking the server in between.' })
export class ScenarioGuide extends ScenarioCard {
  @Field(() => String, { description: 'What one should know before the first question.' })
  readonly intro!: string;

  @Field(() => [ScenarioStepQuestion], { description: 'In the order in which they are asked.' })
  readonly questions!: readonly ScenarioStepQuestion[];
}
