import { addDays, businessDateOf, startOfDay } from '@city-services/shared/time/businessDate';
import type { Clock } from '../../../kernel/clock';
import type { CountedThing, DailyCountRepository } from '../dailyCount.repository';
import { stepLimited } from './stepUp.errors';

/**
 * How often a day (Asia/Shanghai). An account bounds whoever holds the device; a person bounds one person's accounts together. Nobody else can use
 * up a person's number: only accounts that are bound to the person count.
 */
const A_DAY = {
  'face-account': 6,
  'face-person': 10,
  'help-account': 15,
  'counter-code-account': 10,
  'counter-code-person': 20,
  'visit-person': 6,
  'numbers-person': 30,
  'pair-staff': 60,
  'counter-code-staff': 300,
} as const satisfies Partial<Record<CountedThing, number>>;

export type LimitedStep = keyof typeof A_DAY;

/** The numbers a day of everything around a step. */
export class StepUpLimitService {
  constructor(
    private readonly counts: DailyCountRepository,
    private readonly clock: Clock,
    /** False with RATE_LIMITS=off; the tries of a code stay limited. */
    private readonly on: boolean,
  ) {}

  /** Counts one more. Throws `STEP_LIMITED` beyond the day's number. */
  async count(step: LimitedStep, whose: string): Promise<void> {
    if (!this.on) return;
    const now = this.clock.now();
    if ((await this.counts.add(step, whose, now)) <= A_DAY[step]) return;
    const tomorrow = startOfDay(addDays(businessDateOf(now), 1));
    throw stepLimited(Math.ceil((tomorrow.getTime() - now.getTime()) / 1000));
  }

  /** How many checks of a person's face have failed today, this one included. */
  async countFailedFace(personKey: string): Promise<number> {
    return this.counts.add('face-failed', personKey, this.clock.now());
  }
}
