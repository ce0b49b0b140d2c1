import type { DataSetAge, LatestBatch, LoadReport } from './batch.entity';
import { BatchModel } from './batch.model';
import { DataSetStateModel } from './dataSetState.model';

export interface BatchDraft {
  readonly batch: string;
  readonly dataSet: string;
  readonly file: string;
  readonly sha256: string;
  readonly startedAt: Date;
}

/** Loads and their reports, and what is the latest of each data set. */
export class BatchRepository {
  async latest(dataSet: string): Promise<LatestBatch | null> {
    const state = await DataSetStateModel.findById(dataSet, { latest: 1 }).lean();
    return state?.latest ?? null;
  }

  async report(batch: string): Promise<LoadReport | null> {
    const found = await BatchModel.findOne({ _id: batch, status: 'completed' }).lean();
    return found?.report ?? null;
  }

  async begin({ batch, ...draft }: BatchDraft): Promise<void> {
    await BatchModel.create({ _id: batch, ...draft, status: 'running' });
  }

  /** @param handedOver whether the data set's figures rest on this batch from now on */
  async complete(report: LoadReport, handedOver: boolean): Promise<void> {
    const { batch, dataSet, sha256, completedAt } = report;
    await BatchModel.updateOne({ _id: batch }, { status: 'completed', completedAt, report });
    const latest = { batch, sha256, completedAt };
    await DataSetStateModel.updateOne(
      { _id: dataSet },
      { $set: { latest, ...(handedOver && { handedOverAt: completedAt }) } },
      { upsert: true },
    );
  }

  /** When each of the data sets was last handed over; one round trip, however many. */
  async read(dataSets: readonly string[]): Promise<ReadonlyMap<string, DataSetAge>> {
    const states = await DataSetStateModel.find({ _id: { $in: dataSets } }, { handedOverAt: 1 }).lean();
    const known = new Map(states.map(({ _id, handedOverAt }) => [_id, handedOverAt]));
    return new Map(dataSets.map((name) => [name, { completedAt: known.get(name) ?? null }]));
  }
}
