import { businessDate } from '@city-services/shared/time/businessDate';
import { bytesOf } from '../../storage/bytes';
import type { Vault } from '../../storage/vault';
import type { DemoCity, DemoResident } from './demoCity.entity';
import { DemoCityModel, type DemoCityDocument } from './demoCity.model';

const ID = 'demo-city';

/** Whether this database holds the demonstration city. */
export class DemoCityRepository {
  constructor(private readonly vault: Vault) {}

  async find(): Promise<DemoCity | null> {
    const row = await DemoCityModel.findById(ID).lean<DemoCityDocument>();
    if (!row) return null;
    const residents = JSON.parse(this.vault.open(bytesOf(row.sealedResidents))) as DemoResident[];
    return { businessDate: businessDate(row.businessDate), residents, loadedAt: row.loadedAt };
  }

  /** Marks the database as a demonstration city's; a repeated load replaces the mark. */
  async save({ businessDate: day, residents, loadedAt }: DemoCity): Promise<void> {
    const sealedResidents = this.vault.seal(JSON.stringify(residents));
    await DemoCityModel.replaceOne({ _id: ID }, { businessDate: day, sealedResidents, loadedAt }, { upsert: true });
  }
}
