/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type * as Types from '../../../../gateway/schema.generated';

import type { BusinessDate } from '@city-services/shared/time/businessDate';
import type { MaskedText } from '@city-services/shared/identity/masks';
import type { Operation } from '@/gateway/operation';
export type ConfirmPairInput = {
  /** Whether the person in front of the helper is the one of the card. */
  isThem: boolean;
  stepId: string | number;
};

export type IssueCounterCodeInput = {
  idNumber: string;
  /** As the card shows it. */
  name: string;
};

/** What somebody may do for the city. */
export type StaffRole =
  | 'agent'
  | 'clerk'
  | 'editor'
  | 'reviewer'
  | 'supervisor';

export type TakePairInput = {
  /** The six digits that the citizen shows. */
  code: string;
};

export type VisitHalf =
  | 'AFTERNOON'
  | 'MORNING';

export type DeskQueryVariables = Exact<{ [key: string]: never; }>;


export type DeskQuery = { demo: boolean, businessDate: BusinessDate, staffDesk: { roles: Array<Types.StaffRole>, organisation: string } };

export type DeskVisitsQueryVariables = Exact<{
  day?: BusinessDate | null | undefined;
}>;


export type DeskVisitsQuery = { announcedVisits: Array<{ id: string, day: BusinessDate, half: Types.VisitHalf, hall: { name: string }, person: { name: MaskedText, idNumber: MaskedText } }> };

export type TakePairMutationVariables = Exact<{
  input: Types.TakePairInput;
}>;


export type TakePairMutation = { takePair: { stepId: string, validUntil: string, person: { name: MaskedText, idNumber: MaskedText } } };

export type ConfirmPairMutationVariables = Exact<{
  input: Types.ConfirmPairInput;
}>;


export type ConfirmPairMutation = { confirmPair: boolean };

export type IssueCounterCodeMutationVariables = Exact<{
  input: Types.IssueCounterCodeInput;
}>;


export type IssueCounterCodeMutation = { issueCounterCode: { code: string, validUntil: string, person: { name: MaskedText, idNumber: MaskedText } } };

export type IssueVisitCodeMutationVariables = Exact<{
  visitId: string | number;
}>;


export type IssueVisitCodeMutation = { issueVisitCode: { code: string, validUntil: string, person: { name: MaskedText, idNumber: MaskedText } } };

export const DeskDocument = "query Desk{demo businessDate staffDesk{roles organisation}}" as Operation<DeskQuery, DeskQueryVariables>;
export const DeskVisitsDocument = "query DeskVisits($day:BusinessDate){announcedVisits(day:$day){id hall{name}day half person{name idNumber}}}" as Operation<DeskVisitsQuery, DeskVisitsQueryVariables>;
export const TakePairDocument = "mutation TakePair($input:TakePairInput!){takePair(input:$input){stepId validUntil person{name idNumber}}}" as Operation<TakePairMutation, TakePairMutationVariables>;
export const ConfirmPairDocument = "mutation ConfirmPair($input:ConfirmPairInput!){confirmPair(input:$input)}" as Operation<ConfirmPairMutation, ConfirmPairMutationVariables>;
export const IssueCounterCodeDocument = "mutation IssueCounterCode($input:IssueCounterCodeInput!){issueCounterCode(input:$input){code validUntil person{name idNumber}}}" as Operation<IssueCounterCodeMutation, IssueCounterCodeMutationVariables>;
export const IssueVisitCodeDocument = "mutation IssueVisitCode($visitId:ID!){issueVisitCode(visitId:$visitId){code validUntil person{name idNumber}}}" as Operation<IssueVisitCodeMutation, IssueVisitCodeMutationVariables>;