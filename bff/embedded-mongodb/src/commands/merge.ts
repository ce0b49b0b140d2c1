import { compilePipeline } from '../aggregate/compilePipeline';
import { isArray, isDocument, type Document, type Value } from '../bson/value';
import { failedToParse, MongoError } from '../errors/mongoError';
import { compileExpression } from '../expression/compile';
import type { Variables } from '../expression/types';
import type { ReadSource } from '../planner/execute';
import type { Collection } from '../storage/collection';
import type { NewRecord, RecordWriter } from '../storage/recordWriter';
import { booleanArgument, checkDatabase, checkNamespace } from './arguments';
import { insertRecord } from './capped';
import { completed, recordOf } from './newDocument';
import { refuseView } from './namespaces';
import { validateDocument } from './validation';
import { prepareQuery, queryRecords } from './query';
import type { CommandRequest } from './request';
import { runWrite, STEP_DOCUMENTS, type WriteSteps } from './writeRun';
import { decodeDocument } from '../bson/decode';

const WHEN_MATCHED = new Set<Value>(['replace', 'keepExisting', 'merge', 'fail']);
const WHEN_NOT_MATCHED = new Set<Value>(['insert', 'discard', 'fail']);
const FIELDS = new Set(['into', 'on', 'let', 'whenMatched', 'whenNotMatched', 'targetCollation']);

/** A `$merge` stage, understood. */
export interface Merge {
  readonly database: string;
  readonly name: string;
  readonly on: readonly string[];
  readonly whenMatched: string | readonly Document[];
  readonly whenNotMatched: string;
  readonly bindings: Document;
  readonly variables?: Variables;
  /** The target's validator has its say. */
  readonly validate: boolean;
}

/** @throws MongoError 9, 40415, 51187 … */
export function parseMerge(request: CommandRequest, spec: Value, variables?: Variables): Merge {
  const body: Document = isDocument(spec) ? spec : new Map([['into', spec]]);
  const unknown = [...body.keys()].find((field) => !FIELDS.has(field));
  if (unknown !== undefined) throw new MongoError(40415, `BSON field '$merge.${unknown}' is an unknown field.`);
  const bindings = body.get('let');
  return {
    ...targetOf(request, body.get('into')),
    on: onFields(body.get('on')),
    whenMatched: whenMatched(body.get('whenMatched') ?? 'merge'),
    whenNotMatched: choice('whenNotMatched', body.get('whenNotMatched') ?? 'insert', WHEN_NOT_MATCHED),
    bindings: isDocument(bindings) ? bindings : new Map([['new', '$$ROOT']]),
    variables,
    validate: !booleanArgument({ body: request.body, command: 'aggregate' }, 'bypassDocumentValidation'),
  };
}

function targetOf({ database }: CommandRequest, into: Value | undefined): { database: string; name: string } {
  if (typeof into === 'string') return { database, name: into };
  const name = isDocument(into) ? into.get('coll') : undefined;
  const other = isDocument(into) ? into.get('db') : undefined;
  if (typeof name !== 'string') throw new MongoError(51178, `$merge 'into' field must name a collection`);
  return { database: typeof other === 'string' ? other : database, name };
}

function onFields(on: Value | undefined): string[] {
  if (on === undefined) return ['_id'];
  const fields = isArray(on) ? on : [on];
  if (fields.length === 0 || !fields.every((field) => typeof field === 'string')) {
    throw new MongoError(51187, `$merge 'on' field must be a string or a non-empty array of strings`);
  }
  return fields.map(String);
}

function whenMatched(value: Value): string | Document[] {
  if (isArray(value)) return value.filter(isDocument);
  return choice('whenMatched', value, WHEN_MATCHED);
}

function choice(field: string, value: Value, allowed: ReadonlySet<Value>): string {
  if (!allowed.has(value))
    throw failedToParse(`Enumeration value '${String(value)}' for field '$merge.${field}' is not a valid value.`);
  return String(value);
}

