/** A JSON number by its text: `1234.50` is not turned into a float on its way. */
export class NumberText {
  constructor(readonly text: string) {}
}

/** A JSON value that no column may hold, true, false, an object or a list, by its text. */
export class WrongValue {
  constructor(readonly text: string) {}
}

/** As written, not trimmed. Null: absent, or null in NDJSON. */
export type Cell = string | NumberText | WrongValue | null;

/** Why a record cannot even be read into cells. */
export interface BrokenLine {
  /** Empty when no single column is at fault. */
  readonly column: string;
  /** In clear: whoever reports it masks it. */
  readonly value: string;
  readonly reason: string;
}

export interface HandedRecord {
  /** The first physical line of the record; the header is 1. */
  readonly line: number;
  /** In the order of the wanted columns; empty when broken. */
  readonly cells: readonly Cell[];
  readonly broken: BrokenLine | null;
  /** Set on a last line without a line end: the wanted column of its last cell, where text may be missing. */
  readonly openColumn: string | null;
}

/** A column that the reader of a handover looks for; names are normalised. */
export interface WantedColumn {
  readonly name: string;
  /** A key column: by these the encoding is recognised. */
  readonly key: boolean;
  /** Another name that stands for it. */
  readonly also?: string;
}

export interface HandoverReading {
  readonly format: 'CSV' | 'NDJSON' | 'XLSX';
  readonly encoding: HandoverEncoding;
  /** The wanted columns that the header has; null where there is no header (NDJSON). */
  readonly columns: ReadonlySet<string> | null;
  /** Groups of records in the order of the file. To be read once. */
  records(): AsyncIterable<readonly HandedRecord[]>;
  /** One sentence a column that is ignored; complete once all records are read. */
  warnings(): readonly string[];
  /** The last line, where it is unfinished and was not read; known once all records are read. */
  unfinishedLine(): number | null;
  /** How much of it was read, 0 to 1; null when its size is unknown. */
  progress(): number | null;
  /** Lets go of the file where not all records are read. */
  close(): Promise<void>;
}

export type HandoverEncoding = 'utf-8' | 'gb18030';

export interface Fingerprint {
  /** Of the bytes after gunzip, in hex. */
  readonly sha256: string;
  /** After gunzip. */
  readonly bytes: number;
  /** The compressed stream ends too early. */
  readonly cutShort: boolean;
}

/** What a department hands over for one data set: a file or a stream that was kept, readable more than once. */
export interface Handover {
  readonly fileName: string;
  readonly dataSet: string;
  fingerprint(): Promise<Fingerprint>;
  /** Reads the header. Throws `HandoverRefused` when the whole has to be refused. */
  open(columns: readonly WantedColumn[]): Promise<HandoverReading>;
}

/** The whole is refused, nothing of it is written. The message says what is wrong and what to do. */
export class HandoverRefused extends Error {
  constructor(message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'HandoverRefused';
  }
}
