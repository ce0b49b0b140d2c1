/** Documents and queries of the tests, written as plain literals and read as the wire would bring them. */
import * as bson from 'bson';
import { decodeDocument } from '../../src/bson/decode';
import { encodeDocument } from '../../src/bson/encode';
import type { Document } from '../../src/bson/value';
import type { Collation } from '../../src/collation/collation';
import { compileExpression } from '../../src/expression/compile';
import { compileMatch } from '../../src/match/compileMatch';

export const doc = (literal: bson.Document): Document =>
  decodeDocument(bson.serialize(literal, { ignoreUndefined: false }));

/** Whether the query matches; the decoded and the raw way must agree. */
export function matches(query: bson.Document, document: bson.Document, collation?: Collation): boolean {
  const matcher = compileMatch(doc(query), { collation, compileExpression });
  const decoded = doc(document);
  const answer = matcher.matches(decoded);
  if (matcher.matchesRaw(encodeDocument(decoded)) !== answer) throw new Error('raw and decoded matching disagree');
  return answer;
}

export function failure(run: () => unknown): { code?: number; errmsg?: string } {
  try {
    run();
  } catch (error) {
    return error as { code: number; errmsg: string };
  }
  return {};
}

export const matchFailure = (query: bson.Document): { code?: number; errmsg?: string } =>
  failure(() => compileMatch(doc(query), { compileExpression }));
