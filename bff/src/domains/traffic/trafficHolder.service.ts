import type { Clock } from '../../kernel/clock';
import { instantText, yuanText, type DataHolder, type DataSubject, type HeldData, type HeldTable } from '../privacy';
import type { DrivingLicenceStatus } from './drivingLicence.entity';
import type { TrafficRecords } from './traffic.entity';
import type { TrafficService } from './traffic.service';
import type { VehicleStatus } from './vehicle.entity';
import type { ViolationPayment } from './violation.entity';

const VEHICLES: Readonly<Record<VehicleStatus, string>> = {
  NORMAL: '正常',
  VIOLATION_PENDING: '违法未处理',
  INSPECTION_OVERDUE: '逾期未检验',
  SEIZED: '查封',
  CANCELLED: '注销',
};
const LICENCES: Readonly<Record<DrivingLicenceStatus, string>> = {
  NORMAL: '正常',
  POINTS_EXCEEDED: '超分',
  WITHHELD: '暂扣',
  REVOKED: '吊销',
  CANCELLED: '注销',
  NOT_RENEWED: '逾期未换证',
};
const PAYMENTS: Readonly<Record<ViolationPayment, string>> = {
  UNPAID: '未缴款',
  PAID: '已缴款',
  NOT_REQUIRED: '无需缴款',
};

/** A plate in full only of the person's own vehicle: of others it stays masked, in the file too. */
function tablesOf({ licence, vehicles, violations }: TrafficRecords): HeldTable[] {
  return [
    {
      ...{ title: '驾驶证', columns: ['档案编号', '准驾车型', '初次领证', '有效期止', '状态'] },
      rows: licence
        ? [
            [
              licence.fileNumber,
              licence.classes,
              licence.firstIssuedOn,
              licence.validUntil ?? '长期',
              LICENCES[licence.status],
            ],
          ]
        : [],
    },
    {
      title: '机动车',
      columns: ['号牌', '号牌种类', '车辆识别代号', '品牌型号', '注册日期', '检验有效期止', '交强险止', '状态'],
      rows: vehicles.map((one) => [
        ...[one.plate, one.plateTypeName, one.vin, one.model ?? '', one.registeredOn, one.inspectionValidUntil],
        ...[one.insuranceValidUntil ?? '', VEHICLES[one.status]],
      ]),
    },
    {
      title: '交通违法',
      columns: ['编号', '号牌', '时间', '地点', '内容', '记分', '罚款', '处理', '缴款'],
      rows: violations.map((one) => [
        ...[one.number, one.vehicleId ? one.plate : one.plate.masked(), instantText(one.occurredAt), one.location],
        ...[one.description, String(one.points), yuanText(one.fineFen), one.handled ? '已处理' : '未处理'],
        PAYMENTS[one.payment],
      ]),
    },
  ];
}

/** What the department handed over about the person's licence, vehicles and violations. */
export class TrafficHolder implements DataHolder {
  readonly kind = 'TRAFFIC';
  readonly title = '交通';

  constructor(
    private readonly service: TrafficService,
    private readonly clock: Clock,
  ) {}

  async read({ personKey }: DataSubject): Promise<HeldData> {
    const { source, ...records } = await this.service.records(personKey, this.clock.today());
    return { source: source.name, phone: source.phone, asOf: source.asOf, tables: tablesOf(records) };
  }
}
