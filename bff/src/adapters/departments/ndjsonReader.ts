import {
  HandoverRefused,
  type Cell,
  type HandedRecord,
  type HandoverEncoding,
  type WantedColumn,
} from '../../ports/handover';
import { decode, ENCODINGS, missingKeys, namer } from './encoding';
import type { Frame } from './framing';
import { readJsonObject } from './jsonLine';

/** So many ignored names are told apart; a file that makes up names for each line would fill the memory. */
const MOST_UNKNOWN_NAMES = 100;

const broken = (line: number, reason: string, column = ''): HandedRecord => ({
  line,
  cells: [],
  broken: { column, value: '', reason },
  openColumn: null,
});

/** Turns lines into records: one JSON object a line, column names as keys. */
export class NdjsonReader {
  unfinishedLine: number | null = null;
  readonly unknown = new Set<string>();
  private readonly positions: ReadonlyMap<string, number>;
  private readonly nameOf: (text: string) => string;

  constructor(
    private readonly wanted: readonly WantedColumn[],
    private readonly encoding: HandoverEncoding,
  ) {
    this.positions = new Map(wanted.map(({ name }, index) => [name, index]));
    this.nameOf = namer(wanted);
  }

  records(frames: readonly Frame[]): HandedRecord[] {
    return frames.flatMap((frame) => this.recordOf(frame) ?? []);
  }

  private recordOf(frame: Frame): HandedRecord | null {
    if (frame.fault) return broken(frame.line, '这一行太长，不像一条记录');
    const text = decode(frame.bytes, this.encoding);
    if (text !== null && text.trim() === '') return null;
    const members = text === null ? null : readJsonObject(text);
    if (members) return this.soundRecord(frame.line, members);
    if (!frame.ended) {
      this.unfinishedLine = frame.line;
      return null;
    }
    const fault =
      text === null ? `这一行的文字不是有效的 ${this.encoding.toUpperCase()} 编码` : '这一行不是一个完整的 JSON 对象';
    return broken(frame.line, fault);
  }

  private soundRecord(line: number, members: NonNullable<ReturnType<typeof readJsonObject>>): HandedRecord {
    const cells: Cell[] = this.wanted.map(() => null);
    const seen = new Set<string>();
    for (const [written, value] of members) {
      const name = this.nameOf(written);
      const position = this.positions.get(name);
      if (position === undefined) {
        if (this.unknown.size < MOST_UNKNOWN_NAMES) this.unknown.add(name);
        continue;
      }
      if (seen.has(name)) return broken(line, '同一列在这一行里出现了两次', name);
      seen.add(name);
      cells[position] = value;
    }
    return { line, cells, broken: null, openColumn: null };
  }
}

type Names = (frame: Frame, encoding: HandoverEncoding) => ReadonlySet<string>;

const namesBy =
  (nameOf: (text: string) => string): Names =>
  (frame, encoding) => {
    const text = decode(frame.bytes, encoding);
    return new Set((text === null ? null : readJsonObject(text))?.map(([name]) => nameOf(name)));
  };

/**
 * The encoding in which the key columns of a record are recognised, UTF-8 first; else the one in which any column is, so that each line
 * is refused by itself. Throws `HandoverRefused` when no line shows a column of the data set.
 */
export function recogniseNdjson(
  frames: readonly Frame[],
  wanted: readonly WantedColumn[],
  forced: HandoverEncoding | null,
): HandoverEncoding {
  const tried = forced ? [forced] : ENCODINGS;
  const namesIn = namesBy(namer(wanted));
  const recognised =
    tried.find((encoding) => frames.some((frame) => missingKeys(namesIn(frame, encoding), wanted).length === 0)) ??
    tried.find((encoding) => frames.some((frame) => wanted.some(({ name }) => namesIn(frame, encoding).has(name))));
  if (recognised) return recognised;
  const keys = wanted.filter(({ key }) => key).map(({ name }) => name);
  throw new HandoverRefused(
    `no line is a JSON object with the key column ${keys.join(', ')} (read as ${tried.join(' and as ')}): ` +
      'is the file this data set, and is its encoding UTF-8 or GB18030?',
  );
}
