import { decodeDocument } from '../bson/decode';
import { type Document, type Value } from '../bson/value';
import { failedToParse, inContext, MongoError } from '../errors/mongoError';
import { compileExpression } from '../expression/compile';
import type { ReadSource } from '../planner/execute';
import { compileProjection } from '../project/compileProjection';
import type { Collection } from '../storage/collection';
import type { RecordWriter } from '../storage/recordWriter';
import { documentReply, type Reply } from '../wire/reply';
import { arrayArgument, booleanArgument, documentArgument, stringArgument, type Where } from './arguments';
import { hintOf } from './find';
import { collectionForWrite, findCollection, refuseView } from './namespaces';
import { matcherOf, prepareQuery, queryRecords, type Query } from './query';
import { collationOf, variablesOf } from './queryArguments';
import type { CommandDefinition, CommandRequest } from './request';
import { UpdateRunner, type UpdateStatement } from './updateStatement';
import { runWrite, type WriteSteps } from './writeRun';

interface FindAndModify {
  readonly query: Query;
  readonly fields?: Document;
  readonly update?: Value;
  readonly remove: boolean;
  readonly returnNew: boolean;
  readonly upsert: boolean;
  readonly arrayFilters?: readonly Value[];
  readonly validate: boolean;
}

export const findAndModify: CommandDefinition = {
  name: 'findAndModify',
  options: [
    'query',
    'sort',
    'remove',
    'update',
    'new',
    'fields',
    'upsert',
    'bypassDocumentValidation',
    'collation',
    'arrayFilters',
    'hint',
    'let',
  ],
  inTransaction: true,
  retryable: true,
  async run(request): Promise<Reply> {
    const where = { body: request.body, command: 'findAndModify' };
    const name = stringArgument(where, request.name) ?? '';
    const parsed = parse(request, where, name);
    const existing = findCollection(request, name);
    if (existing) refuseView(existing);
    if (!existing && !parsed.upsert) return documentReply(nothingFound(parsed));
    const find = (): Promise<Collection> => collectionForWrite(request, name);
    const step = new ModifyStep(existing ?? (await find()), parsed, find);
    await runWrite(request, step).catch(onConflict);
    return documentReply(step.reply());
  },
};

/** What goes wrong with a document, as against a bad command, is told with MongoDB's words before it. */
const failed = (error: unknown): unknown => inContext(error, 'Plan executor error during findAndModify');

function executed<T>(step: () => T): T {
  try {
    return step();
  } catch (error) {
    throw failed(error);
  }
}

/** A conflict of transactions is met only when the step has given up. */
function onConflict(error: unknown): never {
  throw error instanceof MongoError && error.code === WRITE_CONFLICT ? failed(error) : error;
}

const WRITE_CONFLICT = 112;

function parse(request: CommandRequest, where: Where, name: string): FindAndModify {
  const collation = collationOf(where, findCollection(request, name));
  const remove = booleanArgument(where, 'remove');
  const update = where.body.get('update') ?? undefined;
  const returnNew = booleanArgument(where, 'new');
  const upsert = booleanArgument(where, 'upsert');
  if (remove && update !== undefined) throw failedToParse('Cannot specify both an update and remove=true');
  if (remove && upsert) throw failedToParse('Cannot specify both upsert=true and remove=true');
  if (remove && returnNew) {
    throw failedToParse(`Cannot specify both new=true and remove=true; 'remove' always returns the deleted document`);
  }
  if (!remove && update === undefined) throw failedToParse('Either an update or remove=true must be specified');
  return {
    query: {
      filter: documentArgument(where, 'query') ?? new Map(),
      sort: documentArgument(where, 'sort'),
      hint: hintOf(where),
      limit: 1,
      collation,
      variables: () => variablesOf(where, collation),
    },
    fields: documentArgument(where, 'fields'),
    update,
    remove,
    returnNew,
    upsert,
    arrayFilters: arrayArgument(where, 'arrayFilters'),
    validate: !booleanArgument(where, 'bypassDocumentValidation'),
  };
}

function nothingFound({ remove }: FindAndModify): Document {
  const outcome = new Map<string, Value>([['n', 0]]);
  if (!remove) outcome.set('updatedExisting', false);
  return new Map<string, Value>([
    ['lastErrorObject', outcome],
    ['value', null],
  ]);
}

class ModifyStep implements WriteSteps {
  private outcome?: Document;
  private runner?: UpdateRunner;

  constructor(
    public collection: Collection,
    private readonly command: FindAndModify,
    private readonly find: () => Promise<Collection>,
  ) {
    this.compile();
  }

  async moveOn(): Promise<void> {
    this.collection = await this.find();
    this.compile();
  }

  private compile(): void {
    const { query, update, arrayFilters, upsert, validate } = this.command;
    if (update !== undefined) {
      const statement: UpdateStatement = { query, update, arrayFilters, upsert, validate, multi: false };
      this.runner = new UpdateRunner(this.collection, statement, new Date());
    }
  }

  advance(writer: RecordWriter, source: ReadSource): boolean {
    this.outcome = this.runner ? this.update(this.runner, writer, source) : this.remove(writer, source);
    return true;
  }

  reply(): Document {
    return this.outcome ?? nothingFound(this.command);
  }

  private remove(writer: RecordWriter, source: ReadSource): Document | undefined {
    const prepared = prepareQuery(this.collection, this.command.query, source);
    return executed(() => {
      for (const record of queryRecords(prepared, source)) {
        writer.remove(this.collection, record);
        return outcome({ n: 1 }, this.projected(decodeDocument(record.raw)));
      }
      return undefined;
    });
  }

  private update(runner: UpdateRunner, writer: RecordWriter, source: ReadSource): Document | undefined {
    const prepared = runner.prepare(source);
    const updated = executed(() => runner.updateFirst(writer, source, prepared));
    if (!updated) return undefined;
    const value = this.command.returnNew ? this.projected(updated.after) : this.projected(updated.before);
    if (updated.upserted) {
      return outcome({ n: 1, updatedExisting: false, upserted: updated.after.get('_id') ?? null }, value);
    }
    return outcome({ n: 1, updatedExisting: true }, value);
  }

  private projected(document: Document | undefined): Value {
    const { fields, query } = this.command;
    if (!document) return null;
    if (!fields || fields.size === 0) return document;
    const { collation } = query;
    const variables = query.variables?.();
    const project = compileProjection(fields, { collation, variables, compileExpression });
    return project(document, matcherOf(query).arrayPosition(document));
  }
}

function outcome(lastErrorObject: Readonly<Record<string, Value>>, value: Value): Document {
  return new Map<string, Value>([
    ['lastErrorObject', new Map(Object.entries(lastErrorObject))],
    ['value', value],
  ]);
}
