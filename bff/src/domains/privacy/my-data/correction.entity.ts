import type { PersonKey } from '../../../kernel/ids';
import type { KnownPerson } from '../people.entity';
import type { DataKind } from './myData.entity';

/** SUBMITTED: waits for a clerk. TAKEN: a clerk has it. CORRECTED, REFUSED: answered. WITHDRAWN: the citizen took it back. */
export type CorrectionState = 'SUBMITTED' | 'TAKEN' | 'CORRECTED' | 'REFUSED' | 'WITHDRAWN';

/** What a citizen says is wrong (PIPL art. 46). */
export interface CorrectionText {
  /** Which record. */
  readonly record: string;
  /** What is wrong with it, and what is right. */
  readonly wrong: string;
  /** What shows it; empty when nothing was said. */
  readonly evidence: string;
}

export interface Correction extends CorrectionText {
  readonly id: string;
  /** `GZ20261122` and six digits: what the citizen names on the phone. */
  readonly caseNumber: string;
  readonly personKey: PersonKey;
  /** Whose records: the case goes to that department. */
  readonly kind: DataKind;
  readonly state: CorrectionState;
  readonly submittedAt: Date;
  /** When it has to be answered. */
  readonly dueAt: Date;
  readonly staffKey: PersonKey | null;
  readonly answer: string | null;
  readonly answeredAt: Date | null;
}

/** A case on a clerk's desk. */
export interface CorrectionCase {
  readonly correction: Correction;
  /** Null while the register does not hold the person. */
  readonly person: KnownPerson | null;
}
