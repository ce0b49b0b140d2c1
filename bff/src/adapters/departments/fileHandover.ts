import { createHash } from 'node:crypto';
import { basename } from 'node:path';
import {
  HandoverRefused,
  type Fingerprint,
  type Handover,
  type HandoverEncoding,
  type WantedColumn,
} from '../../ports/handover';
import { BodyReading, fileBody, firstBytes, isGzip, type Body } from './body';
import { FileReading, type HandoverFile } from './fileReading';

/** A department's file or kept stream (departments.md, file kinds). */
export class FileHandover implements Handover {
  constructor(private readonly file: HandoverFile) {}

  get fileName(): string {
    return this.file.fileName;
  }

  get dataSet(): string {
    return this.file.dataSet;
  }

  async fingerprint(): Promise<Fingerprint> {
    const hash = createHash('sha256');
    let bytes = 0;
    const reading = this.read();
    for await (const chunk of reading.chunks()) {
      hash.update(chunk);
      bytes += chunk.length;
    }
    return { sha256: hash.digest('hex'), bytes, cutShort: reading.cutShort };
  }

  open(wanted: readonly WantedColumn[]): Promise<FileReading> {
    return FileReading.open(this.file, this.read(), wanted);
  }

  private read(): BodyReading {
    return new BodyReading(this.file.body, this.file.gzip);
  }
}

/** What a file's name says. */
export interface NamedKind {
  readonly dataSet: string;
  readonly format: 'CSV' | 'NDJSON';
  readonly gzip: boolean;
}

/** `traffic.violations.csv.gz`: data set, format, compression; null when the name does not end so. */
export function kindOf(fileName: string): NamedKind | null {
  const match = /^(.*)\.(csv|ndjson)(\.gz)?$/i.exec(fileName);
  if (!match) return null;
  const [, dataSet = '', format = '', gzip] = match;
  return { dataSet, format: format.toLowerCase() === 'csv' ? 'CSV' : 'NDJSON', gzip: gzip !== undefined };
}

export interface HandoverChoices {
  /** Instead of what the file's name says. */
  readonly dataSet?: string | undefined;
  readonly encoding?: HandoverEncoding | undefined;
}

/**
 * A file as a handover. A name that tells no format is told by the first bytes when the data set is chosen.
 * Throws `HandoverRefused`, or the system's error when the file cannot be read.
 */
export async function fileHandover(path: string, choices: HandoverChoices): Promise<FileHandover> {
  const body = await fileBody(path);
  const fileName = basename(path);
  const named = kindOf(fileName);
  const dataSet = choices.dataSet ?? named?.dataSet;
  if (dataSet === undefined) throw new HandoverRefused('its name does not end in .csv, .ndjson or .gz of either');
  const head = await firstBytes(body, 2);
  const gzip = named?.gzip ?? isGzip(head);
  if (gzip && head.length > 0 && !isGzip(head))
    throw new HandoverRefused('its name ends in .gz, but it is no gzip file');
  const format = named?.format ?? (await formatOf(body, gzip));
  return new FileHandover({ fileName, dataSet, format, gzip, encoding: choices.encoding ?? null, body });
}

/** NDJSON begins with an object. */
async function formatOf(body: Body, gzip: boolean): Promise<'CSV' | 'NDJSON'> {
  for await (const chunk of new BodyReading(body, gzip).text()) {
    return /^\s*\{/.test(chunk.toString('latin1', 0, 64)) ? 'NDJSON' : 'CSV';
  }
  return 'CSV';
}
