import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import type { MaskedText } from '@city-services/shared/identity/masks';
import type { Fen } from '@city-services/shared/money/fen';
import type { BusinessDate } from '@city-services/shared/time/businessDate';
import type { PersonKey } from '../../kernel/ids';
import { BusinessDateScalar, FenScalar, MaskedScalar } from '../../kernel/scalars';
import { textEnum } from '../../kernel/textEnum';
import { Source } from '../exchange';
import type { DrivingLicenceStatus } from './drivingLicence.entity';
import type { InspectionState, ResidentViolation } from './traffic.entity';
import type { VehicleStatus } from './vehicle.entity';

const DrivingLicenceStatuses = textEnum<DrivingLicenceStatus>(
  'NORMAL',
  'POINTS_EXCEEDED',
  'WITHHELD',
  'REVOKED',
  'CANCELLED',
  'NOT_RENEWED',
);
const InspectionStates = textEnum<InspectionState>('VALID', 'DUE_SOON', 'OVERDUE');
const VehicleStatuses = textEnum<VehicleStatus>(
  'NORMAL',
  'VIOLATION_PENDING',
  'INSPECTION_OVERDUE',
  'SEIZED',
  'CANCELLED',
);
registerEnumType(DrivingLicenceStatuses, {
  name: 'DrivingLicenceStatus',
  description: '正常, 超分, 暂扣, 吊销, 注销, 逾期未换证.',
});
registerEnumType(InspectionStates, {
  name: 'InspectionState',
  description: 'VALID: more than 90 days left. DUE_SOON: 0 to 90, 0 on the last day.',
});
registerEnumType(VehicleStatuses, { name: 'VehicleStatus', description: '正常, 违法未处理, 逾期未检验, 查封, 注销.' });

@ObjectType()
export class DrivingLicence {
  @Field(() => MaskedScalar)
  readonly fileNumber!: MaskedText;

  @Field(() => String, { description: 'E.g. C1, A2E.' })
  readonly classes!: string;

  @Field(() => DrivingLicenceStatuses)
  readonly status!: DrivingLicenceStatus;

  @Field(() => BusinessDateScalar)
  readonly firstIssuedOn!: BusinessDate;

  @Field(() => BusinessDateScalar, { nullable: true, description: 'Null: 长期.' })
  readonly validUntil!: BusinessDate | null;

  @Field(() => BusinessDateScalar, { description: 'The first day of the current points cycle.' })
  readonly cycleStartOn!: BusinessDate;

  @Field(() => BusinessDateScalar, { description: 'The last day of the current cycle.' })
  readonly cycleEndOn!: BusinessDate;

  @Field(() => Int, { description: 'In the current cycle, of handled violations.' })
  readonly points!: number;
}

@ObjectType()
export class Vehicle {
  @Field(() => ID)
  readonly id!: string;

  @Field(() => String, { description: 'In full: it is the citizen’s own.' })
  readonly plate!: string;

  @Field(() => String, { description: 'GA/T 16.7 code.' })
  readonly plateType!: string;

  @Field(() => String)
  readonly plateTypeName!: string;

  @Field(() => String, { nullable: true })
  readonly model!: string | null;

  @Field(() => BusinessDateScalar)
  readonly registeredOn!: BusinessDate;

  @Field(() => BusinessDateScalar)
  readonly inspectionValidUntil!: BusinessDate;

  @Field(() => InspectionStates)
  readonly inspection!: InspectionState;

  @Field(() => Int, { description: 'Negative once overdue.' })
  readonly inspectionDaysLeft!: number;

  @Field(() => BusinessDateScalar, { nullable: true })
  readonly insuranceValidUntil!: BusinessDate | null;

  @Field(() => VehicleStatuses)
  readonly status!: VehicleStatus;
}

@ObjectType({ description: 'What traffic holds of the citizen.' })
export class Traffic {
  @Field(() => Source)
  readonly source!: Source;

  @Field(() => DrivingLicence, { nullable: true })
  readonly licence!: DrivingLicence | null;

  @Field(() => [Vehicle], { description: 'Those that are not CANCELLED first, then the newest.' })
  readonly vehicles!: readonly Vehicle[];

  @Field(() => Int)
  readonly unhandledCount!: number;

  @Field(() => FenScalar)
  readonly finesDueFen!: Fen;

  /** Whose records these are, and what `violations` pages through. */
  readonly person!: PersonKey;
  readonly known!: readonly ResidentViolation[];
}
