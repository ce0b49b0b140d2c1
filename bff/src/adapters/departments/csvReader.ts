import { isUtf8 } from 'node:buffer';
import { parse } from 'csv-parse/sync';
import type { Cell, HandedRecord, HandoverEncoding } from '../../ports/handover';
import type { CsvHeader } from './csvHeader';
import { decode, decodeLeniently } from './encoding';
import type { Frame } from './framing';

const LINE_END = Buffer.from('\n');
const QUOTE = 0x22;
const FRAME_FAULTS = {
  quotes: '引号不符合 CSV 格式（RFC 4180）',
  length: '这一行太长，不像一条记录',
};
const OPTIONS = { record_delimiter: '\n', relax_column_count: true, bom: false } as const;

/** The cells of well-formed records without their line ends. */
function cellsOf(input: string | Buffer): string[][] {
  return parse(input, OPTIONS);
}

const joined = (frames: readonly Frame[]): Buffer => Buffer.concat(frames.flatMap(({ bytes }) => [bytes, LINE_END]));

/** Turns framed lines into records with their cells in the order of the wanted columns. */
export class CsvReader {
  /** The last line, when it is unfinished. */
  unfinishedLine: number | null = null;

  private readonly encoding: HandoverEncoding;

  constructor(private readonly header: CsvHeader) {
    this.encoding = header.encoding;
  }

  get unknown(): readonly string[] {
    return this.header.unknown;
  }

  /** @param cutShort the text is known to have ended too early, so that a line without its end is unfinished for certain */
  records(frames: readonly Frame[], cutShort: boolean): HandedRecord[] {
    const whole = this.withoutUnfinished(frames, cutShort);
    const decoded = this.decodedCells(whole);
    return whole.flatMap((frame, index) => this.recordOf(frame, decoded[index] ?? null) ?? []);
  }

  private withoutUnfinished(frames: readonly Frame[], cutShort: boolean): readonly Frame[] {
    const last = frames.at(-1);
    if (!last || last.ended || !(cutShort || last.fault)) return frames;
    this.unfinishedLine = last.line;
    return frames.slice(0, -1);
  }

  /** The cells of each frame; null where the frame is broken or does not decode. One call of the parser for all that are right. */
  private decodedCells(frames: readonly Frame[]): (string[] | null)[] {
    const sound = frames.filter(({ fault }) => !fault);
    const all = joined(sound);
    const text = this.encoding === 'utf-8' ? isUtf8(all) && all : decode(all, this.encoding);
    const readable = text ? sound : sound.filter(({ bytes }) => decode(bytes, this.encoding) !== null);
    const cells = cellsOf(text || (decode(joined(readable), this.encoding) ?? ''));
    if (cells.length !== readable.length)
      throw new Error('the CSV parser and the framing disagree on where records end');
    const byFrame = new Map(readable.map((frame, index) => [frame, cells[index] ?? null]));
    return frames.map((frame) => byFrame.get(frame) ?? null);
  }

  private recordOf(frame: Frame, cells: string[] | null): HandedRecord | null {
    if (cells && cells.length === this.header.width) return this.soundRecord(frame, cells);
    if (!frame.ended) {
      this.unfinishedLine = frame.line;
      return null;
    }
    const broken = cells ? widthFault(cells.length, this.header.width) : this.brokenLine(frame);
    return { line: frame.line, cells: [], broken, openColumn: null };
  }

  private soundRecord(frame: Frame, written: readonly string[]): HandedRecord {
    const cells: Cell[] = this.header.positions.map((position) => (position < 0 ? null : (written[position] ?? null)));
    const open = !frame.ended && frame.bytes.at(-1) !== QUOTE;
    return { line: frame.line, cells, broken: null, openColumn: open ? this.header.lastColumn : null };
  }

  private brokenLine(frame: Frame): HandedRecord['broken'] {
    if (frame.fault) return { column: '', value: '', reason: FRAME_FAULTS[frame.fault] };
    const reason = `这一行的文字不是有效的 ${this.encoding.toUpperCase()} 编码`;
    // One character a byte keeps the cells apart without decoding them.
    const cells = (cellsOf(`${frame.bytes.toString('latin1')}\n`)[0] ?? []).map((cell) => Buffer.from(cell, 'latin1'));
    const position = cells.findIndex((cell) => decode(cell, this.encoding) === null);
    const cell = cells[position];
    const column = this.header.names[position] ?? '';
    return { column, value: cell ? decodeLeniently(cell, this.encoding) : '', reason };
  }
}

const widthFault = (width: number, expected: number): HandedRecord['broken'] => ({
  column: '',
  value: '',
  reason: `这一行有 ${width} 个单元格，表头有 ${expected} 个`,
});
