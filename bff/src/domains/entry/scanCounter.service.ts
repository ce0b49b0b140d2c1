import type { Logger } from '../../kernel/logger';
import type { ScanCount } from './entryScan.entity';
import type { EntryScanRepository } from './entryScan.repository';

const WRITE_AFTER_MS = 1000;

const keyOf = ({ day, scene, platform }: ScanCount): string => `${day}|${scene}|${platform}`;

/**
 * Counts scans in memory and adds them to the database within a second, in one write however many there were. A write that failed is tried
 * again with the next; as many numbers wait as there are codes, never more.
 */
export class ScanCounter {
  #waiting = new Map<string, ScanCount>();
  #timer: NodeJS.Timeout | undefined;
  #writing: Promise<void> = Promise.resolve();
  #stopped = false;

  constructor(
    private readonly scans: EntryScanRepository,
    private readonly log: Logger,
  ) {}

  /** One scan more. */
  add(scan: Omit<ScanCount, 'count'>): void {
    this.#put({ ...scan, count: 1 });
    this.#schedule();
  }

  /** Writes what waits; resolves when it stands in the database or the write has failed. */
  flush(): Promise<void> {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#writing = this.#writing.then(() => this.#write());
    return this.#writing;
  }

  /** Writes the last ones. What cannot be written now is lost: at most a second's scans. */
  async stop(): Promise<void> {
    this.#stopped = true;
    await this.flush();
  }

  async #write(): Promise<void> {
    const counts = [...this.#waiting.values()];
    if (counts.length === 0) return;
    this.#waiting = new Map();
    try {
      await this.scans.add(counts);
    } catch (error) {
      this.log.warn({ error, codes: counts.length }, 'scans could not be written; they wait for the next write');
      counts.forEach((count) => this.#put(count));
      this.#schedule();
    }
  }

  #put(scan: ScanCount): void {
    const known = this.#waiting.get(keyOf(scan));
    this.#waiting.set(keyOf(scan), { ...scan, count: scan.count + (known?.count ?? 0) });
  }

  #schedule(): void {
    if (this.#timer !== undefined || this.#stopped) return;
    this.#timer = setTimeout(() => void this.flush(), WRITE_AFTER_MS);
    this.#timer.unref();
  }
}
