import { Timestamp } from '../bson/value';

let seconds = 0;
let increment = 0;

/** The logical time of the newest operation: drivers hand it back for causal consistency, which one node always has. */
export function operationTime(): Timestamp {
  return new Timestamp({ t: seconds, i: increment });
}

/** Moves the logical time on; called for every command that writes. */
export function advanceClusterTime(): Timestamp {
  const now = Math.floor(Date.now() / 1000);
  if (now > seconds) {
    seconds = now;
    increment = 1;
  } else increment++;
  return operationTime();
}

advanceClusterTime();
