import type { DataSet, RecordKeys } from '../../kernel/dataset';
import type { RejectFile } from '../../ports/batchFolder';
import type { HandedRecord, HandoverReading } from '../../ports/handover';
import type { LoadCounts, Rejection } from './batch.entity';
import type { Judgement, RecordJudge } from './recordJudge.service';
import type { ChangeCounts, RecordChange, RecordRepository } from './record.repository';

/** Records written at once: enough that a durable write costs little a record, few enough to stay small in memory. */
const BATCH_RECORDS = 1_000;

const MOST_IN_FLIGHT = 2;

/** Changes on their way to the database. */
interface Group {
  readonly ids: ReadonlySet<string>;
  readonly written: Promise<void>;
}

export interface LoadProgress {
  readonly records: number;
  readonly refused: number;
  /** 0 to 1; null when the size is unknown. */
  readonly fraction: number | null;
}

export interface RecordLoadParts {
  readonly dataSet: DataSet;
  readonly judge: RecordJudge;
  readonly keys: RecordKeys;
  readonly records: RecordRepository;
  readonly rejects: RejectFile;
  readonly batch: string;
  /** Throws once another load may have begun. */
  readonly assertHeld: () => void;
}

export interface RecordLoadResult {
  readonly counts: LoadCounts;
  readonly unfinishedLine: number | null;
}

/** One load from its first record to its last: judged in order, written in groups, while the next ones are read. */
export class RecordLoad {
  private read = 0;
  private refused = 0;
  private unfinishedLine: number | null = null;
  private readonly applied: ChangeCounts = { written: 0, unchanged: 0, deleted: 0 };
  /** The group before held new keys alone: the next probably does as well. */
  private expectNew = false;
  private changes: RecordChange[] = [];
  private inFlight: readonly Group[] = [];

  constructor(private readonly parts: RecordLoadParts) {}

  async run(reading: HandoverReading, onProgress: (progress: LoadProgress) => void): Promise<RecordLoadResult> {
    try {
      for await (const group of reading.records()) {
        await this.takeGroup(group);
        onProgress({ records: this.read, refused: this.refused, fraction: reading.progress() });
      }
      await this.write();
      await this.settle(0);
    } finally {
      // After a failure nothing may still be on its way: the next load of the data set begins once this one has ended.
      await Promise.allSettled(this.inFlight.map(({ written }) => written));
    }
    const counts = { read: this.read, ...this.applied, refused: this.refused };
    return { counts, unfinishedLine: this.unfinishedLine ?? reading.unfinishedLine() };
  }

  private async takeGroup(group: readonly HandedRecord[]): Promise<void> {
    const rejections: Rejection[] = [];
    for (const record of group) {
      this.take(record, rejections);
      if (this.changes.length >= BATCH_RECORDS) await this.write();
    }
    await this.parts.rejects.add(rejections);
  }

  private take(record: HandedRecord, rejections: Rejection[]): void {
    const judgement = this.parts.judge.judge(record);
    if (judgement.kind === 'unfinished') {
      this.unfinishedLine = judgement.line;
      return;
    }
    this.read += 1;
    if (judgement.kind !== 'refused') this.changes.push(this.changeOf(judgement));
    else {
      this.refused += 1;
      rejections.push(judgement.rejection);
    }
  }

  private changeOf(judgement: Exclude<Judgement, { kind: 'refused' | 'unfinished' }>): RecordChange {
    if (judgement.kind === 'delete') return judgement;
    const { dataSet, keys, batch } = this.parts;
    const { id, digest, row, line } = judgement;
    const place = dataSet.keepsLine ? { batch, line } : { batch };
    return { kind: 'write', id, digest, document: () => ({ ...dataSet.fields(row, keys), ...place }) };
  }

  /** Starts to write what has gathered. Two groups are on their way at most, so that neither loader nor database waits for the other. */
  private async write(): Promise<void> {
    const { changes } = this;
    if (changes.length === 0) return;
    this.changes = [];
    const ids = new Set(changes.map(({ id }) => id));
    // Within a file the later line wins: groups that share a key are written one after the other.
    const shared = this.inFlight.some((group) => changes.some(({ id }) => group.ids.has(id)));
    await this.settle(shared ? 0 : MOST_IN_FLIGHT - 1);
    this.parts.assertHeld();
    const written = this.apply(changes);
    // A failure is thrown where it is awaited: before a later group, or at the end.
    written.catch(() => undefined);
    this.inFlight = [...this.inFlight, { ids, written }];
  }

  /** Waits until at most `left` groups are on their way. */
  private async settle(left: number): Promise<void> {
    while (this.inFlight.length > left) {
      await this.inFlight[0]?.written;
      this.inFlight = this.inFlight.slice(1);
    }
  }

  private async apply(changes: readonly RecordChange[]): Promise<void> {
    const counts = await this.parts.records.apply(this.parts.dataSet.collection, changes, this.expectNew);
    this.expectNew = counts.known === 0;
    this.applied.written += counts.written;
    this.applied.unchanged += counts.unchanged;
    this.applied.deleted += counts.deleted;
  }
}
