import { takeBatch } from '../cursors/cursorManager';
import { cursorReply, type Reply } from '../wire/reply';
import { countArgument, documentArgument } from './arguments';
import { openCursor } from './cursorCommands';
import type { CommandRequest } from './request';

/** A list as a cursor, in batches if the client asks for them. */
export function listReply(
  request: CommandRequest,
  { namespace, documents }: { namespace: string; documents: readonly Buffer[] },
): Reply {
  const cursor = documentArgument({ body: request.body, command: request.name }, 'cursor') ?? new Map();
  const size = countArgument({ body: cursor, command: 'cursor' }, 'batchSize') ?? Infinity;
  const source = documents[Symbol.iterator]();
  const batch = takeBatch(source, size);
  if (batch.exhausted || batch.documents.length === documents.length) {
    return cursorReply({ id: 0n, namespace, field: 'firstBatch', documents: batch.documents });
  }
  const { held } = batch;
  const { id } = openCursor(request, {
    namespace,
    source,
    held,
    noTimeout: false,
    tailable: false,
    remaining: Infinity,
  });
  return cursorReply({ id, namespace, field: 'firstBatch', documents: batch.documents });
}
