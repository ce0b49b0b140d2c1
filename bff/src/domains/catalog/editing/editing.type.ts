import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import type { PageEnd } from '../../../kernel/paging';
import { PageInfo } from '../../../kernel/pageTypes';
import { DateTimeScalar } from '../../../kernel/scalars';
import { textEnum } from '../../../kernel/textEnum';
import { SEVERITIES, VERDICTS, type Severity, type Verdict } from '../lint/finding.entity';
import { VERSION_STATES, type VersionAction, type VersionState } from '../version/version.entity';

export const Severities = textEnum(...SEVERITIES);
const Verdicts = textEnum(...VERDICTS);
const VersionStates = textEnum(...VERSION_STATES);
const VersionActions = textEnum<VersionAction>('CREATE', 'EDIT', 'SUBMIT', 'RETURN', 'PUBLISH', 'RETIRE', 'WITHDRAW');
registerEnumType(Severities, {
  name: 'LintSeverity',
  description: 'ERROR: cannot be published. WARNING: only with a reason. NOTICE: never in the way.',
});
registerEnumType(Verdicts, { name: 'LintVerdict', description: '可以发布, 需写理由, 不能发布.' });
registerEnumType(VersionStates, { name: 'ItemVersionState', description: '草稿, 审核中, 已发布, 已停用.' });
registerEnumType(VersionActions, { name: 'ItemVersionAction' });

const MAYBE = { nullable: true } as const;

@ObjectType({ description: 'What the linter says. Rules: docs/domains/catalog.md.' })
export class LintFinding {
  @Field(() => String, { description: 'E.g. CAT-PROMISE.' })
  readonly rule!: string;

  @Field(() => Severities)
  readonly severity!: Severity;

  @Field(() => String, { description: 'The column of the department’s file.' })
  readonly column!: string;

  @Field(() => String)
  readonly sentence!: string;

  @Field(() => String, { ...MAYBE, description: 'The law or standard behind it.' })
  readonly clause!: string | null;

  @Field(() => String, { ...MAYBE, description: 'The code of the material, fee or step.' })
  readonly part!: string | null;

  @Field(() => String, { ...MAYBE, description: 'Why it is right as it is.' })
  readonly reason!: string | null;
}

@ObjectType({ description: 'Who did what to a version, and why.' })
export class ItemVersionStep {
  @Field(() => DateTimeScalar)
  readonly at!: Date;

  @Field(() => String, { description: 'The department, or where the member of staff works.' })
  readonly by!: string;

  @Field(() => Boolean, { description: 'By a department’s handover; otherwise by a member of staff.' })
  readonly imported!: boolean;

  @Field(() => VersionActions)
  readonly action!: VersionAction;

  @Field(() => String, MAYBE)
  readonly why!: string | null;
}

@ObjectType({ description: 'A version of a guide, for staff.' })
export class ItemVersionView {
  @Field(() => ID)
  readonly id!: string;

  @Field(() => ID, { description: '实施编码.' })
  readonly code!: string;

  @Field(() => Int)
  readonly number!: number;

  @Field(() => String)
  readonly name!: string;

  @Field(() => String)
  readonly department!: string;

  @Field(() => VersionStates)
  readonly state!: VersionState;

  @Field(() => Int, { description: 'Hand it in with the next step; another value means that somebody was faster.' })
  readonly revision!: number;

  @Field(() => Verdicts)
  readonly verdict!: Verdict;

  @Field(() => [LintFinding])
  readonly findings!: readonly LintFinding[];

  @Field(() => DateTimeScalar, MAYBE)
  readonly inForceFrom!: Date | null;

  @Field(() => DateTimeScalar, MAYBE)
  readonly inForceUntil!: Date | null;

  @Field(() => [ItemVersionStep], { description: 'Oldest first.' })
  readonly history!: readonly ItemVersionStep[];
}

@ObjectType()
export class ItemVersionPage {
  @Field(() => [ItemVersionView])
  readonly items!: readonly ItemVersionView[];

  @Field(() => Int)
  readonly totalCount!: number;

  @Field(() => PageInfo)
  readonly pageInfo!: PageEnd;
}

@ObjectType({ description: 'One field that two versions do not share.' })
export class ItemFieldDifference {
  @Field(() => String, { description: 'The column, or 材料 · 身份证明 · 份数.' })
  readonly field!: string;

  @Field(() => String, { ...MAYBE, description: 'Null: it was not there.' })
  readonly before!: string | null;

  @Field(() => String, { ...MAYBE, description: 'Null: it is there no longer.' })
  readonly after!: string | null;
}
