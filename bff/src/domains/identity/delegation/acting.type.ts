import { Field, ID, ObjectType, registerEnumType } from 'type-graphql';
import type { MaskedText } from '@city-services/shared/identity/masks';
import { DateTimeScalar, MaskedScalar } from '../../../kernel/scalars';
import { textEnum } from '../../../kernel/textEnum';

/** The kernel's words as GraphQL writes them. */
export const DelegationScopes = textEnum('SOCIAL_SECURITY', 'TRAFFIC', 'HOUSING_FUND');
export type DelegationScopeName = keyof typeof DelegationScopes;
registerEnumType(DelegationScopes, {
  name: 'DelegationScope',
  description: 'What somebody may see to for another person.',
});

export const DelegationKinds = textEnum('GUARDIAN', 'RELATIVE', 'AGENT');
export type DelegationKindName = keyof typeof DelegationKinds;
registerEnumType(DelegationKinds, {
  name: 'DelegationKind',
  description: 'GUARDIAN: the register says so. RELATIVE: both have agreed. AGENT: one visit of a village agent.',
});

@ObjectType({ description: 'For whom the session acts: on every page the citizen has to see it.' })
export class Acting {
  @Field(() => ID)
  readonly delegationId!: string;

  @Field(() => DelegationKinds)
  readonly kind!: DelegationKindName;

  @Field(() => MaskedScalar, { nullable: true, description: 'Null once the register does not hold the person.' })
  readonly name!: MaskedText | null;

  @Field(() => [DelegationScopes])
  readonly scopes!: readonly DelegationScopeName[];

  @Field(() => DateTimeScalar, { description: 'When it ends by itself.' })
  readonly until!: Date;

  @Field({
    description: 'It ended, was withdrawn, or the register changed: nothing can be asked for but `leaveActing`.',
  })
  readonly ended!: boolean;
}
