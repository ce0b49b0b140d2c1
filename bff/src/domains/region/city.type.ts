import { Field, ObjectType } from 'type-graphql';

@ObjectType('DemoResident', {
  description:
    'An invented person of the demonstration city, whom a visitor may verify as. The number belongs to nobody.',
})
export class DemoResidentView {
  @Field()
  readonly name!: string;

  @Field()
  readonly idNumber!: string;

  @Field({ description: 'What a visitor sees as this person.' })
  readonly story!: string;
}
