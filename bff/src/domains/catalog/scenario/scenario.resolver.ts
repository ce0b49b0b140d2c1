import { Arg, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { CODE_LENGTH } from '@city-services/shared/scenario/code';
import { Public } from '../../../kernel/access';
import { ScenarioAnswersInput } from './scenario.input';
import { presentGiven, presentRestored, presentResult, presentScenario, presentScenarioCard } from './scenario.present';
import type { ScenarioService } from './scenario.service';
import { ScenarioCard, ScenarioGivenAnswer, ScenarioGuide } from './scenario.type';
import { ScenarioRestored, ScenarioResult } from './scenarioResult.type';

const REGION = { nullable: true, description: 'Division code of 6, 9 or 12 digits; without it the city.' } as const;

/** Guides by questions. Answers name nobody and are not kept. */
@Resolver(() => ScenarioGuide)
export class ScenarioResolver {
  constructor(private readonly guides: ScenarioService) {}

  @Public()
  @Query(() => [ScenarioCard], { description: 'Every guide, by id.' })
  async scenarios(): Promise<ScenarioCard[]> {
    return (await this.guides.list()).map(presentScenarioCard);
  }

  @Public()
  @Query(() => ScenarioGuide)
  async scenario(@Arg('id', () => ID) id: string): Promise<ScenarioGuide> {
    return presentScenario(await this.guides.get(id));
  }

  @FieldResolver(() => [ScenarioGivenAnswer], {
    description:
      'The answers that a code restores: those that the guide still has, with what is new left out. None without a code.',
  })
  async given(
    @Root() { id }: ScenarioGuide,
    @Arg('code', () => String, { nullable: true }) code: string | null,
  ): Promise<ScenarioGivenAnswer[]> {
    if (!code || code.length > CODE_LENGTH) return [];
    return presentGiven(await this.guides.answers(id, code));
  }

  @Public()
  @Query(() => ScenarioResult)
  async scenarioResult(@Arg('input', () => ScenarioAnswersInput) input: ScenarioAnswersInput): Promise<ScenarioResult> {
    const answers = Object.fromEntries(input.answers.map(({ question, answer }) => [question, answer]));
    return presentResult(await this.guides.result(input.id, answers, input.region ?? null));
  }

  @Public()
  @Query(() => ScenarioRestored, { description: 'What a link or a printed code leads to.' })
  async scenarioByCode(
    @Arg('code', () => String) code: string,
    @Arg('region', () => String, REGION) region: string | null,
  ): Promise<ScenarioRestored> {
    return presentRestored(await this.guides.restore(code, region));
  }
}
