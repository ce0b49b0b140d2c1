import type { ActingFor, DelegationKind, DelegationScope } from '../../../kernel/acting';
import type { PersonKey } from '../../../kernel/ids';
import type { Sensitive } from '../../../kernel/sensitive';

/** On which side of a delegation somebody stands: whose affairs they are, or who sees to them. */
export type DelegationParty = 'subject' | 'grantee';

/**
 * asked: one side has asked, the other has not answered. active: both agreed; over by itself at `until`. declined, withdrawn: over for good. A visit of a village
 * agent begins as active: the citizen's code was the consent.
 */
export type DelegationState = 'asked' | 'active' | 'declined' | 'withdrawn';

/** What two citizens, or a citizen and a village agent, have agreed or are about to agree. A guardian needs none: the register says it. */
export interface Delegation {
  readonly id: string;
  readonly kind: Exclude<DelegationKind, 'guardian'>;
  /** Whose affairs. While asked by the grantee, who was named: the register need not hold them. */
  readonly subjectKey: PersonKey;
  /** Who sees to them. */
  readonly granteeKey: PersonKey;
  readonly askedBy: DelegationParty;
  /** Whether name and number belong together: nobody else is shown the request. The asker never learns. */
  readonly addressed: boolean;
  /** As the asker typed it; null for a visit. */
  readonly otherName: Sensitive | null;
  readonly scopes: readonly DelegationScope[];
  readonly state: DelegationState;
  readonly askedAt: Date;
  /** Until when the other side may answer. */
  readonly answerBy: Date;
  /** When it became active; null before. */
  readonly since: Date | null;
  readonly until: Date;
  readonly endedAt: Date | null;
  readonly endedBy: DelegationParty | null;
}

/** What a session remembers of for whom it acts; all else is looked up with each request. */
export interface SessionActing {
  readonly kind: DelegationKind;
  readonly delegationId: string;
  readonly subjectKey: PersonKey;
}

/** A child of whom somebody is the registered guardian. */
export interface Ward {
  readonly id: string;
  readonly personKey: PersonKey;
  readonly name: Sensitive;
  /** The 18th birthday. */
  readonly until: Date;
}

/** For whom the session acts, with the name for the banner; null once the register does not hold the person. */
export interface ShownActing extends ActingFor {
  readonly name: Sensitive | null;
}

/** A delegation and the name of the other side. */
export interface NamedDelegation {
  readonly delegation: Delegation;
  readonly name: Sensitive | null;
  /** Of an agent's visit, for the citizen. */
  readonly organisation: string | null;
}

/** Everything about acting for others, as one citizen sees it. */
export interface DelegationBook {
  readonly wards: readonly Ward[];
  /** Active, the citizen acts. */
  readonly mine: readonly NamedDelegation[];
  /** Active, somebody acts for the citizen. */
  readonly ofOthers: readonly NamedDelegation[];
  readonly received: readonly NamedDelegation[];
  readonly sent: readonly NamedDelegation[];
  /** Over; the last ones first. */
  readonly past: readonly NamedDelegation[];
  /** Whether the citizen is a village agent. */
  readonly agent: boolean;
}
