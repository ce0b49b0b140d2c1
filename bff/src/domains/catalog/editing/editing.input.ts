import { ArrayMaxSize, ArrayMinSize, IsOptional, Length, MaxLength } from 'class-validator';
import { Field, ID, InputType, Int } from 'type-graphql';
import type { CellChange } from './edit.entity';

const LONGEST_CODE = 80;
const LONGEST_CELL = 8_000;
const LONGEST_WHY = 500;
const MOST_CHANGES = 60;
const WHY = { description: 'For whoever reads the history.' } as const;

@InputType({ description: 'A cell, written as in the department’s file.' })
export class ItemCellInput implements CellChange {
  @Length(1, 20)
  @Field(() => String, { description: 'E.g. 承诺办结时限.' })
  readonly column!: string;

  @IsOptional()
  @MaxLength(LONGEST_CELL)
  @Field(() => String, { nullable: true, description: 'Null or empty: the cell is cleared.' })
  readonly value!: string | null;
}

@InputType()
export class DraftItemInput {
  @Length(1, LONGEST_CODE)
  @Field(() => ID, { description: '实施编码.' })
  readonly code!: string;

  @ArrayMinSize(1)
  @ArrayMaxSize(MOST_CHANGES)
  @Field(() => [ItemCellInput])
  readonly changes!: readonly ItemCellInput[];

  @Length(1, LONGEST_WHY)
  @Field(() => String, WHY)
  readonly why!: string;
}

@InputType({ description: 'A step of a version’s life.' })
export class ItemVersionInput {
  @Length(1, LONGEST_CODE)
  @Field(() => ID)
  readonly id!: string;

  @Field(() => Int, { description: 'Of the version that was seen.' })
  readonly revision!: number;

  @IsOptional()
  @MaxLength(LONGEST_WHY)
  @Field(() => String, { ...WHY, nullable: true })
  readonly why!: string | null;
}

@InputType()
export class EditItemInput extends ItemVersionInput {
  @ArrayMinSize(1)
  @ArrayMaxSize(MOST_CHANGES)
  @Field(() => [ItemCellInput])
  readonly changes!: readonly ItemCellInput[];
}

@InputType({ description: 'A step that needs a reason.' })
export class ItemVersionReasonInput extends ItemVersionInput {
  @Length(1, LONGEST_WHY)
  @Field(() => String, WHY)
  declare readonly why: string;
}
