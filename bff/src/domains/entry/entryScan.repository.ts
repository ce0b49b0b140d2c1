import type { Scene } from '@city-services/shared/entry/scene';
import type { BusinessDate } from '@city-services/shared/time/businessDate';
import type { ScanCount, ScanPlatform } from './entryScan.entity';
import { EntryScanModel, type EntryScanDocument } from './entryScan.model';

const entityOf = ({ day, scene, platform, count }: EntryScanDocument): ScanCount => ({
  day: day as BusinessDate,
  scene: scene as Scene,
  platform: platform as ScanPlatform,
  count,
});

/** Scans a day, code and platform. Instances add up: each write adds to what stands there. */
export class EntryScanRepository {
  /** Adds to several counts in one write. */
  async add(counts: readonly ScanCount[]): Promise<void> {
    await EntryScanModel.bulkWrite(
      counts.map(({ day, scene, platform, count }) => ({
        updateOne: {
          filter: { _id: `${day}|${scene}|${platform}` },
          update: { $inc: { count }, $setOnInsert: { day, scene, platform } },
          upsert: true,
        },
      })),
    );
  }

  /** The counts of these days, both included, in the order of days. */
  async list(from: BusinessDate, to: BusinessDate): Promise<ScanCount[]> {
    const rows = await EntryScanModel.find({ day: { $gte: from, $lte: to } })
      .sort({ day: 1, scene: 1, platform: 1 })
      .lean<EntryScanDocument[]>();
    return rows.map(entityOf);
  }
}
