import { Arg, Ctx, Mutation, Query, Resolver } from 'type-graphql';
import { Access, Limited } from '../../../kernel/access';
import { Audited } from '../../../kernel/audited';
import type { Context } from '../../../kernel/context';
import type { PersonKey } from '../../../kernel/ids';
import { CorrectionService } from './correction.service';
import {
  AnswerCorrectionInput,
  SubmitCorrectionInput,
  TakeCorrectionInput,
  WithdrawCorrectionInput,
} from './myData.input';
import { presentCorrection, presentCorrectionCase } from './myData.present';
import { CorrectionCaseView, CorrectionQueue, CorrectionView } from './myData.type';

const whoseOf = ({ personKey }: CorrectionCaseView): PersonKey => personKey;

/** Asking for a correction, and the desk that answers. */
@Resolver()
export class CorrectionResolver {
  constructor(private readonly correctionsOfCitizen: CorrectionService) {}

  @Access('verified')
  @Audited<CorrectionView[]>('corrections', { read: (found) => (found.length > 0 ? ['corrections'] : []) })
  @Query(() => [CorrectionView], { description: 'The citizen’s own, the newest first, at most 50.' })
  async corrections(@Ctx() { actor }: Context): Promise<CorrectionView[]> {
    return (await this.correctionsOfCitizen.list(actor)).map(presentCorrection);
  }

  @Access('verified')
  @Limited({ name: 'submit-correction', limit: 120, accountLimit: 20, windowSeconds: 600 })
  @Mutation(() => CorrectionView)
  async submitCorrection(
    @Ctx() { actor }: Context,
    @Arg('input', () => SubmitCorrectionInput) { kind, ...text }: SubmitCorrectionInput,
  ): Promise<CorrectionView> {
    return presentCorrection(await this.correctionsOfCitizen.submit(actor, kind, text));
  }

  @Access('verified')
  @Audited('corrections')
  @Mutation(() => CorrectionView)
  async withdrawCorrection(
    @Ctx() { actor }: Context,
    @Arg('input', () => WithdrawCorrectionInput) { correctionId }: WithdrawCorrectionInput,
  ): Promise<CorrectionView> {
    return presentCorrection(await this.correctionsOfCitizen.withdraw(actor, correctionId));
  }

  @Access('staff:clerk')
  @Audited<CorrectionQueue>(['identity', 'corrections'], {
    purpose: 'correction',
    whose: ({ items }) => items.map(whoseOf),
  })
  @Query(() => CorrectionQueue)
  async correctionQueue(@Ctx() context: Context): Promise<CorrectionQueue> {
    const { personKey } = await context.requireStaff(['clerk']);
    const { cases, totalCount } = await this.correctionsOfCitizen.queue();
    return { totalCount, items: cases.map((one) => presentCorrectionCase(one, personKey)) };
  }

  @Access('staff:clerk')
  @Audited<CorrectionCaseView>(['identity', 'corrections'], { purpose: 'correction', whose: (one) => [whoseOf(one)] })
  @Mutation(() => CorrectionCaseView)
  async takeCorrection(
    @Ctx() context: Context,
    @Arg('input', () => TakeCorrectionInput) { correctionId }: TakeCorrectionInput,
  ): Promise<CorrectionCaseView> {
    const member = await context.requireStaff(['clerk']);
    return presentCorrectionCase(await this.correctionsOfCitizen.take(member, correctionId), member.personKey);
  }

  @Access('staff:clerk')
  @Audited<CorrectionCaseView>(['identity', 'corrections'], { purpose: 'correction', whose: (one) => [whoseOf(one)] })
  @Mutation(() => CorrectionCaseView, { description: 'By whom it was taken; the citizen is told by SMS.' })
  async answerCorrection(
    @Ctx() context: Context,
    @Arg('input', () => AnswerCorrectionInput) { correctionId, ...given }: AnswerCorrectionInput,
  ): Promise<CorrectionCaseView> {
    const member = await context.requireStaff(['clerk']);
    return presentCorrectionCase(await this.correctionsOfCitizen.answer(member, correctionId, given), member.personKey);
  }
}
