import { decodeDocument } from '../../bson/decode';
import { encodeDocument } from '../../bson/encode';
import type { Document, Value } from '../../bson/value';
import { fail } from '../../expression/failure';
import { sortFields, sortKeyOf } from '../../sort/compileSort';
import { sortStream, type Sortable } from '../../sort/externalSort';
import { approximateBytes } from '../../sort/memoryLimit';
import { asBuffer } from '../../storage/bytes';
import type { CompileStage, PipelineContext, RunStage, StageTable } from '../types';
import { requireDocument } from './specification';

/** Refuses what is no sort pattern before any document is read. */
export function requireSort(spec: Value): Document {
  const pattern = requireDocument(spec, 15973, 'the $sort key specification must be an object');
  if (pattern.size === 0) throw fail(15976, '$sort stage must have at least one sort key');
  sortFields(pattern);
  return pattern;
}

/** `$sort`; with a `$limit` behind it, it keeps no more than `most` documents (about) while it reads. */
export function runSort(pattern: Document, { collation, limits }: PipelineContext, most = Infinity): RunStage {
  const sortable: Sortable<Document> = {
    ...sortKeyOf(pattern, collation),
    size: approximateBytes,
    write: (document) => ({ id: 0, raw: asBuffer(encodeDocument(document)) }),
    read: ({ raw }) => decodeDocument(raw),
  };
  return (input) => sortStream(input, sortable, { most, memory: limits?.sort });
}

const sort: CompileStage = (spec, ctx) => runSort(requireSort(spec), ctx);

export const sortStages: StageTable = { $sort: sort };
