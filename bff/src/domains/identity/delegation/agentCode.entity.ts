import type { DelegationScope } from '../../../kernel/acting';
import type { PersonKey } from '../../../kernel/ids';

/** What a citizen agrees to by handing a code over. */
export interface VisitTerms {
  readonly scopes: readonly DelegationScope[];
  /** How long the agent may act: 10 to 120. */
  readonly minutes: number;
}

/** A citizen's consent to one visit, before an agent has used it. */
export interface AgentCode extends VisitTerms {
  /** Of a shown code its hash, by which it is found; of a sent one random. */
  readonly id: string;
  /** Null for a shown code. */
  readonly codeHash: string | null;
  readonly subjectKey: PersonKey;
  /** The agent who asked for a sent code; a shown one serves any agent, once. */
  readonly agentKey: PersonKey | null;
  /** Whether a message went out; a challenge without one never succeeds. */
  readonly sent: boolean;
  readonly triesLeft: number;
  readonly expiresAt: Date;
}

/** A code for the citizen's screen; kept nowhere in clear. */
export interface ShownCode extends VisitTerms {
  readonly code: string;
  readonly expiresAt: Date;
}
