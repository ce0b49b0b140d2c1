import { parse } from 'csv-parse/sync';
import { HandoverRefused, type HandoverEncoding, type WantedColumn } from '../../ports/handover';
import { decodeLeniently, ENCODINGS, missingKeys, namer } from './encoding';
import type { Frame } from './framing';

/** In both encodings these bytes are never part of another character. */
const LONE_CR = /\r(?=[^\r\n])/;

export interface CsvHeader {
  readonly encoding: HandoverEncoding;
  /** Normalised names, in the order of the file. */
  readonly names: readonly string[];
  /** Cells a record has. */
  readonly width: number;
  /** For each wanted column its position in the file, or -1. */
  readonly positions: readonly number[];
  /** The last column, when it is wanted. */
  readonly lastColumn: string | null;
  readonly unknown: readonly string[];
  /** The wanted columns that are there. */
  readonly columns: ReadonlySet<string>;
}

function namesIn(frame: Frame, encoding: HandoverEncoding, wanted: readonly WantedColumn[]): string[] {
  const [cells = []] = parse(`${decodeLeniently(frame.bytes, encoding)}\n`, {
    record_delimiter: '\n',
    relax_column_count: true,
  }) as string[][];
  return cells.map(namer(wanted));
}

/** The encoding in which the key columns are recognised, UTF-8 first. Throws `HandoverRefused` when there is none. */
function recognised(frame: Frame, wanted: readonly WantedColumn[], forced: HandoverEncoding | null) {
  const tried = forced ? [forced] : ENCODINGS;
  for (const encoding of tried) {
    const names = namesIn(frame, encoding, wanted);
    if (missingKeys(new Set(names), wanted).length === 0) return { encoding, names };
  }
  const missing = tried.map((encoding) => missingKeys(new Set(namesIn(frame, encoding, wanted)), wanted));
  const fewest = missing.reduce((a, b) => (b.length < a.length ? b : a));
  throw new HandoverRefused(
    `the header lacks the key column ${fewest.join(', ')} (read as ${tried.join(' and as ')}): ` +
      'is the file this data set, and is its encoding UTF-8 or GB18030?',
  );
}

/** Reads the first record as the header (departments.md, header). Throws `HandoverRefused` when it cannot be used. */
export function readCsvHeader(
  frame: Frame,
  wanted: readonly WantedColumn[],
  forced: HandoverEncoding | null,
): CsvHeader {
  if (frame.fault) throw new HandoverRefused('the header line is not CSV (RFC 4180): check its quotation marks');
  const { encoding, names } = recognised(frame, wanted, forced);
  // Otherwise all records would be taken for columns of the header, and their values named in warnings.
  if (LONE_CR.test(frame.bytes.toString('latin1')))
    throw new HandoverRefused('its lines end in CR alone: save it with the line ends LF or CRLF');
  const known = new Set(wanted.map(({ name }) => name));
  const doubled = names.filter((name, index) => known.has(name) && names.indexOf(name) !== index);
  if (doubled.length > 0) {
    throw new HandoverRefused(`the header holds the column ${[...new Set(doubled)].join(', ')} more than once`);
  }
  const last = names.at(-1) ?? '';
  return {
    encoding,
    names,
    width: names.length,
    positions: wanted.map(({ name }) => names.indexOf(name)),
    lastColumn: known.has(last) ? last : null,
    unknown: [...new Set(names.filter((name) => !known.has(name)))],
    columns: new Set(names.filter((name) => known.has(name))),
  };
}
