import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import mongoose from 'mongoose';
import { businessDate } from '@city-services/shared/time/businessDate';
import { fileHandover, type HandoverChoices } from '../../../bff/src/adapters/departments/fileHandover';
import { DiskBatchFolder } from '../../../bff/src/adapters/folder/diskBatchFolder';
import { IngestService, type IngestParts, type LoadAnswer } from '../../../bff/src/domains/exchange/ingest.service';
import { DATA_SETS } from '../../../bff/src/compose/composeIngest';
import { BatchRepository } from '../../../bff/src/domains/exchange/batch.repository';
import { LeaseRepository } from '../../../bff/src/domains/exchange/lease.repository';
import { LeaseService } from '../../../bff/src/domains/exchange/lease.service';
import { RecordRepository } from '../../../bff/src/domains/exchange/record.repository';
import { systemClock } from '../../../bff/src/kernel/clock';
import { Vault } from '../../../bff/src/storage/vault';

export const vault = new Vault({
  sealing: { id: 1, suite: 'aes', key: Buffer.alloc(32, 1) },
  lookup: Buffer.alloc(32, 2),
});

/** One line of a reject file. */
export interface RejectedRow {
  readonly file: string;
  readonly line: number;
  readonly column: string;
  readonly value: string;
  readonly reason: string;
}

/** A loader over the database of the test, with a folder of its own for files and reports. */
export class Loading {
  readonly folder = mkdtempSync(join(tmpdir(), 'city-services-load-'));
  readonly service: IngestService;

  constructor(today = '2026-07-01', parts: Partial<IngestParts> = {}) {
    const clock = systemClock(() => businessDate(today));
    this.service = new IngestService({
      dataSets: DATA_SETS,
      keys: vault,
      clock,
      batches: new BatchRepository(),
      records: new RecordRepository(),
      leases: new LeaseService(new LeaseRepository(), clock),
      folder: new DiskBatchFolder(join(this.folder, 'batches')),
      ...parts,
    });
  }

  /** Loads a file that stands under this name for the time of the load. */
  async load(fileName: string, content: string | Buffer, choices: HandoverChoices = {}): Promise<LoadAnswer> {
    const path = join(this.folder, fileName);
    writeFileSync(path, content);
    return this.loadFile(path, choices);
  }

  async loadFile(path: string, choices: HandoverChoices = {}): Promise<LoadAnswer> {
    return this.service.load(await fileHandover(path, choices));
  }

  /** The reject file of a batch, read back as the departments would. */
  rejected(batch: string): RejectedRow[] {
    const text = readFileSync(join(this.folder, 'batches', batch, 'rejected.csv'), 'utf8');
    const [header, ...lines] = text.split('\r\n').filter(Boolean);
    if (header !== '\uFEFF文件,行,列,值,原因') throw new Error(`not the header of a reject file: ${header}`);
    return lines.map((line) => {
      const cells = [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(
        ([, quoted, plain]) => quoted?.replaceAll('""', '"') ?? plain ?? '',
      );
      const [file = '', number = '', column = '', value = '', reason = ''] = cells;
      return { file, line: Number(number), column, value, reason };
    });
  }

  batchFolders(): string[] {
    return readdirSync(join(this.folder, 'batches')).sort();
  }

  dispose(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}

/** What is stored, without what may differ between two loads of the same records. */
export async function stored(collection: string): Promise<Record<string, unknown>[]> {
  const { db } = mongoose.connection;
  const documents = (await db?.collection(collection).find({}).toArray()) ?? [];
  return documents
    .map(({ batch: _batch, ...document }) =>
      Object.fromEntries(
        Object.entries(document).map(([name, value]) => [name, isSealed(value) ? vault.open(value.buffer) : value]),
      ),
    )
    .sort((a, b) => (String(a['_id']) < String(b['_id']) ? -1 : 1));
}

const isSealed = (value: unknown): value is { readonly buffer: Uint8Array } =>
  typeof value === 'object' && value !== null && 'buffer' in value && value.buffer instanceof Uint8Array;
