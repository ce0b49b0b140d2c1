import { Field, ObjectType, registerEnumType } from 'type-graphql';
import { DateTimeScalar } from '../../kernel/scalars';
import { textEnum } from '../../kernel/textEnum';
import type * as entity from './source.entity';

const SourceStates = textEnum<entity.SourceState>('FRESH', 'STALE', 'UNAVAILABLE', 'NOT_GRANTED');
registerEnumType(SourceStates, {
  name: 'SourceState',
  description:
    'FRESH: as agreed. STALE: older than agreed (configured a data set; by default violations 3 days, other traffic and housing fund 8, ' +
    'social security and population 40). UNAVAILABLE: could not be read in time, the summary is null. NOT_GRANTED: likewise, while acting for somebody who has not granted it.',
});

@ObjectType({ description: 'Where a section’s figures come from, and how old they are.' })
export class Source implements entity.Source {
  @Field(() => String, { description: 'The department, as a citizen knows it: 人力资源和社会保障局.' })
  readonly name!: string;

  @Field(() => String, { nullable: true, description: 'Whom to call when a figure is wrong.' })
  readonly phone!: string | null;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'When the newest batch that these figures rest on was handed over. Null: nothing was handed over yet.',
  })
  readonly asOf!: Date | null;

  @Field(() => SourceStates)
  readonly state!: entity.SourceState;

  @Field(() => String, { nullable: true, description: 'Why it is not FRESH, in a sentence for the citizen.' })
  readonly reason!: string | null;
}
