import { idNumberFault } from '@city-services/shared/identity/idNumber';
import { isPersonName, normaliseCode } from '@city-services/shared/identity/rules';
import { addDays, businessDateOf, startOfDay, type BusinessDate } from '@city-services/shared/time/businessDate';
import type { DelegationScope } from '../../../kernel/acting';
import type { Clock } from '../../../kernel/clock';
import { requireSelf, type Actor } from '../../../kernel/context';
import { randomId, type PersonKey } from '../../../kernel/ids';
import type { PrivacyService } from '../../privacy';
import type { DailyCountRepository } from '../dailyCount.repository';
import type { ResidentRepository } from '../resident.repository';
import type { DelegationParty } from './delegation.entity';
import * as failure from './delegation.errors';
import type { DelegationRepository } from './delegation.repository';
import { comesOfAgeAt, endOf, isConsentEnd } from './delegation.rule';
import type { DelegationSmsService } from './delegationSms.service';

/** A request is open that long; unanswered, declined and addressed to nobody look the same to the asker all the while. */
const ANSWER_DAYS = 7;
const REQUESTS_A_DAY = 5;
/** To one phone a day, whoever asks: nobody can have a phone flooded. */
const MESSAGES_A_DAY = 2;

/** Whom a citizen names, and what shall be agreed. */
export interface DelegationRequest {
  /** On which side the citizen who asks shall stand. */
  readonly askedBy: DelegationParty;
  readonly name: string;
  readonly idNumber: string;
  readonly scopes: readonly DelegationScope[];
  /** The last day. */
  readonly untilOn: BusinessDate;
  /** Of the sharing text that was on the screen; of no meaning from who acts. */
  readonly noticeVersion: string | null;
}

/** What the other side says. */
export interface RequestAnswer {
  readonly id: string;
  readonly accept: boolean;
  /** Chosen by whose affairs they are, out of those asked for; of no meaning from the other side. */
  readonly scopes: readonly DelegationScope[];
  /** As in a request. */
  readonly noticeVersion: string | null;
}

interface DelegationParts {
  readonly residents: ResidentRepository;
  readonly delegations: DelegationRepository;
  readonly counts: DailyCountRepository;
  readonly privacy: PrivacyService;
  readonly sms: DelegationSmsService;
  readonly clock: Clock;
  readonly rateLimits: boolean;
}

/** A citizen for a relative, by the consent of both: asked for, answered on the other's own account, ended by either. */
export class DelegationService {
  constructor(private readonly parts: DelegationParts) {}

  /**
   * Whoever is named, the same work is done and the same is answered: nothing tells whether there is such a person. Throws `INPUT_INVALID` (field),
   * `DELEGATION_SELF`, `DELEGATION_MINOR` when the asker is no adult, `CONSENT_REQUIRED` for the own records, `DELEGATION_LIMITED`.
   */
  async ask(actor: Actor, request: DelegationRequest): Promise<void> {
    const { residents, delegations, sms, clock } = this.parts;
    const self = requireSelf(actor);
    const { name, otherKey } = this.#checked(request);
    if (otherKey === self) throw failure.notOneself();
    await this.#assertAdult(self);
    if (request.askedBy === 'subject') this.parts.privacy.assertInForce('sharing', request.noticeVersion);
    await this.#count(self);
    if (request.askedBy === 'subject') await this.parts.privacy.agree(actor, 'sharing', request.noticeVersion);
    const resident = await residents.find(otherKey);
    const addressed = (resident?.name ?? residents.nobody).matches(name);
    const now = clock.now();
    const [subjectKey, granteeKey] = request.askedBy === 'subject' ? [self, otherKey] : [otherKey, self];
    await delegations.insert({
      ...{
        id: randomId(),
        kind: 'relative',
        subjectKey,
        granteeKey,
        askedBy: request.askedBy,
        addressed,
        otherName: name,
      },
      ...{ scopes: [...new Set(request.scopes)], state: 'asked', askedAt: now },
      ...{ answerBy: startOfDay(addDays(businessDateOf(now), ANSWER_DAYS)), since: null },
      ...{ until: endOf(request.untilOn), endedAt: null, endedBy: null },
    });
    const mayTell = (await this.parts.counts.add('delegation-sms', otherKey, now)) <= MESSAGES_A_DAY;
    if (resident?.phone && addressed && mayTell) sms.tellAsked(resident.phone);
  }

  /** Throws `DELEGATION_NOT_FOUND` (also: over, answered, somebody else's), `DELEGATION_MINOR`, `INPUT_INVALID` (scopes), `CONSENT_REQUIRED`. */
  async answer(actor: Actor, { id, accept, scopes, noticeVersion }: RequestAnswer): Promise<void> {
    const { delegations, clock } = this.parts;
    const answer = { id, by: requireSelf(actor), at: clock.now() };
    const asked = await delegations.findAsked(answer);
    if (!asked) throw failure.delegationNotFound();
    if (accept) await this.#assertAdult(answer.by);
    // Whose affairs they are decides how far it goes, whoever asked.
    const granting = asked.subjectKey === answer.by && accept;
    const chosen = granting ? [...new Set(scopes)] : asked.scopes;
    if (chosen.length === 0 || chosen.some((scope) => !asked.scopes.includes(scope)))
      throw failure.inputInvalid('scopes');
    if (granting) await this.parts.privacy.agree(actor, 'sharing', noticeVersion);
    const done = accept ? await delegations.accept(answer, chosen) : await delegations.decline(answer);
    if (!done) throw failure.delegationNotFound();
  }

  /** Either side, at any time, at once on every instance. Throws `DELEGATION_NOT_FOUND`, for somebody else's too. */
  async end(actor: Actor, id: string): Promise<void> {
    const { delegations, clock } = this.parts;
    const answer = { id, by: requireSelf(actor), at: clock.now() };
    const ended = (await delegations.withdraw(answer, 'subject')) || (await delegations.withdraw(answer, 'grantee'));
    if (!ended) throw failure.delegationNotFound();
  }

  #checked({ name, idNumber, scopes, untilOn }: DelegationRequest): { name: string; otherKey: PersonKey } {
    const number = normaliseCode(idNumber);
    const today = businessDateOf(this.parts.clock.now());
    if (!isPersonName(name.trim())) throw failure.inputInvalid('name');
    if (idNumberFault(number, today)) throw failure.inputInvalid('idNumber');
    if (scopes.length === 0) throw failure.inputInvalid('scopes');
    if (!isConsentEnd(untilOn, today)) throw failure.inputInvalid('untilOn');
    return { name: name.trim(), otherKey: this.parts.residents.keyOf(number) };
  }

  /** A minor's affairs are the guardian's (民法典 art. 19, 27), and a minor can't take on another's. */
  async #assertAdult(person: PersonKey): Promise<void> {
    const resident = await this.parts.residents.find(person);
    const ofAge = resident && comesOfAgeAt(resident.idNumber.reveal('coming of age'));
    if (!ofAge || ofAge > this.parts.clock.now()) throw failure.minor();
  }

  async #count(person: PersonKey): Promise<void> {
    if (!this.parts.rateLimits) return;
    const now = this.parts.clock.now();
    if ((await this.parts.counts.add('delegation-request', person, now)) <= REQUESTS_A_DAY) return;
    const tomorrow = startOfDay(addDays(businessDateOf(now), 1));
    throw failure.delegationLimited(Math.ceil((tomorrow.getTime() - now.getTime()) / 1000));
  }
}
