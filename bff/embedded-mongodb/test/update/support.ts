import * as bson from 'bson';
import { encodeDocument } from '../../src/bson/encode';
import type { Document } from '../../src/bson/value';
import { compileExpression } from '../../src/expression/compile';
import { compileUpdate } from '../../src/update/compileUpdate';
import type { UpdateContext } from '../../src/update/context';
import { doc } from '../match/support';

export const NOW = new Date('2026-02-03T04:05:06Z');

export interface Options {
  readonly positional?: number;
  readonly arrayFilters?: readonly bson.Document[];
}

export function contextOf({ arrayFilters }: Options): UpdateContext {
  return {
    arrayFilters: arrayFilters?.map(doc),
    compileExpression,
    compilePipeline: () => {
      throw new Error('no pipeline in these tests');
    },
    now: NOW,
  };
}

export const plain = (document: Document): bson.Document =>
  bson.deserialize(encodeDocument(document), { promoteValues: false });

export function updated(update: bson.Document, before: bson.Document, options: Options = {}): [bson.Document, boolean] {
  const original = doc(before);
  const bytes = Buffer.from(encodeDocument(original));
  const { document, changed } = compileUpdate(doc(update), contextOf(options)).apply(original, options);
  expect(Buffer.from(encodeDocument(original)).equals(bytes)).toBe(true);
  expect(!Buffer.from(encodeDocument(document)).equals(bytes)).toBe(changed);
  return [plain(document), changed];
}

export const upserted = (update: bson.Document, query: bson.Document): bson.Document =>
  plain(compileUpdate(doc(update), contextOf({})).upsert(doc(query)));

/** As it reads back with all types kept. */
export const exact = (document: bson.Document): bson.Document =>
  bson.deserialize(bson.serialize(document), { promoteValues: false });

export type Case = [update: bson.Document, before: bson.Document, after: bson.Document, options?: Options];
