import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Writable } from 'node:stream';
import { finished } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import { encodeGb18030 } from './gb18030';
import { COLUMNS, DATA_SETS, fileNameOf, HABITS, type DataSetName, type RowOf } from './layout';

const CHUNK_CHARACTERS = 1 << 16;

const cell = (value: string): string => (/[",\r\n]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value);

/** One file of a department, written in chunks: memory stays the same however large the city is. */
class Sink {
  readonly #name: DataSetName;
  readonly #target: Writable;
  readonly #ends: readonly Promise<void>[];
  #pending: string;
  records = 0;

  constructor(name: DataSetName, folder: string) {
    this.#name = name;
    const habits = HABITS[name];
    const file = createWriteStream(join(folder, fileNameOf(name)));
    const gzip = habits.gzip ? createGzip({ level: 4 }) : undefined;
    gzip?.pipe(file);
    gzip?.on('error', (error) => file.destroy(error));
    file.on('error', (error) => gzip?.destroy(error));
    this.#target = gzip ?? file;
    this.#ends = [file, ...(gzip ? [gzip] : [])].map((stream) => finished(stream));
    // A failure is reported by `drain` or `close`; without this it would end the process before they are called.
    for (const end of this.#ends) void end.catch(() => undefined);
    const header = habits.kind === 'csv' ? COLUMNS[name].join(',') + habits.lineEnd : '';
    this.#pending = (habits.bom ? '\ufeff' : '') + header;
  }

  write(row: Readonly<Record<string, string>>): void {
    const { kind, lineEnd } = HABITS[this.#name];
    const columns: readonly string[] = COLUMNS[this.#name];
    this.#pending +=
      (kind === 'ndjson' ? JSON.stringify(row) : columns.map((column) => cell(row[column] ?? '')).join(',')) + lineEnd;
    this.records += 1;
  }

  async drain(): Promise<void> {
    if (this.#pending.length >= CHUNK_CHARACTERS) await this.#flush();
  }

  async close(): Promise<void> {
    await this.#flush();
    this.#target.end();
    await Promise.all(this.#ends);
  }

  async #flush(): Promise<void> {
    const text = this.#pending;
    this.#pending = '';
    const bytes = HABITS[this.#name].encoding === 'gb18030' ? encodeGb18030(text) : Buffer.from(text);
    if (!this.#target.write(bytes)) await Promise.race([once(this.#target, 'drain'), ...this.#ends]);
  }
}

/** The files of the eleven data sets in one folder. */
export class CityFiles {
  readonly #sinks: ReadonlyMap<DataSetName, Sink>;

  private constructor(folder: string) {
    this.#sinks = new Map(DATA_SETS.map((name) => [name, new Sink(name, folder)]));
  }

  /** Creates the folder and opens the files. */
  static async open(folder: string): Promise<CityFiles> {
    await mkdir(folder, { recursive: true });
    return new CityFiles(folder);
  }

  write<Name extends DataSetName>(name: Name, row: RowOf<Name>): void {
    this.#sinks.get(name)?.write(row);
  }

  get records(): number {
    let sum = 0;
    for (const sink of this.#sinks.values()) sum += sink.records;
    return sum;
  }

  /** Hands what has gathered to the disk; to be awaited between persons. */
  async drain(): Promise<void> {
    for (const sink of this.#sinks.values()) await sink.drain();
  }

  /** @throws the file system's error, when a file could not be written whole */
  async close(): Promise<void> {
    for (const sink of this.#sinks.values()) await sink.close();
  }
}
