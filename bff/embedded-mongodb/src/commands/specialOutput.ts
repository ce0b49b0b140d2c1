import { decodeDocument } from '../bson/decode';
import { encodeDocument } from '../bson/encode';
import type { Document, Value } from '../bson/value';
import type { Index } from '../index/indexDefinition';
import type { Plan } from '../planner/plan';
import { asBuffer } from '../storage/bytes';
import type { StoredRecord } from '../storage/collection';
import { entryPrefix, storedKey } from '../storage/keys';
import type { PreparedQuery } from './query';

/** What a find with `returnKey` or `showRecordId` answers. */
export function* specialOutput(
  { query, plan }: PreparedQuery,
  records: Iterable<StoredRecord>,
  project: ((raw: Buffer) => Buffer) | undefined,
): Generator<Buffer> {
  for (const { id, raw } of records) {
    const document = query.returnKey ? keyOf(plan, decodeDocument(raw)) : decodeDocument(project?.(raw) ?? raw);
    if (query.showRecordId) document.set('$recordId', BigInt(id));
    yield asBuffer(encodeDocument(document));
  }
}

/** The index entry that led to the document; nothing when no index did. */
function keyOf(plan: Plan, document: Document): Document {
  if (plan.stage !== 'IXSCAN' && plan.stage !== 'LOOKUP') return new Map();
  const { index } = plan;
  const { rows, keys } = index.keysOf(document);
  const at = plan.stage === 'IXSCAN' ? keys.findIndex((key) => isScanned(plan.ranges, index, key)) : 0;
  const row = rows[Math.max(0, at)] ?? [];
  return new Map(index.fields.map(({ path }, field): [string, Value] => [path, row[field] ?? null]));
}

function isScanned(ranges: readonly { low: Buffer; high: Buffer }[], index: Index, key: Buffer): boolean {
  const entry = entryPrefix(index.id, storedKey(key));
  return ranges.some(({ low, high }) => Buffer.compare(entry, low) >= 0 && Buffer.compare(entry, high) < 0);
}
