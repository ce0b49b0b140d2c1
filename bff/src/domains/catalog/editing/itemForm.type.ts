import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { textEnum } from '../../../kernel/textEnum';
import type { LintRule, Severity } from '../lint/finding.entity';
import { CELL_KINDS, CELL_LOCKS, type CellGroup, type CellKind, type CellLock, type FormCell } from './cell.entity';
import { ItemFieldDifference, ItemVersionView, Severities } from './editing.type';

const CellKinds = textEnum(...CELL_KINDS);
const CellLocks = textEnum(...CELL_LOCKS);
registerEnumType(CellKinds, {
  name: 'ItemCellKind',
  description: 'How a cell is filled in. CHOICES: several words, separated by 、. FLAG: 是 or 否.',
});
registerEnumType(CellLocks, {
  name: 'ItemCellLock',
  description: 'SHARED: 四级四同, the basic item says it for all levels. DEPARTMENT: it comes with the handover alone.',
});

const MAYBE = { nullable: true } as const;

@ObjectType({ description: 'One cell of a guide as it stands in the department’s file.' })
export class ItemCell implements FormCell {
  @Field(() => String, { description: 'E.g. 承诺办结时限.' })
  readonly column!: string;

  @Field(() => String, { ...MAYBE, description: 'Null: empty.' })
  readonly value!: string | null;

  @Field(() => String, { ...MAYBE, description: 'What citizens read now.' })
  readonly published!: string | null;

  @Field(() => CellKinds)
  readonly kind!: CellKind;

  @Field(() => [String])
  readonly choices!: readonly string[];

  @Field(() => CellLocks, { ...MAYBE, description: 'Why staff cannot change it; null: they can.' })
  readonly lock!: CellLock | null;

  @Field(() => Boolean, { description: 'The value is the basic item’s.' })
  readonly inherited!: boolean;
}

@ObjectType()
export class ItemCellGroup implements CellGroup {
  @Field(() => String)
  readonly title!: string;

  @Field(() => [ItemCell])
  readonly cells!: readonly ItemCell[];
}

@ObjectType({ description: 'A material, fee, step, question or result; they are handed over by departments.' })
export class ItemFormPart {
  @Field(() => String, { description: '材料, 收费, 环节, 问题, 结果.' })
  readonly title!: string;

  @Field(() => String)
  readonly code!: string;

  @Field(() => String)
  readonly name!: string;

  @Field(() => Boolean, { description: 'The basic item asks for it everywhere.' })
  readonly inherited!: boolean;
}

@ObjectType({ description: 'Everything that is needed to change a guide.' })
export class ItemFormView {
  @Field(() => ItemVersionView, { description: 'Where a change begins.' })
  readonly version!: ItemVersionView;

  @Field(() => Int, { ...MAYBE, description: 'Number of the version that citizens read; null: they read none.' })
  readonly publishedNumber!: number | null;

  @Field(() => [ItemCellGroup])
  readonly groups!: readonly ItemCellGroup[];

  @Field(() => [ItemFormPart])
  readonly parts!: readonly ItemFormPart[];

  @Field(() => [ItemFieldDifference], { description: 'From what citizens read to this version.' })
  readonly changes!: readonly ItemFieldDifference[];
}

@ObjectType({ description: 'How many findings of one rule one department has.' })
export class ItemFindingCount {
  @Field(() => ID, { description: 'E.g. CAT-PROMISE.' })
  readonly rule!: LintRule;

  @Field(() => Severities)
  readonly severity!: Severity;

  @Field(() => String)
  readonly department!: string;

  @Field(() => Int)
  readonly count!: number;
}
