import { Double, type Document, type Timestamp } from '../bson/value';
import { encodeDocument } from '../bson/encode';
import { asBuffer } from '../storage/bytes';
import { operationTime, signedClusterTime } from './clusterTime';

/** A reply's body as bytes, in order. */
export interface Reply {
  readonly parts: readonly Buffer[];
  readonly bytes: number;
  /** The request asks again by itself, where the client takes a stream of answers to it. */
  readonly more?: boolean;
}

export interface CursorBatch {
  readonly id: bigint;
  readonly namespace: string;
  readonly field: 'firstBatch' | 'nextBatch';
  /** Whole documents, as stored. */
  readonly documents: readonly Buffer[];
}

const OK = new Double(1);

/** `{ …fields, ok, $clusterTime, operationTime }` */
export function documentReply(fields: Document): Reply {
  if (!fields.has('ok')) fields.set('ok', OK);
  if (!fields.has('operationTime')) {
    const time = operationTime();
    fields.set('$clusterTime', signedClusterTime(time)).set('operationTime', time);
  }
  const bytes = asBuffer(encodeDocument(fields));
  return { parts: [bytes], bytes: bytes.length };
}

const DOCUMENT = 0x03;
const ARRAY = 0x04;
const STRING = 0x02;
const INT64 = 0x12;
const CURSOR_ID_BYTES = 1 + 'id\0'.length + 8;

/** `{ cursor: { firstBatch: […], id, ns }, ok, $clusterTime, operationTime }`, with the documents copied as they are. */
export function cursorReply(batch: CursorBatch): Reply {
  const { documents, field } = batch;
  const namespace = Buffer.from(`${batch.namespace}\0`);
  const array = arrayBytes(documents);
  const cursor = 4 + 1 + field.length + 1 + array + CURSOR_ID_BYTES + 1 + 'ns\0'.length + 4 + namespace.length + 1;
  const end = replyTail();
  const body = Buffer.allocUnsafe(4 + 1 + 'cursor\0'.length + cursor + end.length);
  let at = body.writeInt32LE(body.length, 0);
  body[at++] = DOCUMENT;
  at += body.write('cursor\0', at, 'latin1');
  at = body.writeInt32LE(cursor, at);
  body[at++] = ARRAY;
  at += body.write(`${field}\0`, at, 'latin1');
  at = writeArray(body, at, { documents, bytes: array });
  body[at++] = INT64;
  at += body.write('id\0', at, 'latin1');
  at = body.writeBigInt64LE(batch.id, at);
  body[at++] = STRING;
  at += body.write('ns\0', at, 'latin1');
  at = body.writeInt32LE(namespace.length, at);
  at += namespace.copy(body, at);
  body[at++] = 0;
  end.copy(body, at);
  return { parts: [body], bytes: body.length };
}

function arrayBytes(documents: readonly Buffer[]): number {
  let bytes = 5;
  for (let i = 0; i < documents.length; i++) bytes += 2 + digits(i) + (documents[i] as Buffer).length;
  return bytes;
}

function digits(index: number): number {
  if (index < 10) return 1;
  if (index < 100) return 2;
  return index < 1000 ? 3 : String(index).length;
}

function writeArray(body: Buffer, start: number, array: { documents: readonly Buffer[]; bytes: number }): number {
  let at = body.writeInt32LE(array.bytes, start);
  for (let i = 0; i < array.documents.length; i++) {
    const document = array.documents[i] as Buffer;
    body[at++] = DOCUMENT;
    at += body.write(`${i}\0`, at, 'latin1');
    body.set(document, at);
    at += document.length;
  }
  body[at++] = 0;
  return at;
}

const TAIL = asBuffer(encodeDocument(new Map([['ok', OK]])));

/** The end of every good reply: `ok: 1, $clusterTime: …, operationTime: …` and the closing zero. */
let tailTime: Timestamp | undefined;
let tail = Buffer.alloc(0);

function replyTail(): Buffer {
  if (tailTime === operationTime()) return tail;
  tailTime = operationTime();
  const fields: Document = new Map();
  fields.set('$clusterTime', signedClusterTime(tailTime)).set('operationTime', tailTime);
  const time = asBuffer(encodeDocument(fields));
  tail = Buffer.concat([TAIL.subarray(4, TAIL.length - 1), time.subarray(4)]);
  return tail;
}
