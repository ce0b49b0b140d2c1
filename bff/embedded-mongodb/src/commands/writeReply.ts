import type { Document } from '../bson/value';
import type { Reply } from '../wire/reply';
import type { CommandRequest } from './request';

/** A statement that failed inside a transaction ends the transaction, as every error there does. */
export function finishWrite({ engine, transaction }: CommandRequest, errors: readonly Document[], reply: Reply): Reply {
  if (transaction && errors.length > 0) engine.transactions.abort(transaction);
  return reply;
}
