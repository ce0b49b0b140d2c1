import { setTimeout as sleep } from 'node:timers/promises';
import type { Clock } from '../../kernel/clock';
import { isGone, workOwner } from '../../kernel/processId';
import type { LeaseRepository } from './lease.repository';

const LEASE_MS = 30_000;
const RENEW_MS = 8_000;
const ASK_AGAIN_MS = 500;

/** The data set was lost to another load, e.g. because this process slept longer than its lease. */
export class LeaseLost extends Error {
  constructor(dataSet: string) {
    super(`the load of ${dataSet} was held up for so long that another one may have begun: run it again`);
    this.name = 'LeaseLost';
  }
}

/** Holds a data set while work runs, so that loads of one data set run one after another (departments.md, key). */
export class LeaseService {
  constructor(
    private readonly leases: LeaseRepository,
    private readonly clock: Clock,
  ) {}

  /**
   * Waits until the data set is free, then runs the work and gives it back. A process that died gives it back at once
   * to another of its machine, and to others after 30 s.
   * @param work calls `assertHeld` before each write; it throws `LeaseLost`
   */
  async hold<T>(dataSet: string, work: (assertHeld: () => void) => Promise<T>, onWait: () => void): Promise<T> {
    const owner = workOwner();
    let until = await this.waitFor(dataSet, owner, onWait);
    let renewing: Promise<void> = Promise.resolve();
    // A renewal that fails is no harm by itself: the lease runs out if the database stays silent.
    const renew = async (): Promise<void> => {
      until = (await this.take(dataSet, owner).catch(() => until)) ?? new Date(0);
    };
    const renewal = setInterval(() => {
      renewing = renew();
    }, RENEW_MS);
    try {
      return await work(() => {
        if (this.clock.now() >= until) throw new LeaseLost(dataSet);
      });
    } finally {
      clearInterval(renewal);
      // A renewal on its way would take the data set again after it was given back.
      await renewing;
      await this.leases.release(dataSet, owner).catch(() => undefined);
    }
  }

  private async waitFor(dataSet: string, owner: string, onWait: () => void): Promise<Date> {
    for (let tries = 0; ; tries += 1) {
      const until = await this.take(dataSet, owner);
      if (until) return until;
      const holder = await this.leases.holder(dataSet);
      if (holder !== null && isGone(holder)) await this.leases.release(dataSet, holder);
      else {
        if (tries === 0) onWait();
        await sleep(ASK_AGAIN_MS);
      }
    }
  }

  /** Until when it is held; null when another holds it. */
  private async take(dataSet: string, owner: string): Promise<Date | null> {
    const now = this.clock.now();
    const until = new Date(now.getTime() + LEASE_MS);
    return (await this.leases.take(dataSet, owner, { now, until })) ? until : null;
  }
}
