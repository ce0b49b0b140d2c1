import { Ctx, Mutation, Query, Resolver } from 'type-graphql';
import { Access, Limited, Public } from '../../../kernel/access';
import type { Context } from '../../../kernel/context';
import { presentClosing, presentTerms } from './closing.present';
import { ClosingService } from './closing.service';
import { ClosingTermsView, ClosingView } from './closing.type';

/** Closing one's accounts. Nobody may do it while acting for somebody else. */
@Resolver()
export class ClosingResolver {
  constructor(private readonly closings: ClosingService) {}

  @Public()
  @Query(() => ClosingTermsView)
  closingTerms(): ClosingTermsView {
    return presentTerms(this.closings.terms());
  }

  @Access('signed-in')
  @Query(() => ClosingView, { nullable: true })
  async accountClosing(@Ctx() { actor }: Context): Promise<ClosingView | null> {
    const found = await this.closings.current(actor);
    return found && presentClosing(found);
  }

  @Access('signed-in')
  @Limited({ name: 'close-account', limit: 60, accountLimit: 10, windowSeconds: 600 })
  @Mutation(() => ClosingView, {
    description:
      'Begins the days of grace for all accounts of the citizen. Who is verified needs the level FACE (FACE_REQUIRED).',
  })
  async requestAccountClosing(@Ctx() { actor }: Context): Promise<ClosingView> {
    return presentClosing(await this.closings.request(actor));
  }

  @Access('signed-in')
  @Limited({ name: 'keep-account', limit: 60, accountLimit: 20, windowSeconds: 600 })
  @Mutation(() => Boolean, { description: 'Undoes it within the days of grace.' })
  async undoAccountClosing(@Ctx() { actor }: Context): Promise<boolean> {
    await this.closings.undo(actor);
    return true;
  }
}
