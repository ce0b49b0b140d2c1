import { BSON, EJSON, type Document as PlainDocument } from 'bson';
import { compilePipeline } from '../../src/aggregate/compilePipeline';
import type { PipelineContext } from '../../src/aggregate/types';
import { decodeDocument } from '../../src/bson/decode';
import { encodeDocument } from '../../src/bson/encode';
import type { Document, Value } from '../../src/bson/value';
import type { Collation } from '../../src/collation/collation';
import { compileExpression } from '../../src/expression/compile';
import { compileMatch } from '../../src/match/compileMatch';
import { sortDocuments } from '../../src/sort/compileSort';

/** Plain JavaScript (and the classes of the bson library) to the engine's values, by way of real BSON. */
export function toValue(plain: unknown): Value {
  const bytes = BSON.serialize({ v: plain }, { ignoreUndefined: false });
  return decodeDocument(bytes).get('v') as Value;
}

export function toDocument(plain: PlainDocument): Document {
  return decodeDocument(BSON.serialize(plain, { ignoreUndefined: false }));
}

/** The engine's value as canonical extended JSON, which shows every type. */
export function shown(value: Value | undefined): unknown {
  if (value === undefined) return 'missing';
  const bytes = encodeDocument(new Map([['v', value]]));
  const plain = BSON.deserialize(bytes, { promoteValues: false, promoteLongs: false, bsonRegExp: true });
  return (EJSON.serialize(plain, { relaxed: false }) as { v: unknown }).v;
}

/** The engine's value as relaxed extended JSON: plain numbers, for tests where the type does not matter. */
export function relaxed(value: Value | undefined): unknown {
  if (value === undefined) return 'missing';
  const bytes = encodeDocument(new Map([['v', value]]));
  const plain = BSON.deserialize(bytes, { bsonRegExp: true });
  return (EJSON.serialize(plain, { relaxed: true }) as { v: unknown }).v;
}

export type Collections = Readonly<Record<string, readonly PlainDocument[]>>;

/** A context whose other collections are lists in memory, read as the server would. */
export function contextOf(collections: Collections = {}, collation?: Collation): PipelineContext {
  return {
    collation,
    variables: new Map<string, Value>([['NOW', new Date('2026-03-01T00:00:00Z')]]),
    catalog: {
      find(collection, filter, options) {
        const matcher = compileMatch(filter, { ...options, compileExpression });
        const found = (collections[collection] ?? []).map(toDocument).filter((each) => matcher.matches(each));
        const sorted = options.sort ? sortDocuments(found, options.sort, options.collation) : found;
        return options.limit === undefined ? sorted : sorted.slice(0, options.limit);
      },
    },
  };
}

/** Runs a pipeline over plain documents and answers relaxed extended JSON. */
export function aggregate(
  documents: readonly PlainDocument[],
  stages: readonly PlainDocument[],
  collections?: Collections,
): unknown[] {
  const pipeline = compilePipeline(stages.map(toDocument), contextOf(collections));
  return [...pipeline.run(documents.map(toDocument))].map(relaxed);
}

/** Stands in expectations for a result that is missing. */
export const MISSING = Symbol('missing');

/** What a table expects, as `evaluate` answers it. */
export function expected(plain: unknown): unknown {
  return plain === MISSING ? 'missing' : shown(toValue(plain));
}

/** One row: expression, the document it is evaluated on, the result with its types. */
export type Row = readonly [expression: unknown, document: PlainDocument, result: unknown];

/** Runs a table of expressions; the expression is the test's name. */
export function expressionTable(rows: readonly Row[]): void {
  test.each(rows.map(([expression, document, result]) => [EJSON.stringify(expression), expression, document, result]))(
    '%s',
    (_name, expression, document, result) => {
      expect(evaluate(expression, document as PlainDocument)).toEqual(expected(result));
    },
  );
}

/** Runs a table of expressions that fail with a code. */
export function failureTable(
  rows: readonly (readonly [expression: unknown, document: PlainDocument, code: number])[],
): void {
  test.each(rows.map(([expression, document, code]) => [EJSON.stringify(expression), expression, document, code]))(
    '%s fails with its code',
    (_name, expression, document, code) => {
      expect(failureOf(() => evaluate(expression, document as PlainDocument))?.code).toBe(code);
    },
  );
}

/** Evaluates one expression on one document and answers canonical extended JSON. */
export function evaluate(expression: unknown, document: PlainDocument = {}): unknown {
  const compiled = compileExpression(toValue(expression), { variables: contextOf().variables });
  return shown(compiled({ root: toDocument(document) }));
}

/** The code and message of the failure that a call ends in. */
export function failureOf(run: () => unknown): { code: number; message: string } | undefined {
  try {
    run();
    return undefined;
  } catch (error) {
    return error as { code: number; message: string };
  }
}
