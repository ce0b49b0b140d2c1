import { Binary, Timestamp, type Document, type Value } from '../bson/value';
import { MongoError } from '../errors/mongoError';

let seconds = 0;
let increment = 0;
let current = new Timestamp({ t: 0, i: 0 });

/** The logical time of the newest operation: drivers hand it back for causal consistency, which one node always has. */
export function operationTime(): Timestamp {
  return current;
}

const HASH_BYTES = 20;
/** As a server answers that has no keys to sign with: nobody checks it here. */
const SIGNATURE: Document = new Map<string, Value>([
  ['hash', new Binary(Buffer.alloc(HASH_BYTES))],
  ['keyId', 0n],
]);

/** The `$clusterTime` that servers and drivers pass on to each other. */
export function signedClusterTime(clusterTime: Timestamp): Document {
  return new Map<string, Value>([
    ['clusterTime', clusterTime],
    ['signature', SIGNATURE],
  ]);
}

/** Moves the logical time on; called for every command that writes. */
export function advanceClusterTime(): Timestamp {
  const now = Math.floor(Date.now() / 1000);
  if (now > seconds) {
    seconds = now;
    increment = 1;
  } else increment++;
  current = new Timestamp({ t: seconds, i: increment });
  return current;
}

/** A year: times beyond it are a client's mistake, and would spend the range of the clock. */
const MOST_AHEAD_SECONDS = 365 * 24 * 60 * 60;

/**
 * Goes on from a time that a client brings, as every server does: one that was started again must not fall behind
 * what it has told before.
 * @throws MongoError 204 for a time that is more than a year ahead
 */
export function receiveClusterTime(time: Timestamp): void {
  const { t, i } = time;
  if (t < seconds || (t === seconds && i <= increment)) return;
  if (t > Math.floor(Date.now() / 1000) + MOST_AHEAD_SECONDS) {
    throw new MongoError(204, `New cluster time, ${t}, is too far from this node's wall clock time`);
  }
  seconds = t;
  increment = i;
  current = new Timestamp({ t, i });
}

advanceClusterTime();
