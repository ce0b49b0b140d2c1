import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { COLUMNS, fileNameOf, HABITS, type DataSetName } from '../../../bff/demo-city/layout';

export type TextRow = Readonly<Record<string, string>>;

/** Reads a file of the demonstration city back, by means that share nothing with the writer but the names of files and columns. */
export function readDataSet(folder: string, name: DataSetName): TextRow[] {
  const { kind, encoding, gzip } = HABITS[name];
  const raw = readFileSync(join(folder, fileNameOf(name)));
  const text = new TextDecoder(encoding, { fatal: true }).decode(gzip ? gunzipSync(raw) : raw);
  const lines = text.split(/\r?\n/);
  if (lines.pop() !== '') throw new Error(`${name}: the last line has no end`);
  if (kind === 'ndjson') return lines.map((line) => JSON.parse(line) as TextRow);
  const [header = '', ...rows] = lines;
  const columns = header.split(',');
  if (columns.join() !== COLUMNS[name].join()) throw new Error(`${name}: header ${header}`);
  return rows.map((line) => {
    const cells = line.split(',');
    if (cells.length !== columns.length) throw new Error(`${name}: ${line}`);
    return Object.fromEntries(columns.map((column, index) => [column, cells[index] ?? '']));
  });
}

/** The different values of a column. */
export const valuesOf = (rows: readonly TextRow[], column: string): Set<string> =>
  new Set(rows.map((row) => row[column] ?? ''));
