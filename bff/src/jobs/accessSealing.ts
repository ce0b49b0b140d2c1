import type { AccessSealService } from '../domains/privacy';
import type { Logger } from '../kernel/logger';
import { RepeatedJob } from './repeatedJob';

const EVERY_MS = 60_000;

/** Seals the chains of who looked every minute, and once more at the end: what is written last is sealed too. */
export class AccessSealing {
  readonly #job: RepeatedJob;
  #started = false;

  constructor(
    private readonly seals: AccessSealService,
    private readonly log: Logger,
  ) {
    this.#job = new RepeatedJob({ name: 'seals of who looked', everyMs: EVERY_MS, log, work: () => seals.work() });
  }

  start(): void {
    this.#started = true;
    this.#job.start();
  }

  /** After the last entries were written. */
  async stop(): Promise<void> {
    // Where the start failed there may be no database to ask.
    if (!this.#started) return;
    await this.#job.stop();
    try {
      await this.seals.work();
    } catch (error) {
      this.log.warn({ error }, 'the last entries of who looked are not sealed; the next start does it');
    }
  }
}
