import type { DelegationScope } from '@/gateway/schema.generated';

/** What can be granted, in the order of the home page. */
export const ALL_SCOPES: readonly DelegationScope[] = ['SOCIAL_SECURITY', 'TRAFFIC', 'HOUSING_FUND'];

/** The scope ticked, or no longer. */
export const toggled = (scopes: readonly DelegationScope[], scope: DelegationScope): readonly DelegationScope[] =>
  scopes.includes(scope) ? scopes.filter((one) => one !== scope) : [...scopes, scope];
