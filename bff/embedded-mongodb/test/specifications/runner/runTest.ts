import type { Db, MongoClient } from 'mongodb';
import { Entities } from './entities';
import { checkError } from './errors';
import { checkEvents } from './events';
import { match } from './match';
import { perform } from './operations';
import { meets, type ServerFacts } from './requirements';
import { Difference, NotApplicable, type CollectionData, type Operation, type Suite, type Test } from './suite';

/** The server under test, with a client of the runner's own. */
export interface Target {
  readonly uri: string;
  readonly client: MongoClient;
  readonly facts: ServerFacts;
}

/** One run of one case. */
export interface CaseRun {
  readonly entities: Entities;
  readonly admin: Db & { readonly client: MongoClient };
  /** Fail points to turn off at the end. */
  readonly failPoints: Set<string>;
  /** Runs and checks one operation; `rethrow`: an expected failure is thrown on, for the callbacks of transactions. */
  operation(operation: Operation, rethrow?: boolean): Promise<void>;
}

/** @throws NotApplicable when the case is not for this server; Difference when the server answers otherwise */
export async function runTest({ uri, client, facts }: Target, suite: Suite, test: Test): Promise<void> {
  if (test.skipReason !== undefined) throw new NotApplicable(test.skipReason);
  if (!meets(facts, suite.runOnRequirements) || !meets(facts, test.runOnRequirements)) {
    throw new NotApplicable('the requirements are not met');
  }
  const entities = new Entities(uri);
  const failPoints = new Set<string>();
  const admin = Object.assign(client.db('admin'), { client });
  const run: CaseRun = { entities, admin, failPoints, operation: (one, rethrow) => runOperation(one, run, rethrow) };
  try {
    await admin.command({ killAllSessions: [] });
    await prepare(client, suite.initialData ?? []);
    await entities.create(suite.createEntities ?? []);
    for (const operation of test.operations) await run.operation(operation);
    for (const expected of test.expectEvents ?? []) checkEvents(expected, entities);
    await checkOutcome(client, test.outcome ?? []);
  } finally {
    for (const name of failPoints) await admin.command({ configureFailPoint: name, mode: 'off' });
    await entities.close();
  }
}

async function runOperation(operation: Operation, run: CaseRun, rethrow = false): Promise<void> {
  const { expectError, expectResult, ignoreResultAndError, saveResultAsEntity } = operation;
  let result: unknown;
  try {
    result = await perform(operation, run);
  } catch (error) {
    if (error instanceof NotApplicable || error instanceof Difference) throw error;
    if (ignoreResultAndError) return;
    if (!expectError) throw error;
    checkError(error, expectError, run.entities);
    if (rethrow) throw error;
    return;
  }
  if (expectError) throw new Difference(`${operation.name} was to fail: ${JSON.stringify(expectError)}`);
  const root = { entities: run.entities, path: operation.name, root: true };
  if (expectResult !== undefined && !ignoreResultAndError) match(expectResult, result, root);
  if (saveResultAsEntity !== undefined) run.entities.set(saveResultAsEntity, result);
}

async function prepare(client: MongoClient, initialData: readonly CollectionData[]): Promise<void> {
  for (const { databaseName, collectionName, createOptions, documents = [] } of initialData) {
    const database = client.db(databaseName);
    await database.dropCollection(collectionName);
    await database.createCollection(collectionName, createOptions);
    if (documents.length > 0) await database.collection(collectionName).insertMany([...documents]);
  }
}

async function checkOutcome(client: MongoClient, outcome: readonly CollectionData[]): Promise<void> {
  for (const { databaseName, collectionName, documents = [] } of outcome) {
    const found = await client.db(databaseName).collection(collectionName).find().sort({ _id: 1 }).toArray();
    match(documents, found, { entities: { entity: () => undefined }, path: 'outcome', root: false });
  }
}
