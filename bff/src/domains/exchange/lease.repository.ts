import { DataSetStateModel } from './dataSetState.model';

const isDuplicateKey = (error: unknown): boolean => (error as { code?: unknown }).code === 11000;

/** Who loads a data set at present: one load at a time, across processes and machines. */
export class LeaseRepository {
  /** Takes or renews the lease until `until`; false while another has it at `now`. */
  async take(dataSet: string, owner: string, { now, until }: { now: Date; until: Date }): Promise<boolean> {
    const free = { $or: [{ lease: null }, { 'lease.until': { $lt: now } }, { 'lease.owner': owner }] };
    try {
      await DataSetStateModel.updateOne(
        { _id: dataSet, ...free },
        { $set: { lease: { owner, until } } },
        { upsert: true },
      );
      return true;
    } catch (error) {
      // The document is there, but held by another: the upsert then collides with it.
      if (isDuplicateKey(error)) return false;
      throw error;
    }
  }

  /** Who has the data set; null when nobody does. */
  async holder(dataSet: string): Promise<string | null> {
    const state = await DataSetStateModel.findById(dataSet, { lease: 1 }).lean();
    return state?.lease?.owner ?? null;
  }

  async release(dataSet: string, owner: string): Promise<void> {
    await DataSetStateModel.updateOne({ _id: dataSet, 'lease.owner': owner }, { $set: { lease: null } });
  }
}
