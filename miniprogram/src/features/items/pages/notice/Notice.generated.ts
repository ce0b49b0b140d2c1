/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type * as Types from '../../../../gateway/schema.generated';

import type { BusinessDate } from '@city-services/shared/time/businessDate';
import type { Operation } from '@/gateway/operation';
/** The eight that a citizen reads first. */
export type DisclosureKey =
  | 'BRING'
  | 'COST'
  | 'FOR_WHOM'
  | 'HOW'
  | 'HOW_LONG'
  | 'RIGHTS'
  | 'WHAT'
  | 'WHERE';

/** 纸质, 电子, either. */
export type MaterialForm =
  | 'EITHER'
  | 'ELECTRONIC'
  | 'PAPER';

/** 申请人自备, 政府部门核发, 其他. */
export type MaterialSource =
  | 'APPLICANT'
  | 'GOVERNMENT'
  | 'OTHER';

/** 必要, 非必要, 容缺后补. */
export type Necessity =
  | 'LATER'
  | 'OPTIONAL'
  | 'REQUIRED';

/** 原件, 复印件, both. */
export type Originality =
  | 'BOTH'
  | 'COPY'
  | 'ORIGINAL';

export type ItemNoticeQueryVariables = Exact<{
  code: string | number;
  region?: string | null | undefined;
}>;


export type ItemNoticeQuery = { demo: boolean, businessDate: BusinessDate, itemGuide: { code: string, name: string, caseName: string | null, department: string, contact: string | null, supervision: string | null, version: { number: number, inForceFrom: string | null }, disclosures: Array<{ key: Types.DisclosureKey, title: string, text: string }>, materials: Array<{ code: string, name: string, originality: Types.Originality, form: Types.MaterialForm, copies: number, pageFormat: string | null, fileFormats: Array<string>, fileLimitMb: number | null, necessity: Types.Necessity, condition: string | null, source: Types.MaterialSource, sourceNote: string | null, licenceType: string | null, fillNotes: string | null, acceptance: string | null, formUrl: string | null, sampleUrl: string | null, hasForm: boolean }> } };

export const ItemNoticeDocument = "query ItemNotice($code:ID!$region:String){demo businessDate itemGuide(code:$code region:$region){code name caseName department version{number inForceFrom}disclosures{key title text}materials{...GuideMaterial}contact supervision}}fragment GuideMaterial on ItemMaterial{code name originality form copies pageFormat fileFormats fileLimitMb necessity condition source sourceNote licenceType fillNotes acceptance formUrl sampleUrl hasForm}" as Operation<ItemNoticeQuery, ItemNoticeQueryVariables>;