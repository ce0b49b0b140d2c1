import { MongoError } from '../errors/mongoError';
import { encodeDocument } from '../bson/encode';
import { isDocument, type Document, type Value } from '../bson/value';
import { asBuffer } from '../storage/bytes';
import type { Collection } from '../storage/collection';
import type { RecordWriter } from '../storage/recordWriter';
import { documentReply, type Reply } from '../wire/reply';
import { arrayArgument, booleanArgument, collectionName, requireStatements } from './arguments';
import { insertRecord } from './capped';
import { newRecord } from './newDocument';
import { collectionForWrite } from './namespaces';
import type { CommandDefinition, CommandRequest } from './request';
import { validateDocument } from './validation';
import { finishWrite } from './writeReply';
import { runWrite, stepDocuments, stopsCommand, type WriteSteps } from './writeRun';
import { writeError } from './writeErrors';

/** insert: each document by itself; with `ordered` the first failure ends the command. */
export const insert: CommandDefinition = {
  name: 'insert',
  options: ['documents', 'ordered', 'bypassDocumentValidation'],
  inTransaction: true,
  retryable: true,
  async run(request): Promise<Reply> {
    const where = { body: request.body, command: 'insert' };
    const documents = documentBytes(request);
    requireStatements(documents, 'insert', 'documents');
    const ordered = request.body.has('ordered') ? booleanArgument(where, 'ordered') : true;
    const find = (): Promise<Collection> => collectionForWrite(request, collectionName(where));
    const validate = !booleanArgument(where, 'bypassDocumentValidation');
    const steps = new InsertSteps(await find(), documents, { ordered, validate, step: stepDocuments(request), find });
    await runWrite(request, steps);
    return finishWrite(request, steps.errors, documentReply(steps.reply()));
  },
};

function documentBytes({ body, sequences }: CommandRequest): readonly Buffer[] {
  const sequence = sequences.get('documents');
  if (sequence) return sequence;
  const listed = arrayArgument({ body, command: 'insert' }, 'documents') ?? [];
  return listed.filter(isDocument).map((document) => asBuffer(encodeDocument(document)));
}

class InsertSteps implements WriteSteps {
  readonly errors: Document[] = [];
  private inserted = 0;
  private next = 0;

  constructor(
    public collection: Collection,
    private readonly documents: readonly Buffer[],
    private readonly options: { ordered: boolean; validate: boolean; step: number; find: () => Promise<Collection> },
  ) {}

  async moveOn(): Promise<void> {
    this.collection = await this.options.find();
  }

  advance(writer: RecordWriter): boolean {
    const end = Math.min(this.documents.length, this.next + this.options.step);
    while (this.next < end) {
      const failed = !this.insertNext(writer);
      this.next++;
      if (failed && this.options.ordered) return true;
    }
    return this.next >= this.documents.length;
  }

  private insertNext(writer: RecordWriter): boolean {
    try {
      const record = newRecord(this.documents[this.next] as Buffer);
      if (this.options.validate) validateDocument(this.collection, record.document);
      insertRecord(this.collection, record, writer);
      this.inserted++;
      return true;
    } catch (error) {
      if (stopsCommand(error) || !(error instanceof MongoError)) throw error;
      this.errors.push(writeError(this.next, error));
      return false;
    }
  }

  reply(): Document {
    const reply: Document = new Map<string, Value>([['n', this.inserted]]);
    if (this.errors.length > 0) reply.set('writeErrors', this.errors);
    return reply;
  }
}
