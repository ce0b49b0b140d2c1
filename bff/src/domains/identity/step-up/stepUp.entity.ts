import type { PersonKey } from '../../../kernel/ids';

/** How a citizen proves to be who they are beyond the SMS: a face check of the host, or one of the ways without a face. */
export type StepUpWay = 'FACE' | 'HELPER' | 'COUNTER_CODE';

/**
 * `OPEN`: begun. `REVIEW`: staff look at it. `PASSED`: proven, the session has not risen yet. `USED`: it has. `FAILED`: not proven.
 */
export type StepUpState = 'OPEN' | 'REVIEW' | 'PASSED' | 'USED' | 'FAILED';

export type StepUpPlatform = 'WEAPP' | 'ALIPAY' | 'H5';

/** One try of a citizen to prove, on one session, who they are. */
export interface StepUp {
  readonly id: string;
  readonly accountId: string;
  readonly sessionId: string;
  readonly personKey: PersonKey;
  readonly platform: StepUpPlatform;
  readonly way: StepUpWay;
  readonly state: StepUpState;
  readonly startedAt: Date;
  /** Until then it may go on in its state. */
  readonly validUntil: Date;
  /** The vendor's name of the face check, while it is open. */
  readonly vendorKey: string | null;
  /** By which the vendor's staff find what they saw; for reviewers. */
  readonly auditId: string | null;
  /** The helper or clerk who took it on, the reviewer who decided. */
  readonly staffKey: PersonKey | null;
  readonly decidedAt: Date | null;
  /** Why a reviewer refused, for the citizen. */
  readonly reason: string | null;
}

/** Whose step it has to be. */
export interface StepUpOwner {
  readonly sessionId: string;
  readonly personKey: PersonKey;
}

/** A guarded change: it happens only while the step is in `from`. */
export interface StepUpMove {
  readonly id: string;
  readonly from: StepUpState;
  readonly to: StepUpState;
  readonly validUntil: Date;
  readonly change?: Partial<Pick<StepUp, 'auditId' | 'staffKey' | 'decidedAt' | 'reason' | 'vendorKey'>>;
}
