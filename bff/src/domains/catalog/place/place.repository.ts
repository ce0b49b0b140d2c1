import type { Hall, HallWindow } from './place.entity';
import { HallModel, WindowModel, type HallDocument, type WindowDocument } from './place.model';

const WITHOUT_HANDOVER = { digest: 0, batch: 0, line: 0 };
const ALL_AT_ONCE = 100_000;

/** Halls and windows as the departments handed them over. */
export class PlaceRepository {
  /** Every hall, by code. */
  async halls(): Promise<Hall[]> {
    const rows = await HallModel.collection
      .find<HallDocument>({}, { projection: WITHOUT_HANDOVER, batchSize: ALL_AT_ONCE, sort: { _id: 1 } })
      .toArray();
    return rows.map(({ _id, ...hall }) => ({ ...hall, code: _id }));
  }

  /** Every window, by code. */
  async windows(): Promise<HallWindow[]> {
    const rows = await WindowModel.collection
      .find<WindowDocument>({}, { projection: WITHOUT_HANDOVER, batchSize: ALL_AT_ONCE, sort: { _id: 1 } })
      .toArray();
    return rows.map(({ _id, ...window }) => ({ ...window, code: _id }));
  }
}
