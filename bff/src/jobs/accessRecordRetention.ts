import type { AccessRetentionService } from '../domains/privacy';
import type { Logger } from '../kernel/logger';

const EVERY_MS = 6 * 3_600_000;

/** Removes what is older than it may be kept, at the start and every six hours. */
export class AccessRecordRetention {
  #timer: NodeJS.Timeout | undefined;
  #running: Promise<void> = Promise.resolve();

  constructor(
    private readonly retention: AccessRetentionService,
    private readonly log: Logger,
  ) {}

  start(): void {
    this.#run();
    this.#timer = setInterval(() => this.#run(), EVERY_MS);
    this.#timer.unref();
  }

  /** Lets a run under way finish. */
  async stop(): Promise<void> {
    clearInterval(this.#timer);
    await this.#running;
  }

  #run(): void {
    this.#running = this.#running.then(async () => {
      try {
        await this.retention.prune();
      } catch (error) {
        this.log.warn({ error }, 'old entries of who looked could not be removed; tried again in six hours');
      }
    });
  }
}
