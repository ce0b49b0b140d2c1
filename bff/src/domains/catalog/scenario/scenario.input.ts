import { Field, ID, InputType } from 'type-graphql';

@InputType({ description: 'One question with the chosen answer.' })
export class ScenarioAnswerInput {
  @Field(() => ID)
  readonly question!: string;

  @Field(() => ID)
  readonly answer!: string;
}

@InputType({ description: 'Answers to all questions that were asked.' })
export class ScenarioAnswersInput {
  @Field(() => ID)
  readonly id!: string;

  @Field(() => [ScenarioAnswerInput])
  readonly answers!: readonly ScenarioAnswerInput[];

  @Field(() => String, { nullable: true, description: 'Division code of 6, 9 or 12 digits; without it the city.' })
  readonly region!: string | null;
}
