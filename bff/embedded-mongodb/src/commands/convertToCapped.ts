import { isNumber, toDouble } from '../bson/numeric';
import type { Document } from '../bson/value';
import { invalidOptions, unsupported } from '../errors/mongoError';
import type { Collection } from '../storage/collection';
import { documentReply, type Reply } from '../wire/reply';
import { cappedExcess } from './capped';
import { blockWriters } from './catalogChange';
import type { CommandDefinition, CommandRequest } from './request';
import { requireCollection } from './shellCommands';
import { STEP_DOCUMENTS } from './writeRun';

/** Gives an ordinary collection a size: the oldest documents beyond it go, and all indexes but that on `_id`. */
export const convertToCapped: CommandDefinition = {
  name: 'convertToCapped',
  options: ['size'],
  async run(request): Promise<Reply> {
    const size = request.body.get('size');
    if (!isNumber(size) || !(toDouble(size) > 0)) throw invalidOptions('convertToCapped needs a size greater than 0');
    const collection = requireCollection(request, 'convertToCapped');
    if (collection.isClustered) throw unsupported('convertToCapped of a clustered collection');
    await blockWriters(request, collection);
    await request.engine.catalog.exclusive(async () => {
      await request.engine.catalog.setIndexes(
        collection,
        collection.indexes.filter(({ isId }) => isId),
      );
      await setOptions(request, collection, new Map([...collection.options, ['capped', true], ['size', size]]));
      await trim(request, collection);
    });
    return documentReply(new Map());
  },
};

async function setOptions({ engine }: CommandRequest, collection: Collection, options: Document): Promise<void> {
  const before = collection.options;
  collection.options = options;
  try {
    await engine.environment.write(() => engine.catalog.save(collection));
  } catch (error) {
    collection.options = before;
    throw error;
  }
}

async function trim({ engine }: CommandRequest, collection: Collection): Promise<void> {
  for (let removed = STEP_DOCUMENTS; removed === STEP_DOCUMENTS;) {
    removed = await engine.environment.write(() => {
      let count = 0;
      for (const record of cappedExcess(collection)) {
        engine.directWriter.remove(collection, record);
        if (++count === STEP_DOCUMENTS) break;
      }
      return count;
    });
  }
}
