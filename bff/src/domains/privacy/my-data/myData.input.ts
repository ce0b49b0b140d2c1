import { Field, ID, InputType } from 'type-graphql';
import type { DataFileFormat } from './dataExport.entity';
import type { DataKind } from './myData.entity';
import { DataFileFormatEnum, DataKindEnum } from './myData.type';

@InputType()
export class FetchDataFileInput {
  @Field(() => ID)
  readonly exportId!: string;

  @Field(() => DataFileFormatEnum)
  readonly format!: DataFileFormat;
}

@InputType()
export class SubmitCorrectionInput {
  @Field(() => DataKindEnum, { description: 'Whose records: the case goes there.' })
  readonly kind!: DataKind;

  @Field({ description: 'Which record, 2 to 100 characters.' })
  readonly record!: string;

  @Field({ description: 'What is wrong and what is right, 5 to 500 characters.' })
  readonly wrong!: string;

  @Field({ defaultValue: '', description: 'What shows it, at most 500 characters.' })
  readonly evidence!: string;
}

@InputType()
export class WithdrawCorrectionInput {
  @Field(() => ID)
  readonly correctionId!: string;
}

@InputType()
export class TakeCorrectionInput {
  @Field(() => ID)
  readonly correctionId!: string;
}

@InputType()
export class AnswerCorrectionInput {
  @Field(() => ID)
  readonly correctionId!: string;

  @Field(() => Boolean, { description: 'False: refused; the answer says why.' })
  readonly corrected!: boolean;

  @Field({ description: 'For the citizen, 2 to 500 characters.' })
  readonly answer!: string;
}
