import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import type { MaskedText } from '@city-services/shared/identity/masks';
import type { PersonKey } from '../../../kernel/ids';
import { DateTimeScalar, MaskedScalar } from '../../../kernel/scalars';
import { textEnum } from '../../../kernel/textEnum';
import type { CorrectionState } from './correction.entity';
import type { DataExportState, DataFileFormat } from './dataExport.entity';
import type { DataKind } from './myData.entity';

export const DataKindEnum = textEnum<DataKind>(
  'IDENTITY',
  'ACCOUNTS',
  'PRIVACY',
  'SOCIAL_SECURITY',
  'TRAFFIC',
  'HOUSING_FUND',
);
registerEnumType(DataKindEnum, {
  name: 'DataKind',
  description: 'What is held about a citizen, by who answers for it.',
});
const DataExportStateEnum = textEnum<DataExportState>('WAITING', 'WORKING', 'READY', 'FAILED');
registerEnumType(DataExportStateEnum, { name: 'DataExportState' });
export const DataFileFormatEnum = textEnum<DataFileFormat>('HTML', 'JSON');
registerEnumType(DataFileFormatEnum, {
  name: 'DataFileFormat',
  description: 'HTML: one page to read and print. JSON: every record, for another program.',
});
const CorrectionStateEnum = textEnum<CorrectionState>('SUBMITTED', 'TAKEN', 'CORRECTED', 'REFUSED', 'WITHDRAWN');
registerEnumType(CorrectionStateEnum, { name: 'CorrectionState' });

@ObjectType('HeldTable', { description: 'Records of one sort: how many, and what each says.' })
export class HeldTableView {
  @Field()
  readonly title!: string;

  @Field(() => Int)
  readonly count!: number;

  @Field(() => [String])
  readonly columns!: string[];
}

@ObjectType('HeldKind', { description: 'What is held of one kind.' })
export class HeldKindView {
  @Field(() => DataKindEnum)
  readonly kind!: DataKind;

  @Field()
  readonly title!: string;

  @Field(() => String, { nullable: true, description: 'Null: it could not be read just now.' })
  readonly source!: string | null;

  @Field(() => String, { nullable: true })
  readonly phone!: string | null;

  @Field(() => DateTimeScalar, { nullable: true })
  readonly asOf!: Date | null;

  @Field(() => [HeldTableView])
  readonly tables!: HeldTableView[];
}

@ObjectType('DataExport', { description: 'A copy of one’s data as files; only the sign-in that asked sees it.' })
export class DataExportView {
  @Field(() => ID)
  readonly id!: string;

  @Field(() => DataExportStateEnum)
  readonly state!: DataExportState;

  @Field(() => Int, { description: 'Kinds that are read, of `total`.' })
  readonly done!: number;

  @Field(() => Int)
  readonly total!: number;

  @Field(() => DateTimeScalar)
  readonly requestedAt!: Date;

  @Field(() => DateTimeScalar, { description: 'Then it is deleted.' })
  readonly expiresAt!: Date;

  @Field(() => Int, { description: 'Of both files.' })
  readonly bytes!: number;
}

@ObjectType({ description: 'A file with full numbers. Hand it to the citizen, keep it nowhere.' })
export class DataFileView {
  @Field()
  readonly name!: string;

  @Field()
  readonly mediaType!: string;

  @Field()
  readonly text!: string;
}

@ObjectType('Correction', { description: 'A request to correct a record.' })
export class CorrectionView {
  @Field(() => ID)
  readonly id!: string;

  @Field()
  readonly caseNumber!: string;

  @Field(() => DataKindEnum)
  readonly kind!: DataKind;

  @Field()
  readonly record!: string;

  @Field()
  readonly wrong!: string;

  @Field()
  readonly evidence!: string;

  @Field(() => CorrectionStateEnum)
  readonly state!: CorrectionState;

  @Field(() => DateTimeScalar)
  readonly submittedAt!: Date;

  @Field(() => DateTimeScalar, { description: 'When it is answered at the latest.' })
  readonly dueAt!: Date;

  @Field(() => String, { nullable: true })
  readonly answer!: string | null;

  @Field(() => DateTimeScalar, { nullable: true })
  readonly answeredAt!: Date | null;
}

@ObjectType()
export class CorrectionPersonView {
  @Field(() => MaskedScalar)
  readonly name!: MaskedText;

  @Field(() => MaskedScalar)
  readonly idNumber!: MaskedText;
}

@ObjectType('CorrectionCase', { description: 'A case on a clerk’s desk.' })
export class CorrectionCaseView {
  /** For writing down whose data were looked at; no field of the schema. */
  readonly personKey!: PersonKey;

  @Field(() => CorrectionView)
  readonly correction!: CorrectionView;

  @Field(() => CorrectionPersonView, { nullable: true })
  readonly person!: CorrectionPersonView | null;

  @Field(() => Boolean, { description: 'Whether the clerk who asks has taken it.' })
  readonly mine!: boolean;
}

@ObjectType()
export class CorrectionQueue {
  @Field(() => Int)
  readonly totalCount!: number;

  @Field(() => [CorrectionCaseView], { description: 'The longest waiting first, at most 100.' })
  readonly items!: CorrectionCaseView[];
}
