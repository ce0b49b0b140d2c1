/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type * as Types from '../../../gateway/schema.generated';

/** Where the citizen decided. */
export type ConsentPlatform =
  | 'ALIPAY'
  | 'H5'
  | 'WEAPP';

/** What is agreed to by itself, one at a time. */
export type ConsentPurpose =
  | 'FACE_VERIFICATION'
  | 'IDENTITY_VERIFICATION'
  | 'MESSAGES'
  | 'PRIVACY_GUIDE'
  | 'SHARING';

export type ConsentState =
  | 'AGREED'
  | 'REFUSED'
  | 'UNDECIDED'
  | 'WITHDRAWN';

export type ConsentCard_ConsentFragment = { state: Types.ConsentState, decidedAt: string | null, decidedVersion: string | null, platform: Types.ConsentPlatform | null, notice: { purpose: Types.ConsentPurpose, title: string, summary: string, without: string, version: string, decidedHere: boolean, items: Array<{ what: string, why: string, kept: string, who: string }> } };
