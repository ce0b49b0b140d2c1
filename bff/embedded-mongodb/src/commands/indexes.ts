import { equalValues } from '../bson/compare';
import { encodeDocument } from '../bson/encode';
import { isDocument, type Document, type Value } from '../bson/value';
import { badValue, indexNotFound, invalidOptions, MongoError, namespaceNotFound } from '../errors/mongoError';
import { buildIndexes } from '../index/indexBuild';
import type { Index } from '../index/indexDefinition';
import { parseIndexSpec } from '../index/indexSpec';
import { showDocument } from '../bson/show';
import { asBuffer } from '../storage/bytes';
import type { Collection } from '../storage/collection';
import { compileCollation } from '../collation/collation';
import { documentReply, type Reply } from '../wire/reply';
import { arrayArgument, collectionName } from './arguments';
import { blockWriters } from './catalogChange';
import { missingIndexes } from './indexConflicts';
import { listReply } from './listReply';
import { collectionForWrite, findCollection, refuseView } from './namespaces';
import type { CommandDefinition, CommandRequest } from './request';

const createIndexes: CommandDefinition = {
  name: 'createIndexes',
  options: ['indexes', 'commitQuorum', 'ignoreUnknownIndexOptions'],
  inTransaction: true,
  async run(request): Promise<Reply> {
    const where = { body: request.body, command: 'createIndexes' };
    const given = arrayArgument(where, 'indexes') ?? [];
    if (given.length === 0) throw badValue('Must specify at least one index to create');
    const name = collectionName(where);
    const specs = given.map((spec) => completeSpec(spec, findCollection(request, name)));
    const created = findCollection(request, name) === undefined;
    let collection: Collection;
    let before: number;
    do {
      collection = await collectionForWrite(request, name);
      before = collection.indexes.length;
    } while (!(await addIndexes(request, collection, specs)));
    const reply: Document = new Map<string, Value>([
      ['numIndexesBefore', before],
      ['numIndexesAfter', collection.indexes.length],
      ['createdCollectionAutomatically', created],
    ]);
    if (collection.indexes.length === before) reply.set('note', 'all indexes already exist');
    return documentReply(reply);
  },
};

function completeSpec(given: Value, collection: Collection | undefined): Document {
  if (!isDocument(given)) throw new MongoError(14, 'The elements of the indexes array must be objects');
  const spec = parseIndexSpec(given);
  const collation = spec.get('collation') ?? collection?.options.get('collation');
  if (!isDocument(collation)) return spec;
  const complete = compileCollation(collation);
  if (complete) spec.set('collation', complete.spec);
  else spec.delete('collation');
  return spec;
}

/** @returns false when the collection was dropped before its turn came */
async function addIndexes(
  request: CommandRequest,
  collection: Collection,
  specs: readonly Document[],
): Promise<boolean> {
  const { engine, transaction } = request;
  if (transaction) {
    addInTransaction(request, collection, specs);
    return true;
  }
  if (missingIndexes(collection, specs).length === 0) return true;
  await blockWriters(request, collection);
  return engine.catalog.exclusive(async () => {
    if (collection.dropped) return false;
    const fresh = missingIndexes(collection, specs).map((spec) => engine.catalog.draftIndex(spec));
    if (fresh.length > 0) await buildIndexes(engine, collection, fresh);
    return true;
  });
}

/** Inside a transaction only on a collection that it has made. */
function addInTransaction(
  { engine, transaction }: CommandRequest,
  collection: Collection,
  specs: readonly Document[],
): void {
  const wanted = missingIndexes(collection, specs);
  if (wanted.length === 0) return;
  if (!transaction?.created.has(collection.namespace) || transaction.writes.has(collection)) {
    throw new MongoError(
      263,
      `Cannot create new indexes on existing collection ${collection.namespace} in a multi-document transaction.`,
    );
  }
  collection.indexes = [...collection.indexes, ...wanted.map((spec) => engine.catalog.draftIndex(spec))];
}

const listIndexes: CommandDefinition = {
  name: 'listIndexes',
  options: ['cursor'],
  run(request): Reply {
    const name = collectionName({ body: request.body, command: 'listIndexes' });
    const collection = findCollection(request, name);
    if (!collection) throw namespaceNotFound(`ns does not exist: ${request.database}.${name}`);
    refuseView(collection);
    const documents = collection.indexes.map((index) => asBuffer(encodeDocument(index.spec)));
    return listReply(request, { namespace: `${request.database}.${name}`, documents });
  },
};

const dropIndexes: CommandDefinition = {
  name: 'dropIndexes',
  options: ['index'],
  async run(request): Promise<Reply> {
    const name = collectionName({ body: request.body, command: 'dropIndexes' });
    const { catalog } = request.engine;
    const collection = catalog.find(request.database, name);
    if (!collection) throw namespaceNotFound(`ns not found ${request.database}.${name}`);
    const before = collection.indexes.length;
    await blockWriters(request, collection);
    await catalog.exclusive(async () => {
      const dropped = indexesToDrop(collection, request.body.get('index'));
      await catalog.setIndexes(
        collection,
        collection.indexes.filter((index) => !dropped.includes(index)),
      );
    });
    const reply: Document = new Map<string, Value>([['nIndexesWas', before]]);
    if (request.body.get('index') === '*') reply.set('msg', 'non-_id indexes dropped for collection');
    return documentReply(reply);
  },
};

function indexesToDrop(collection: Collection, wanted: Value | undefined): Index[] {
  if (wanted === '*') return collection.indexes.filter((index) => !index.isId);
  const list: readonly (Value | undefined)[] = Array.isArray(wanted) ? wanted : [wanted];
  return list.map((one) => {
    const index = typeof one === 'string' ? collection.index(one) : findByPattern(collection, one);
    if (!index) {
      throw indexNotFound(
        typeof one === 'string'
          ? `index not found with name [${one}]`
          : `can't find index with key: ${isDocument(one) ? showDocument(one) : String(one)}`,
      );
    }
    if (index.isId) throw invalidOptions('cannot drop _id index');
    return index;
  });
}

function findByPattern(collection: Collection, pattern: Value | undefined): Index | undefined {
  return isDocument(pattern) ? collection.indexes.find((index) => equalValues(index.keyPattern, pattern)) : undefined;
}

export const indexCommands: readonly CommandDefinition[] = [createIndexes, listIndexes, dropIndexes];
