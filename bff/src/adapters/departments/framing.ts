/** The bytes of one record, before they are decoded. */
export interface Frame {
  /** Without the line end. */
  readonly bytes: Buffer;
  /** The first physical line, from 1. */
  readonly line: number;
  /** `quotes`: quotation marks against RFC 4180; `length`: longer than a record can be. */
  readonly fault: 'quotes' | 'length' | null;
  /** False: the text ended before the line did. */
  readonly ended: boolean;
}

const LF = 0x0a;
const CR = 0x0d;
const QUOTE = 0x22;
const COMMA = 0x2c;
/** No department's record comes near; what is longer is a file of another kind or a quotation mark that never closes. */
const LONGEST_RECORD_BYTES = 1 << 20;

interface Extent {
  /** Where the bytes of the record end. */
  readonly end: number;
  /** Where the next record begins. */
  readonly next: number;
  readonly fault: Frame['fault'];
  readonly ended: boolean;
}

/**
 * Cuts bytes into records, by line ends and (for CSV) quotation marks as RFC 4180 has them. Works on bytes, so that a record that does not
 * decode spoils no other: in UTF-8 and GB18030 line ends, commas and quotation marks never occur inside another character.
 * A record whose quotation marks are wrong ends with its first physical line, so that it is refused alone.
 */
export class Framer {
  private pending: Buffer = Buffer.alloc(0);
  private line = 1;
  private skipping = false;

  constructor(private readonly quotes: boolean) {}

  /** The records that are complete with this chunk. Blank lines are none. */
  push(chunk: Buffer): Frame[] {
    this.pending = this.pending.length === 0 ? chunk : Buffer.concat([this.pending, chunk]);
    return this.cut(false);
  }

  /** What is left once there are no more chunks. */
  end(): Frame[] {
    return this.cut(true);
  }

  /** The physical line after those that were cut off. */
  get nextLine(): number {
    return this.line;
  }

  private cut(final: boolean): Frame[] {
    const frames: Frame[] = [];
    const buffer = this.pending;
    let from = this.skipRest(buffer);
    let quote = -2;
    while (from < buffer.length) {
      if (quote !== -1 && quote < from) quote = this.quotes ? buffer.indexOf(QUOTE, from) : -1;
      const extent = extentOf(buffer, from, { quote, final });
      if (!extent) break;
      const bytes = buffer.subarray(from, extent.end);
      if (bytes.length > 0) frames.push({ bytes, line: this.line, fault: extent.fault, ended: extent.ended });
      this.line += linesIn(buffer, from, extent.next, quote);
      this.skipping = extent.fault === 'length' && buffer[extent.next - 1] !== LF;
      from = extent.next;
    }
    this.pending = buffer.subarray(from);
    return frames;
  }

  /** After a record that was too long: to the end of its physical line. */
  private skipRest(buffer: Buffer): number {
    if (!this.skipping) return 0;
    const lineEnd = buffer.indexOf(LF);
    if (lineEnd < 0) return buffer.length;
    this.skipping = false;
    this.line += 1;
    return lineEnd + 1;
  }
}

/** The record that begins at `from`; null when more bytes are needed to tell. `quote` is the first quotation mark from there on, or -1. */
function extentOf(buffer: Buffer, from: number, { quote, final }: { quote: number; final: boolean }): Extent | null {
  const lineEnd = buffer.indexOf(LF, from);
  const plain = quote < 0 || (lineEnd >= 0 && quote > lineEnd);
  if (plain) return lineExtent(buffer, from, { lineEnd, fault: null, final });
  const extent = quotedExtent(buffer, from, final);
  if (extent === 'more') {
    if (!final && buffer.length - from <= LONGEST_RECORD_BYTES) return null;
  }
  return typeof extent === 'string' ? lineExtent(buffer, from, { lineEnd, fault: 'quotes', final }) : extent;
}

interface LineRest {
  readonly lineEnd: number;
  readonly fault: Frame['fault'];
  readonly final: boolean;
}

function lineExtent(buffer: Buffer, from: number, { lineEnd, fault, final }: LineRest): Extent | null {
  if (lineEnd >= 0) {
    const tooLong = lineEnd - from > LONGEST_RECORD_BYTES;
    const end = lineEnd > from && buffer[lineEnd - 1] === CR ? lineEnd - 1 : lineEnd;
    return { end: tooLong ? from + 1 : end, next: lineEnd + 1, fault: tooLong ? 'length' : fault, ended: true };
  }
  const tooLong = buffer.length - from > LONGEST_RECORD_BYTES;
  if (tooLong) return { end: from + 1, next: buffer.length, fault: 'length', ended: true };
  if (!final) return null;
  const ended = buffer[buffer.length - 1] === CR;
  return { end: ended ? buffer.length - 1 : buffer.length, next: buffer.length, fault, ended };
}

/** `more`: the text ends inside the record. `wrong`: against RFC 4180. */
function quotedExtent(buffer: Buffer, from: number, final: boolean): Extent | 'more' | 'wrong' {
  let position = from;
  for (;;) {
    const end = buffer[position] === QUOTE ? closingQuote(buffer, position, final) : plainCellEnd(buffer, position);
    if (end < 0) return end === OPEN ? 'more' : 'wrong';
    const byte = buffer[end];
    if (byte === COMMA) position = end + 1;
    else if (byte === LF) return { end, next: end + 1, fault: null, ended: true };
    else if (byte === CR && buffer[end + 1] === LF) return { end, next: end + 2, fault: null, ended: true };
    else if (end >= buffer.length) return final ? { end, next: end, fault: null, ended: false } : 'more';
    else if (byte === CR && end + 1 >= buffer.length) {
      return final ? { end, next: end + 1, fault: null, ended: true } : 'more';
    } else return 'wrong';
  }
}

const OPEN = -1;
const WRONG = -2;

/** The position after the closing quotation mark of the cell that opens at `from`. */
function closingQuote(buffer: Buffer, from: number, final: boolean): number {
  let position = from + 1;
  for (;;) {
    const quote = buffer.indexOf(QUOTE, position);
    if (quote < 0 || (quote + 1 >= buffer.length && !final)) return OPEN;
    if (buffer[quote + 1] !== QUOTE) return quote + 1;
    position = quote + 2;
  }
}

/** The comma or line end after an unquoted cell; a quotation mark inside is wrong. */
function plainCellEnd(buffer: Buffer, from: number): number {
  for (let position = from; position < buffer.length; position += 1) {
    const byte = buffer[position];
    if (byte === QUOTE) return WRONG;
    if (byte === COMMA || byte === LF)
      return byte === LF && buffer[position - 1] === CR && position > from ? position - 1 : position;
  }
  return buffer.length;
}

/** Line ends between two positions; a record without quotation marks holds at most its own. */
function linesIn(buffer: Buffer, from: number, next: number, quote: number): number {
  if (quote < 0 || quote >= next) return next > from && buffer[next - 1] === LF ? 1 : 0;
  let lines = 0;
  for (let at = buffer.indexOf(LF, from); at >= 0 && at < next; at = buffer.indexOf(LF, at + 1)) lines += 1;
  return lines;
}
