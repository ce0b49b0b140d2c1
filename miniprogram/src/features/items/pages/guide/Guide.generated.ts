/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type * as Types from '../../../../gateway/schema.generated';

import type { BusinessDate } from '@city-services/shared/time/businessDate';
import type { Fen } from '@city-services/shared/money/fen';
import type { Operation } from '@/gateway/operation';
/** WORKED_WEEKEND: 调休上班. PAUSED: the time stands still. */
export type DayKind =
  | 'HOLIDAY'
  | 'PAUSED'
  | 'WEEKEND'
  | 'WORKED_WEEKEND'
  | 'WORKING';

/** 窗口领取, 邮寄送达, 网上下载, 短信告知, 公告送达. */
export type Delivery =
  | 'DOWNLOAD'
  | 'NOTICE'
  | 'POST'
  | 'SMS'
  | 'WINDOW';

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

/** AT_ONCE: 马上办. ONLINE: 网上办. NEARBY: 就近办. ONE_VISIT: 一次办. Computed from the item’s fields. */
export type FourList =
  | 'AT_ONCE'
  | 'NEARBY'
  | 'ONE_VISIT'
  | 'ONLINE';

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

/** INSTANT: 即办件. PROMISED: 承诺件. */
export type ProjectType =
  | 'INSTANT'
  | 'PROMISED';

/** 证照, 批文, 证明, 其他, 无. */
export type ResultKind =
  | 'APPROVAL'
  | 'CERTIFICATE'
  | 'LICENCE'
  | 'NONE'
  | 'OTHER';

export type ItemGuideQueryVariables = Exact<{
  code: string | number;
  region?: string | null | undefined;
  at?: string | null | undefined;
}>;


export type ItemGuideQuery = { demo: boolean, businessDate: BusinessDate, itemGuide: { code: string, name: string, caseName: string | null, department: string, decidedBy: string, jointDepartments: Array<string>, basis: string | null, scope: string | null, conditions: string | null, prohibitions: string | null, quantityLimit: string | null, flow: string | null, statutoryNote: string | null, promisedNote: string | null, specialProcedure: string | null, online: boolean, webUrl: string | null, mobileUrl: string | null, bookable: boolean, charged: boolean, intermediaries: string | null, contact: string | null, supervision: string | null, address: string | null, hours: string | null, version: { id: string, number: number, inForceFrom: string | null }, disclosures: Array<{ key: Types.DisclosureKey, title: string, text: string }>, derived: { kind: Types.ProjectType | null, kindReason: string, visits: number | null, visitsReason: string, fasterPercent: number | null, fasterReason: string, lists: Array<{ list: Types.FourList, name: string, belongs: boolean, reason: string }> }, statutory: { text: string } | null, promised: { text: string } | null, windows: Array<{ code: string, name: string, floor: string | null, number: string | null, phone: string, hours: string, hall: { code: string, name: string, address: string, phone: string, hours: string, longitude: number | null, latitude: number | null, traffic: string | null, barrierFree: string | null } }>, materials: Array<{ code: string, name: string, originality: Types.Originality, form: Types.MaterialForm, copies: number, pageFormat: string | null, fileFormats: Array<string>, fileLimitMb: number | null, necessity: Types.Necessity, condition: string | null, source: Types.MaterialSource, sourceNote: string | null, licenceType: string | null, fillNotes: string | null, acceptance: string | null, formUrl: string | null, sampleUrl: string | null, hasForm: boolean }>, fees: Array<{ code: string, name: string, standard: string, amountFen: Fen | null, basis: string | null, reducible: boolean, reduction: string | null }>, steps: Array<{ number: number, name: string, after: Array<number>, workingDays: number, counted: boolean, by: string | null, standard: string | null, result: string | null }>, questions: Array<{ code: string, question: string, answer: string }>, outcomes: Array<{ code: string, name: string, kind: Types.ResultKind, deliveries: Array<Types.Delivery>, deliveryDays: number | null, validity: string | null }>, calendar: { from: BusinessDate, submittedOn: BusinessDate, startNote: string | null, promisedUntil: BusinessDate | null, statutoryUntil: BusinessDate | null, note: string | null, days: Array<{ day: BusinessDate, kind: Types.DayKind, note: string | null, number: number | null }> } } };

export const ItemGuideDocument = "query ItemGuide($code:ID!$region:String$at:DateTime){demo businessDate itemGuide(code:$code region:$region at:$at){code name caseName department decidedBy jointDepartments version{id number inForceFrom}disclosures{key title text}derived{lists{list name belongs reason}kind kindReason visits visitsReason fasterPercent fasterReason}basis scope conditions prohibitions quantityLimit flow statutory{text}statutoryNote promised{text}promisedNote specialProcedure online webUrl mobileUrl bookable charged intermediaries contact supervision address hours windows{code name floor number phone hours hall{...HallPlace}}materials{...GuideMaterial}fees{...GuideFee}steps{...GuideStep}questions{code question answer}outcomes{code name kind deliveries deliveryDays validity}calendar{...GuideCalendar}}}fragment HallPlace on ServiceHall{code name address phone hours longitude latitude traffic barrierFree}fragment GuideMaterial on ItemMaterial{code name originality form copies pageFormat fileFormats fileLimitMb necessity condition source sourceNote licenceType fillNotes acceptance formUrl sampleUrl hasForm}fragment GuideFee on ItemFee{code name standard amountFen basis reducible reduction}fragment GuideStep on ItemStep{number name after workingDays counted by standard result}fragment GuideCalendar on WorkingCalendar{from submittedOn startNote days{day kind note number}promisedUntil statutoryUntil note}" as Operation<ItemGuideQuery, ItemGuideQueryVariables>;