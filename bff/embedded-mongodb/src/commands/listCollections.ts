import { encodeDocument } from '../bson/encode';
import { compileExpression } from '../expression/compile';
import { compileMatch } from '../match/compileMatch';
import type { Document, Value } from '../bson/value';
import { asBuffer } from '../storage/bytes';
import type { Collection } from '../storage/collection';
import type { Reply } from '../wire/reply';
import { booleanArgument, documentArgument } from './arguments';
import { listReply } from './listReply';
import type { CommandDefinition } from './request';

export const listCollections: CommandDefinition = {
  name: 'listCollections',
  options: ['filter', 'nameOnly', 'authorizedCollections', 'cursor'],
  run(request): Reply {
    const where = { body: request.body, command: 'listCollections' };
    const matcher = compileMatch(documentArgument(where, 'filter') ?? new Map(), { compileExpression });
    const nameOnly = booleanArgument(where, 'nameOnly');
    const shown = request.engine.catalog
      .list(request.database)
      .map(description)
      .filter((document) => matcher.matches(document))
      .map((document) => (nameOnly ? onlyName(document) : document));
    const documents = shown.map((document) => asBuffer(encodeDocument(document)));
    return listReply(request, { namespace: `${request.database}.$cmd.listCollections`, documents });
  },
};

function description(collection: Collection): Document {
  const document: Document = new Map<string, Value>([
    ['name', collection.name],
    ['type', collection.isView ? 'view' : 'collection'],
    ['options', collection.options],
  ]);
  if (collection.isView) return document.set('info', new Map([['readOnly', true]]));
  document.set(
    'info',
    new Map<string, Value>([
      ['readOnly', false],
      ['uuid', collection.uuid],
    ]),
  );
  const [id] = collection.indexes;
  return id && !collection.isClustered ? document.set('idIndex', id.spec) : document;
}

function onlyName(document: Document): Document {
  return new Map([...document].filter(([name]) => name === 'name' || name === 'type'));
}
