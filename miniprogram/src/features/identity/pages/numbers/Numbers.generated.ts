/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type * as Types from '../../../../gateway/schema.generated';

import type { MaskedText } from '@city-services/shared/identity/masks';
import type { Operation } from '@/gateway/operation';
/** SIGNED_IN: the platform knows the account. VERIFIED: bound to a person of the population register. FACE: verified and recently proven by face. */
export type IdentityLevel =
  | 'FACE'
  | 'SIGNED_IN'
  | 'VERIFIED';

export type NumbersQueryVariables = Exact<{ [key: string]: never; }>;


export type NumbersQuery = { demo: boolean, me: { level: Types.IdentityLevel, citizen: { idNumber: MaskedText, phone: MaskedText | null } | null } };

export type RevealNumbersMutationVariables = Exact<{ [key: string]: never; }>;


export type RevealNumbersMutation = { revealNumbers: { idNumber: string, phone: string | null, licenceFileNumber: string | null, visibleSeconds: number } };

export const NumbersDocument = "query Numbers{demo me{level citizen{idNumber phone}}}" as Operation<NumbersQuery, NumbersQueryVariables>;
export const RevealNumbersDocument = "mutation RevealNumbers{revealNumbers{idNumber phone licenceFileNumber visibleSeconds}}" as Operation<RevealNumbersMutation, RevealNumbersMutationVariables>;