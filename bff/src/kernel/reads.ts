import type { PersonKey } from './ids';
import type { StaffMember, StaffRole } from './context';

/** What kinds of personal records there are, as a citizen is told who looked at them. */
export const RECORD_KINDS = [
  'social-security',
  'traffic',
  'housing-fund',
  'identity',
  'full-numbers',
  'corrections',
  'my-data',
  'data-copy',
] as const;
export type RecordKind = (typeof RECORD_KINDS)[number];

/**
 * Why staff look: `counter` and `help` compare a card with the register, `review` judges a face check, `correction` answers a request to correct
 * something. `own`: somebody looks at their own records, or acts
 * for the person with the right to do so.
 */
export const READ_PURPOSES = ['own', 'counter', 'help', 'review', 'correction'] as const;
export type ReadPurpose = (typeof READ_PURPOSES)[number];

/** Why a member of staff looked, and as what. */
export interface StaffReader {
  readonly member: StaffMember;
  readonly role: StaffRole;
}

/** Records of one person that an operation read. */
export interface Read {
  readonly subject: PersonKey;
  readonly kinds: readonly RecordKind[];
  readonly purpose: ReadPurpose;
  /** Absent: by the citizen who asks, for themselves or for whom they act. */
  readonly staff?: StaffReader;
}
