import type { EntryPicture } from './entryPicture.entity';
import { EntryPictureModel } from './entryPicture.model';

/** Codes that platforms drew: each is asked for once, their number a minute is limited. */
export class EntryPictureRepository {
  async find(id: string): Promise<EntryPicture | null> {
    // Without `lean` the driver's Binary becomes a Buffer.
    const row = await EntryPictureModel.findById(id);
    return row && { contentType: row.contentType as EntryPicture['contentType'], bytes: row.bytes };
  }

  async keep(id: string, { contentType, bytes }: EntryPicture, drawnAt: Date): Promise<void> {
    await EntryPictureModel.updateOne(
      { _id: id },
      { contentType, bytes: Buffer.from(bytes), drawnAt },
      { upsert: true },
    );
  }
}
