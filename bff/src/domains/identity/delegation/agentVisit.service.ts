import { randomInt } from 'node:crypto';
import { idNumberFault } from '@city-services/shared/identity/idNumber';
import { isPersonName, normaliseCode } from '@city-services/shared/identity/rules';
import { addDays, businessDateOf, startOfDay } from '@city-services/shared/time/businessDate';
import type { Clock } from '../../../kernel/clock';
import { requireSelf, type Actor, type StaffMember } from '../../../kernel/context';
import { randomId, type PersonKey } from '../../../kernel/ids';
import type { PrivacyService } from '../../privacy';
import type { CountedThing, DailyCountRepository } from '../dailyCount.repository';
import type { Resident } from '../resident.entity';
import type { ResidentRepository } from '../resident.repository';
import type { StaffService } from '../staff/staff.service';
import { equalInConstantTime, type TokenService } from '../tokens.service';
import type { AgentCode, ShownCode, VisitTerms } from './agentCode.entity';
import type { AgentCodeRepository } from './agentCode.repository';
import * as failure from './delegation.errors';
import type { DelegationRepository } from './delegation.repository';
import { comesOfAgeAt, isVisitLength } from './delegation.rule';
import type { DelegationSmsService } from './delegationSms.service';

const CODE_MS = 10 * 60_000;
const TRIES = 5;
/** A shown code is found by itself among all open ones: longer than one that belongs to a challenge. */
const SHOWN_DIGITS = 8;
const SENT_DIGITS = 6;
const A_DAY = { 'agent-code': 60, 'agent-sms': 40, 'agent-sms-person': 5 } as const satisfies Partial<
  Record<CountedThing, number>
>;

/** Whom an agent visits, as the card says, and what the citizen agrees to. */
export interface VisitRequest extends VisitTerms {
  readonly name: string;
  readonly idNumber: string;
}

interface VisitParts {
  readonly residents: ResidentRepository;
  readonly delegations: DelegationRepository;
  readonly codes: AgentCodeRepository;
  readonly counts: DailyCountRepository;
  readonly staff: StaffService;
  readonly privacy: PrivacyService;
  readonly tokens: TokenService;
  readonly sms: DelegationSmsService;
  readonly clock: Clock;
  readonly rateLimits: boolean;
  readonly demoSmsCode?: string | undefined;
}

/** A village agent's visit: begun with the citizen's code, short, for chosen things only. */
export class AgentVisitService {
  constructor(private readonly parts: VisitParts) {}

