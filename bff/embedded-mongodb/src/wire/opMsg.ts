import { crc32c } from './crc32c';
import { FramingError, HEADER_BYTES, OP_MSG } from './framing';

const FLAG_CHECKSUM = 1;
const FLAG_MORE_TO_COME = 2;
const FLAG_EXHAUST_ALLOWED = 1 << 16;
const KNOWN_REQUIRED_FLAGS = FLAG_CHECKSUM | FLAG_MORE_TO_COME;
const CHECKSUM_BYTES = 4;

/** One request as it came: the body's bytes, and the documents of its kind-1 sections by name. */
export interface WireMessage {
  readonly requestId: number;
  readonly body: Buffer;
  readonly sequences: ReadonlyMap<string, readonly Buffer[]>;
  /** The client does not want an answer. */
  readonly moreToCome: boolean;
  readonly exhaustAllowed: boolean;
}

/** @throws FramingError for wrong lengths, unknown required flags, a wrong checksum, no or two bodies. */
export function parseOpMsg(message: Buffer): WireMessage {
  if (message.length < HEADER_BYTES + 10) throw new FramingError('OP_MSG is too short');
  const flags = message.readUInt32LE(HEADER_BYTES);
  if ((flags & 0xffff & ~KNOWN_REQUIRED_FLAGS) !== 0) throw new FramingError(`unknown OP_MSG flags ${flags}`);
  const end = (flags & FLAG_CHECKSUM) !== 0 ? checkedEnd(message) : message.length;
  const { body, sequences } = parseSections(message, end);
  return {
    requestId: message.readInt32LE(4),
    body,
    sequences,
    moreToCome: (flags & FLAG_MORE_TO_COME) !== 0,
    exhaustAllowed: (flags & FLAG_EXHAUST_ALLOWED) !== 0,
  };
}

function checkedEnd(message: Buffer): number {
  const end = message.length - CHECKSUM_BYTES;
  if (crc32c(message.subarray(0, end)) !== message.readUInt32LE(end))
    throw new FramingError('OP_MSG checksum is wrong');
  return end;
}

const NO_SEQUENCES: ReadonlyMap<string, readonly Buffer[]> = new Map();

function parseSections(message: Buffer, end: number): Pick<WireMessage, 'body' | 'sequences'> {
  let body: Buffer | undefined;
  let sequences: Map<string, readonly Buffer[]> | undefined;
  let offset = HEADER_BYTES + 4;
  while (offset < end) {
    const kind = message[offset++];
    const length = sectionLength(message, offset, end);
    const section = message.subarray(offset, offset + length);
    if (kind === 0) {
      if (body) throw new FramingError('OP_MSG has two bodies');
      body = section;
    } else if (kind === 1) {
      const { name, documents } = parseSequence(section);
      sequences ??= new Map();
      if (sequences.has(name)) throw new FramingError(`OP_MSG has two sequences named ${name}`);
      sequences.set(name, documents);
    } else throw new FramingError(`OP_MSG has a section of unknown kind ${kind}`);
    offset += length;
  }
  if (!body) throw new FramingError('OP_MSG has no body');
  return { body, sequences: sequences ?? NO_SEQUENCES };
}

function parseSequence(section: Buffer): { name: string; documents: Buffer[] } {
  const nameEnd = section.indexOf(0, 4);
  if (nameEnd < 0) throw new FramingError('the name of a document sequence does not end');
  const documents: Buffer[] = [];
  let offset = nameEnd + 1;
  while (offset < section.length) {
    const length = sectionLength(section, offset, section.length);
    documents.push(section.subarray(offset, offset + length));
    offset += length;
  }
  return { name: section.toString('utf8', 4, nameEnd), documents };
}

function sectionLength(message: Buffer, offset: number, end: number): number {
  if (offset + 4 > end) throw new FramingError('a section of the message is cut short');
  const length = message.readInt32LE(offset);
  if (length < 5 || offset + length > end)
    throw new FramingError(`a section's length ${length} does not fit the message`);
  return length;
}

const REPLY_HEADER_BYTES = 21;

/** The body's bytes in order, and what goes into the header. */
export interface OutgoingMessage {
  readonly parts: readonly Buffer[];
  readonly bytes: number;
  readonly requestId?: number;
  /** Another answer to the same request follows. */
  readonly moreToCome?: boolean;
}

/** An OP_MSG with one body, answering `responseTo`. */
export function buildOpMsg(
  responseTo: number,
  { parts, bytes, requestId = 0, moreToCome = false }: OutgoingMessage,
): Buffer {
  const message = Buffer.allocUnsafe(REPLY_HEADER_BYTES + bytes);
  message.writeInt32LE(message.length, 0);
  message.writeInt32LE(requestId, 4);
  message.writeInt32LE(responseTo, 8);
  message.writeInt32LE(OP_MSG, 12);
  message.writeInt32LE(moreToCome ? FLAG_MORE_TO_COME : 0, 16);
  message[20] = 0;
  let offset = REPLY_HEADER_BYTES;
  for (const part of parts) {
    message.set(part, offset);
    offset += part.length;
  }
  return message;
}
