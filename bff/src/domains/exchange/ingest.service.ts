import { randomBytes } from 'node:crypto';
import type { Clock } from '../../kernel/clock';
import type { DataSet, RecordKeys } from '../../kernel/dataset';
import type { BatchFolder } from '../../ports/batchFolder';
import { HandoverRefused, type Fingerprint, type Handover, type HandoverReading } from '../../ports/handover';
import type { LoadReport } from './batch.entity';
import type { BatchRepository } from './batch.repository';
import { KeyMemo } from './keyMemo.service';
import type { LeaseService } from './lease.service';
import { RecordJudge } from './recordJudge.service';
import { RecordLoad, type LoadProgress, type RecordLoadResult } from './recordLoad.service';
import type { RecordRepository } from './record.repository';

export interface IngestParts {
  /** Of all domains; `compose` collects them. */
  readonly dataSets: readonly DataSet[];
  readonly keys: RecordKeys;
  readonly clock: Clock;
  readonly batches: BatchRepository;
  readonly records: RecordRepository;
  readonly leases: LeaseService;
  readonly folder: BatchFolder;
}

export interface LoadAnswer {
  readonly report: LoadReport;
  /** The same content is the latest batch of its data set: the report is that of the first load. */
  readonly alreadyLoaded: boolean;
}

export interface LoadWatcher {
  readonly onProgress?: (progress: LoadProgress) => void;
  /** Another load of the data set runs: this one waits. */
  readonly onWait?: () => void;
}

interface HeldLoad {
  readonly dataSet: DataSet;
  readonly handover: Handover;
  readonly print: Fingerprint;
  readonly watcher: LoadWatcher;
  readonly assertHeld: () => void;
}

/** Loads what departments hand over: the same for a file from the command line and for a push. */
export class IngestService {
  private readonly dataSets: ReadonlyMap<string, DataSet>;

  constructor(private readonly parts: IngestParts) {
    this.dataSets = new Map(parts.dataSets.map((dataSet) => [dataSet.name, dataSet]));
  }

  get dataSetNames(): string[] {
    return [...this.dataSets.keys()];
  }

  /**
   * Loads a handover to its end. Safe to repeat, also after an interruption at any moment.
   * @throws HandoverRefused when nothing of it can be loaded; LeaseLost; the system's or the driver's error when it was interrupted
   */
  async load(handover: Handover, watcher: LoadWatcher = {}): Promise<LoadAnswer> {
    const dataSet = this.dataSets.get(handover.dataSet);
    if (!dataSet) {
      throw new HandoverRefused(`${handover.dataSet} is no data set; there are: ${this.dataSetNames.join(', ')}`);
    }
    const print = await handover.fingerprint();
    if (print.bytes === 0) throw new HandoverRefused('the file is empty');
    const work = async (assertHeld: () => void): Promise<LoadAnswer> => {
      const known = await this.knownReport(dataSet.name, print);
      if (known) return { report: known, alreadyLoaded: true };
      const report = await this.loadHeld({ dataSet, handover, print, watcher, assertHeld });
      return { report, alreadyLoaded: false };
    };
    return this.parts.leases.hold(dataSet.name, work, () => watcher.onWait?.());
  }

  private async knownReport(dataSet: string, { sha256, cutShort }: Fingerprint): Promise<LoadReport | null> {
    const latest = await this.parts.batches.latest(dataSet);
    if (latest?.sha256 !== sha256) return null;
    const report = await this.parts.batches.report(latest.batch);
    // A stream that lost only its last bytes holds all of the text: the whole one must not be answered as truncated.
    return report?.cutShort && !cutShort ? null : report;
  }

  private async loadHeld(held: HeldLoad): Promise<LoadReport> {
    const { clock, folder, batches } = this.parts;
    const { dataSet, handover } = held;
    const { sha256, cutShort } = held.print;
    const keys = new KeyMemo(this.parts.keys);
    const judge = new RecordJudge(dataSet, keys, clock.today());
    const reading = await openSound(handover, judge);
    const startedAt = clock.now();
    const draft = { batch: batchId(startedAt), dataSet: dataSet.name, file: handover.fileName, sha256, startedAt };
    const rejects = await folder.begin(draft.batch, draft.file);
    try {
      await batches.begin(draft);
      const { records } = this.parts;
      const { assertHeld } = held;
      const load = new RecordLoad({ dataSet, judge, keys, records, rejects, batch: draft.batch, assertHeld });
      const result = await load.run(reading, (progress) => held.watcher.onProgress?.(progress));
      return await this.complete({
        ...draft,
        ...described(reading),
        cutShort,
        ...outcome(result, startedAt, clock.now()),
      });
    } finally {
      await folder.discard(draft.batch);
    }
  }

  private async complete(report: LoadReport): Promise<LoadReport> {
    await this.parts.folder.finish(report.batch, report);
    // A batch of which nothing could be used leaves the figures as old as they were.
    await this.parts.batches.complete(report, report.read === 0 || report.refused < report.read);
    return report;
  }
}

/** Opens a handover whose header will do: without required columns only when every line is a deletion (departments.md, header). */
async function openSound(handover: Handover, judge: RecordJudge): Promise<HandoverReading> {
  const reading = await handover.open(judge.wanted());
  const missing = reading.columns ? judge.missing(reading.columns) : [];
  if (missing.length === 0) return reading;
  const deletions = judge.hasOperation(reading.columns) && (await saysDeleteThroughout(reading, judge));
  await reading.close();
  if (!deletions) {
    throw new HandoverRefused(
      `the header lacks the required column ${missing.join(', ')}; only a file whose every line says 删除 may do without`,
    );
  }
  return handover.open(judge.wanted());
}

async function saysDeleteThroughout(reading: HandoverReading, judge: RecordJudge): Promise<boolean> {
  for await (const group of reading.records()) {
    if (!group.every((record) => judge.mayBeDeletion(record))) return false;
  }
  return true;
}

const described = (reading: HandoverReading) => ({
  format: reading.format,
  encoding: reading.encoding,
  warnings: reading.warnings(),
});

function outcome({ counts, unfinishedLine }: RecordLoadResult, startedAt: Date, completedAt: Date) {
  const seconds = Math.max(completedAt.getTime() - startedAt.getTime(), 1) / 1000;
  return { ...counts, unfinishedLine, completedAt, seconds, recordsPerSecond: Math.round(counts.read / seconds) };
}

/** Sorts by time: `20260701T023015Z-9f2c41`. */
const batchId = (startedAt: Date): string =>
  `${startedAt.toISOString().slice(0, 19).replaceAll(/[-:]/g, '')}Z-${randomBytes(3).toString('hex')}`;
