import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import type { MaskedText } from '@city-services/shared/identity/masks';
import { DateTimeScalar, MaskedScalar } from '../../../kernel/scalars';
import { textEnum } from '../../../kernel/textEnum';
import { DelegationKinds, DelegationScopes, type DelegationKindName, type DelegationScopeName } from './acting.type';

export const DelegationSides = textEnum('I_ACT', 'THEY_ACT');
export type DelegationSideName = keyof typeof DelegationSides;
registerEnumType(DelegationSides, {
  name: 'DelegationSide',
  description: 'Who of the two sees to the other’s affairs.',
});

export const DelegationRequestStates = textEnum('WAITING', 'LAPSED');
registerEnumType(DelegationRequestStates, {
  name: 'DelegationRequestState',
  description:
    'WAITING: no answer yet. LAPSED: none came in time. Who asked never learns more: not of a refusal, nor whether there is such a person.',
});

@ObjectType('Delegation', { description: 'A right to see to somebody’s affairs.' })
export class DelegationView {
  @Field(() => ID, { description: 'For `enterActing` and `endDelegation`.' })
  readonly id!: string;

  @Field(() => DelegationKinds)
  readonly kind!: DelegationKindName;

  @Field(() => DelegationSides)
  readonly side!: DelegationSideName;

  @Field(() => MaskedScalar, {
    nullable: true,
    description: 'The other side; null once the register does not hold them.',
  })
  readonly name!: MaskedText | null;

  @Field(() => String, { nullable: true, description: 'Where a village agent works.' })
  readonly organisation!: string | null;

  @Field(() => [DelegationScopes])
  readonly scopes!: readonly DelegationScopeName[];

  @Field(() => DateTimeScalar, { nullable: true, description: 'Null for a guardian.' })
  readonly since!: Date | null;

  @Field(() => DateTimeScalar)
  readonly until!: Date;

  @Field(() => DateTimeScalar, { nullable: true, description: 'Set when one of the two ended it before its time.' })
  readonly endedAt!: Date | null;

  @Field({ description: 'Whether the citizen who asks ended it.' })
  readonly endedByMe!: boolean;
}

@ObjectType('DelegationRequest')
export class DelegationRequestView {
  @Field(() => ID)
  readonly id!: string;

  @Field(() => DelegationSides)
  readonly side!: DelegationSideName;

  @Field(() => MaskedScalar, { nullable: true, description: 'Of one’s own request, as it was typed.' })
  readonly name!: MaskedText | null;

  @Field(() => [DelegationScopes])
  readonly scopes!: readonly DelegationScopeName[];

  @Field(() => DateTimeScalar)
  readonly askedAt!: Date;

  @Field(() => DateTimeScalar)
  readonly answerBy!: Date;

  @Field(() => DateTimeScalar)
  readonly until!: Date;

  @Field(() => DelegationRequestStates)
  readonly state!: keyof typeof DelegationRequestStates;
}

@ObjectType({ description: 'Everything about acting for others, as the citizen sees it.' })
export class Delegations {
  @Field(() => [DelegationView], { description: 'For whom the citizen may act now.' })
  readonly iMayActFor!: readonly DelegationView[];

  @Field(() => [DelegationView], { description: 'Who may act for the citizen now.' })
  readonly mayActForMe!: readonly DelegationView[];

  @Field(() => [DelegationRequestView], { description: 'Waiting for the citizen’s answer.' })
  readonly received!: readonly DelegationRequestView[];

  @Field(() => [DelegationRequestView])
  readonly sent!: readonly DelegationRequestView[];

  @Field(() => [DelegationView], { description: 'What is over, the last first, at most 20.' })
  readonly past!: readonly DelegationView[];

  @Field({ description: 'Whether the citizen is an agent and finds visits at the desk.' })
  readonly agent!: boolean;
}

@ObjectType({ description: 'For the citizen’s own screen; it is shown once and kept nowhere in clear.' })
export class ShownAgentCode {
  @Field()
  readonly code!: string;

  @Field(() => DateTimeScalar)
  readonly expiresAt!: Date;

  @Field(() => [DelegationScopes])
  readonly scopes!: readonly DelegationScopeName[];

  @Field(() => Int)
  readonly minutes!: number;
}

@ObjectType({ description: 'A code that went to the citizen’s registered phone, if there is such a citizen.' })
export class SentAgentCode {
  @Field(() => ID)
  readonly id!: string;

  @Field(() => DateTimeScalar)
  readonly expiresAt!: Date;
}
