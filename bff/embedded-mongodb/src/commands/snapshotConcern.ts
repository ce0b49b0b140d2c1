import { decodeDocument } from '../bson/decode';
import { isDocument, Timestamp, type Document } from '../bson/value';
import { invalidOptions, typeMismatch, unsupported } from '../errors/mongoError';
import type { SnapshotRead } from '../transactions/snapshotReads';
import { documentReply, type Reply } from '../wire/reply';
import type { Engine } from './engine';

const READS = new Set(['find', 'aggregate', 'distinct']);
/** Drivers send the session's concern with these too: their cursor knows what it reads. */
const OF_CURSORS = new Set(['getMore', 'killCursors']);

/**
 * The past state that a read with the level `snapshot` asks for, outside transactions: the one of `atClusterTime`, or
 * the present one, which its answer then names.
 * @throws MongoError 14, 72, 115, 239
 */
export function snapshotOf(engine: Engine, command: string, body: Document): SnapshotRead | undefined {
  const concern = body.get('readConcern');
  if (!isDocument(concern)) return undefined;
  const time = concern.get('atClusterTime');
  const snapshot = concern.get('level') === 'snapshot';
  if (time !== undefined && !snapshot) {
    throw invalidOptions(`readConcern 'atClusterTime' needs the level 'snapshot'`);
  }
  if (body.get('autocommit') === false) {
    if (time !== undefined) throw unsupported(`readConcern 'atClusterTime' of a transaction`);
    return undefined;
  }
  if (!snapshot || OF_CURSORS.has(command)) return undefined;
  if (!READS.has(command)) {
    throw invalidOptions(`Command ${command} does not support { readConcern: { level: "snapshot" } }`);
  }
  if (time === undefined) return engine.snapshots.take();
  if (!(time instanceof Timestamp)) throw typeMismatch(`readConcern 'atClusterTime' must be a timestamp`);
  return engine.snapshots.at(time);
}

/** The reply with the time of the state that was read: inside `cursor`, where there is one. */
export function withSnapshotTime(reply: Reply, { time }: SnapshotRead): Reply {
  const fields = decodeDocument(Buffer.concat(reply.parts));
  const cursor = fields.get('cursor');
  (isDocument(cursor) ? cursor : fields).set('atClusterTime', time);
  return documentReply(fields);
}
