/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type * as Types from '../../../gateway/schema.generated';

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

export type GuideMaterialFragment = { code: string, name: string, originality: Types.Originality, form: Types.MaterialForm, copies: number, pageFormat: string | null, fileFormats: Array<string>, fileLimitMb: number | null, necessity: Types.Necessity, condition: string | null, source: Types.MaterialSource, sourceNote: string | null, licenceType: string | null, fillNotes: string | null, acceptance: string | null, formUrl: string | null, sampleUrl: string | null, hasForm: boolean };
