import { decodeDocument } from '../bson/decode';
import { isDocument, type Document, type Value } from '../bson/value';
import { MongoError } from '../errors/mongoError';
import type { ReadSource } from '../planner/execute';
import type { Collection } from '../storage/collection';
import type { RecordId } from '../storage/keys';
import type { RecordWriter } from '../storage/recordWriter';
import { documentReply, type Reply } from '../wire/reply';
import {
  arrayArgument,
  booleanArgument,
  checkNamespace,
  collectionName,
  documentArgument,
  requireStatements,
  type Where,
} from './arguments';
import { hintOf } from './find';
import { collectionForWrite, findCollection } from './namespaces';
import { queryRecords, type PreparedQuery } from './query';
import { collationOf, variablesOf } from './queryArguments';
import { refuseUnknownStatementOptions } from './knownOptions';
import type { CommandDefinition, CommandRequest } from './request';
import { UpdateRunner, type Updated, type UpdateStatement } from './updateStatement';
import { writeError } from './writeErrors';
import { finishWrite } from './writeReply';
import { runWrite, stepDocuments, stopsCommand, type WriteSteps } from './writeRun';

export const update: CommandDefinition = {
  name: 'update',
  options: ['updates', 'ordered', 'bypassDocumentValidation', 'let'],
  inTransaction: true,
  retryable: true,
  async run(request): Promise<Reply> {
    const where = { body: request.body, command: 'update' };
    const statements = statementDocuments(request, 'updates');
    requireStatements(statements, 'update', 'updates');
    const ordered = request.body.has('ordered') ? booleanArgument(where, 'ordered') : true;
    const find = (): Promise<Collection> => collectionToUpdate(request, collectionName(where), statements);
    const steps = new UpdateSteps(request, { collection: await find(), statements, ordered, find });
    await runWrite(request, steps);
    return finishWrite(request, steps.errors, documentReply(steps.reply()));
  },
};

/** Without an upsert a collection that is not there stays so: the statements are checked on an empty one. */
async function collectionToUpdate(
  request: CommandRequest,
  name: string,
  statements: readonly Document[],
): Promise<Collection> {
  const where = (body: Document): Where => ({ body, command: 'update.updates' });
  if (findCollection(request, name) || statements.some((one) => booleanArgument(where(one), 'upsert'))) {
    return collectionForWrite(request, name);
  }
  checkNamespace(request.database, name);
  return request.engine.catalog.draft(request.database, name, new Map());
}

/** The statements of update and delete, from the kind-1 section or the body. */
export function statementDocuments({ body, sequences, name }: CommandRequest, field: string): Document[] {
  const sequence = sequences.get(field);
  if (sequence) return sequence.map((bytes) => decodeDocument(bytes));
  const listed = arrayArgument({ body, command: name }, field) ?? [];
  return listed.filter(isDocument);
}

const STATEMENT_OPTIONS = new Set([
  'q',
  'u',
  'c',
  'multi',
  'upsert',
  'collation',
  'arrayFilters',
  'hint',
  'upsertSupplied',
  'sampleId',
]);

class UpdateSteps implements WriteSteps {
  readonly errors: Document[] = [];
  private readonly upserted: Document[] = [];
  private readonly now = new Date();
  private matched = 0;
  private modified = 0;
  private next = 0;
  private current?: {
    runner: UpdateRunner;
    statement: UpdateStatement;
    ids?: RecordId[];
    prepared?: PreparedQuery;
    met: number;
  };

  constructor(
    private readonly request: CommandRequest,
    private readonly work: {
      collection: Collection;
      readonly statements: readonly Document[];
      readonly ordered: boolean;
      readonly find: () => Promise<Collection>;
    },
  ) {}

  get collection(): Collection {
    return this.work.collection;
  }

  async moveOn(): Promise<void> {
    this.current = undefined;
    this.work.collection = await this.work.find();
  }

