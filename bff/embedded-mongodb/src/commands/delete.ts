import { isNumber, toDouble } from '../bson/numeric';
import { type Document, type Value } from '../bson/value';
import { failedToParse, MongoError } from '../errors/mongoError';
import type { ReadSource } from '../planner/execute';
import type { Collection } from '../storage/collection';
import type { RecordId } from '../storage/keys';
import type { RecordWriter } from '../storage/recordWriter';
import { BlockedByTransaction } from '../transactions/locks';
import { documentReply, type Reply } from '../wire/reply';
import { booleanArgument, collectionName, documentArgument, requireStatements } from './arguments';
import { hintOf } from './find';
import { findCollection, refuseView } from './namespaces';
import { prepareQuery, queryRecords, type PreparedQuery, type Query } from './query';
import { collationOf, variablesOf } from './queryArguments';
import { refuseUnknownStatementOptions } from './knownOptions';
import type { CommandDefinition, CommandRequest } from './request';
import { statementDocuments } from './update';
import { writeError } from './writeErrors';
import { finishWrite } from './writeReply';
import { runWrite, stepDocuments, stopsCommand, type WriteSteps } from './writeRun';

export const deleteCommand: CommandDefinition = {
  name: 'delete',
  options: ['deletes', 'ordered', 'let'],
  inTransaction: true,
  retryable: true,
  async run(request): Promise<Reply> {
    const where = { body: request.body, command: 'delete' };
    const statements = statementDocuments(request, 'deletes');
    requireStatements(statements, 'delete', 'deletes');
    const ordered = request.body.has('ordered') ? booleanArgument(where, 'ordered') : true;
    const find = (): Collection | undefined => findCollection(request, collectionName(where));
    const collection = find();
    const queries = statements.map((statement) => () => parseStatement(request, collection, statement));
    if (!collection) {
      queries.forEach((parse) => parse());
      return documentReply(new Map([['n', 0]]));
    }
    refuseView(collection);
    const steps = new DeleteSteps(collection, queries, { ordered, stepSize: stepDocuments(request), find });
    await runWrite(request, steps);
    return finishWrite(request, steps.errors, documentReply(steps.reply()));
  },
};

interface DeleteStatement {
  readonly query: Query;
  readonly multi: boolean;
}

const STATEMENT_OPTIONS = new Set(['q', 'limit', 'collation', 'hint', 'sampleId']);

function parseStatement(request: CommandRequest, collection: Collection | undefined, body: Document): DeleteStatement {
  const where = { body, command: 'delete.deletes' };
  refuseUnknownStatementOptions(where, STATEMENT_OPTIONS);
  const limit = body.get('limit');
  const most = isNumber(limit) ? toDouble(limit) : -1;
  if (most !== 0 && most !== 1) throw failedToParse(`The limit field in delete objects must be 0 or 1. Got ${most}`);
  const collation = collationOf(where, collection);
  const variables = variablesOf({ body: request.body, command: 'delete' }, collation);
  const filter = documentArgument(where, 'q') ?? new Map<string, Value>();
  return { query: { filter, hint: hintOf(where), collation, variables: () => variables }, multi: most === 0 };
}

class DeleteSteps implements WriteSteps {
  readonly errors: Document[] = [];
  private removed = 0;
  private next = 0;
  private current?: { statement: DeleteStatement; ids?: RecordId[]; prepared?: PreparedQuery };

  constructor(
    public collection: Collection,
    private readonly statements: readonly (() => DeleteStatement)[],
    private readonly options: { ordered: boolean; stepSize: number; find: () => Collection | undefined },
  ) {}

  async moveOn(): Promise<void> {
    const successor = this.options.find();
    this.current = undefined;
    if (successor) this.collection = successor;
    else this.next = this.statements.length;
  }

  advance(writer: RecordWriter, source: ReadSource): boolean {
    let budget = this.options.stepSize;
    while (this.next < this.statements.length && budget > 0) {
      try {
        budget -= this.step(writer, source, budget);
      } catch (error) {
        // the one document was taken by somebody else: look for it again
        if (error instanceof BlockedByTransaction && !this.current?.statement.multi) this.current = undefined;
        if (stopsCommand(error) || !(error instanceof MongoError)) throw error;
        this.errors.push(writeError(this.next, error));
        this.finishStatement();
        if (this.options.ordered) return true;
      }
    }
    return this.next >= this.statements.length;
  }

  private step(writer: RecordWriter, source: ReadSource, budget: number): number {
    this.current ??= { statement: (this.statements[this.next] as () => DeleteStatement)() };
    const { statement } = this.current;
    if (!this.current.ids || !this.current.prepared) {
      const prepared = prepareQuery(this.collection, { ...statement.query, limit: statement.multi ? 0 : 1 }, source);
      this.current.prepared = prepared;
      this.current.ids = [...queryRecords(prepared, source)].map(({ id }) => id).reverse();
    }
    return 1 + this.removeSome(writer, budget);
  }

  private removeSome(writer: RecordWriter, budget: number): number {
    const { ids = [], prepared } = this.current ?? {};
    let spent = 0;
    for (let id = ids.at(-1); id !== undefined && spent < budget; id = ids.at(-1)) {
      const raw = writer.fetch(this.collection, id);
      if (raw && prepared?.matcher().matchesRaw(raw)) {
        writer.remove(this.collection, { id, raw });
        this.removed++;
      }
      ids.pop();
      spent++;
    }
    if (ids.length === 0) this.finishStatement();
    return spent;
  }

  private finishStatement(): void {
    this.current = undefined;
    this.next++;
  }

  reply(): Document {
    const reply: Document = new Map<string, Value>([['n', this.removed]]);
    if (this.errors.length > 0) reply.set('writeErrors', this.errors);
    return reply;
  }
}
