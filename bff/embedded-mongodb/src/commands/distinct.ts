import { compareValues } from '../bson/compare';
import { decodeDocument } from '../bson/decode';
import { keyText } from '../bson/keyString';
import { typeMismatch } from '../errors/mongoError';
import { isArray, isArrayIndex, isDocument, type Document, type Value } from '../bson/value';
import { documentReply, type Reply } from '../wire/reply';
import { collectionName, documentArgument, stringArgument, type Where } from './arguments';
import { readSource } from './engine';
import { hintOf } from './find';
import { findCollection } from './namespaces';
import { runPipeline } from './pipeline';
import { prepareQuery, queryRecords, type Query } from './query';
import { collationOf } from './queryArguments';
import type { CommandDefinition, CommandRequest } from './request';

const EMPTY: Document = new Map();

export const distinct: CommandDefinition = {
  name: 'distinct',
  options: ['key', 'query', 'collation', 'hint'],
  inTransaction: true,
  run(request): Reply {
    const where = { body: request.body, command: 'distinct' };
    const key = stringArgument(where, 'key');
    if (key === undefined) throw typeMismatch(`BSON field 'distinct.key' is missing but a required field`);
    const query = distinctQuery(request, where);
    const found = new Map<string, Value>();
    for (const document of documents(request, query, where)) {
      collect(document, key.split('.'), (value) => {
        const text = keyText(value, query.collation);
        if (!found.has(text)) found.set(text, value);
      });
    }
    const values = [...found.values()].sort((a, b) => compareValues(a, b, query.collation));
    return documentReply(new Map<string, Value>([['values', values]]));
  },
};

export function distinctQuery(request: CommandRequest, where: Where): Query {
  const collection = findCollection(request, collectionName(where));
  return {
    filter: documentArgument(where, 'query') ?? EMPTY,
    hint: hintOf(where),
    collation: collationOf(where, collection),
  };
}

function* documents(request: CommandRequest, query: Query, where: Where): Generator<Document> {
  const collection = findCollection(request, collectionName(where));
  if (!collection) return;
  if (collection.isView) {
    const stages = [new Map([['$match', query.filter]])];
    const source = runPipeline(request, collection.name, { stages, collation: query.collation });
    for (let next = source.next(); next.done !== true; next = source.next()) yield decodeDocument(next.value);
    return;
  }
  const source = readSource(request.engine, request.transaction, request.deadline);
  for (const { raw } of queryRecords(prepareQuery(collection, query, source), source)) yield decodeDocument(raw);
}

/** All values at a path; arrays on the way and at its end spread into their elements. */
function collect(value: Value | undefined, parts: readonly string[], add: (value: Value) => void): void {
  const [part, ...rest] = parts;
  if (part === undefined) {
    if (isArray(value)) value.forEach(add);
    else if (value !== undefined) add(value);
  } else if (isDocument(value)) collect(value.get(part), rest, add);
  else if (isArray(value)) {
    if (isArrayIndex(part)) collect(value[Number(part)], rest, add);
    for (const element of value) if (isDocument(element)) collect(element.get(part), rest, add);
  }
}
