import { Field, ID, ObjectType } from 'type-graphql';
import type { RecordKind } from '../../../kernel/reads';
import { DateTimeScalar } from '../../../kernel/scalars';

@ObjectType({ description: 'A record of a department that stands in the place of a paper.' })
export class HeldRecord {
  @Field(() => String, { description: 'Without any number: 驾驶证，准驾车型 C1.' })
  readonly words!: string;

  @Field(() => String, { description: 'The department, as a citizen knows it.' })
  readonly source!: string;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was handed over; null: nobody can say.' })
  readonly asOf!: Date | null;
}

@ObjectType({ description: 'A material that need not be brought.' })
export class HeldMaterial {
  @Field(() => ID, { description: 'The code of the material.' })
  readonly code!: string;

  @Field(() => [HeldRecord])
  readonly records!: readonly HeldRecord[];
}

@ObjectType()
export class HeldMaterials {
  @Field(() => [HeldMaterial])
  readonly items!: readonly HeldMaterial[];

  /** For the note of who read what. */
  readonly kinds!: readonly RecordKind[];
}
