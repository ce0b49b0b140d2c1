/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type * as Types from '../../../gateway/schema.generated';

export type DataExportState =
  | 'FAILED'
  | 'READY'
  | 'WAITING'
  | 'WORKING';

export type ExportCard_ExportFragment = { id: string, state: Types.DataExportState, done: number, total: number, expiresAt: string };
