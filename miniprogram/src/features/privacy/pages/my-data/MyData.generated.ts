/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type * as Types from '../../../../gateway/schema.generated';

import type { Operation } from '@/gateway/operation';
export type DataExportState =
  | 'FAILED'
  | 'READY'
  | 'WAITING'
  | 'WORKING';

/** HTML: one page to read and print. JSON: every record, for another program. */
export type DataFileFormat =
  | 'HTML'
  | 'JSON';

/** What is held about a citizen, by who answers for it. */
export type DataKind =
  | 'ACCOUNTS'
  | 'HOUSING_FUND'
  | 'IDENTITY'
  | 'PRIVACY'
  | 'SOCIAL_SECURITY'
  | 'TRAFFIC';

export type FetchDataFileInput = {
  exportId: string | number;
  format: DataFileFormat;
};

export type MyDataQueryVariables = Exact<{ [key: string]: never; }>;


export type MyDataQuery = { demo: boolean, myData: Array<{ kind: Types.DataKind, title: string, source: string | null, asOf: string | null, tables: Array<{ title: string, count: number, columns: Array<string> }> }>, myDataExport: { id: string, state: Types.DataExportState, done: number, total: number, expiresAt: string } | null };

export type MyDataExportQueryVariables = Exact<{ [key: string]: never; }>;


export type MyDataExportQuery = { myDataExport: { id: string, state: Types.DataExportState, done: number, total: number, expiresAt: string } | null };

export type RequestDataExportMutationVariables = Exact<{ [key: string]: never; }>;


export type RequestDataExportMutation = { requestDataExport: { id: string, state: Types.DataExportState, done: number, total: number, expiresAt: string } };

export type FetchDataFileMutationVariables = Exact<{
  input: Types.FetchDataFileInput;
}>;


export type FetchDataFileMutation = { fetchDataFile: { name: string, mediaType: string, text: string } };

export const MyDataDocument = "query MyData{demo myData{kind title source asOf tables{title count columns}}myDataExport{...ExportCard_export}}fragment ExportCard_export on DataExport{id state done total expiresAt}" as Operation<MyDataQuery, MyDataQueryVariables>;
export const MyDataExportDocument = "query MyDataExport{myDataExport{...ExportCard_export}}fragment ExportCard_export on DataExport{id state done total expiresAt}" as Operation<MyDataExportQuery, MyDataExportQueryVariables>;
export const RequestDataExportDocument = "mutation RequestDataExport{requestDataExport{...ExportCard_export}}fragment ExportCard_export on DataExport{id state done total expiresAt}" as Operation<RequestDataExportMutation, RequestDataExportMutationVariables>;
export const FetchDataFileDocument = "mutation FetchDataFile($input:FetchDataFileInput!){fetchDataFile(input:$input){name mediaType text}}" as Operation<FetchDataFileMutation, FetchDataFileMutationVariables>;