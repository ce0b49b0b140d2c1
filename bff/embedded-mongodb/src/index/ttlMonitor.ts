import type { Document, Value } from '../bson/value';
import type { Collection } from '../storage/collection';

/** MongoDB's ttlMonitorSleepSecs. */
const PAUSE_MS = 60_000;

export interface TtlParts {
  collections(): Iterable<Collection>;
  /** Deletes the documents that match, by index. */
  removeMatches(collection: Collection, filter: Document): Promise<void>;
  log(message: string): void;
}

/** Deletes documents whose date is older than their TTL index allows, once a minute. */
export class TtlMonitor {
  private timer?: NodeJS.Timeout;
  private running?: Promise<void>;

  constructor(private readonly parts: TtlParts) {}

  start(): void {
    this.timer = setInterval(() => {
      this.running ??= this.sweep().finally(() => (this.running = undefined));
    }, PAUSE_MS);
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
