import type { Connection } from 'mongoose';

export interface IndexChange {
  readonly collection: string;
  /** Names of indexes that the models no longer know. */
  readonly dropped: readonly string[];
}

/**
 * Creates the collections and indexes that the models loaded so far ask for, and drops indexes that none asks for any more.
 * Safe to repeat. @throws the server's error, e.g. when stored documents break a unique index
 */
export async function syncIndexes(connection: Connection): Promise<IndexChange[]> {
  const changes: IndexChange[] = [];
  for (const model of Object.values(connection.models)) {
    await model.createCollection();
    changes.push({ collection: model.collection.name, dropped: await model.syncIndexes() });
  }
  return changes;
}
