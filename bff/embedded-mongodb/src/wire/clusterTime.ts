import { Timestamp } from '../bson/value';

let seconds = 0;
let increment = 0;
let current = new Timestamp({ t: 0, i: 0 });

/** The logical time of the newest operation: drivers hand it back for causal consistency, which one node always has. */
export function operationTime(): Timestamp {
  return current;
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

advanceClusterTime();
