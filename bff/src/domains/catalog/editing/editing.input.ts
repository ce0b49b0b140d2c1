import { Field, ID, InputType, Int } from 'type-graphql';
import type { LintRule, Severity } from '../lint/finding.entity';
import type { CellChange } from './edit.entity';
import { Severities } from './editing.type';

const WHY = { description: 'For whoever reads the history, up to 500 characters.' } as const;

@InputType({ description: 'A cell, written as in the department’s file.' })
export class ItemCellInput implements CellChange {
  @Field(() => String, { description: 'E.g. 承诺办结时限.' })
  readonly column!: string;

  @Field(() => String, { nullable: true, description: 'Null or empty: the cell is cleared. Up to 8,000 characters.' })
  readonly value!: string | null;
}

@InputType()
export class DraftItemInput {
  @Field(() => ID, { description: '实施编码.' })
  readonly code!: string;

  @Field(() => [ItemCellInput], { description: '1 to 60.' })
  readonly changes!: readonly ItemCellInput[];

  @Field(() => String, WHY)
  readonly why!: string;
}

/** Which version, as it was seen. */
@InputType()
abstract class SeenVersionInput {
  @Field(() => ID)
  readonly id!: string;

  @Field(() => Int, { description: 'Of the version that was seen.' })
  readonly revision!: number;
}

@InputType({ description: 'A step of a version’s life.' })
export class ItemVersionInput extends SeenVersionInput {
  @Field(() => String, { ...WHY, nullable: true })
  readonly why!: string | null;
}

@InputType()
export class EditItemInput extends ItemVersionInput {
  @Field(() => [ItemCellInput], { description: '1 to 60.' })
  readonly changes!: readonly ItemCellInput[];
}

@InputType({ description: 'A step that needs a reason.' })
export class ItemVersionReasonInput extends SeenVersionInput {
  @Field(() => String, WHY)
  readonly why!: string;
}

@InputType({ description: 'Which findings of the linter; what is left out does not matter.' })
export class ItemFindingsInput {
  @Field(() => ID, { nullable: true, description: 'E.g. CAT-PROMISE.' })
  readonly rule!: LintRule | null;

  @Field(() => Severities, { nullable: true })
  readonly severity!: Severity | null;

  @Field(() => String, { nullable: true, description: 'As the counts name it.' })
  readonly department!: string | null;
}
