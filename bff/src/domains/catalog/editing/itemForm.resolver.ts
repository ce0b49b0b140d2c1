import { Arg, Args, ID, Query, Resolver } from 'type-graphql';
import { Access } from '../../../kernel/access';
import { PageOf20 } from '../../../kernel/pageTypes';
import { RULE_FACTS } from '../lint/finding.entity';
import { ItemFindingsInput } from './editing.input';
import { presentForm, presentPage } from './editing.present';
import { ItemVersionPage } from './editing.type';
import type { ItemFindingsService } from './itemFindings.service';
import { ItemFindingCount, ItemFormView } from './itemForm.type';
import type { ItemFormService } from './itemForm.service';

/** What the catalogue's editors look at: a guide's cells, and what the linter found anywhere. */
@Resolver()
export class ItemFormResolver {
  constructor(
    private readonly forms: ItemFormService,
    private readonly findings: ItemFindingsService,
  ) {}

  @Access('staff:editor')
  @Query(() => ItemFormView, { description: 'A guide’s cells, to be changed. Fails with ITEM_NOT_FOUND.' })
  async itemForm(@Arg('code', () => ID, { description: '实施编码.' }) code: string): Promise<ItemFormView> {
    return presentForm(await this.forms.of(code));
  }

  @Access('staff:editor')
  @Query(() => ItemVersionPage, {
    description: 'Published versions, drafts and those in review with such findings. `after` is the last id seen.',
  })
  async itemFindings(
    @Arg('filter', { nullable: true }) filter: ItemFindingsInput,
    @Args(() => PageOf20) { first, after }: PageOf20,
  ): Promise<ItemVersionPage> {
    const { rule = null, severity = null, department = null } = filter ?? {};
    const limit = Math.min(Math.max(first ?? 20, 1), 100);
    const asked = { rule, severity, department };
    const { versions, totalCount } = await this.findings.page(asked, { after: after ?? '', limit: limit + 1 });
    return presentPage(versions, totalCount, limit);
  }

  @Access('staff:editor')
  @Query(() => [ItemFindingCount], { description: 'Findings by rule and department, the most first.' })
  async itemFindingCounts(): Promise<ItemFindingCount[]> {
    const counts = await this.findings.counts();
    return counts.map((count) => ({ ...count, severity: RULE_FACTS[count.rule].severity }));
  }
}