  advance(writer: RecordWriter, source: ReadSource): boolean {
    const { statements, ordered } = this.work;
    let budget = stepDocuments(this.request);
    while (this.next < statements.length && budget > 0) {
      const failed = this.errors.length;
      const spent = this.guarded(() => this.statementStep(writer, source, budget));
      budget -= spent;
      if (ordered && this.errors.length > failed) return true;
    }
    return this.next >= statements.length;
  }

  private guarded(step: () => number): number {
    try {
      return step();
    } catch (error) {
      if (stopsCommand(error) || !(error instanceof MongoError)) throw error;
      this.errors.push(writeError(this.next, error));
      this.finishStatement();
      return 1;
    }
  }

  /** @returns how many documents it looked at */
  private statementStep(writer: RecordWriter, source: ReadSource, budget: number): number {
    this.current ??= this.begin();
    const { runner, statement } = this.current;
    if (statement.multi) return this.multiStep(writer, source, budget);
    this.count(runner.updateFirst(writer, source));
    this.finishStatement();
    return 1;
  }

  private begin(): NonNullable<UpdateSteps['current']> {
    const statement = parseStatement(this.request, this.work.collection, this.work.statements[this.next] as Document);
    return { statement, runner: new UpdateRunner(this.work.collection, statement, this.now), met: 0 };
  }

  /** All matches first, so that none is met twice; then in steps, each checked again. */
  private multiStep(writer: RecordWriter, source: ReadSource, budget: number): number {
    const current = this.current as NonNullable<UpdateSteps['current']>;
    const { runner, statement } = current;
    if (!current.ids || !current.prepared) {
      const prepared = runner.prepare(source);
      current.prepared = prepared;
      current.ids = [...queryRecords(prepared, source)].map(({ id }) => id).reverse();
    }
    let spent = 1;
    for (let id = current.ids.at(-1); id !== undefined && spent < budget; id = current.ids.at(-1)) {
      const updated = runner.updateRecord(writer, current.prepared, id);
      current.ids.pop();
      if (updated) current.met++;
      this.count(updated);
      spent++;
    }
    if (current.ids.length > 0) return spent;
    if (current.met === 0 && statement.upsert) this.count(runner.insert(writer));
    this.finishStatement();
    return spent;
  }

  private count(updated: Updated | undefined): void {
    if (!updated) return;
    this.matched++;
    if (updated.upserted) {
      this.upserted.push(
        new Map<string, Value>([
          ['index', this.next],
          ['_id', updated.after.get('_id') ?? null],
        ]),
      );
    } else if (updated.changed) this.modified++;
  }

  private finishStatement(): void {
    this.current = undefined;
    this.next++;
  }

  reply(): Document {
    const reply: Document = new Map<string, Value>([
      ['n', this.matched],
      ['nModified', this.modified],
    ]);
    if (this.upserted.length > 0) reply.set('upserted', this.upserted);
    if (this.errors.length > 0) reply.set('writeErrors', this.errors);
    return reply;
  }
}

function parseStatement(request: CommandRequest, collection: Collection, body: Document): UpdateStatement {
  const where = { body, command: 'update.updates' };
  refuseUnknownStatementOptions(where, STATEMENT_OPTIONS);
  const collation = collationOf(where, collection);
  const variables = new Map(variablesOf({ body: request.body, command: 'update' }, collation));
  for (const [name, value] of documentArgument(where, 'c') ?? []) variables.set(name, value);
  const multi = booleanArgument(where, 'multi');
  return {
    query: {
      filter: documentArgument(where, 'q') ?? new Map(),
      hint: hintOf(where),
      collation,
      variables: () => variables,
    },
    update: body.get('u') ?? null,
    arrayFilters: arrayArgument(where, 'arrayFilters'),
    multi,
    upsert: booleanArgument(where, 'upsert'),
    validate: !booleanArgument({ body: request.body, command: 'update' }, 'bypassDocumentValidation'),
  };
}
