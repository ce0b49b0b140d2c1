import { randomInt } from 'node:crypto';
import { idNumberFault } from '@city-services/shared/identity/idNumber';
import { isPersonName, normaliseCode } from '@city-services/shared/identity/rules';
import type { Clock } from '../../../kernel/clock';
import type { StaffMember } from '../../../kernel/context';
import type { PersonKey } from '../../../kernel/ids';
import type { Resident } from '../resident.entity';
import type { ResidentRepository } from '../resident.repository';
import { notOneself, personNotFound } from '../staff/staff.errors';
import { mayDecideFor, worksFor } from '../staff/staff.policy';
import type { TokenService } from '../tokens.service';
import type { CounterCodeRepository } from './counterCode.repository';
import type { StepUp } from './stepUp.entity';
import { inputInvalid, pairCodeWrong, stepEnded } from './stepUp.errors';
import type { StepUpRepository } from './stepUp.repository';
import type { StepUpLimitService } from './stepUpLimits.service';
import type { Visit } from './visit.entity';
import { hallOf } from './visitPlan.rule';
import type { VisitRepository } from './visit.repository';

const CODE_MS = 15 * 60_000;
const CODE_DIGITS = 6;
const TRIES = 5;
const PASSED_MS = 10 * 60_000;

interface DeskParts {
  readonly steps: StepUpRepository;
  readonly codes: CounterCodeRepository;
  readonly visits: VisitRepository;
  readonly residents: ResidentRepository;
  readonly tokens: TokenService;
  readonly limits: StepUpLimitService;
  readonly clock: Clock;
}

/** A code to hand over, once: it is not kept in clear. */
export interface IssuedCode {
  readonly code: string;
  readonly validUntil: Date;
  readonly resident: Resident;
}

/** A citizen who asks a helper, and the step that waits for the helper's word. */
export interface TakenPair {
  readonly step: StepUp;
  readonly resident: Resident;
}

/** What clerks and helpers do for citizens who stand in front of them, card in hand. */
export class DeskService {
  constructor(private readonly parts: DeskParts) {}

  /** The citizen who shows these six digits. Throws `PAIR_CODE_WRONG`, `STAFF_NOT_ONESELF`, `STEP_LIMITED`. */
  async takePair(member: StaffMember, typed: string): Promise<TakenPair> {
    const { steps, tokens, limits, clock } = this.parts;
    await limits.count('pair-staff', member.personKey);
    const digits = normaliseCode(typed).replace(/\s/g, '');
    const [step, second] = await steps.listOpenByPair(tokens.codeHash('pair', digits), clock.now());
    // Two citizens drew the same digits within ten minutes: nobody can tell whom the helper means.
    if (!step || second) throw pairCodeWrong();
    if (!mayDecideFor(member, step.personKey)) throw notOneself();
    if (!(await steps.takePair(step.id, member.personKey))) throw pairCodeWrong();
    return { step, resident: await this.#resident(step.personKey) };
  }

  /** The helper's word after looking at the card. Throws `STEP_ENDED` unless this helper took the step and it is still open. */
  async confirmPair(member: StaffMember, stepId: string, isThem: boolean): Promise<StepUp> {
    const { steps, clock } = this.parts;
    const now = clock.now();
    const step = await steps.find(stepId);
    const mine = step?.way === 'HELPER' && step.staffKey === member.personKey && step.validUntil > now;
    if (!step || !mine || !mayDecideFor(member, step.personKey)) throw stepEnded();
    const validUntil = new Date(now.getTime() + PASSED_MS);
    const to = isThem ? 'PASSED' : 'FAILED';
    const moved = await steps.move({ id: stepId, from: 'OPEN', to, validUntil, change: { decidedAt: now } });
    if (!moved) throw stepEnded();
    return moved;
  }

  /** A code for the person whose card the clerk holds. Throws `INPUT_INVALID`, `PERSON_NOT_FOUND`, `STAFF_NOT_ONESELF`, `STEP_LIMITED`. */
  async issueCode(
    member: StaffMember,
    claim: { readonly name: string; readonly idNumber: string },
  ): Promise<IssuedCode> {
    const { residents, limits, clock } = this.parts;
    const name = claim.name.trim();
    const idNumber = normaliseCode(claim.idNumber);
    if (!isPersonName(name)) throw inputInvalid('name');
    if (idNumberFault(idNumber, clock.today())) throw inputInvalid('idNumber');
    await limits.count('counter-code-staff', member.personKey);
    const resident = await residents.find(residents.keyOf(idNumber));
    // The name has to be right too: nobody learns by numbers alone who lives here.
    if (!resident?.name.matches(name)) throw personNotFound('idNumber');
    return this.#issue(member, resident);
  }

  /** A code for who came as announced; the visit is done. Throws `STEP_ENDED` for a visit that is over, or of another division. */
  async issueForVisit(member: StaffMember, visitId: string): Promise<IssuedCode> {
    const { visits, limits } = this.parts;
    const visit = await visits.findById(visitId);
    const hall = visit && hallOf(visit.hall);
    if (!visit || !hall || visit.state !== 'BOOKED' || !worksFor(member, hall.divisionCode)) throw stepEnded();
    if (!mayDecideFor(member, visit.personKey)) throw notOneself();
    await limits.count('counter-code-staff', member.personKey);
    const resident = await this.#resident(visit.personKey);
    if (!(await visits.move(visit.personKey, 'DONE'))) throw stepEnded();
    return this.#issue(member, resident);
  }

  /** Visits with who is announced, as the register holds them; who left the register is left out. */
  async withResidents(visits: readonly Visit[]): Promise<{ readonly visit: Visit; readonly resident: Resident }[]> {
    const found = await Promise.all(
      visits.map(async (visit) => ({ visit, resident: await this.parts.residents.find(visit.personKey) })),
    );
    return found.flatMap(({ visit, resident }) => (resident ? [{ visit, resident }] : []));
  }

  async #issue(member: StaffMember, resident: Resident): Promise<IssuedCode> {
    const { codes, tokens, clock } = this.parts;
    const { personKey } = resident;
    if (!mayDecideFor(member, personKey)) throw notOneself();
    const code = String(randomInt(10 ** CODE_DIGITS)).padStart(CODE_DIGITS, '0');
    const validUntil = new Date(clock.now().getTime() + CODE_MS);
    const codeHash = tokens.codeHash(`counter ${personKey}`, code);
    await codes.put({ personKey, codeHash, triesLeft: TRIES, validUntil, issuedBy: member.personKey });
    return { code, validUntil, resident };
  }

  async #resident(personKey: PersonKey): Promise<Resident> {
    const resident = await this.parts.residents.find(personKey);
    if (!resident) throw personNotFound();
    return resident;
  }
}
