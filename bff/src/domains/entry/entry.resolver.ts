import { Arg, Args, Mutation, Query, Resolver } from 'type-graphql';
import { Access, Limited, Public } from '../../kernel/access';
import { PageOf20 } from '../../kernel/pageTypes';
import type { PageCursors } from '../../kernel/paging';
import { EntryArgs, EntryScansArgs, MakeEntryCodeInput, SwitchEntryCodeInput } from './entry.input';
import { codeList, presentCode, presentOpened, presentScans } from './entry.present';
import type { EntryService } from './entry.service';
import {
  Entry,
  EntryCode as EntryCodeView,
  EntryCodeList,
  EntryScans,
  type EntryClosed,
  type EntryTargetView,
} from './entry.type';
import type { EntryCode } from './entryCode.entity';
import type { EntryPictureService } from './entryPicture.service';

@Resolver()
export class EntryResolver {
  constructor(
    private readonly entries: EntryService,
    private readonly pictures: EntryPictureService,
    private readonly cursors: PageCursors,
  ) {}

  @Public()
  @Limited({ name: 'entry', limit: 600, windowSeconds: 60 })
  @Query(() => Entry, {
    description: 'Where a scanned code leads, or why it leads nowhere. Answers whatever stood in the code.',
  })
  async entry(@Args(() => EntryArgs) { scene, platform = null }: EntryArgs): Promise<EntryTargetView | EntryClosed> {
    return presentOpened(await this.entries.open(scene, platform));
  }

  @Access('staff:editor')
  @Query(() => EntryCodeList, { description: 'Newest first.' })
  async entryCodes(@Args(() => PageOf20) args: PageOf20): Promise<EntryCodeList> {
    const { items, ...page } = this.cursors.page(codeList(await this.entries.list()), args);
    return { ...page, items: items.map((code) => this.#present(code)) };
  }

  @Access('staff:editor', 'staff:supervisor')
  @Query(() => [EntryScans], { description: 'Scans a day, code and platform, in the order of days.' })
  async entryScans(@Args(() => EntryScansArgs) { from, to }: EntryScansArgs): Promise<EntryScans[]> {
    return (await this.entries.scans(from, to)).map(presentScans);
  }

  @Access('staff:editor')
  @Mutation(() => EntryCodeView)
  async makeEntryCode(@Arg('input', () => MakeEntryCodeInput) input: MakeEntryCodeInput): Promise<EntryCodeView> {
    const { kind, key, campaign = null, note, lastDay } = input;
    return this.#present(await this.entries.codeFor({ target: { kind, key, campaign }, note: note ?? '', lastDay }));
  }

  @Access('staff:editor')
  @Mutation(() => EntryCodeView, { description: 'Switches a code off, or on again.' })
  async switchEntryCode(
    @Arg('input', () => SwitchEntryCodeInput) { scene, on }: SwitchEntryCodeInput,
  ): Promise<EntryCodeView> {
    return this.#present(await this.entries.switch(scene, on));
  }

  #present(code: EntryCode): EntryCodeView {
    return presentCode(code, { closed: this.entries.closed(code), link: this.pictures.linkOf(code.scene) });
  }
}
