import {
  HandoverRefused,
  type HandedRecord,
  type HandoverEncoding,
  type HandoverReading,
  type WantedColumn,
} from '../../ports/handover';
import type { Body, BodyReading } from './body';
import { readCsvHeader } from './csvHeader';
import { CsvReader } from './csvReader';
import { Framer, type Frame } from './framing';
import { NdjsonReader, recogniseNdjson } from './ndjsonReader';

export interface HandoverFile {
  readonly fileName: string;
  readonly dataSet: string;
  readonly format: 'CSV' | 'NDJSON';
  readonly gzip: boolean;
  /** Null: the one in which the key columns are recognised. */
  readonly encoding: HandoverEncoding | null;
  readonly body: Body;
}

/** Turns frames into records. */
interface Reader {
  /** The last line, when it is unfinished. */
  readonly unfinishedLine: number | null;
  readonly unknown: Iterable<string>;
  /** @param cutShort the text is known to have ended too early */
  records(frames: readonly Frame[], cutShort: boolean): HandedRecord[];
}

/** One reading of a file, from its header to its last line. */
export class FileReading implements HandoverReading {
  private cutAt: number | null = null;

  private constructor(
    private readonly file: HandoverFile,
    private readonly bytes: BodyReading,
    private readonly opened: Opened,
  ) {}

  /** Throws `HandoverRefused` when the whole has to be refused. */
  static async open(file: HandoverFile, bytes: BodyReading, wanted: readonly WantedColumn[]): Promise<FileReading> {
    const framer = new Framer(file.format === 'CSV');
    const groups = framesOf(bytes, framer);
    const first = await groups.next();
    if (first.done) throw new HandoverRefused('the file is empty');
    try {
      const open = file.format === 'CSV' ? openCsv : openNdjson;
      return new FileReading(file, bytes, { ...open(first.value, wanted, file), groups, framer });
    } catch (error) {
      await groups.return([]);
      throw error;
    }
  }

  get format(): 'CSV' | 'NDJSON' {
    return this.file.format;
  }

  get encoding(): HandoverEncoding {
    return this.opened.encoding;
  }

  get columns(): ReadonlySet<string> | null {
    return this.opened.columns;
  }

  async *records(): AsyncGenerator<readonly HandedRecord[]> {
    const { reader, groups, first, framer } = this.opened;
    try {
      yield reader.records(first, this.bytes.cutShort);
      for await (const frames of groups) yield reader.records(frames, this.bytes.cutShort);
      if (this.bytes.cutShort) this.cutAt = framer.nextLine;
    } finally {
      await this.close();
    }
  }

  async close(): Promise<void> {
    await this.opened.groups.return([]);
  }

  warnings(): readonly string[] {
    return Array.from(
      this.opened.reader.unknown,
      (name) => `column ${name || '(without a name)'} is not known: ignored`,
    );
  }

  unfinishedLine(): number | null {
    return this.opened.reader.unfinishedLine ?? this.cutAt;
  }

  progress(): number | null {
    const { size } = this.file.body;
    return size ? Math.min(1, this.bytes.bytesRead / size) : null;
  }
}

interface Header {
  readonly encoding: HandoverEncoding;
  readonly columns: ReadonlySet<string> | null;
  readonly reader: Reader;
  /** Records that were read along with the header. */
  readonly first: readonly Frame[];
}

interface Opened extends Header {
  readonly groups: AsyncGenerator<Frame[]>;
  readonly framer: Framer;
}

/** Groups of frames; none is empty. */
async function* framesOf(bytes: BodyReading, framer: Framer): AsyncGenerator<Frame[]> {
  for await (const chunk of bytes.text()) {
    const frames = framer.push(chunk);
    if (frames.length > 0) yield frames;
  }
  const rest = framer.end();
  if (rest.length > 0) yield rest;
}

function openCsv(frames: readonly Frame[], wanted: readonly WantedColumn[], file: HandoverFile): Header {
  const [headerFrame, ...first] = frames;
  if (!headerFrame) throw new HandoverRefused('the file is empty');
  const header = readCsvHeader(headerFrame, wanted, file.encoding);
  return { encoding: header.encoding, columns: header.columns, reader: new CsvReader(header), first };
}

function openNdjson(first: readonly Frame[], wanted: readonly WantedColumn[], file: HandoverFile): Header {
  const encoding = recogniseNdjson(first, wanted, file.encoding);
  return { encoding, columns: null, reader: new NdjsonReader(wanted, encoding), first };
}
