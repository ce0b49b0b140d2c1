import type { Document } from 'mongodb';
import type { CaseRun } from './runTest';

type Run = (on: string, options: Document, run: CaseRun) => unknown;

/** Operations of a collection, by their names in the format. */
export const collectionOperations: Readonly<Record<string, Run>> = {
  aggregate: (on, { pipeline, ...options }, { entities }) =>
    entities.collection(on).aggregate(pipeline, options).toArray(),
  bulkWrite: (on, { requests, ...options }, { entities }) => entities.collection(on).bulkWrite(requests, options),
  count: (on, { filter, ...options }, { entities }) => entities.collection(on).count(filter, options),
  countDocuments: (on, { filter, ...options }, { entities }) => entities.collection(on).countDocuments(filter, options),
  createFindCursor: async (on, { filter, ...options }, { entities }) => {
    const cursor = entities.collection(on).find(filter, options);
    await cursor.hasNext();
    return cursor;
  },
  createIndex: (on, { keys, ...options }, { entities }) => entities.collection(on).createIndex(keys, options),
  deleteMany: (on, { filter, ...options }, { entities }) => entities.collection(on).deleteMany(filter, options),
  deleteOne: (on, { filter, ...options }, { entities }) => entities.collection(on).deleteOne(filter, options),
  distinct: (on, { fieldName, filter, ...options }, { entities }) =>
    entities.collection(on).distinct(fieldName, filter, options),
  drop: (on, options, { entities }) => entities.collection(on).drop(options),
  dropIndex: (on, { name, ...options }, { entities }) => entities.collection(on).dropIndex(name, options),
  dropIndexes: (on, options, { entities }) => entities.collection(on).dropIndexes(options),
  estimatedDocumentCount: (on, options, { entities }) => entities.collection(on).estimatedDocumentCount(options),
  find: (on, { filter, ...options }, { entities }) => entities.collection(on).find(filter, options).toArray(),
  findOne: (on, { filter, ...options }, { entities }) => entities.collection(on).findOne(filter, options),
  findOneAndDelete: (on, { filter, ...options }, { entities }) =>
    entities.collection(on).findOneAndDelete(filter, options),
  findOneAndReplace: (on, { filter, replacement, ...options }, { entities }) =>
    entities.collection(on).findOneAndReplace(filter, replacement, options),
  findOneAndUpdate: (on, { filter, update, ...options }, { entities }) =>
    entities.collection(on).findOneAndUpdate(filter, update, options),
  insertMany: (on, { documents, ...options }, { entities }) => entities.collection(on).insertMany(documents, options),
  insertOne: (on, { document, ...options }, { entities }) => entities.collection(on).insertOne(document, options),
  listIndexes: (on, options, { entities }) => entities.collection(on).listIndexes(options).toArray(),
  listIndexNames: async (on, options, { entities }) =>
    (await entities.collection(on).listIndexes(options).toArray()).map(({ name }) => String(name)),
  rename: (on, { to, ...options }, { entities }) => entities.collection(on).rename(to, options),
  replaceOne: (on, { filter, replacement, ...options }, { entities }) =>
    entities.collection(on).replaceOne(filter, replacement, options),
  updateMany: (on, { filter, update, ...options }, { entities }) =>
    entities.collection(on).updateMany(filter, update, options),
  updateOne: (on, { filter, update, ...options }, { entities }) =>
    entities.collection(on).updateOne(filter, update, options),
};
