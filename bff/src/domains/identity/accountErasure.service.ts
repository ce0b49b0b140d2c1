import type { Clock } from '../../kernel/clock';
import type { PersonKey } from '../../kernel/ids';
import type { AccountBook, ClosingOwner, Eraser } from '../privacy';
import type { AccountRepository } from './account.repository';
import type { DelegationRepository } from './delegation/delegation.repository';
import type { VisitRepository } from './step-up/visit.repository';
import type { SessionRepository } from './session.repository';

interface ErasureParts {
  readonly accounts: AccountRepository;
  readonly sessions: SessionRepository;
  readonly delegations: DelegationRepository;
  readonly visits: VisitRepository;
  readonly clock: Clock;
}

/** What identity erases when an account is closed: accounts, sign-ins, and the right of others to act. The register is not ours. */
export class AccountErasure implements AccountBook, Eraser {
  readonly what = 'accounts, sessions, delegations, visits';

  constructor(private readonly parts: ErasureParts) {}

  /** An account that was bound to a person since it asked is the person's: then there is nothing to close. */
  async accountsOf(owner: ClosingOwner): Promise<string[]> {
    if (owner.kind === 'person') return (await this.parts.accounts.listOf(owner.personKey)).map(({ id }) => id);
    const account = await this.parts.accounts.find(owner.accountId);
    return account && account.personKey === null ? [account.id] : [];
  }

  /** First the accounts, so that nobody signs in between; then their sessions. */
  async erase(owner: ClosingOwner, accountIds: readonly string[]): Promise<void> {
    const { accounts, sessions } = this.parts;
    const personKey = owner.kind === 'person' ? owner.personKey : null;
    for (const id of accountIds) {
      await accounts.remove(id, personKey);
      // An account that signed in anew since an earlier try is a new one, and may stay; its sessions of before may not.
      await sessions.endAllOf(id);
    }
    if (!personKey) return;
    await this.#endDelegations(personKey);
    await this.#forgetVisit(personKey);
  }

  /** Nobody is announced at a hall any more; the place is free for another. */
  async #forgetVisit(person: PersonKey): Promise<void> {
    const { visits } = this.parts;
    const cancelled = await visits.move(person, 'CANCELLED');
    if (cancelled) await visits.givePlaceBack(cancelled);
    await visits.remove(person);
  }

  async #endDelegations(person: PersonKey): Promise<void> {
    const { delegations, clock } = this.parts;
    for (const { id, state, subjectKey } of await delegations.listOf(person)) {
      if (state !== 'active' && state !== 'asked') continue;
      await delegations.withdraw({ id, by: person, at: clock.now() }, subjectKey === person ? 'subject' : 'grantee');
    }
  }
}
