import { sumFen } from '@city-services/shared/money/fen';
import type { EnrolmentFacts, MedicalAccount } from './insurance.entity';
import type { MedicalEntry } from './medicalEntry.entity';

const MEDICAL = new Set(['310', '390']);

/** The medical account: its balance is the sum of its ledger; none without a 310 or 390 enrolment and without entries (departments.md). */
export function medicalAccountOf(
  enrolments: readonly EnrolmentFacts[],
  entries: readonly MedicalEntry[],
): MedicalAccount | null {
  if (entries.length === 0 && !enrolments.some(({ insurance }) => MEDICAL.has(insurance))) return null;
  return { balanceFen: sumFen(entries.map(({ amountFen }) => amountFen)), entries };
}
