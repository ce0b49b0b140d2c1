import type { PersonKey } from '../../../kernel/ids';

/** A code that a clerk gave a person after looking at the card; one a person, the newest counts. */
export interface CounterCode {
  readonly personKey: PersonKey;
  readonly codeHash: string;
  readonly triesLeft: number;
  readonly validUntil: Date;
  /** The clerk. */
  readonly issuedBy: PersonKey;
}
