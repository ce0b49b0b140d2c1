import { businessDateOf } from '@city-services/shared/time/businessDate';
import type { Clock } from '../../../kernel/clock';
import { requireCitizen, requireFace, type Actor } from '../../../kernel/context';
import type { Logger } from '../../../kernel/logger';
import type { PrivacySmsService } from '../privacySms.service';
import type { AccountBook, Closing, ClosingOwner, ClosingTerms, Eraser } from './closing.entity';
import { closingNotFound, closingUnderway } from './closing.errors';
import type { ClosingRepository } from './closing.repository';
import { closingTerms, forgottenAt, graceUntil } from './closing.rule';

/** Longer than an erasing takes; a process that is silent for so long has died. */
const CLAIM_MS = 5 * 60_000;

interface ClosingParts {
  readonly closings: ClosingRepository;
  readonly accounts: AccountBook;
  /** In the order in which they run: what lets somebody in goes first. */
  readonly erasers: readonly Eraser[];
  readonly sms: PrivacySmsService;
  readonly clock: Clock;
  readonly log: Logger;
}

const ownerOf = (actor: Actor): ClosingOwner => {
  const { accountId, personKey } = requireCitizen(actor);
  return personKey ? { kind: 'person', personKey } : { kind: 'account', accountId };
};

/** Closing one's accounts: seven days in which it can be undone, then what the law lets be erased is erased. */
export class ClosingService {
  constructor(private readonly parts: ClosingParts) {}

  terms(): ClosingTerms {
    return closingTerms();
  }

  /** The closing that is under way; null when none is. */
  async current(actor: Actor): Promise<Closing | null> {
    const found = await this.parts.closings.find(ownerOf(actor));
    return found && found.state !== 'DONE' ? found : null;
  }

  /** Who is verified proves once more to be themself. Throws `FACE_REQUIRED`, `CLOSING_UNDERWAY`. */
  async request(actor: Actor): Promise<Closing> {
    const owner = ownerOf(actor);
    if (owner.kind === 'person') requireFace(actor);
    const requestedAt = this.parts.clock.now();
    const dueAt = graceUntil(requestedAt);
    if (!(await this.parts.closings.begin(owner, requestedAt, dueAt))) throw closingUnderway();
    if (owner.kind === 'person') this.parts.sms.tellClosing(owner.personKey, businessDateOf(dueAt));
    return { owner, state: 'GRACE', requestedAt, dueAt, accountIds: [] };
  }

  /** Throws `CLOSING_NOT_FOUND` when there is nothing to undo, or no longer. */
  async undo(actor: Actor): Promise<void> {
    const owner = ownerOf(actor);
    if (!(await this.parts.closings.undo(owner, this.parts.clock.now()))) throw closingNotFound();
    if (owner.kind === 'person') this.parts.sms.tellKept(owner.personKey);
  }

  /** Erases whatever is due, and what a process left behind that died. Each is done by one instance; safe to repeat. */
  async work(): Promise<void> {
    for (;;) {
      const now = this.parts.clock.now();
      const claimed = await this.parts.closings.claim(now, new Date(now.getTime() + CLAIM_MS));
      if (!claimed) return;
      await this.#erase(claimed.owner);
    }
  }

  /** A failure leaves it claimed: the next run after the claim goes on. */
  async #erase(owner: ClosingOwner): Promise<void> {
    const { closings, accounts, erasers, sms, clock, log } = this.parts;
    const accountIds = await closings.noteAccounts(owner, await accounts.accountsOf(owner));
    for (const eraser of erasers) await eraser.erase(owner, accountIds);
    if (!(await closings.finish(owner, forgottenAt(clock.now())))) return;
    log.info({ kind: owner.kind, accounts: accountIds.length }, 'an account was closed');
    if (owner.kind === 'person') sms.tellClosed(owner.personKey);
  }
}
