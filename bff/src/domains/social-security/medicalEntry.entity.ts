import type { Fen } from '@city-services/shared/money/fen';

/** 划入, 支出, 结息, 冲正. */
export type MedicalEntryType = 'CREDIT' | 'EXPENSE' | 'INTEREST' | 'REVERSAL';

/** One entry of a medical account (`social-security.medical-ledger`). */
export interface MedicalEntry {
  readonly id: string;
  readonly serial: string;
  readonly type: MedicalEntryType;
  /** Signed, never zero. */
  readonly amountFen: Fen;
  readonly occurredAt: Date;
  /** Hospital or pharmacy. */
  readonly institution: string | null;
}
