/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type * as Types from '../../../../gateway/schema.generated';

import type { MaskedText } from '@city-services/shared/identity/masks';
import type { Operation } from '@/gateway/operation';
export type DecideReviewInput = {
  approved: boolean;
  /** For the citizen; needed for a refusal, at most 200 characters. */
  reason?: string;
  reviewId: string | number;
};

export type Platform =
  | 'ALIPAY'
  | 'H5'
  | 'WEAPP';

/** OPEN: begun. REVIEW: staff look at it, the citizen is told by SMS. PASSED: continue it and the session rises to FACE. USED: it has risen. FAILED: begin again, or choose another way. */
export type StepUpState =
  | 'FAILED'
  | 'OPEN'
  | 'PASSED'
  | 'REVIEW'
  | 'USED';

export type ReviewsQueryVariables = Exact<{ [key: string]: never; }>;


export type ReviewsQuery = { demo: boolean, reviewQueue: { totalCount: number, items: Array<{ id: string, platform: Types.Platform, startedAt: string, validUntil: string, auditId: string | null, person: { name: MaskedText, idNumber: MaskedText } }> } };

export type DecideReviewMutationVariables = Exact<{
  input: Types.DecideReviewInput;
}>;


export type DecideReviewMutation = { decideReview: { id: string, step: { state: Types.StepUpState } } };

export const ReviewsDocument = "query Reviews{demo reviewQueue{totalCount items{id platform startedAt validUntil auditId person{name idNumber}}}}" as Operation<ReviewsQuery, ReviewsQueryVariables>;
export const DecideReviewDocument = "mutation DecideReview($input:DecideReviewInput!){decideReview(input:$input){id step{state}}}" as Operation<DecideReviewMutation, DecideReviewMutationVariables>;