import { mkdir, open, rename, rm, type FileHandle } from 'node:fs/promises';
import { join } from 'node:path';
import type { VerdictFile, VerdictLine } from '../../ports/verdictFile';

const HEADER = '\uFEFF文件,行,实施编码,事项名称,结论,规则,级别,列,说明,依据,理由\r\n';

const cell = (text: string): string => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

/** The linter's verdicts as a CSV in `DATA_DIR/batches`; it shows under its name once it is complete. */
export class DiskVerdictFile implements VerdictFile {
  private handle: FileHandle | null = null;
  private readonly files = new Map<string, string>();

  /**
   * @param path `DATA_DIR/batches/<id>/verdict.csv`
   * @param fileOf the file that a batch came from
   */
  constructor(
    private readonly path: string,
    private readonly fileOf: (batch: string) => Promise<string>,
  ) {}

  async add(lines: readonly VerdictLine[]): Promise<void> {
    const handle = await this.#opened();
    const rows: string[] = [];
    for (const { batch, line, ...rest } of lines) {
      const { code, name, verdict, rule, severity, column, sentence, clause, reason } = rest;
      const cells = [await this.#file(batch), String(line), code, name, verdict, rule, severity];
      rows.push([...cells, column, sentence, clause, reason].map(cell).join(','));
    }
    if (rows.length > 0) await handle.appendFile(`${rows.join('\r\n')}\r\n`);
  }

  async finish(): Promise<string> {
    const handle = await this.#opened();
    await handle.sync();
    await handle.close();
    this.handle = null;
    await rename(this.#partial, this.path);
    return this.path;
  }

  async discard(): Promise<void> {
    await this.handle?.close();
    this.handle = null;
    await rm(this.#partial, { force: true });
  }

  get #partial(): string {
    return `${this.path}.partial`;
  }

  async #opened(): Promise<FileHandle> {
    if (this.handle) return this.handle;
    await mkdir(join(this.path, '..'), { recursive: true });
    this.handle = await open(this.#partial, 'w');
    await this.handle.appendFile(HEADER);
    return this.handle;
  }

  async #file(batch: string): Promise<string> {
    const known = this.files.get(batch);
    if (known !== undefined) return known;
    const name = await this.fileOf(batch);
    this.files.set(batch, name);
    return name;
  }
}
