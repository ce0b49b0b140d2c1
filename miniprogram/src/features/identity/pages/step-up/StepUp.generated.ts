/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type * as Types from '../../../../gateway/schema.generated';

import type { BusinessDate } from '@city-services/shared/time/businessDate';
import type { MaskedText } from '@city-services/shared/identity/masks';
import type { Operation } from '@/gateway/operation';
export type BookVisitInput = {
  day: BusinessDate;
  half: VisitHalf;
  hall: string | number;
};

export type StartFaceInput = {
  /** The version of the notice that the citizen has agreed to on this screen. */
  noticeVersion: string;
};

/** OPEN: begun. REVIEW: staff look at it, the citizen is told by SMS. PASSED: continue it and the session rises to FACE. USED: it has risen. FAILED: begin again, or choose another way. */
export type StepUpState =
  | 'FAILED'
  | 'OPEN'
  | 'PASSED'
  | 'REVIEW'
  | 'USED';

/** How a citizen proves to be who they are. FACE: a check by the host. HELPER: a member of staff looks at the card and confirms. COUNTER_CODE: a code that a clerk gave. */
export type StepUpWay =
  | 'COUNTER_CODE'
  | 'FACE'
  | 'HELPER';

export type VisitHalf =
  | 'AFTERNOON'
  | 'MORNING';

export type StepUpPageQueryVariables = Exact<{ [key: string]: never; }>;


export type StepUpPageQuery = { demo: boolean, businessDate: BusinessDate, stepUpOptions: { ways: Array<Types.StepUpWay>, faceNotice: { version: string, text: string }, current: { id: string, way: Types.StepUpWay, state: Types.StepUpState, validUntil: string, reason: string | null, helper: { name: MaskedText, organisation: string } | null } | null, visit: { day: BusinessDate, half: Types.VisitHalf, hall: { name: string, address: string } } | null, slots: Array<{ day: BusinessDate, half: Types.VisitHalf, left: number, hall: { code: string, name: string, address: string } }> } };

export type StepUpLookQueryVariables = Exact<{
  id: string | number;
}>;


export type StepUpLookQuery = { stepUp: { id: string, way: Types.StepUpWay, state: Types.StepUpState, validUntil: string, reason: string | null, helper: { name: MaskedText, organisation: string } | null } };

export type StartFaceCheckMutationVariables = Exact<{
  input: Types.StartFaceInput;
}>;


export type StartFaceCheckMutation = { startFaceCheck: { step: { id: string, way: Types.StepUpWay, state: Types.StepUpState, validUntil: string, reason: string | null, helper: { name: MaskedText, organisation: string } | null }, ticket: { key: string, url: string | null, demo: boolean } } };

export type StartHelpCheckMutationVariables = Exact<{ [key: string]: never; }>;


export type StartHelpCheckMutation = { startHelpCheck: { pairCode: string, step: { id: string, way: Types.StepUpWay, state: Types.StepUpState, validUntil: string, reason: string | null, helper: { name: MaskedText, organisation: string } | null } } };

export type AnnounceVisitMutationVariables = Exact<{
  input: Types.BookVisitInput;
}>;


export type AnnounceVisitMutation = { announceVisit: { day: BusinessDate, half: Types.VisitHalf } };

export type CancelVisitMutationVariables = Exact<{ [key: string]: never; }>;


export type CancelVisitMutation = { cancelVisit: boolean };

export const StepUpPageDocument = "query StepUpPage{demo businessDate stepUpOptions{ways faceNotice{version text}current{...StepParts}visit{hall{name address}day half}slots{hall{code name address}day half left}}}fragment StepParts on StepUp{id way state validUntil reason helper{name organisation}}" as Operation<StepUpPageQuery, StepUpPageQueryVariables>;
export const StepUpLookDocument = "query StepUpLook($id:ID!){stepUp(id:$id){...StepParts}}fragment StepParts on StepUp{id way state validUntil reason helper{name organisation}}" as Operation<StepUpLookQuery, StepUpLookQueryVariables>;
export const StartFaceCheckDocument = "mutation StartFaceCheck($input:StartFaceInput!){startFaceCheck(input:$input){step{...StepParts}ticket{key url demo}}}fragment StepParts on StepUp{id way state validUntil reason helper{name organisation}}" as Operation<StartFaceCheckMutation, StartFaceCheckMutationVariables>;
export const StartHelpCheckDocument = "mutation StartHelpCheck{startHelpCheck{step{...StepParts}pairCode}}fragment StepParts on StepUp{id way state validUntil reason helper{name organisation}}" as Operation<StartHelpCheckMutation, StartHelpCheckMutationVariables>;
export const AnnounceVisitDocument = "mutation AnnounceVisit($input:BookVisitInput!){announceVisit(input:$input){day half}}" as Operation<AnnounceVisitMutation, AnnounceVisitMutationVariables>;
export const CancelVisitDocument = "mutation CancelVisit{cancelVisit}" as Operation<CancelVisitMutation, CancelVisitMutationVariables>;