/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type * as Types from '../../../gateway/schema.generated';

export type SharingNotice_NoticeFragment = { title: string, summary: string, without: string, version: string, items: Array<{ what: string, why: string, kept: string, who: string }> };
