import { decodeDocument } from '../bson/decode';
import { isDocument, type Document, type Value } from '../bson/value';
import { isNumber, toDouble } from '../bson/numeric';
import { codeNameOf } from '../errors/errorCodes';
import { writeConcernLabels } from './errorLabels';
import { documentReply, type Reply } from '../wire/reply';

/** The reply with a `writeConcernError` when more than one member was to acknowledge, or when a fail point says so. */
export function withWriteConcern(body: Document, reply: Reply, injected: Document | undefined): Reply {
  const error = injected ?? unsatisfiable(body);
  if (!error) return reply;
  const fields = decodeDocument(Buffer.concat(reply.parts));
  const concern: Document = new Map(error);
  const code = concern.get('code');
  const labels = concern.get('errorLabels') ?? writeConcernLabels(isNumber(code) ? toDouble(code) : 0, body);
  concern.delete('errorLabels');
  if (Array.isArray(labels) && labels.length > 0) fields.set('errorLabels', labels);
  fields.set('writeConcernError', concern);
  return documentReply(fields);
}

function unsatisfiable(body: Document): Document | undefined {
  const concern = body.get('writeConcern');
  const members = isDocument(concern) ? concern.get('w') : undefined;
  if (!isDocument(concern) || members === undefined || members === 'majority') return undefined;
  if (typeof members === 'string') {
    return failure(79, `No write concern mode named '${members}' found in replica set configuration`, concern);
  }
  if (!isNumber(members) || toDouble(members) <= 1) return undefined;
  return failure(100, 'Not enough data-bearing nodes', concern);
}

function failure(code: number, errmsg: string, concern: Document): Document {
  const given = new Map<string, Value>([...concern, ['provenance', 'clientSupplied']]);
  return new Map<string, Value>([
    ['code', code],
    ['codeName', codeNameOf(code)],
    ['errmsg', errmsg],
    ['errInfo', new Map([['writeConcern', given]])],
  ]);
}
