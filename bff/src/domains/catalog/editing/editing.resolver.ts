import { Arg, Args, Ctx, ID, Mutation, Query, Resolver } from 'type-graphql';
import { Access } from '../../../kernel/access';
import type { Context, StaffMember } from '../../../kernel/context';
import { PageOf20 } from '../../../kernel/pageTypes';
import { DraftItemInput, EditItemInput, ItemVersionInput, ItemVersionReasonInput } from './editing.input';
import { presentPage, presentVersion } from './editing.present';
import { ItemFieldDifference, ItemVersionPage, ItemVersionView } from './editing.type';
import type { ItemEditingService } from './itemEditing.service';

const editor = (context: Context): Promise<StaffMember> => context.requireStaff(['editor']);
const limitOf = (first: number | null | undefined): number => Math.min(Math.max(first ?? 20, 1), 100);

/** What the catalogue's editors do: see what waits, compare, change, publish, retire. */
@Resolver()
export class ItemEditingResolver {
  constructor(private readonly editing: ItemEditingService) {}

  @Access('staff:editor')
  @Query(() => ItemVersionPage, {
    description: 'Drafts and versions in review, with what the linter found. `after` is the last id seen.',
  })
  async itemVersionsWaiting(@Args(() => PageOf20) { first, after }: PageOf20): Promise<ItemVersionPage> {
    const limit = limitOf(first);
    const { versions, totalCount } = await this.editing.waiting(after ?? '', limit + 1);
    return presentPage(versions, totalCount, limit);
  }

  @Access('staff:editor')
  @Query(() => [ItemVersionView], {
    description: 'Every version of an implementation, newest first. Fails with ITEM_NOT_FOUND.',
  })
  async itemVersions(@Arg('code', () => ID) code: string): Promise<ItemVersionView[]> {
    return (await this.editing.history(code)).map(presentVersion);
  }

  @Access('staff:editor')
  @Query(() => [ItemFieldDifference], { description: 'Between two versions, by their ids.' })
  async itemDifference(
    @Arg('before', () => ID) before: string,
    @Arg('after', () => ID) after: string,
  ): Promise<readonly ItemFieldDifference[]> {
    return this.editing.difference(before, after);
  }

  @Access('staff:editor')
  @Mutation(() => ItemVersionView, { description: 'A new draft that differs from the newest version by these cells.' })
  async draftItem(
    @Arg('input') { code, changes, why }: DraftItemInput,
    @Ctx() context: Context,
  ): Promise<ItemVersionView> {
    return presentVersion(await this.editing.draft(await editor(context), code, { changes, why }));
  }

  @Access('staff:editor')
  @Mutation(() => ItemVersionView, {
    description: 'Changes cells of a draft. Fails with ITEM_VERSION_MOVED when somebody was faster.',
  })
  async editItemDraft(
    @Arg('input') { changes, ...step }: EditItemInput,
    @Ctx() context: Context,
  ): Promise<ItemVersionView> {
    return presentVersion(await this.editing.edit(await editor(context), stepOf(step), changes));
  }

  @Access('staff:editor')
  @Mutation(() => ItemVersionView, { description: 'Draft → in review.' })
  async submitItemDraft(@Arg('input') input: ItemVersionInput, @Ctx() context: Context): Promise<ItemVersionView> {
    return presentVersion(await this.editing.submit(await editor(context), stepOf(input)));
  }

  @Access('staff:editor')
  @Mutation(() => ItemVersionView, { description: 'In review → draft.' })
  async returnItemDraft(
    @Arg('input') input: ItemVersionReasonInput,
    @Ctx() context: Context,
  ): Promise<ItemVersionView> {
    return presentVersion(await this.editing.sendBack(await editor(context), stepOf(input)));
  }

  @Access('staff:editor')
  @Mutation(() => ItemVersionView, { description: 'Draft → retired, before citizens ever read it.' })
  async withdrawItemDraft(
    @Arg('input') input: ItemVersionReasonInput,
    @Ctx() context: Context,
  ): Promise<ItemVersionView> {
    return presentVersion(await this.editing.withdraw(await editor(context), stepOf(input)));
  }

  @Access('staff:editor')
  @Mutation(() => ItemVersionView, {
    description:
      'In review → published. Fails with ITEM_VERSION_REFUSED when the linter says no, STAFF_NOT_ONESELF for one’s own.',
  })
  async publishItemVersion(@Arg('input') input: ItemVersionInput, @Ctx() context: Context): Promise<ItemVersionView> {
    return presentVersion(await this.editing.publish(await editor(context), stepOf(input)));
  }

  @Access('staff:editor')
  @Mutation(() => ItemVersionView, { description: 'Published → retired: citizens see it no longer.' })
  async retireItemVersion(
    @Arg('input') input: ItemVersionReasonInput,
    @Ctx() context: Context,
  ): Promise<ItemVersionView> {
    return presentVersion(await this.editing.retire(await editor(context), stepOf(input)));
  }
}

const stepOf = ({ id, revision, why }: ItemVersionInput | ItemVersionReasonInput) => ({
  id,
  revision,
  why: why ?? null,
});
