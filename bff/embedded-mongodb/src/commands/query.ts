import { decodeDocument } from '../bson/decode';
import { encodeDocument } from '../bson/encode';
import { isNumber, toDouble } from '../bson/numeric';
import type { Document, Value } from '../bson/value';
import type { Collation } from '../collation/collation';
import { compileExpression } from '../expression/compile';
import type { Variables } from '../expression/types';
import { compileJavaScript } from '../javascript/sandbox';
import { compileMatch, type Matcher } from '../match/compileMatch';
import { choosePlan } from '../planner/choose';
import type { KeyBounds } from '../planner/keyBounds';
import { runPlan, type ReadSource, type ScanFigures } from '../planner/execute';
import type { Plan, SortField } from '../planner/plan';
import { compileProjection } from '../project/compileProjection';
import { sortKeyOf } from '../sort/compileSort';
import { sortStream, type Sortable } from '../sort/externalSort';
import type { MemoryLimit } from '../sort/memoryLimit';
import type { Collection, StoredRecord } from '../storage/collection';
import { asBuffer } from '../storage/bytes';
import { refuseLate } from './writeRun';
import { specialOutput } from './specialOutput';

/** A read of one collection, as find, count, update and the others ask for it. */
export interface Query {
  readonly filter: Document;
  readonly sort?: Document;
  readonly projection?: Document;
  readonly skip?: number;
  /** 0 or undefined: no limit. */
  readonly limit?: number;
  readonly hint?: Value;
  readonly keyBounds?: KeyBounds;
  /** Answer the index keys instead of the documents. */
  readonly returnKey?: boolean;
  /** Add `$recordId`. */
  readonly showRecordId?: boolean;
  /** What a sort without index may hold in memory. */
  readonly memory?: MemoryLimit;
  readonly collation?: Collation;
  /** Asked for only when something may use them. */
  readonly variables?: () => Variables;
}

/** A query with its plan, ready to run. */
export interface PreparedQuery {
  readonly collection: Collection;
  readonly query: Query;
  /** What the plan's records must be in order of; undefined when the query asks for no order of fields. */
  readonly sort?: Document;
  /** Compiled when it is needed first: not at all where the plan is exact. */
  readonly matcher: () => Matcher;
  readonly plan: Plan;
  /** The plan gives the order that the query asks for, or it asks for none. */
  readonly ordered: boolean;
  /** The plan's records need no check. */
  readonly exact: boolean;
}

export function matcherOf({ filter, collation, variables }: Query): Matcher {
  return compileMatch(filter, { collation, variables: variables?.(), compileExpression, compileJavaScript });
}

/** Chooses the plan. A transaction's own writes are in no index: what it has written is sorted and matched in memory. */
export function prepareQuery(collection: Collection, query: Query, source: ReadSource): PreparedQuery {
  const natural = query.sort?.get('$natural');
  const sort = naturalOnly(query.sort) ? undefined : query.sort;
  const hint = natural === undefined ? query.hint : new Map<string, Value>([['$natural', natural]]);
  const plan = choosePlan(
    collection,
    { filter: query.filter, sort: sortFields(sort), hint, keyBounds: query.keyBounds, epoch: source.epoch },
    query.collation,
  );
  const untouched = (source.pending(collection)?.size ?? 0) === 0;
  const sorted = plan.stage === 'LOOKUP' || (plan.stage === 'IXSCAN' && plan.sorted);
  const exact = untouched && (plan.stage === 'LOOKUP' || plan.stage === 'IXSCAN') && plan.exact;
  const ordered = !sort || sort.size === 0 || (untouched && sorted);
  const matcher = once(() => matcherOf(query));
  if (!exact) matcher(); // a wrong filter is refused even where nothing is found
  return { collection, query, sort, matcher, plan, ordered, exact: exact || query.filter.size === 0 };
}

function once<T>(make: () => T): () => T {
  let made: { value: T } | undefined;
  return () => (made ??= { value: make() }).value;
}

