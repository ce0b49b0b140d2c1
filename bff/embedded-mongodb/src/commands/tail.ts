import { badValue } from '../errors/mongoError';
import type { DocumentSource } from '../cursors/cursorManager';
import type { Collection } from '../storage/collection';
import type { RecordId } from '../storage/keys';
import { projector, type PreparedQuery } from './query';

/**
 * The documents of a capped collection in order of insertion; at its end it waits for more instead of ending: asked
 * again, it goes on behind the last record it has seen.
 * @throws MongoError 2 for a collection that is not capped
 */
export function tail(prepared: PreparedQuery): DocumentSource {
  const { collection } = prepared;
  if (!collection.isCapped) {
    throw badValue(
      `error processing query: ns=${collection.namespace}: tailable cursor requested on non capped collection`,
    );
  }
  let last: RecordId = 0;
  let current = scan(collection, last);
  const project = projector(prepared);
  return {
    next: () => {
      for (let found = current.next(); ; found = current.next()) {
        if (found.done === true) {
          current = scan(collection, last);
          return { done: true, value: undefined };
        }
        last = found.value.id;
        if (!prepared.matcher().matchesRaw(found.value.raw)) continue;
        return { done: false, value: project ? project(found.value.raw) : found.value.raw };
      }
    },
  };
}

function scan(collection: Collection, after: RecordId): ReturnType<Collection['scan']> {
  return collection.scan({ after });
}
