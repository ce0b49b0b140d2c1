import type { Fen } from '@city-services/shared/money/fen';
import type { BusinessDate } from '@city-services/shared/time/businessDate';
import type { BusinessMonth } from '@city-services/shared/time/businessMonth';
import type { Offence } from './words/offences';

/** What went otherwise than usual with the contributions of one month. */
export type Trouble =
  /** 正常应缴 that nobody has paid. */
  | { readonly kind: 'unpaid'; readonly month: BusinessMonth }
  /** No regular contribution, but one paid later; `paidOn` null: still to be paid. */
  | { readonly kind: 'backPayment'; readonly month: BusinessMonth; readonly paidOn: BusinessDate | null }
  /** Paid, then given back: `share` of it in percent; `paidOn` null: decided, not yet refunded. */
  | {
      readonly kind: 'refund';
      readonly month: BusinessMonth;
      readonly sharePercent: number;
      readonly paidOn: BusinessDate | null;
    };

/** A spell of work with one employer: the five insurances of employees. Both months are included. */
export interface Job {
  readonly employer: string;
  /** 110 in an enterprise, 120 in a government body or a public institution. */
  readonly scheme: '110' | '120';
  readonly from: BusinessMonth;
  /** Null while it lasts. */
  readonly until: BusinessMonth | null;
  /** The monthly base at the start; grows every July. */
  readonly wageFen: Fen;
  readonly troubles?: readonly Trouble[];
}

/** A residents' scheme, paid once a year (170) or the year before (390). */
export interface ResidentsScheme {
  readonly code: '170' | '390';
  readonly fromYear: number;
  /** Null while it lasts. */
  readonly untilYear: number | null;
  readonly yearlyFen: Fen;
}

/** The plate as the register writes it: kind of GA/T 16.7 and number. */
export interface Plate {
  readonly kind: string;
  readonly number: string;
}

export interface Licence {
  readonly classes: string;
  readonly firstIssuedOn: BusinessDate;
  readonly validUntil: BusinessDate | '长期';
  readonly status: '正常' | '超分' | '暂扣' | '吊销' | '注销' | '逾期未换证';
}

export interface Car {
  readonly plate: Plate;
  readonly model: string;
  readonly registeredOn: BusinessDate;
  /** The day from which the present owner holds it, when it was bought second-hand. */
  readonly transferredOn?: BusinessDate;
  readonly inspectionUntil: BusinessDate;
  readonly insuranceUntil?: BusinessDate;
  readonly status: '正常' | '违法未处理' | '逾期未检验' | '查封' | '注销';
}

export interface Violation {
  readonly plate: Plate;
  readonly on: BusinessDate;
  readonly offence: Offence;
  readonly handled: boolean;
  readonly payment: '未缴款' | '已缴款' | '无需缴款';
  /** Identity number of the driver who was dealt with. */
  readonly driver?: string;
}

export interface FundAccount {
  readonly employer: string;
  readonly openedOn: BusinessDate;
  readonly baseFen: Fen;
  /** Percent as the centre writes it: `8`, `7.5`. */
  readonly employerRate: string;
  readonly personRate: string;
  readonly status: '正常' | '封存' | '销户';
  /** The last month paid; null: the month before the business day's, or nothing at all for a new account. */
  readonly paidUntil: BusinessMonth | null;
  /** The centre's books and the account differ by this much just now. */
  readonly unreconciledFen?: Fen;
  readonly transferredInFen?: Fen;
  /** Of a closed account: half of it was moved to another city's centre. */
  readonly movedAway?: boolean;
  /** A deposit that was booked twice and reversed. */
  readonly reversal?: boolean;
  /** A missed month that the employer paid later. */
  readonly backPaid?: BusinessMonth;
  /** Index of the loan that is repaid with yearly withdrawals from this account. */
  readonly repaysLoan?: number;
}

export interface Loan {
  readonly kind: '公积金贷款' | '商业贷款';
  readonly principalFen: Fen;
  /** Percent with at most 4 decimals: `2.6`, `3.075`. */
  readonly rate: string;
  readonly termMonths: number;
  readonly method: '等额本息' | '等额本金';
  readonly lentOn: BusinessDate;
  /** Instalments that are due and not repaid. */
  readonly overdueInstalments?: number;
  /** Repaid whole, before or at the end of its term. */
  readonly settled?: boolean;
}

/** A citizen of the demonstration city: everything from which the departments' records follow. */
export interface Life {
  readonly idNumber: string;
  readonly name: string;
  readonly birth: BusinessDate;
  readonly phone: string | null;
  readonly region: string;
  readonly guardian?: string;
  readonly jobs?: readonly Job[];
  /** The first month of the pension. */
  readonly retiredFrom?: BusinessMonth;
  readonly schemes?: readonly ResidentsScheme[];
  readonly licence?: Licence;
  readonly cars?: readonly Car[];
  readonly violations?: readonly Violation[];
  readonly accounts?: readonly FundAccount[];
  readonly loans?: readonly Loan[];
  /** What a visitor of the demonstration is told about this citizen. */
  readonly story?: string;
}
