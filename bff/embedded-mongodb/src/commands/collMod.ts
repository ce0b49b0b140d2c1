import { isNumber, toDouble } from '../bson/numeric';
import type { Document, Value } from '../bson/value';
import { invalidOptions, namespaceNotFound } from '../errors/mongoError';
import type { Collection } from '../storage/collection';
import { documentReply, type Reply } from '../wire/reply';
import { collectionName, documentArgument } from './arguments';
import { checkValidator } from './createOptions';
import { changeClusteredExpiry, changeIndexOptions } from './indexOptions';
import type { CommandDefinition } from './request';

const OF_COLLECTIONS = ['validator', 'validationLevel', 'validationAction', 'changeStreamPreAndPostImages'] as const;
const OF_VIEWS = ['viewOn', 'pipeline'] as const;
/** Names in the command and in the collection's options. */
const OF_CAPPED = { cappedSize: 'size', cappedMax: 'max' } as const;

export const collMod: CommandDefinition = {
  name: 'collMod',
  options: ['index', 'expireAfterSeconds', ...OF_COLLECTIONS, ...OF_VIEWS, ...Object.keys(OF_CAPPED)],
  async run(request): Promise<Reply> {
    const where = { body: request.body, command: 'collMod' };
    const name = collectionName(where);
    const { catalog, environment } = request.engine;
    const collection = catalog.find(request.database, name);
    if (!collection) throw namespaceNotFound(`ns does not exist: ${request.database}.${name}`);
    checkValidator(request.body.get('validator'));
    const options = changedOptions(collection, request.body);
    const reply: Document = new Map();
    const index = documentArgument(where, 'index');
    await catalog.exclusive(async () => {
      if (index) await changeIndexOptions(request.engine, { collection, change: index, reply });
      if (collection.isClustered) await changeClusteredExpiry(request.engine, collection, options);
      const before = collection.options;
      collection.options = options;
      try {
        await environment.write(() => catalog.save(collection));
      } catch (error) {
        collection.options = before;
        throw error;
      }
    });
    return documentReply(reply);
  },
};

/** The collection's options with those of the command. @throws MongoError 72 for options of another kind of collection */
function changedOptions(collection: Collection, body: Document): Document {
  const options: Document = new Map(collection.options);
  for (const name of [...OF_COLLECTIONS, ...OF_VIEWS]) {
    const value = body.get(name);
    if (value === undefined) continue;
    const ofViews = (OF_VIEWS as readonly string[]).includes(name);
    if (ofViews !== collection.isView)
      throw invalidOptions(`'${name}' option not supported on a ${collection.isView ? 'view' : 'collection'}`);
    options.set(name, value);
  }
  for (const [name, stored] of Object.entries(OF_CAPPED)) {
    const value = body.get(name);
    if (value === undefined) continue;
    if (!collection.isCapped) throw invalidOptions('Collection must be capped.');
    options.set(stored, limitOf(name, value));
  }
  return withExpiry(collection, options, body.get('expireAfterSeconds'));
}

function limitOf(name: string, value: Value): Value {
  if (isNumber(value) && toDouble(value) > 0) return value;
  throw invalidOptions(`'${name}' must be a number greater than 0`);
}

/** How long documents of a clustered collection stay; `off` for ever. */
function withExpiry(collection: Collection, options: Document, expiry: Value | undefined): Document {
  if (expiry === undefined) return options;
  if (!collection.isClustered) {
    throw invalidOptions(
      `'expireAfterSeconds' is only supported on time-series collections or when the 'clusteredIndex' option is specified`,
    );
  }
  if (expiry === 'off') options.delete('expireAfterSeconds');
  else if (isNumber(expiry) && toDouble(expiry) >= 0) options.set('expireAfterSeconds', expiry);
  else throw invalidOptions(`'expireAfterSeconds' must be a number or 'off'`);
  return options;
}