/** Writes the documents into the target, each by the rules of the stage. */
export async function mergeDocuments(
  request: CommandRequest,
  merge: Merge,
  results: Iterable<Document>,
): Promise<void> {
  const { catalog } = request.engine;
  checkDatabase(merge.database);
  checkNamespace(merge.database, merge.name);
  const find = (): Promise<Collection> => catalog.create(merge.database, merge.name, new Map());
  const target = catalog.find(merge.database, merge.name) ?? (await find());
  refuseView(target);
  requireUniqueIndex(target, merge.on);
  // what is read must be complete before the first write: the target may be the source
  await runWrite(request, new MergeSteps(target, { merge, find }, [...results]));
}

function requireUniqueIndex(target: Collection, on: readonly string[]): void {
  const found = target.indexes.some(
    (index) =>
      index.unique &&
      !index.partialFilter &&
      index.fields.length === on.length &&
      index.fields.every(({ path }) => on.includes(path)),
  );
  if (!found) throw new MongoError(51183, `Cannot find index to verify that join fields will be unique`);
}

class MergeSteps implements WriteSteps {
  private next = 0;

  constructor(
    public collection: Collection,
    private readonly into: { readonly merge: Merge; readonly find: () => Promise<Collection> },
    private readonly documents: readonly Document[],
  ) {}

  private get merge(): Merge {
    return this.into.merge;
  }

  async moveOn(): Promise<void> {
    this.collection = await this.into.find();
  }

  advance(writer: RecordWriter, source: ReadSource): boolean {
    const end = Math.min(this.documents.length, this.next + STEP_DOCUMENTS);
    while (this.next < end) {
      this.mergeOne(this.documents[this.next] as Document, writer, source);
      this.next++;
    }
    return this.next >= this.documents.length;
  }

  reply(): Document {
    return new Map();
  }

  private mergeOne(result: Document, writer: RecordWriter, source: ReadSource): void {
    const document = this.merge.on.includes('_id') || result.has('_id') ? completed(result) : result;
    const prepared = prepareQuery(this.collection, { filter: this.filterFor(document), limit: 1 }, source);
    for (const record of queryRecords(prepared, source)) {
      const existing = decodeDocument(record.raw);
      const merged = this.matched(existing, document);
      if (merged) writer.replace(this.collection, record, this.checked(merged));
      return;
    }
    if (this.merge.whenNotMatched === 'fail') {
      throw new MongoError(
        13113,
        '$merge could not find a matching document in the target collection for at least one document in the source collection',
      );
    }
    if (this.merge.whenNotMatched === 'insert')
      insertRecord(this.collection, this.checked(completed(document)), writer);
  }

  private checked(document: Document): NewRecord {
    if (this.merge.validate) validateDocument(this.collection, document);
    return recordOf(document);
  }

  private filterFor(document: Document): Document {
    const filter: Document = new Map();
    for (const path of this.merge.on) filter.set(path, new Map([['$eq', valueAt(document, path)]]));
    return filter;
  }

  private matched(existing: Document, document: Document): Document | undefined {
    const { whenMatched: rule } = this.merge;
    if (rule === 'keepExisting') return undefined;
    if (rule === 'replace') return withIdOf(existing, document);
    if (rule === 'merge') return withIdOf(existing, new Map([...existing, ...document]));
    if (typeof rule !== 'string') return withIdOf(existing, this.piped(rule, existing, document));
    throw new MongoError(
      11000,
      `$merge with whenMatched: fail found an existing document with the same values for the 'on' fields`,
    );
  }

  private piped(stages: readonly Document[], existing: Document, document: Document): Document {
    const variables = new Map(this.merge.variables);
    for (const [name, value] of this.merge.bindings) {
      variables.set(name, compileExpression(value, { variables: this.merge.variables })({ root: document }));
    }
    const pipeline = compilePipeline([...stages], { variables, catalog: { find: () => [] } });
    const [result] = pipeline.run([existing]);
    return result ?? existing;
  }
}

function valueAt(document: Document, path: string): Value {
  let value: Value | undefined = document;
  for (const part of path.split('.')) value = isDocument(value) ? value.get(part) : undefined;
  if (value === undefined || value === null)
    throw new MongoError(
      51132,
      `$merge write error: 'on' field '${path}' cannot be missing, null, undefined or an array`,
    );
  return value;
}

function withIdOf(existing: Document, document: Document): Document {
  const result: Document = new Map([['_id', existing.get('_id') ?? null]]);
  for (const [name, value] of document) if (name !== '_id') result.set(name, value);
  return result;
}
