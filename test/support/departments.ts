import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { parse } from 'csv-parse/sync';

/** A record as a department writes it: column names and texts. */
export type Row = Readonly<Record<string, string>>;

/** The sample that departments handed over. */
export const SAMPLE = join(__dirname, '../fixtures/departments');

const quoted = (text: string): string => (/[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

/** Rows as a CSV file; a row may leave columns out. */
export function csvOf(rows: readonly Row[]): string {
  const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  const lines = [columns, ...rows.map((row) => columns.map((column) => row[column] ?? ''))];
  return lines.map((cells) => `${cells.map(quoted).join(',')}\n`).join('');
}

function textOf(fileName: string): string {
  const stored = readFileSync(join(SAMPLE, fileName));
  const bytes = fileName.endsWith('.gz') ? gunzipSync(stored) : stored;
  const utf8 = new TextDecoder('utf-8').decode(bytes);
  return utf8.includes('\uFFFD') ? new TextDecoder('gb18030').decode(bytes) : utf8;
}

/** The rows of a file of the sample with their line numbers, the header being 1; read with nothing of the product. */
export function sampleRows(fileName: string): { readonly line: number; readonly row: Row }[] {
  const text = textOf(fileName);
  if (fileName.includes('.ndjson')) {
    return text
      .split('\n')
      .filter(Boolean)
      .map((json, index) => ({ line: index + 1, row: JSON.parse(json) as Row }));
  }
  const records = parse(text, { bom: true, columns: true, info: true, relax_column_count: true }) as unknown;
  return (records as { info: { lines: number }; record: Row }[]).map(({ info, record }) => ({
    line: info.lines,
    row: record,
  }));
}
