import { FramingError, HEADER_BYTES, OP_REPLY } from './framing';

/** The legacy query that drivers may open a connection with; only `<db>.$cmd` with hello is served. */
export interface LegacyQuery {
  readonly requestId: number;
  readonly database: string;
  readonly body: Buffer;
}

/** @throws FramingError when the lengths do not fit or the collection is not `$cmd` */
export function parseOpQuery(message: Buffer): LegacyQuery {
  const nameStart = HEADER_BYTES + 4;
  const nameEnd = message.indexOf(0, nameStart);
  const bodyStart = nameEnd + 1 + 8;
  if (nameEnd < 0 || bodyStart + 5 > message.length) throw new FramingError('OP_QUERY is too short');
  const length = message.readInt32LE(bodyStart);
  if (length < 5 || bodyStart + length > message.length)
    throw new FramingError('the document of OP_QUERY does not fit');
  const namespace = message.toString('utf8', nameStart, nameEnd);
  if (!namespace.endsWith('.$cmd')) throw new FramingError('OP_QUERY is served for commands only');
  return {
    requestId: message.readInt32LE(4),
    database: namespace.slice(0, -'.$cmd'.length),
    body: message.subarray(bodyStart, bodyStart + length),
  };
}

/** OP_REPLY with one document. */
export function buildOpReply(requestId: number, document: Buffer): Buffer {
  const header = Buffer.alloc(HEADER_BYTES + 20);
  header.writeInt32LE(header.length + document.length, 0);
  header.writeInt32LE(requestId, 8);
  header.writeInt32LE(OP_REPLY, 12);
  header.writeInt32LE(8, 16); // AwaitCapable
  header.writeInt32LE(1, 32); // one document
  return Buffer.concat([header, document]);
}