  /**
   * A code for the citizen's own phone; the one before no longer serves. Throws `INPUT_INVALID`, `DELEGATION_MINOR`, `CONSENT_REQUIRED`.
   * @param notice the version of the sharing text that the citizen read
   */
  async showCode(actor: Actor, terms: VisitTerms, notice: string | null): Promise<ShownCode> {
    const self = requireSelf(actor);
    const { scopes, minutes } = checkedTerms(terms);
    if (!this.#isAdult(await this.parts.residents.find(self))) throw failure.minor();
    await this.parts.privacy.agree(actor, 'sharing', notice);
    const code = randomDigits(SHOWN_DIGITS);
    const expiresAt = new Date(this.parts.clock.now().getTime() + CODE_MS);
    const whose = { codeHash: null, subjectKey: self, agentKey: null, sent: true };
    await this.parts.codes.putShown({ id: this.#shownId(code), ...whose, scopes, minutes, triesLeft: 1, expiresAt });
    return { code, scopes, minutes, expiresAt };
  }

  async forgetCode(actor: Actor): Promise<void> {
    await this.parts.codes.forget(requireSelf(actor));
  }

  /**
   * A code by text message, for citizens without a smartphone. A wrong name, an unknown person, a minor and a person without a phone look alike. Throws
   * `INPUT_INVALID`, `STAFF_REQUIRED`, `DELEGATION_SELF`, `DELEGATION_LIMITED`.
   */
  async sendCode(member: StaffMember, request: VisitRequest): Promise<{ id: string; expiresAt: Date }> {
    const { residents, tokens, sms, clock } = this.parts;
    await this.#assertVillageAgent(member);
    const terms = checkedTerms(request);
    const { name, subjectKey } = this.#checkedPerson(request);
    if (subjectKey === member.personKey) throw failure.notOneself();
    await this.#count('agent-sms', member.personKey);
    await this.#count('agent-sms-person', `${member.personKey}|${subjectKey}`);
    const resident = await residents.find(subjectKey);
    const sameName = (resident?.name ?? residents.nobody).matches(name);
    const sent = sameName && this.#isAdult(resident) && resident?.phone != null;
    const [id, code] = [randomId(), this.parts.demoSmsCode ?? randomDigits(SENT_DIGITS)];
    const expiresAt = new Date(clock.now().getTime() + CODE_MS);
    const whose = { codeHash: tokens.codeHash(id, code), subjectKey, agentKey: member.personKey, sent };
    await this.parts.codes.insertSent({ id, ...whose, ...terms, triesLeft: TRIES, expiresAt });
    if (sent && resident?.phone) sms.sendCode(resident.phone, code);
    return { id, expiresAt };
  }

  /** Begins the visit and answers its delegation's id. Throws `AGENT_CODE_WRONG`, `STAFF_REQUIRED`, `DELEGATION_SELF`, `DELEGATION_LIMITED`. */
  async start(member: StaffMember, code: string, challengeId: string | null): Promise<string> {
    await this.#assertVillageAgent(member);
    await this.#count('agent-code', member.personKey);
    const typed = normaliseCode(code);
    const used = challengeId === null ? await this.#useShown(typed) : await this.#useSent(challengeId, member, typed);
    if (!used) throw failure.agentCodeWrong();
    if (used.subjectKey === member.personKey) throw failure.notOneself();
    const now = this.parts.clock.now();
    const id = randomId();
    await this.parts.delegations.insert({
      ...{ id, kind: 'agent', subjectKey: used.subjectKey, granteeKey: member.personKey, askedBy: 'grantee' },
      ...{
        addressed: true,
        otherName: null,
        scopes: used.scopes,
        state: 'active',
        askedAt: now,
        answerBy: now,
        since: now,
      },
      ...{ until: new Date(now.getTime() + used.minutes * 60_000), endedAt: null, endedBy: null },
    });
    return id;
  }

  #useShown(code: string): Promise<AgentCode | null> {
    return this.parts.codes.useShown(this.#shownId(code), this.parts.clock.now());
  }

  async #useSent(id: string, { personKey }: StaffMember, code: string): Promise<AgentCode | null> {
    const { codes, tokens, clock } = this.parts;
    const found = await codes.takeTry(id, personKey, clock.now());
    if (!found) return null;
    const right = equalInConstantTime(found.codeHash ?? '', tokens.codeHash(id, code));
    return right && found.sent && (await codes.use(id)) ? found : null;
  }

  #shownId(code: string): string {
    return this.parts.tokens.codeHash('agent-visit', code);
  }

  #checkedPerson({ name, idNumber }: VisitRequest): { name: string; subjectKey: PersonKey } {
    const number = normaliseCode(idNumber);
    if (!isPersonName(name.trim())) throw failure.inputInvalid('name');
    if (idNumberFault(number, this.parts.clock.today())) throw failure.inputInvalid('idNumber');
    return { name: name.trim(), subjectKey: this.parts.residents.keyOf(number) };
  }

  #isAdult(resident: Resident | null): boolean {
    const ofAge = resident && comesOfAgeAt(resident.idNumber.reveal('coming of age'));
    return ofAge !== null && ofAge <= this.parts.clock.now();
  }

  /** Only who fills the A or B post of a village goes on visits; other agents help at their counter. */
  async #assertVillageAgent({ personKey }: StaffMember): Promise<void> {
    if (!(await this.parts.staff.holdsVillagePost(personKey))) throw failure.notAgent();
  }

  async #count(thing: keyof typeof A_DAY, whose: string): Promise<void> {
    if (!this.parts.rateLimits) return;
    const now = this.parts.clock.now();
    if ((await this.parts.counts.add(thing, whose, now)) <= A_DAY[thing]) return;
    const tomorrow = startOfDay(addDays(businessDateOf(now), 1));
    throw failure.delegationLimited(Math.ceil((tomorrow.getTime() - now.getTime()) / 1000));
  }
}

const randomDigits = (digits: number): string => String(randomInt(10 ** digits)).padStart(digits, '0');

function checkedTerms({ scopes, minutes }: VisitTerms): VisitTerms {
  if (scopes.length === 0) throw failure.inputInvalid('scopes');
  if (!isVisitLength(minutes)) throw failure.inputInvalid('minutes');
  return { scopes: [...new Set(scopes)], minutes };
}
