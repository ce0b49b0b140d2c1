import { isDocument, type Document, type Value } from '../bson/value';
import { buildIndexes } from '../index/indexBuild';
import { failedToParse, MongoError } from '../errors/mongoError';
import type { Collection } from '../storage/collection';
import { booleanArgument, checkDatabase, checkNamespace } from './arguments';
import { completed, recordOf } from './newDocument';
import { refuseView } from './namespaces';
import type { CommandRequest } from './request';
import { validateDocument } from './validation';
import { STEP_DOCUMENTS } from './writeRun';

/** `$out`: the results become the whole content of the collection, all at once; options and indexes stay. */
export async function replaceCollection(
  request: CommandRequest,
  spec: Value,
  results: Iterable<Document>,
): Promise<void> {
  const { engine } = request;
  const { database, name } = target(request, spec);
  checkDatabase(database);
  checkNamespace(database, name);
  const old = engine.catalog.find(database, name);
  if (old) refuseView(old);
  if (old?.isCapped) throw new MongoError(17152, `namespace '${old.namespace}' is capped so it can't be used for $out`);
  const temporary = await engine.catalog.create(
    database,
    `tmp.agg_out.${engine.cursors.nextName()}`,
    old?.options ?? new Map(),
  );
  try {
    await fill(request, temporary, results);
    await copyIndexes(request, old, temporary);
    await engine.catalog.exclusive(() =>
      engine.catalog.rename(temporary, { database, name }, engine.catalog.find(database, name)),
    );
  } catch (error) {
    await engine.catalog.exclusive(() => engine.catalog.drop(temporary));
    throw error;
  }
}

async function copyIndexes({ engine }: CommandRequest, from: Collection | undefined, to: Collection): Promise<void> {
  const specs = (from?.indexes ?? []).filter((index) => !index.isId).map((index) => index.spec);
  if (specs.length === 0) return;
  await engine.catalog.exclusive(() =>
    buildIndexes(
      engine,
      to,
      specs.map((spec) => engine.catalog.draftIndex(spec)),
    ),
  );
}

function target({ database }: CommandRequest, spec: Value): { database: string; name: string } {
  if (typeof spec === 'string') return { database, name: spec };
  const name = isDocument(spec) ? spec.get('coll') : undefined;
  const other = isDocument(spec) ? spec.get('db') : undefined;
  if (typeof name !== 'string') throw failedToParse('$out needs the name of a collection');
  return { database: typeof other === 'string' ? other : database, name };
}

async function fill(request: CommandRequest, temporary: Collection, results: Iterable<Document>): Promise<void> {
  const { engine, body } = request;
  const validate = !booleanArgument({ body, command: 'aggregate' }, 'bypassDocumentValidation');
  let batch: Document[] = [];
  const flush = async (): Promise<void> => {
    const documents = batch;
    batch = [];
    await engine.environment.write(() => {
      for (const document of documents) {
        if (validate) validateDocument(temporary, document);
        engine.directWriter.insert(temporary, recordOf(completed(document)));
      }
    });
  };
  for (const document of results) {
    batch.push(document);
    if (batch.length >= STEP_DOCUMENTS) await flush();
  }
  if (batch.length > 0) await flush();
}
