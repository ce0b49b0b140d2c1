import { compareValues } from '../../bson/compare';
import type { Document, Value } from '../../bson/value';
import { ErrorCode, fail } from '../../expression/failure';
import type { EvalContext, Evaluate, Scope } from '../../expression/types';
import { hashKey } from '../../expression/valueSet';
import { sortDocuments } from '../../sort/compileSort';

/** Documents by partition, the partitions in the order of their keys, the documents in each by `sortBy`. */
export function partitions(
  input: Iterable<Document>,
  by: { key?: Evaluate; sortBy?: Document; scope: Scope },
): Document[][] {
  const found = new Map<string | number, { key: Value | undefined; documents: Document[] }>();
  const context: EvalContext = { root: new Map() };
  for (const document of input) {
    context.root = document;
    const key = by.key?.(context);
    if (Array.isArray(key))
      throw fail(ErrorCode.TypeMismatch, 'An expression used to partition cannot evaluate to value of type array');
    const hash = hashKey(key ?? null, by.scope.collation);
    const partition = found.get(hash);
    if (partition) partition.documents.push(document);
    else found.set(hash, { key, documents: [document] });
  }
  return [...found.values()]
    .sort((a, b) => compareValues(a.key, b.key, by.scope.collation))
    .map(({ documents }) => (by.sortBy ? sortDocuments(documents, by.sortBy, by.scope.collation) : documents));
}
