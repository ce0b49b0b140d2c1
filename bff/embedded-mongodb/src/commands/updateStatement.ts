import { compilePipeline } from '../aggregate/compilePipeline';
import { decodeDocument } from '../bson/decode';
import { isArray, isDocument, type Document, type Value } from '../bson/value';
import type { Collation } from '../collation/collation';
import { failedToParse, MongoError } from '../errors/mongoError';
import { compileExpression } from '../expression/compile';
import type { Variables } from '../expression/types';
import type { ReadSource } from '../planner/execute';
import type { Collection, StoredRecord } from '../storage/collection';
import type { RecordWriter } from '../storage/recordWriter';
import { compileUpdate } from '../update/compileUpdate';
import type { Updater } from '../update/context';
import { insertRecord } from './capped';
import { completed, recordOf } from './newDocument';
import { prepareQuery, queryRecords, type PreparedQuery, type Query } from './query';
import { validateDocument } from './validation';

export interface UpdateStatement {
  readonly query: Query;
  readonly update: Value;
  readonly arrayFilters?: readonly Value[];
  readonly multi: boolean;
  readonly upsert: boolean;
  readonly validate: boolean;
}

/** What became of one document. */
export interface Updated {
  readonly before?: Document;
  readonly after: Document;
  readonly changed: boolean;
  /** The document was inserted because none matched. */
  readonly upserted: boolean;
}

const NO_CATALOG = { find: (): Document[] => [] };

/** @throws MongoError 9 and those of the update language */
export function compileStatement(statement: UpdateStatement, now: Date): Updater {
  const { update, query, arrayFilters, multi } = statement;
  if (!isDocument(update) && !(isArray(update) && update.every(isDocument))) {
    throw failedToParse('Update argument must be either an object or an array');
  }
  const { collation } = query;
  const variables = query.variables?.();
  const updater = compileUpdate(update as Document | Document[], {
    arrayFilters: filtersOf(arrayFilters),
    collation,
    variables,
    compileExpression,
    compilePipeline: (stages) => updatePipeline(stages, collation, variables),
    now,
  });
  if (multi && updater.kind === 'replacement') {
    throw failedToParse('multi update is not supported for replacement-style update');
  }
  return updater;
}

function filtersOf(filters: readonly Value[] | undefined): Document[] | undefined {
  if (!filters) return undefined;
  if (!filters.every(isDocument)) throw new MongoError(14, 'Each array filter must be an object');
  return filters as Document[];
}

const UPDATE_STAGES = new Set(['$addFields', '$set', '$project', '$unset', '$replaceRoot', '$replaceWith']);

function updatePipeline(
  stages: Document[],
  collation?: Collation,
  variables?: Variables,
): ReturnType<typeof compilePipeline> {
  for (const stage of stages) {
    const [name] = stage.keys();
    if (name !== undefined && !UPDATE_STAGES.has(name)) {
      throw new MongoError(72, `${name} is not allowed to be used within an update`);
    }
  }
  return compilePipeline(stages, { collation, variables, catalog: NO_CATALOG });
}

/** Applies one statement to the documents of a collection through a writer. */
export class UpdateRunner {
  private readonly updater: Updater;

  constructor(
    private readonly collection: Collection,
    private readonly statement: UpdateStatement,
    now: Date,
  ) {
    this.updater = compileStatement(statement, now);
  }

  prepare(source: ReadSource): PreparedQuery {
    return prepareQuery(this.collection, this.statement.query, source);
  }

  /** Updates the first match, or inserts. Undefined when nothing matched and nothing was inserted. */
  updateFirst(writer: RecordWriter, source: ReadSource, prepared = this.prepare(source)): Updated | undefined {
    for (const record of queryRecords(prepared, source)) return this.change(writer, prepared, record);
    return this.statement.upsert ? this.insert(writer) : undefined;
  }

  /** Updates this record; undefined when it no longer matches. */
  updateRecord(writer: RecordWriter, prepared: PreparedQuery, id: number): Updated | undefined {
    const raw = writer.fetch(this.collection, id);
    if (!raw || !prepared.matcher().matchesRaw(raw)) return undefined;
    return this.change(writer, prepared, { id, raw });
  }

  private change(writer: RecordWriter, { matcher }: PreparedQuery, record: StoredRecord): Updated {
    const before = decodeDocument(record.raw);
    const positional = this.updater.usesPosition ? matcher().arrayPosition(before) : undefined;
    const { document, changed } = this.updater.apply(before, { positional });
    if (changed) {
      if (this.statement.validate) validateDocument(this.collection, document);
      writer.replace(this.collection, record, recordOf(document));
    }
    return { before, after: document, changed, upserted: false };
  }

  insert(writer: RecordWriter): Updated {
    const document = completed(this.updater.upsert(this.statement.query.filter));
    if (this.statement.validate) validateDocument(this.collection, document);
    insertRecord(this.collection, recordOf(document), writer);
    return { after: document, changed: true, upserted: true };
  }
}
