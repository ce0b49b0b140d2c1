import type { Clock } from '../../../kernel/clock';
import { requireSelf, type Actor } from '../../../kernel/context';
import type { PersonKey } from '../../../kernel/ids';
import type { ResidentRepository } from '../resident.repository';
import type { StaffService } from '../staff/staff.service';
import type { ActingService } from './acting.service';
import type { Delegation, DelegationBook, DelegationParty, NamedDelegation } from './delegation.entity';
import type { DelegationRepository } from './delegation.repository';

const PAST_SHOWN = 20;

interface BookParts {
  readonly residents: ResidentRepository;
  readonly delegations: DelegationRepository;
  readonly acting: ActingService;
  readonly staff: StaffService;
  readonly clock: Clock;
}

const other = (side: DelegationParty): DelegationParty => (side === 'subject' ? 'grantee' : 'subject');
const keyOf = (delegation: Delegation, side: DelegationParty): PersonKey =>
  side === 'subject' ? delegation.subjectKey : delegation.granteeKey;

/** Everything about acting for others, for the citizen's own page. */
export class DelegationBookService {
  constructor(private readonly parts: BookParts) {}

  async read(actor: Actor): Promise<DelegationBook> {
    const self = requireSelf(actor);
    const [wards, all, agent] = await Promise.all([
      this.parts.acting.wardsOf(self),
      this.parts.delegations.listOf(self),
      this.parts.staff.holds(self, 'agent'),
    ]);
    const now = this.parts.clock.now();
    const active = all.filter(({ state, until }) => state === 'active' && until > now);
    const asked = all.filter(({ state, until }) => (state === 'asked' || state === 'declined') && until > now);
    const sideOf = (one: Delegation): DelegationParty => (one.subjectKey === self ? 'subject' : 'grantee');
    const received = asked.filter(
      (one) => one.askedBy !== sideOf(one) && one.addressed && one.state === 'asked' && one.answerBy > now,
    );
    const sent = asked.filter((one) => one.askedBy === sideOf(one));
    const past = all.filter((one) => one.since !== null && (one.state === 'withdrawn' || one.until <= now));
    const named = (list: readonly Delegation[]) => Promise.all(list.map((one) => this.#named(one, sideOf(one))));
    const [mine, ofOthers, receivedNamed, pastNamed] = await Promise.all([
      named(active.filter(({ granteeKey }) => granteeKey === self)),
      named(active.filter(({ subjectKey }) => subjectKey === self)),
      named(received),
      named(past.slice(0, PAST_SHOWN)),
    ]);
    // As typed: the register is not asked for somebody who has not agreed.
    const sentNamed = sent.map((delegation) => ({ delegation, name: delegation.otherName, organisation: null }));
    return { wards, mine, ofOthers, received: receivedNamed, sent: sentNamed, past: pastNamed, agent };
  }

  /** One of the person's, with the other side's name. */
  async #named(delegation: Delegation, side: DelegationParty): Promise<NamedDelegation> {
    const key = keyOf(delegation, other(side));
    const [resident, introduction] = await Promise.all([
      this.parts.residents.find(key),
      delegation.kind === 'agent' && side === 'subject' ? this.parts.staff.introduce(key) : null,
    ]);
    return { delegation, name: resident?.name ?? null, organisation: introduction?.organisation ?? null };
  }
}
