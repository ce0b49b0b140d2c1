import { businessDateOf } from '@city-services/shared/time/businessDate';
import { DELEGATION_SCOPES, type ActingFor } from '../../../kernel/acting';
import type { Clock } from '../../../kernel/clock';
import { requireCitizen, requireSelf, type Actor } from '../../../kernel/context';
import type { PersonKey } from '../../../kernel/ids';
import type { Logger } from '../../../kernel/logger';
import { sessionEnded } from '../identity.errors';
import type { Resident } from '../resident.entity';
import type { ResidentRepository } from '../resident.repository';
import type { SessionRepository } from '../session.repository';
import type { StaffRepository } from '../staff/staff.repository';
import type { Delegation, SessionActing, ShownActing, Ward } from './delegation.entity';
import { actingChanged, delegationNotFound } from './delegation.errors';
import type { DelegationRepository } from './delegation.repository';
import { comesOfAgeAt } from './delegation.rule';

interface ActingParts {
  readonly residents: ResidentRepository;
  readonly delegations: DelegationRepository;
  readonly sessions: SessionRepository;
  readonly staff: StaffRepository;
  readonly clock: Clock;
  readonly log: Logger;
}

const PURPOSE = 'coming of age';
const LONG_AGO = new Date(0);

/** Entering and leaving a session's state of acting for another person, and whether it still may, asked with every request. */
export class ActingService {
  constructor(private readonly parts: ActingParts) {}

  /** Minors of whom the person is the registered guardian, until each one's 18th birthday. */
  async wardsOf(guardian: PersonKey): Promise<Ward[]> {
    const residents = await this.parts.residents.listWards(guardian);
    return residents.flatMap((child) => {
      const until = this.#wardUntil(child, guardian);
      const { personKey, name } = child;
      return until ? [{ id: this.parts.residents.wardId(guardian, personKey), personKey, name, until }] : [];
    });
  }

  /**
   * The session acts for somebody from now on. Throws `DELEGATION_NOT_FOUND` for a delegation that is over or not the citizen's, `ACTING_CHANGED` when
   * the session has entered another one meanwhile.
   */
  async enter(actor: Actor, delegationId: string): Promise<void> {
    const self = requireSelf(actor);
    const { sessionId } = requireCitizen(actor);
    const acting = (await this.#wardActing(self, delegationId)) ?? (await this.#agreedActing(self, delegationId));
    if (!acting || !(await this.check(acting, self)).live) throw delegationNotFound();
    if (!(await this.parts.sessions.enterActing(sessionId, self, acting))) throw actingChanged();
    this.#log('entered', self, acting);
  }

  /** The session stands for its own citizen again; nothing happens when it does already. */
  async leave(actor: Actor): Promise<void> {
    const { sessionId, personKey, actingFor } = requireCitizen(actor);
    if (!(await this.parts.sessions.leaveActing(sessionId))) throw sessionEnded();
    if (personKey && actingFor) this.#log('left', personKey, actingFor);
  }

  /**
   * Whether somebody may still act: the register names the guardian and the ward is a minor; or the delegation is active, in time and this person's, the
   * register holds the subject, and an agent still holds the post. Two look-ups at once.
   */
  async check(acting: SessionActing, self: PersonKey | null): Promise<ShownActing> {
    const { residents, delegations } = this.parts;
    const agreed = acting.kind !== 'guardian';
    const [resident, delegation, inOffice] = await Promise.all([
      residents.find(acting.subjectKey),
      agreed ? delegations.find(acting.delegationId) : null,
      acting.kind !== 'agent' || (self !== null && this.#isAgent(self)),
    ]);
    const terms = agreed ? this.#agreed(delegation, acting, self) : this.#byLaw(resident, self);
    const live = resident !== null && self !== null && inOffice && terms !== null;
    return {
      ...acting,
      live,
      scopes: live ? (terms?.scopes ?? []) : [],
      until: terms?.until ?? delegation?.until ?? LONG_AGO,
      name: resident?.name ?? null,
    };
  }

  #agreed(
    found: Delegation | null,
    { subjectKey }: SessionActing,
    self: PersonKey | null,
  ): Pick<ActingFor, 'scopes' | 'until'> | null {
    const fits = found?.state === 'active' && found.granteeKey === self && found.subjectKey === subjectKey;
    return found && fits && found.until > this.parts.clock.now() ? found : null;
  }

  #byLaw(child: Resident | null, self: PersonKey | null): Pick<ActingFor, 'scopes' | 'until'> | null {
    const until = child && self && this.#wardUntil(child, self);
    return until ? { scopes: DELEGATION_SCOPES, until } : null;
  }

  /** When the guardian's right ends; null when there is none, or none any more. The real time: a fixed business day must not bring it back. */
  #wardUntil({ idNumber, guardianKey }: Resident, guardian: PersonKey): Date | null {
    const until = guardianKey === guardian ? comesOfAgeAt(idNumber.reveal(PURPOSE)) : null;
    return until && until > this.parts.clock.now() ? until : null;
  }

  async #wardActing(self: PersonKey, delegationId: string): Promise<SessionActing | null> {
    const ward = (await this.wardsOf(self)).find(({ id }) => id === delegationId);
    return ward ? { kind: 'guardian', delegationId, subjectKey: ward.personKey } : null;
  }

  async #agreedActing(self: PersonKey, delegationId: string): Promise<SessionActing | null> {
    const found = await this.parts.delegations.find(delegationId);
    return found?.granteeKey === self ? { kind: found.kind, delegationId, subjectKey: found.subjectKey } : null;
  }

  async #isAgent(self: PersonKey): Promise<boolean> {
    const posts = await this.parts.staff.listHeld(self, businessDateOf(this.parts.clock.now()));
    return posts.some(({ roles }) => roles.includes('agent'));
  }

  #log(what: 'entered' | 'left', actor: PersonKey, { kind, delegationId, subjectKey }: SessionActing): void {
    this.parts.log.info({ acting: kind, actor, subject: subjectKey, delegation: delegationId }, `acting was ${what}`);
  }
}
