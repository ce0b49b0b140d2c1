import { Args, Ctx, Query, Resolver } from 'type-graphql';
import { Access } from '../../../kernel/access';
import { requireSelf, type Context } from '../../../kernel/context';
import type { PageCursors } from '../../../kernel/paging';
import { presentAccessRecord } from './accessRecord.present';
import type { AccessRecordService } from './accessRecord.service';
import { AccessRecordArgs, AccessRecordPage } from './accessRecord.type';

@Resolver()
export class AccessRecordResolver {
  constructor(
    private readonly records: AccessRecordService,
    private readonly cursors: PageCursors,
    private readonly keptMonths: number,
  ) {}

  @Access('verified')
  @Query(() => AccessRecordPage, {
    description:
      'Who looked at the citizen’s records, the newest first. What was looked at a second ago may be missing.',
  })
  async accessRecords(
    @Ctx() { actor }: Context,
    @Args(() => AccessRecordArgs) { byOthers, ...page }: AccessRecordArgs,
  ): Promise<AccessRecordPage> {
    const scope = ['access-records', requireSelf(actor), String(byOthers)];
    const { first, after: [link, place] = [] } = this.cursors.asked(scope, page, 20);
    const after = link === undefined ? null : { link: Number(link), place: Number(place) };
    const { entries, names, totalCount, hasNextPage } = await this.records.list(actor, { byOthers, first, after });
    const last = entries.at(-1);
    return {
      items: entries.map((entry) => presentAccessRecord(entry, names)),
      totalCount,
      pageInfo: {
        endCursor: last ? this.cursors.issue(scope, [String(last.link), String(last.place)]) : null,
        hasNextPage,
      },
      keptMonths: this.keptMonths,
    };
  }
}
