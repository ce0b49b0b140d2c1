import { AppError } from './appError';
import type { PersonKey } from './ids';

/** What may be granted to somebody who acts for another person; a domain whose name is not here can't be granted. */
export const DELEGATION_SCOPES = ['social-security', 'traffic', 'housing-fund'] as const;
export type DelegationScope = (typeof DELEGATION_SCOPES)[number];

/** Why somebody may act for another: the law (a minor's guardian), the other's consent, or one visit of a village agent. */
export type DelegationKind = 'guardian' | 'relative' | 'agent';

/** For whom a session acts just now. */
export interface ActingFor {
  readonly kind: DelegationKind;
  readonly delegationId: string;
  /** Whose records are meant while the session acts. */
  readonly subjectKey: PersonKey;
  readonly scopes: readonly DelegationScope[];
  /** When it ends by itself. */
  readonly until: Date;
  /** Looked up with this request. False: it ended, was withdrawn, or the register changed; the session still has to be led out of it. */
  readonly live: boolean;
}

/**
 * What an operation declares with `@Scope`. A domain: the records of that domain, if they were granted. `parts`: the service asks `grants` for each of its
 * parts. `session`: about the session itself and no records. An operation that declares nothing is refused while acting.
 */
export type OperationScope = DelegationScope | 'parts' | 'session';

/** Whether the records of a domain may be read: one's own always, those of somebody else as far as they were granted. */
export const grants = (acting: ActingFor | undefined, scope: DelegationScope): boolean =>
  acting === undefined || (acting.live && acting.scopes.includes(scope));

/** Throws `ACTING_NOT_HERE`, `ACTING_ENDED` or `ACTING_NOT_GRANTED` for an operation that this acting session may not ask for. */
export function checkScope(acting: ActingFor, scope: OperationScope | undefined): void {
  const detail = { delegation: acting.delegationId };
  if (scope === 'session') return;
  if (!acting.live) throw new AppError('ACTING_ENDED', { detail });
  if (scope === undefined) throw new AppError('ACTING_NOT_HERE', { detail });
  if (scope !== 'parts' && !grants(acting, scope))
    throw new AppError('ACTING_NOT_GRANTED', { detail: { ...detail, scope } });
}
