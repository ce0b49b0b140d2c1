import type { Clock } from '../../../kernel/clock';
import type { StaffMember } from '../../../kernel/context';
import type { Resident } from '../resident.entity';
import type { ResidentRepository } from '../resident.repository';
import { notOneself, personNotFound } from '../staff/staff.errors';
import { mayDecideFor } from '../staff/staff.policy';
import type { StepUp } from './stepUp.entity';
import { inputInvalid, reviewDecided } from './stepUp.errors';
import type { StepUpRepository } from './stepUp.repository';
import type { StepUpSmsService } from './stepUpSms.service';

/** How long a citizen has to come back after a decision. */
const DECIDED_MS = 7 * 24 * 3_600_000;
const LONGEST_REASON = 200;

interface ReviewParts {
  readonly steps: StepUpRepository;
  readonly residents: ResidentRepository;
  readonly sms: StepUpSmsService;
  readonly clock: Clock;
}

/** A face check that staff have to judge, and whom it concerns. */
export interface ReviewCase {
  readonly step: StepUp;
  readonly resident: Resident;
}

export interface ReviewDecision {
  readonly approved: boolean;
  /** For the citizen; needed for a refusal. */
  readonly reason: string;
}

/** The queue of face checks that no machine could decide. */
export class ReviewService {
  constructor(private readonly parts: ReviewParts) {}

  /** The longest waiting first, `first` at most; never the member's own. */
  async queue(
    member: StaffMember,
    first: number,
  ): Promise<{ readonly items: ReviewCase[]; readonly totalCount: number }> {
    const { steps, residents, clock } = this.parts;
    const now = clock.now();
    const [waiting, totalCount] = await Promise.all([steps.listForReview(now, first), steps.countForReview(now)]);
    const others = waiting.filter(({ personKey }) => mayDecideFor(member, personKey));
    const cases = await Promise.all(
      others.map(async (step) => ({ step, resident: await residents.find(step.personKey) })),
    );
    const items = cases.flatMap(({ step, resident }) => (resident ? [{ step, resident }] : []));
    return { items, totalCount };
  }

  /** One case, decided or not. Throws `REVIEW_DECIDED` for what is no case, `STAFF_NOT_ONESELF`. */
  async open(member: StaffMember, stepId: string): Promise<ReviewCase> {
    const step = await this.parts.steps.find(stepId);
    if (!step || step.auditId === null) throw reviewDecided();
    if (!mayDecideFor(member, step.personKey)) throw notOneself();
    const resident = await this.parts.residents.find(step.personKey);
    if (!resident) throw personNotFound();
    return { step, resident };
  }

  /** Of two who decide at once, the first counts. Throws `REVIEW_DECIDED`, `STAFF_NOT_ONESELF`, `INPUT_INVALID` (reason). */
  async decide(member: StaffMember, stepId: string, { approved, reason }: ReviewDecision): Promise<ReviewCase> {
    const { steps, sms, clock } = this.parts;
    const said = reason.trim();
    if ((!approved && said === '') || Array.from(said).length > LONGEST_REASON) throw inputInvalid('reason');
    const { step, resident } = await this.open(member, stepId);
    const now = clock.now();
    if (step.state !== 'REVIEW' || step.validUntil <= now) throw reviewDecided();
    const decided = await steps.move({
      id: stepId,
      from: 'REVIEW',
      to: approved ? 'PASSED' : 'FAILED',
      validUntil: new Date(now.getTime() + DECIDED_MS),
      change: { staffKey: member.personKey, decidedAt: now, reason: approved ? null : said },
    });
    if (!decided) throw reviewDecided();
    sms.tellDecision(resident, approved);
    return { step: decided, resident };
  }
}
