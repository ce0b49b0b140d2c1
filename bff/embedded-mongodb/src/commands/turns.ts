import { PAUSE, type PauseDue } from '../aggregate/pause';
import type { Document } from '../bson/value';
import { MongoError } from '../errors/mongoError';
import type { CommandRequest } from './request';

/** How long one command works before the others have their turn: a greeting waits no longer than a few of these. */
const SLICE_MS = 25;
const ITEMS_PER_LOOK = 64;

/** Says when a slice of time is over; the next one begins with the question after. */
export function sliceTimer(): PauseDue {
  let items = 0;
  let end: number | undefined;
  return () => {
    if (++items % ITEMS_PER_LOOK !== 0) return false;
    const now = performance.now();
    end ??= now + SLICE_MS;
    if (now < end) return false;
    end = undefined;
    return true;
  };
}

/**
 * The documents, as soon as the first is there. At each pause before it the other commands are served.
 * @throws MongoError 279 when the client has gone meanwhile
 */
export async function inTurns(
  { connection }: CommandRequest,
  documents: Iterable<Document>,
): Promise<Iterable<Document>> {
  const iterator = documents[Symbol.iterator]();
  for (;;) {
    const first = iterator.next();
    if (first.done === true || first.value !== PAUSE) return withoutPauses(first, iterator);
    await new Promise((resolve) => setImmediate(resolve));
    if (!connection.isClosed) continue;
    iterator.return?.();
    throw new MongoError(279, 'operation was interrupted because a client disconnected');
  }
}

function* withoutPauses(first: IteratorResult<Document>, iterator: Iterator<Document>): Generator<Document> {
  try {
    for (let next = first; next.done !== true; next = iterator.next()) if (next.value !== PAUSE) yield next.value;
  } finally {
    iterator.return?.();
  }
}
