import type { Document, Value } from '../bson/value';
import type { Collection } from '../storage/collection';

/** MongoDB's default of ttlMonitorSleepSecs is 60; a sweep by index costs little, and what is over goes sooner. */
const DEFAULT_PAUSE_SECONDS = 10;

/** Node takes no longer one. */
const LONGEST_INTERVAL_MS = 2 ** 31 - 1;

export interface TtlParts {
  collections(): Iterable<Collection>;
  /** Deletes the documents that match, by index. */
  removeMatches(collection: Collection, filter: Document): Promise<void>;
  log(message: string): void;
}

/** Deletes documents whose date is older than their TTL index allows, at regular intervals. */
export class TtlMonitor {
  private timer?: NodeJS.Timeout;
  private running?: Promise<void>;
  private pause = DEFAULT_PAUSE_SECONDS;

  constructor(private readonly parts: TtlParts) {}

  /** Seconds between two sweeps; changed, it counts from now on. */
  get pauseSeconds(): number {
    return this.pause;
  }

  set pauseSeconds(seconds: number) {
    this.pause = seconds;
    clearInterval(this.timer);
    this.start();
  }

  start(): void {
    this.timer = setInterval(
      () => {
        this.running ??= this.sweep().finally(() => (this.running = undefined));
      },
      Math.min(this.pause * 1000, LONGEST_INTERVAL_MS),
    );
    this.timer.unref();
  }

  async stop(): Promise<void> {
    clearInterval(this.timer);
    await this.running;
  }

  /** Deletes what is over now. */
  async sweep(now = Date.now()): Promise<void> {
    for (const collection of [...this.parts.collections()]) {
      for (const index of collection.indexes) {
        const seconds = index.expireAfterSeconds;
        const [field] = index.fields;
        if (seconds === undefined || !field || !index.ready) continue;
        const filter = expired(field.path, new Date(now - seconds * 1000), index.partialFilter);
        await this.parts
          .removeMatches(collection, filter)
          .catch((error: unknown) => this.parts.log(`TTL: ${String(error)}`));
      }
    }
  }
}

/** Only dates expire; of an array of dates the earliest counts, which `$lt` finds. */
function expired(path: string, limit: Date, partial: Document | undefined): Document {
  const filter: Document = new Map<string, Value>([[path, new Map<string, Value>([['$lt', limit]])]]);
  return partial ? new Map([['$and', [filter, partial]]]) : filter;
}
