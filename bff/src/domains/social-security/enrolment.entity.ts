import type { BusinessDate } from '@city-services/shared/time/businessDate';

/** 110 企业职工养老, 120 机关事业单位养老, 170 城乡居民养老, 210 失业, 310 职工医保, 390 城乡居民医保, 410 工伤, 510 生育. */
export type InsuranceCode = '110' | '120' | '170' | '210' | '310' | '390' | '410' | '510';

export type EnrolmentStatus = 'ACTIVE' | 'SUSPENDED' | 'ENDED';

/** A person's enrolment in one insurance (`social-security.enrolments`); one an insurance. */
export interface Enrolment {
  readonly insurance: InsuranceCode;
  readonly status: EnrolmentStatus;
  readonly enrolledOn: BusinessDate;
  /** Null for residents' schemes. */
  readonly employer: string | null;
  /** 6 digits. */
  readonly regionCode: string;
}
