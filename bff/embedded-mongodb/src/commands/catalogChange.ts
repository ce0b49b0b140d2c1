import type { Collection } from '../storage/collection';
import type { CommandRequest } from './request';
import { waitFor } from './writeRun';

/** Waits until no open transaction has writes in the collection. @throws MongoError 50 when maxTimeMS ends first */
export async function blockWriters({ engine, deadline }: CommandRequest, collection: Collection): Promise<void> {
  for (;;) {
    const [writer] = engine.locks.writersOf(collection);
    if (!writer) return;
    await waitFor(writer, deadline);
  }
}
