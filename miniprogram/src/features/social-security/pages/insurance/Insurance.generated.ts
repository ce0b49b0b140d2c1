/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type * as Types from '../../../../gateway/schema.generated';

import type { BusinessDate } from '@city-services/shared/time/businessDate';
import type { BusinessMonth } from '@city-services/shared/time/businessMonth';
import type { Fen } from '@city-services/shared/money/fen';
import type { Operation } from '@/gateway/operation';
/** 正常应缴, 补缴, 退收. */
export type ContributionType =
  | 'BACK_PAYMENT'
  | 'REFUND'
  | 'REGULAR';

/** 正常参保, 暂停参保, 终止参保. */
export type EnrolmentStatus =
  | 'ACTIVE'
  | 'ENDED'
  | 'SUSPENDED';

/** ARREARS before GAP where a month is both. FUTURE: from the business day’s month on, not contributed. */
export type MonthState =
  | 'ARREARS'
  | 'CONTRIBUTED'
  | 'FUTURE'
  | 'GAP'
  | 'NOT_COVERED';

/** FRESH: as agreed. STALE: older than agreed (configured a data set; by default violations 3 days, other traffic and housing fund 8, social security and population 40). UNAVAILABLE: could not be read in time, the summary is null. NOT_GRANTED: likewise, while acting for somebody who has not granted it. */
export type SourceState =
  | 'FRESH'
  | 'NOT_GRANTED'
  | 'STALE'
  | 'UNAVAILABLE';

export type SocialSecurityInsuranceQueryVariables = Exact<{
  code: string;
  after?: string | null | undefined;
}>;


export type SocialSecurityInsuranceQuery = { demo: boolean, businessDate: BusinessDate, socialSecurity: { source: { name: string, phone: string | null, asOf: string | null, state: Types.SourceState, reason: string | null }, insurance: { status: Types.EnrolmentStatus, enrolledOn: BusinessDate, employer: string | null, regionName: string, monthsContributed: number, gapMonths: Array<BusinessMonth>, arrearMonths: Array<BusinessMonth>, code: string, name: string, firstMonth: BusinessMonth | null, lastMonth: BusinessMonth | null, contributions: { totalCount: number, items: Array<{ month: BusinessMonth, type: Types.ContributionType, baseFen: Fen, employerFen: Fen, personFen: Fen, paidOn: BusinessDate | null }>, pageInfo: { endCursor: string | null, hasNextPage: boolean } }, years: Array<{ year: number, months: Array<Types.MonthState>, employerFen: Fen, personFen: Fen }> } | null } | null };

export const SocialSecurityInsuranceDocument = "query SocialSecurityInsurance($code:String!$after:String){demo businessDate socialSecurity{source{...SourceNote}insurance(code:$code){status enrolledOn employer regionName monthsContributed gapMonths arrearMonths ...WorkingLifeParts contributions(first:24 after:$after){items{...ContributionRow}totalCount pageInfo{endCursor hasNextPage}}}}}fragment SourceNote on Source{name phone asOf state reason}fragment WorkingLifeParts on Insurance{code name firstMonth lastMonth years{year months employerFen personFen}}fragment ContributionRow on Contribution{month type baseFen employerFen personFen paidOn}" as Operation<SocialSecurityInsuranceQuery, SocialSecurityInsuranceQueryVariables>;