function naturalOnly(sort: Document | undefined): boolean {
  return sort?.has('$natural') === true;
}

/** Fields and directions; undefined when the sort holds anything else. */
function sortFields(sort: Document | undefined): SortField[] | undefined {
  if (!sort || sort.size === 0) return undefined;
  const fields: SortField[] = [];
  for (const [path, order] of sort) {
    if (!isNumber(order)) return undefined;
    fields.push({ path, direction: toDouble(order) < 0 ? -1 : 1 });
  }
  return fields;
}

/** Records that satisfy the query, sorted, skipped and limited. */
export function queryRecords(
  prepared: PreparedQuery,
  source: ReadSource,
  figures?: ScanFigures,
): Iterable<StoredRecord> {
  const { collection, plan, exact, ordered, query } = prepared;
  const { skip = 0, limit = 0 } = query;
  const most = limit === 0 ? Infinity : skip + limit;
  const planned = untilLate(runPlan(collection, plan, { source, figures }), source.deadline);
  const found = exact ? planned : matching(prepared.matcher(), planned);
  const inOrder = ordered ? found : sortRecords(prepared, found, most);
  return skip === 0 && limit === 0 ? inOrder : slice(inOrder, skip, most);
}

const RECORDS_PER_CHECK = 256;

/** The same records; looks at the time while they are read, since a sort or a filter may let none through. */
function untilLate(records: Iterable<StoredRecord>, deadline: number | undefined): Iterable<StoredRecord> {
  return deadline === undefined ? records : checked(records, deadline);
}

function* checked(records: Iterable<StoredRecord>, deadline: number): Generator<StoredRecord> {
  let read = 0;
  for (const record of records) {
    if (++read % RECORDS_PER_CHECK === 0) refuseLate(deadline);
    yield record;
  }
}

function* matching(matcher: Matcher, records: Iterable<StoredRecord>): Generator<StoredRecord> {
  for (const record of records) if (matcher.matchesRaw(record.raw)) yield record;
}

function* slice(records: Iterable<StoredRecord>, skip: number, most: number): Generator<StoredRecord> {
  let position = 0;
  for (const record of records) {
    if (position++ < skip) continue;
    yield record;
    if (position >= most) return;
  }
}

function sortRecords(
  { query, sort }: PreparedQuery,
  records: Iterable<StoredRecord>,
  most: number,
): Iterable<StoredRecord> {
  const { keysOf, compare } = sortKeyOf(sort as Document, query.collation);
  const sortable: Sortable<StoredRecord> = {
    keysOf: ({ raw }) => keysOf(decodeDocument(raw)),
    compare,
    size: ({ raw }) => raw.length,
    write: (record) => record,
    read: (record) => record,
  };
  return sortStream(records, sortable, { most, memory: query.memory });
}

/** The documents that a find answers with. */
export function queryDocuments(prepared: PreparedQuery, source: ReadSource): Generator<Buffer> {
  const records = queryRecords(prepared, source);
  const project = projector(prepared); // a wrong projection is refused before anything is read
  const { returnKey, showRecordId } = prepared.query;
  return returnKey || showRecordId ? specialOutput(prepared, records, project) : documentsOf(records, project);
}

function* documentsOf(
  records: Iterable<StoredRecord>,
  project: ((raw: Buffer) => Buffer) | undefined,
): Generator<Buffer> {
  for (const { raw } of records) yield project ? project(raw) : raw;
}

/** What the projection makes of a stored document; undefined without one. */
export function projector({ query, matcher }: PreparedQuery): ((raw: Buffer) => Buffer) | undefined {
  const { projection, collation, variables } = query;
  if (!projection || projection.size === 0) return undefined;
  const project = compileProjection(projection, {
    collation,
    variables: variables?.(),
    compileExpression,
  });
  const positional = [...projection.keys()].some((path) => path.endsWith('.$'));
  return (raw) => {
    const document = decodeDocument(raw);
    const position = positional ? matcher().arrayPosition(document) : undefined;
    return asBuffer(encodeDocument(project(document, position)));
  };
}
