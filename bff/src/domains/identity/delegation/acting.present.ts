import type { DelegationKind, DelegationScope } from '../../../kernel/acting';
import type { Acting, DelegationKindName, DelegationScopeName } from './acting.type';
import type { ShownActing } from './delegation.entity';

const SCOPES: Readonly<Record<DelegationScope, DelegationScopeName>> = {
  'social-security': 'SOCIAL_SECURITY',
  traffic: 'TRAFFIC',
  'housing-fund': 'HOUSING_FUND',
};
const KINDS: Readonly<Record<DelegationKind, DelegationKindName>> = {
  guardian: 'GUARDIAN',
  relative: 'RELATIVE',
  agent: 'AGENT',
};

export const presentScopes = (scopes: readonly DelegationScope[]): readonly DelegationScopeName[] =>
  scopes.map((scope) => SCOPES[scope]);

export const presentKind = (kind: DelegationKind): DelegationKindName => KINDS[kind];

/** What a client asked for, in the kernel's words. */
export const readScopes = (names: readonly DelegationScopeName[]): DelegationScope[] =>
  (Object.keys(SCOPES) as DelegationScope[]).filter((scope) => names.includes(SCOPES[scope]));

export const presentActing = ({ delegationId, kind, name, scopes, until, live }: ShownActing): Acting => ({
  delegationId,
  kind: presentKind(kind),
  name: name?.masked() ?? null,
  scopes: presentScopes(scopes),
  until,
  ended: !live,
});
