import { mkdir, open, rename, rm, writeFile, type FileHandle } from 'node:fs/promises';
import { join } from 'node:path';
import type { BatchFolder, RejectedLine, RejectFile } from '../../ports/batchFolder';

const HEADER = '\uFEFF文件,行,列,值,原因\r\n';
const REJECTS = 'rejected.csv';
const REPORT = 'report.json';

const cell = (text: string): string => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

class OpenRejectFile implements RejectFile {
  constructor(
    private readonly handle: FileHandle,
    private readonly fileName: string,
  ) {}

  async add(rejections: readonly RejectedLine[]): Promise<void> {
    if (rejections.length === 0) return;
    const lines = rejections.map(({ line, column, value, reason }) =>
      [this.fileName, String(line), column, value, reason].map(cell).join(','),
    );
    await this.handle.appendFile(`${lines.join('\r\n')}\r\n`);
  }

  async close(): Promise<void> {
    await this.handle.sync();
    await this.handle.close();
  }
}

/** Batch folders on disk. A load works in `<id>.partial`; renaming the folder puts all of it in place at once. */
export class DiskBatchFolder implements BatchFolder {
  private readonly open = new Map<string, OpenRejectFile>();

  /** @param root `DATA_DIR/batches` */
  constructor(private readonly root: string) {}

  async begin(batch: string, fileName: string): Promise<RejectFile> {
    await mkdir(this.partial(batch), { recursive: true });
    const handle = await open(join(this.partial(batch), REJECTS), 'w');
    await handle.appendFile(HEADER);
    const file = new OpenRejectFile(handle, fileName);
    this.open.set(batch, file);
    return file;
  }

  async finish(batch: string, report: object): Promise<void> {
    await this.close(batch);
    await writeFile(join(this.partial(batch), REPORT), `${JSON.stringify(report, null, 2)}\n`, { flush: true });
    await rename(this.partial(batch), join(this.root, batch));
  }

  async discard(batch: string): Promise<void> {
    await this.close(batch);
    await rm(this.partial(batch), { recursive: true, force: true });
  }

  private async close(batch: string): Promise<void> {
    await this.open.get(batch)?.close();
    this.open.delete(batch);
  }

  private partial(batch: string): string {
    return join(this.root, `${batch}.partial`);
  }
}
