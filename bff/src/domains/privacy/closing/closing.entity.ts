import type { PersonKey } from '../../../kernel/ids';

/** Whose accounts are closed: all of a person, or the one of somebody who never said who they are. */
export type ClosingOwner =
  { readonly kind: 'person'; readonly personKey: PersonKey } | { readonly kind: 'account'; readonly accountId: string };

/** GRACE: it can be undone. ERASING: it runs. DONE: nothing is left to erase. */
export type ClosingState = 'GRACE' | 'ERASING' | 'DONE';

export interface Closing {
  readonly owner: ClosingOwner;
  readonly state: ClosingState;
  readonly requestedAt: Date;
  /** When the days of grace are over. */
  readonly dueAt: Date;
  /** The accounts that were there when the erasing began: whoever goes on after a crash still knows them. */
  readonly accountIds: readonly string[];
}

/** Something that holds what goes with the account. Each can be repeated: a process may die in the middle. */
export interface Eraser {
  readonly what: string;
  erase(owner: ClosingOwner, accountIds: readonly string[]): Promise<void>;
}

/** The accounts that an owner has now. */
export interface AccountBook {
  accountsOf(owner: ClosingOwner): Promise<string[]>;
}

/** One line of what goes or stays. */
export interface ClosingTerm {
  readonly what: string;
  readonly why: string;
}

export interface ClosingTerms {
  readonly graceDays: number;
  readonly erased: readonly ClosingTerm[];
  readonly kept: readonly ClosingTerm[];
}
