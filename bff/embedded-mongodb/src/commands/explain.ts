import { failedToParse, typeMismatch } from '../errors/mongoError';
import { isDocument, type Document, type Value } from '../bson/value';
import type { Reply } from '../wire/reply';
import { pipelineRun, targetOf } from './aggregate';
import { arrayArgument, documentArgument } from './arguments';
import { countQuery } from './count';
import { distinctQuery } from './distinct';
import { explainAggregate, explainQuery } from './explainReplies';
import { findQuery, hintOf } from './find';
import type { Query } from './query';
import { collationOf } from './queryArguments';
import { findCollection } from './namespaces';
import type { CommandDefinition, CommandRequest } from './request';

export const explain: CommandDefinition = {
  name: 'explain',
  options: ['verbosity'],
  run(request): Reply {
    const inner = request.body.get('explain');
    if (!isDocument(inner)) throw typeMismatch('explain needs a command as a document');
    const [name = ''] = inner.keys();
    const verbosity = request.body.get('verbosity') ?? 'allPlansExecution';
    const explained = { ...request, body: inner, name, transaction: undefined };
    if (name === 'aggregate') {
      const where = { body: inner, command: 'aggregate' };
      const target = targetOf(explained);
      return explainAggregate(explained, target, pipelineRun(explained, where, target));
    }
    const query = queryOf(explained, name);
    return explainQuery(explained, { query, name: String(inner.get(name)), execute: verbosity !== 'queryPlanner' });
  },
};

function queryOf(request: CommandRequest, name: string): Query {
  const where = { body: request.body, command: name };
  switch (name) {
    case 'find':
      return findQuery(request, where);
    case 'count':
      return countQuery(request, where);
    case 'distinct':
      return distinctQuery(request, where);
    case 'findAndModify':
      return statementQuery(request, name, new Map([...request.body, ['q', request.body.get('query') ?? new Map()]]));
    case 'update':
    case 'delete':
      return statementQuery(request, name, statement(request.body, name));
    default:
      throw failedToParse(`Explain failed due to unknown command: ${name}`);
  }
}

function statement(body: Document, name: string): Document {
  const [first] = arrayArgument({ body, command: name }, `${name}s`) ?? [];
  if (!isDocument(first)) throw failedToParse(`explained ${name} needs one statement`);
  return first;
}

function statementQuery(request: CommandRequest, name: string, body: Document): Query {
  const where = { body, command: name };
  const collection = findCollection(request, String(request.body.get(name)));
  return {
    filter: documentArgument(where, 'q') ?? new Map<string, Value>(),
    sort: documentArgument(where, 'sort'),
    hint: hintOf(where),
    collation: collationOf(where, collection),
  };
}
