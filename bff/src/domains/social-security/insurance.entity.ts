import type { Fen } from '@city-services/shared/money/fen';
import type { BusinessMonth } from '@city-services/shared/time/businessMonth';
import type { Contribution } from './contribution.entity';
import type { Enrolment } from './enrolment.entity';
import type { MedicalEntry } from './medicalEntry.entity';

/** The part of a contribution that the figures follow from. */
export type ContributionFacts = Pick<
  Contribution,
  'insurance' | 'month' | 'type' | 'employerFen' | 'personFen' | 'paidOn'
>;

/** The part of an enrolment that the figures follow from. */
export type EnrolmentFacts = Pick<Enrolment, 'insurance' | 'status'>;

/** The months of one insurance, each list ascending. A month may be both a gap and in arrears. */
export interface InsuranceMonths {
  readonly contributed: readonly BusinessMonth[];
  readonly gaps: readonly BusinessMonth[];
  readonly arrears: readonly BusinessMonth[];
}

/** An enrolment with its months. */
export interface InsuranceFacts extends EnrolmentFacts {
  readonly months: InsuranceMonths;
}

export type MonthState = 'CONTRIBUTED' | 'ARREARS' | 'GAP' | 'NOT_COVERED' | 'FUTURE';

/** A year of the working life: twelve states, January first, and what has come in for its months. */
export interface ContributionYear {
  readonly year: number;
  readonly months: readonly MonthState[];
  readonly employerFen: Fen;
  readonly personFen: Fen;
}

/** An insurance as its page shows it. */
export interface Insurance extends Enrolment {
  readonly name: string;
  readonly regionName: string;
  readonly months: InsuranceMonths;
  readonly years: readonly ContributionYear[];
  readonly contributions: readonly Contribution[];
}

export interface MedicalAccount {
  readonly balanceFen: Fen;
  readonly entries: readonly MedicalEntry[];
}

/** What the home page shows of social security. */
export interface SocialSecuritySummary {
  readonly recordCount: number;
  readonly insuranceCount: number;
  readonly pensionMonths: number;
  readonly medicalBalanceFen: Fen;
  readonly gapMonthCount: number;
}

/** Something of this domain that needs the citizen's attention; `overview` orders and words it. */
export interface SocialSecurityAttention {
  readonly kind: 'CONTRIBUTION_GAP';
  /** How many months it stands for. */
  readonly count: number;
  readonly dueOn: null;
  readonly amountFen: null;
  readonly recordId: null;
}

/** Everything that the citizen's page shows. */
export interface SocialSecurityRecords {
  readonly insurances: readonly Insurance[];
  readonly medicalAccount: MedicalAccount | null;
}
