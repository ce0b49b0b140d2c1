import { Arg, Ctx, Mutation, Query, Resolver } from 'type-graphql';
import { Access, Limited } from '../../../kernel/access';
import { Audited } from '../../../kernel/audited';
import type { Context } from '../../../kernel/context';
import { DataExportService } from './dataExport.service';
import { FetchDataFileInput } from './myData.input';
import { presentExport, presentKinds } from './myData.present';
import { MyDataService } from './myData.service';
import { DataExportView, DataFileView, HeldKindView } from './myData.type';

interface MyDataDoors {
  readonly held: MyDataService;
  readonly exports: DataExportService;
}

/** Seeing and taking a copy of what is held about oneself (PIPL art. 45). Nobody may do it for somebody else. */
@Resolver()
export class MyDataResolver {
  constructor(private readonly doors: MyDataDoors) {}

  @Access('verified')
  @Audited('my-data')
  @Query(() => [HeldKindView], { description: 'What is held about the citizen, by who answers for it.' })
  async myData(@Ctx() { actor }: Context): Promise<HeldKindView[]> {
    return presentKinds(await this.doors.held.kinds(actor));
  }

  @Access('verified')
  @Query(() => DataExportView, { nullable: true, description: 'The copy that this sign-in has asked for.' })
  async myDataExport(@Ctx() { actor }: Context): Promise<DataExportView | null> {
    const found = await this.doors.exports.own(actor);
    return found && presentExport(found);
  }

  @Access('face')
  @Limited({ name: 'export-data', limit: 60, accountLimit: 20, windowSeconds: 600 })
  @Mutation(() => DataExportView, { description: 'Begins a copy; it is made in the background. Three in 24 hours.' })
  async requestDataExport(@Ctx() { actor }: Context): Promise<DataExportView> {
    return presentExport(await this.doors.exports.request(actor));
  }

  @Access('face')
  @Audited('data-copy')
  @Limited({ name: 'fetch-data', limit: 120, accountLimit: 40, windowSeconds: 600 })
  @Mutation(() => DataFileView, {
    description: 'A file of the copy, for the sign-in that asked for it. A mutation, so that no cache keeps it.',
  })
  async fetchDataFile(
    @Ctx() { actor }: Context,
    @Arg('input', () => FetchDataFileInput) { exportId, format }: FetchDataFileInput,
  ): Promise<DataFileView> {
    return this.doors.exports.fetch(actor, exportId, format);
  }
}
