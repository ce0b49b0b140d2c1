import { randomInt } from 'node:crypto';
import { normaliseCode } from '@city-services/shared/identity/rules';
import type { Clock } from '../../../kernel/clock';
import { requireCitizen, requireSelf, type Actor, type CitizenActor } from '../../../kernel/context';
import { randomId, type PersonKey } from '../../../kernel/ids';
import type { AccountRepository } from '../account.repository';
import type { OpenedSession } from '../session.entity';
import type { SessionService } from '../session.service';
import type { StaffIntroduction } from '../staff/staff.entity';
import type { StaffService } from '../staff/staff.service';
import { equalInConstantTime, type TokenService } from '../tokens.service';
import type { CounterCodeRepository } from './counterCode.repository';
import type { IdentityNotice } from '../identityNotice.rule';
import { faceNotice } from './faceNotice.rule';
import type { BegunFace, FaceService } from './face.service';
import type { StepUp, StepUpWay } from './stepUp.entity';
import { counterCodeWrong, stepEnded } from './stepUp.errors';
import type { StepUpRepository } from './stepUp.repository';
import type { StepUpLimitService } from './stepUpLimits.service';
import type { OfferedSlot, VisitService } from './visit.service';
import type { Visit } from './visit.entity';

const HELP_MS = 10 * 60_000;
const USED_MS = 10 * 60_000;
const PAIR_DIGITS = 6;
const LONGEST_CODE = 32;

interface StepUpParts {
  readonly accounts: AccountRepository;
  readonly steps: StepUpRepository;
  readonly codes: CounterCodeRepository;
  readonly face: FaceService;
  readonly visits: VisitService;
  readonly staff: StaffService;
  readonly sessions: SessionService;
  readonly tokens: TokenService;
  readonly limits: StepUpLimitService;
  readonly clock: Clock;
}

/** A step as the citizen may see it. */
export interface ShownStep extends StepUp {
  /** Who took the citizen's six digits. */
  readonly helper: StaffIntroduction | null;
}

/** What a citizen can choose from, and what is under way. */
export interface StepUpOptions {
  readonly ways: readonly StepUpWay[];
  readonly notice: IdentityNotice;
  readonly current: ShownStep | null;
  readonly visit: Visit | null;
  readonly slots: readonly OfferedSlot[];
}

/** A step and, once it is passed, the session that has risen with it. */
export interface StepUpProgress {
  readonly step: ShownStep;
  readonly opened: OpenedSession | null;
}

/** Rising from VERIFIED to FACE: one mechanism for all ways, each of which ends in `continue`. */
export class StepUpService {
  constructor(private readonly parts: StepUpParts) {}

