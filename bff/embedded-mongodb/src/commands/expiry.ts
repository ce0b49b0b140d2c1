import type { Document } from '../bson/value';
import type { Collection } from '../storage/collection';
import { readSource, type Engine } from './engine';
import { prepareQuery, queryRecords } from './query';
import { STEP_DOCUMENTS } from './writeRun';

/** Removes the documents that match, in small writes; those that an open transaction holds stay for the next time. */
export async function removeExpired(engine: Engine, collection: Collection, filter: Document): Promise<void> {
  const source = readSource(engine, undefined);
  for (;;) {
    const removed = await engine.environment.write(() => {
      if (collection.dropped) return 0;
      const prepared = prepareQuery(collection, { filter, limit: STEP_DOCUMENTS }, source);
      const free = [...queryRecords(prepared, source)].filter(({ id }) => !engine.locks.recordOwner(collection, id));
      for (const record of free) engine.directWriter.remove(collection, record);
      return free.length;
    });
    if (removed < STEP_DOCUMENTS) return;
  }
}
