import { decodeDocument } from '../bson/decode';
import { encodeDocument } from '../bson/encode';
import { toDouble } from '../bson/numeric';
import { Binary, type Document, type NumberValue } from '../bson/value';
import { namespaceNotFound } from '../errors/mongoError';
import { Index, type IndexParts } from '../index/indexDefinition';
import { asBuffer } from './bytes';
import { COLLECTION_TAG, collectionKey, describe, idIndexSpec } from './catalogRecord';
import { Collection, newUuidBytes, restoring, statsKey } from './collection';
import type { Environment } from './environment';
import { NamespaceMap } from './namespaceMap';
import { markGarbage, type GarbageCollector } from './garbage';
import { prefixEnd, scanRange } from './range';

const NEXT_ID_KEY = Buffer.from('id');

/** Makes an index's filter and collation runnable; given by the query layer. */
export type IndexCompiler = (spec: Document) => IndexParts;

export interface CatalogParts {
  readonly environment: Environment;
  readonly garbage: GarbageCollector;
  readonly compileIndex: IndexCompiler;
}

/** All databases, collections and indexes; kept in memory, stored in the table `meta`. */
export class Catalog {
  private readonly collections = new NamespaceMap();
  /** Counts the indexes that became ready; a snapshot remembers in which epoch it was taken. */
  epoch = 0;
  private nextId = 1;
  private tail: Promise<unknown> = Promise.resolve();

  constructor(private readonly parts: CatalogParts) {
    const { environment } = parts;
    const counter = environment.meta.get(NEXT_ID_KEY);
    if (counter) this.nextId = counter.readUInt32BE(0);
    for (const { value } of scanRange(environment.meta, { low: COLLECTION_TAG, high: prefixEnd(COLLECTION_TAG) })) {
      this.collections.add(this.restore(decodeDocument(value)));
    }
    environment.onCommitFailure(() => {
      for (const collection of this.collections.all()) collection.forgetStats();
    });
  }

  find(database: string, name: string): Collection | undefined {
    return this.collections.get(database, name);
  }

  all(): Iterable<Collection> {
    return this.collections.all();
  }

  list(database: string): Collection[] {
    return this.collections.list(database);
  }

  databases(): string[] {
    return this.collections.databases();
  }

  /** Changes of the catalog run one after another; each sees the one before completed. */
  exclusive<T>(change: () => Promise<T>): Promise<T> {
    const run = this.tail.then(change, change);
    this.tail = run.catch(() => undefined);
    return run;
  }

  /** A collection that is not stored yet; {@link store} puts it in place. */
  draft(database: string, name: string, options: Document): Collection {
    const uuid = new Binary(newUuidBytes(), Binary.SUBTYPE_UUID);
    const collection = new Collection(this.parts.environment, database, name, { id: this.nextId++, uuid, options });
    if (!collection.isView) collection.indexes = [this.draftIndex(idIndexSpec(options))];
    return collection;
  }

  /** An index that belongs to no collection yet. */
  draftIndex(spec: Document): Index {
    return new Index(this.nextId++, spec, this.parts.compileIndex(spec));
  }

  /** The same index with another description: its entries stay as they are. */
  reviseIndex(index: Index, spec: Document): Index {
    const revised = new Index(index.id, spec, this.parts.compileIndex(spec));
    return Object.assign(revised, {
      multikey: index.multikey,
      longKeys: index.longKeys,
      ready: index.ready,
      readySince: index.readySince,
    });
  }

  /** Inside a write transaction. @throws MongoError 26 for a dropped one, which would come back at the next start */
  save(collection: Collection): void {
    if (collection.dropped) throw namespaceNotFound(`ns does not exist: ${collection.namespace}`);
    const { meta } = this.parts.environment;
    const counter = Buffer.allocUnsafe(4);
    counter.writeUInt32BE(this.nextId, 0);
    meta.putSync(NEXT_ID_KEY, counter);
    meta.putSync(collectionKey(collection.id), asBuffer(encodeDocument(describe(collection))));
  }

  /** Makes a stored collection visible. */
  publish(collection: Collection): void {
    this.collections.add(collection);
  }

  async create(database: string, name: string, options: Document): Promise<Collection> {
    return this.exclusive(async () => {
      const existing = this.find(database, name);
      if (existing) return existing;
      const collection = this.draft(database, name, options);
      await this.parts.environment.write(() => this.save(collection));
      this.publish(collection);
      return collection;
    });
  }

  async drop(collection: Collection): Promise<void> {
    await this.parts.environment.write(() => this.erase(collection)).catch(restoring(collection));
    this.hide(collection);
    this.parts.garbage.wake();
  }

  async rename(collection: Collection, to: { database: string; name: string }, target?: Collection): Promise<void> {
    const from = { database: collection.database, name: collection.name };
    const move = (): void => {
      if (target) this.erase(target);
      Object.assign(collection, to);
      this.save(collection);
      Object.assign(collection, from);
    };
    await this.parts.environment.write(move).catch(restoring(target));
    if (target) this.hide(target);
    this.collections.remove(collection);
    Object.assign(collection, to);
    this.publish(collection);
    this.parts.garbage.wake();
  }

  /** Replaces the list of indexes; entries of those left out become garbage. */
  async setIndexes(collection: Collection, indexes: Index[], beforeSave?: () => void): Promise<void> {
    const before = collection.indexes;
    const kept = new Set(indexes.map(({ id }) => id));
    const gone = before.filter(({ id }) => !kept.has(id));
    await this.parts.environment
      .write(() => {
        collection.indexes = indexes;
        beforeSave?.();
        this.save(collection);
        for (const index of gone) markGarbage(this.parts.environment, 'entries', index.id);
      })
      .catch((error: unknown) => {
        collection.indexes = before;
        throw error;
      });
    for (const index of gone) index.dropped = true;
    this.parts.garbage.wake();
  }

  private erase(collection: Collection): void {
    // at once: a write that comes behind this one in the same commit must not find the collection
    collection.dropped = true;
    const { environment } = this.parts;
    environment.meta.removeSync(collectionKey(collection.id));
    environment.meta.removeSync(statsKey(collection.id));
    markGarbage(environment, 'records', collection.id);
    for (const index of collection.indexes) markGarbage(environment, 'entries', index.id);
  }

  private hide(collection: Collection): void {
    collection.dropped = true;
    this.collections.remove(collection);
  }

  private restore(stored: Document): Collection {
    const collection = new Collection(
      this.parts.environment,
      String(stored.get('database')),
      String(stored.get('name')),
      {
        id: toDouble(stored.get('id') as NumberValue),
        uuid: stored.get('uuid') as Binary,
        options: stored.get('options') as Document,
      },
    );
    collection.indexes = (stored.get('indexes') as Document[]).map((index) => this.restoreIndex(index));
    return collection;
  }

  private restoreIndex(stored: Document): Index {
    const spec = stored.get('spec') as Document;
    const index = new Index(toDouble(stored.get('id') as NumberValue), spec, this.parts.compileIndex(spec));
    index.multikey = stored.get('multikey') === true;
    index.longKeys = stored.get('longKeys') === true;
    index.ready = stored.get('ready') === true;
    return index;
  }
}
