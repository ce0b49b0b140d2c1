import { businessDate } from '@city-services/shared/time/businessDate';
import type { DemoCity } from './demoCity.entity';
import { DemoCityModel, type DemoCityDocument } from './demoCity.model';

const ID = 'demo-city';

/** Whether this database holds the demonstration city. */
export class DemoCityRepository {
  async find(): Promise<DemoCity | null> {
    const row = await DemoCityModel.findById(ID).lean<DemoCityDocument>();
    if (!row) return null;
    return { businessDate: businessDate(row.businessDate), residents: row.residents, loadedAt: row.loadedAt };
  }

  /** Marks the database as a demonstration city's; a repeated load replaces the mark. */
  async save({ businessDate: day, residents, loadedAt }: DemoCity): Promise<void> {
    await DemoCityModel.replaceOne({ _id: ID }, { businessDate: day, residents, loadedAt }, { upsert: true });
  }
}