  async options(actor: Actor): Promise<StepUpOptions> {
    const { accounts, face, visits } = this.parts;
    const personKey = requireSelf(actor);
    const { accountId } = requireCitizen(actor);
    const [account, current, visit, slots] = await Promise.all([
      accounts.find(accountId),
      this.#current(actor),
      visits.next(personKey),
      visits.offered(),
    ]);
    const ways: StepUpWay[] = account && face.isHere(account.platform) ? ['FACE'] : [];
    const shown = current && (await this.#shown(current));
    return { ways: [...ways, 'HELPER', 'COUNTER_CODE'], notice: faceNotice(), current: shown, visit, slots };
  }

  /** The session's own step. Throws `STEP_ENDED` for any other. */
  async step(actor: Actor, id: string): Promise<ShownStep> {
    return this.#shown(await this.#own(actor, id));
  }

  async #own(actor: Actor, id: string): Promise<StepUp> {
    const step = await this.parts.steps.findOwn(id, this.#ownerOf(actor));
    if (!step || this.#isOver(step)) throw stepEnded();
    return step;
  }

  startFace(actor: Actor, noticeVersion: string): Promise<BegunFace> {
    return this.parts.face.start(requireCitizen(actor), requireSelf(actor), noticeVersion);
  }

  /** Draws six digits that the citizen shows to a member of staff. Throws `STEP_LIMITED`. */
  async startHelp(actor: Actor): Promise<{ readonly step: StepUp; readonly pairCode: string }> {
    const { accounts, steps, tokens, limits, clock } = this.parts;
    const citizen = requireCitizen(actor);
    await limits.count('help-account', citizen.accountId);
    const account = await accounts.find(citizen.accountId);
    const pairCode = String(randomInt(10 ** PAIR_DIGITS)).padStart(PAIR_DIGITS, '0');
    const startedAt = clock.now();
    const step = {
      ...this.#newStep(citizen, requireSelf(actor), startedAt),
      platform: account?.platform ?? 'H5',
      validUntil: new Date(startedAt.getTime() + HELP_MS),
    };
    await steps.insert(step, tokens.codeHash('pair', pairCode));
    return { step, pairCode };
  }

  /**
   * Goes on with a step: asks the vendor about an open face check, and lets the session rise once the step is passed.
   * Throws `STEP_ENDED`, `SESSION_ENDED`, and what the port throws.
   */
  async continue(actor: Actor, id: string, proof: string): Promise<StepUpProgress> {
    const step = await this.#own(actor, id);
    const settled = step.way === 'FACE' && step.state === 'OPEN' ? await this.parts.face.settle(step, proof) : step;
    if (settled.state !== 'PASSED') return { step: await this.#shown(settled), opened: null };
    // First the session: if it can't rise now, the step is not used up.
    const opened = await this.parts.sessions.prove(actor);
    const used = await this.parts.steps.move({ id, from: 'PASSED', to: 'USED', validUntil: settled.validUntil });
    return { step: await this.#shown(used ?? settled), opened };
  }

  /** A code that a clerk gave to this person. Throws `COUNTER_CODE_WRONG` (also: none, over, used, another's), `STEP_LIMITED`. */
  async enterCounterCode(actor: Actor, typed: string): Promise<StepUpProgress> {
    const { codes, steps, sessions, tokens, limits, clock } = this.parts;
    const citizen = requireCitizen(actor);
    const personKey = requireSelf(actor);
    const digits = normaliseCode(typed).replace(/[\s-]/g, '');
    if (digits === '' || digits.length > LONGEST_CODE) throw counterCodeWrong();
    await limits.count('counter-code-account', citizen.accountId);
    await limits.count('counter-code-person', personKey);
    const now = clock.now();
    const code = await codes.takeTry(personKey, now);
    const right = code && equalInConstantTime(code.codeHash, tokens.codeHash(`counter ${personKey}`, digits));
    if (!right || !(await codes.use(code))) throw counterCodeWrong();
    const account = await this.parts.accounts.find(citizen.accountId);
    const step: StepUp = {
      ...this.#newStep(citizen, personKey, now),
      platform: account?.platform ?? 'H5',
      way: 'COUNTER_CODE',
      state: 'USED',
      validUntil: new Date(now.getTime() + USED_MS),
      staffKey: code.issuedBy,
      decidedAt: now,
    };
    await steps.insert(step);
    return { step: { ...step, helper: null }, opened: await sessions.prove(actor) };
  }

  #newStep(citizen: CitizenActor, personKey: PersonKey, startedAt: Date): Omit<StepUp, 'platform' | 'validUntil'> {
    const { accountId, sessionId } = citizen;
    const nobody = { vendorKey: null, auditId: null, staffKey: null, decidedAt: null, reason: null };
    return { id: randomId(), accountId, sessionId, personKey, way: 'HELPER', state: 'OPEN', startedAt, ...nobody };
  }

  async #shown(step: StepUp): Promise<ShownStep> {
    const helped = step.way === 'HELPER' && step.staffKey !== null;
    return { ...step, helper: helped && step.staffKey ? await this.parts.staff.introduce(step.staffKey) : null };
  }

  #ownerOf(actor: Actor): { sessionId: string; personKey: PersonKey } {
    return { sessionId: requireCitizen(actor).sessionId, personKey: requireSelf(actor) };
  }

  /** What the citizen would find again: a helper's turn, a review and what came of it, a proof that is not used yet. */
  async #current(actor: Actor): Promise<StepUp | null> {
    const step = await this.parts.steps.findNewest(this.#ownerOf(actor));
    return step && step.state !== 'USED' && !this.#isOver(step) ? step : null;
  }

  #isOver({ validUntil }: StepUp): boolean {
    return validUntil <= this.parts.clock.now();
  }
}
