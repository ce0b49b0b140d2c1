import type { Logger } from '../kernel/logger';

interface Job {
  readonly name: string;
  readonly everyMs: number;
  readonly log: Logger;
  /** May run on several instances at once: what it works on is claimed by a guarded write. */
  work(): Promise<void>;
}

/** Runs a piece of work again and again, never twice at once in this process; a failure is logged and the next turn tries again. */
export class RepeatedJob {
  #timer: NodeJS.Timeout | undefined;
  #underway: Promise<void> = Promise.resolve();
  #busy = false;

  constructor(private readonly job: Job) {}

  start(): void {
    this.#timer ??= setInterval(() => this.#turn(), this.job.everyMs);
    this.#timer.unref();
    this.#turn();
  }

  /** No turn begins any more; resolves when the one that runs has ended. */
  async stop(): Promise<void> {
    clearInterval(this.#timer);
    this.#timer = undefined;
    await this.#underway;
  }

  #turn(): void {
    if (this.#busy) return;
    this.#busy = true;
    this.#underway = this.job
      .work()
      .catch((error: unknown) => this.job.log.error({ error, job: this.job.name }, 'a job could not do its work'))
      .finally(() => {
        this.#busy = false;
      });
  }
}
