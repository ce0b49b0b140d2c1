import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import readWorkbook from 'read-excel-file/node';
import { HandoverRefused, type Fingerprint, type Handover, type WantedColumn } from '../../ports/handover';
import { SheetReading, type SheetRow } from './sheetReading';

/** A workbook is read whole: 20,000 rows of 60 cells take 360 MB while they are read. */
const MOST_BYTES = 64 * 1024 * 1024;

/** A data set by its name and the title that a sheet may bear instead. */
export interface SheetDataSet {
  readonly name: string;
  readonly title: string | null;
}

interface Sheet {
  readonly sheet: string;
  readonly data: readonly SheetRow[];
}

export const isWorkbook = (path: string): boolean => /\.xlsx$/i.test(path);

/** Throws `HandoverRefused` when the bytes are no workbook. */
async function sheetsOf(bytes: Buffer): Promise<readonly Sheet[]> {
  try {
    // The library's types call a date cell `typeof Date`; it is a Date.
    return (await readWorkbook(bytes)) as unknown as readonly Sheet[];
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new HandoverRefused(`it is no XLSX workbook (${why}): save it as .xlsx, without a password`, {
      cause: error,
    });
  }
}

/** One sheet of a workbook as the handover of one data set. */
class SheetHandover implements Handover {
  constructor(
    readonly fileName: string,
    readonly dataSet: string,
    private readonly bytes: Buffer,
    private readonly rows: readonly SheetRow[],
  ) {}

  async fingerprint(): Promise<Fingerprint> {
    const hash = createHash('sha256')
      .update(this.bytes)
      .update(this.fileName.split('#')[1] ?? '');
    return { sha256: hash.digest('hex'), bytes: this.bytes.length, cutShort: false };
  }

  async open(wanted: readonly WantedColumn[]): Promise<SheetReading> {
    return new SheetReading(this.rows, wanted);
  }
}

/**
 * The data sets inside a workbook: that of the file's name, or of the option, in its first sheet; else one a sheet that is called after a data set
 * or its title. In the order of `dataSets`. Throws `HandoverRefused` when there is none, or the system's error.
 */
export async function workbookHandovers(
  path: string,
  dataSets: readonly SheetDataSet[],
  chosen?: string,
): Promise<Handover[]> {
  const bytes = await readFile(path);
  if (bytes.length > MOST_BYTES) {
    throw new HandoverRefused(`it is larger than ${MOST_BYTES / 1024 / 1024} MB: hand it over as CSV or NDJSON`);
  }
  const sheets = await sheetsOf(bytes);
  const file = basename(path);
  const named = chosen ?? dataSets.find(({ name }) => file.toLowerCase() === `${name}.xlsx`)?.name;
  if (named !== undefined) return [new SheetHandover(file, named, bytes, sheets[0]?.data ?? [])];
  const found = dataSets.flatMap(({ name, title }) => {
    const sheet = sheets.find((one) => [name, title].includes(one.sheet.trim()));
    return sheet ? [new SheetHandover(`${file}#${sheet.sheet}`, name, bytes, sheet.data)] : [];
  });
  if (found.length > 0) return found;
  const titles = dataSets.flatMap(({ title }) => title ?? []).join(', ');
  throw new HandoverRefused(`none of its sheets is called after a data set: call them ${titles}`);
}
