import type { Document } from 'mongodb';
import { collectionOperations } from './collectionOperations';
import { driverOptions, type Entities } from './entities';
import type { CaseRun } from './runTest';
import { runnerOperations } from './runnerOperations';
import { NotApplicable, type Operation } from './suite';

type Run = (on: string, options: Document, run: CaseRun) => unknown;

const databaseOperations: Readonly<Record<string, Run>> = {
  aggregate: (on, { pipeline, ...options }, { entities }) =>
    entities.database(on).aggregate(pipeline, options).toArray(),
  runCommand: (on, { command, ...options }, { entities }) =>
    entities.database(on).command(command, without(options, 'commandName')),
  createCollection: (on, { collection, ...options }, { entities }) =>
    entities.database(on).createCollection(collection, options),
  dropCollection: (on, { collection, ...options }, { entities }) =>
    entities.database(on).dropCollection(collection, options),
  listCollections: (on, { filter, ...options }, { entities }) =>
    entities.database(on).listCollections(filter, options).toArray(),
  listCollectionNames: (on, { filter, ...options }, { entities }) =>
    entities
      .database(on)
      .listCollections(filter, { ...options, nameOnly: true })
      .toArray(),
  modifyCollection: (on, { collection, session, ...options }, { entities }) =>
    entities.database(on).command({ collMod: collection, ...options }, { session }),
  runCursorCommand: (on, { command, ...options }, { entities }) =>
    entities
      .database(on)
      .runCursorCommand(command, without(options, 'commandName', 'timeoutMode'))
      .toArray(),
  createCommandCursor: async (on, { command, batchSize, ...options }, { entities }) => {
    const cursor = entities.database(on).runCursorCommand(command, without(options, 'commandName'));
    if (batchSize !== undefined) cursor.setBatchSize(batchSize);
    await cursor.hasNext();
    return cursor;
  },
};

const clientOperations: Readonly<Record<string, Run>> = {
  listDatabases: async (on, options, { entities }) =>
    (await entities.client(on).db('admin').admin().listDatabases(options)).databases,
  listDatabaseNames: async (on, options, { entities }) =>
    (await entities.client(on).db('admin').admin().listDatabases(options)).databases.map(({ name }) => name),
};

const sessionOperations: Readonly<Record<string, Run>> = {
  startTransaction: (on, options, { entities }) => entities.session(on).startTransaction(options),
  commitTransaction: (on, options, { entities }) => entities.session(on).commitTransaction(options),
  abortTransaction: (on, options, { entities }) => entities.session(on).abortTransaction(options),
  endSession: (on, _, { entities }) => entities.session(on).endSession(),
  withTransaction: (on, { callback, ...options }, run) =>
    run.entities.session(on).withTransaction(async () => {
      for (const operation of callback as Operation[]) await run.operation(operation, true);
    }, options),
};

const cursorOperations: Readonly<Record<string, Run>> = {
  iterateUntilDocumentOrError: (on, _, { entities }) => entities.cursor(on).next(),
  iterateOnce: (on, _, { entities }) => entities.cursor(on).tryNext(),
  close: (on, _, { entities }) => entities.cursor(on).close(),
};

/** Runs one operation of a case with the driver. @throws NotApplicable for one that this runner does not know */
export async function perform({ name, object, arguments: given }: Operation, run: CaseRun): Promise<unknown> {
  const table = tableOf(object, run.entities);
  const operation = table[name];
  if (!operation) throw new NotApplicable(`operation ${name} on ${object}`);
  return operation(object, withEntities(given, run.entities), run);
}

function tableOf(object: string, entities: Entities): Readonly<Record<string, Run>> {
  if (object === 'testRunner') return runnerOperations;
  const kind = (entities.entity(object) as object).constructor.name;
  if (kind === 'MongoClient') return clientOperations;
  if (kind === 'Db') return databaseOperations;
  if (kind === 'Collection') return collectionOperations;
  return kind === 'ClientSession' ? sessionOperations : cursorOperations;
}

function withEntities(given: Document = {}, entities: Entities): Document {
  const options = driverOptions(given);
  if (typeof options.session === 'string') options.session = entities.session(options.session);
  if (options.returnDocument) options.returnDocument = String(options.returnDocument).toLowerCase();
  return options;
}

function without(options: Document, ...names: string[]): Document {
  return Object.fromEntries(Object.entries(options).filter(([name]) => !names.includes(name)));
}
