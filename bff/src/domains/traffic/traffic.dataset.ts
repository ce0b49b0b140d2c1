import { businessDate, businessDateOf } from '@city-services/shared/time/businessDate';
import { defineDataSet, Fault, keyed, optional, required, type DataSet } from '../../kernel/dataset';
import { code, codeLike, day, idNumber, instant, moneyNotNegative, oneOf, text } from '../../kernel/notations';
import type { DrivingLicenceStatus } from './drivingLicence.entity';
import type { VehicleStatus } from './vehicle.entity';
import type { ViolationPayment } from './violation.entity';

const plateKind = codeLike(/^\d{2}$/, '号牌种类应为两位数字（GA/T 16.7）');
const plateNumber = code('plate');

const PROVINCES = '京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼';
/** A province's character, a letter, then letters or digits without I and O. */
const STANDARD_PLATE = new RegExp(`^[${PROVINCES}][A-Z][A-HJ-NP-Z0-9]{5}$`);
const NEW_ENERGY_PLATE = new RegExp(`^[${PROVINCES}][A-Z][A-HJ-NP-Z0-9]{6}$`);
const STANDARD_KINDS = new Set(['01', '02', '07']);
const NEW_ENERGY_KINDS = new Set(['51', '52']);

/** The form of a plate depends on its kind; kinds that departments.md does not name have 5 to 10 characters. */
function plateFault(kind: string, plate: string): Fault | null {
  if (STANDARD_KINDS.has(kind) && !STANDARD_PLATE.test(plate)) {
    return new Fault('号牌号码应为省份简称、一个字母，再加 5 位字母或数字（不用 I、O）', '号牌号码');
  }
  if (NEW_ENERGY_KINDS.has(kind) && !NEW_ENERGY_PLATE.test(plate)) {
    return new Fault('新能源号牌应为省份简称、一个字母，再加 6 位字母或数字（不用 I、O）', '号牌号码');
  }
  const length = Array.from(plate).length;
  return length < 5 || length > 10 ? new Fault('号牌号码应为 5 到 10 个字符', '号牌号码') : null;
}

/** 机动车. */
const vehicles = defineDataSet({
  name: 'traffic.vehicles',
  collection: 'vehicles',
  columns: {
    号牌种类: keyed(plateKind),
    号牌号码: keyed(plateNumber),
    车辆识别代号: required(codeLike(/^[A-HJ-NPR-Z0-9]{17}$/, '车辆识别代号应为 17 位字母或数字，不用 I、O、Q', 'vin')),
    品牌型号: optional(text),
    所有人证件号码: required(idNumber),
    初次登记日期: required(day),
    转移登记日期: optional(day),
    检验有效期止: required(day),
    强制保险终止日期: optional(day),
    机动车状态: required(
      oneOf<VehicleStatus>({
        正常: 'NORMAL',
        违法未处理: 'VIOLATION_PENDING',
        逾期未检验: 'INSPECTION_OVERDUE',
        查封: 'SEIZED',
        注销: 'CANCELLED',
      }),
    ),
  },
  checkKey: (row) => plateFault(row.号牌种类, row.号牌号码),
  fields: (row, keys) => ({
    ownerKey: keys.personKey(row.所有人证件号码),
    plateKey: keys.lookupKey('plate', row.号牌种类, row.号牌号码),
    plate: keys.seal(row.号牌号码),
    plateType: row.号牌种类,
    vin: keys.seal(row.车辆识别代号),
    model: row.品牌型号,
    registeredOn: row.初次登记日期,
    transferredOn: row.转移登记日期,
    inspectionValidUntil: row.检验有效期止,
    insuranceValidUntil: row.强制保险终止日期,
    status: row.机动车状态,
  }),
});

/** 驾驶证. */
const licences = defineDataSet({
  name: 'traffic.driving-licences',
  collection: 'drivingLicences',
  columns: {
    证件号码: keyed(idNumber),
    档案编号: required(codeLike(/^\d{12}$/, '档案编号应为 12 位数字', 'account')),
    准驾车型: required(code()),
    初次领证日期: required(day),
    有效期止: required({
      parse: (value, today) => {
        if (value === '长期') return 'UNLIMITED' as const;
        const until = day.parse(value, today);
        return until instanceof Fault ? new Fault(`${until.reason}；长期有效的写“长期”`) : until;
      },
    }),
    状态: required(
      oneOf<DrivingLicenceStatus>({
        正常: 'NORMAL',
        超分: 'POINTS_EXCEEDED',
        暂扣: 'WITHHELD',
        吊销: 'REVOKED',
        注销: 'CANCELLED',
        逾期未换证: 'NOT_RENEWED',
      }),
    ),
  },
  fields: (row, keys) => ({
    personKey: keys.personKey(row.证件号码),
    fileNumber: keys.seal(row.档案编号),
    classes: row.准驾车型,
    firstIssuedOn: row.初次领证日期,
    validUntil: row.有效期止 === 'UNLIMITED' ? null : row.有效期止,
    status: row.状态,
  }),
});

/** The points scheme without 2 points came into force on this day (公安部令第163号). */
const NO_TWO_POINTS_FROM = businessDate('2022-04-01');

interface ViolationFacts {
  readonly 违法时间: Date;
  readonly 记分: number;
  readonly 处理状态: boolean;
  readonly 处理时间: Date | null;
  readonly 缴款状态: ViolationPayment;
}

function violationFault(row: ViolationFacts): Fault | null {
  if (row.记分 === 2 && businessDateOf(row.违法时间) >= NO_TWO_POINTS_FROM) {
    return new Fault('2022-04-01 起没有记 2 分的违法', '记分');
  }
  if (row.处理状态 && !row.处理时间) return new Fault('已处理的违法必须有处理时间', '处理时间');
  if (row.处理时间 && row.处理时间 < row.违法时间) return new Fault('处理时间不能早于违法时间', '处理时间');
  return !row.处理状态 && row.缴款状态 === 'PAID' ? new Fault('未处理的违法不能是已缴款', '缴款状态') : null;
}

/** 交通违法. */
const violations = defineDataSet({
  name: 'traffic.violations',
  collection: 'violations',
  columns: {
    违法编号: keyed(code()),
    号牌种类: required(plateKind),
    号牌号码: required(plateNumber),
    违法时间: required(instant),
    违法地点: required(text),
    违法代码: required(codeLike(/^\d{4,5}$/, '违法代码应为 4 或 5 位数字（GA/T 16.31）')),
    违法行为: required(text),
    记分: required(oneOf({ 0: 0, 1: 1, 2: 2, 3: 3, 6: 6, 9: 9, 12: 12 })),
    罚款金额: required(moneyNotNegative),
    处理状态: required(oneOf({ 未处理: false, 已处理: true })),
    处理时间: optional(instant),
    驾驶人证件号码: optional(idNumber),
    缴款状态: required(oneOf<ViolationPayment>({ 未缴款: 'UNPAID', 已缴款: 'PAID', 无需缴款: 'NOT_REQUIRED' })),
  },
  check: (row) => plateFault(row.号牌种类, row.号牌号码) ?? violationFault(row),
  fields: (row, keys) => ({
    number: row.违法编号,
    plateKey: keys.lookupKey('plate', row.号牌种类, row.号牌号码),
    plate: keys.seal(row.号牌号码),
    plateType: row.号牌种类,
    occurredAt: row.违法时间,
    location: row.违法地点,
    code: row.违法代码,
    description: row.违法行为,
    points: row.记分,
    fineFen: row.罚款金额,
    handled: row.处理状态,
    handledAt: row.处理时间,
    driverKey: row.驾驶人证件号码 === null ? null : keys.personKey(row.驾驶人证件号码),
    payment: row.缴款状态,
  }),
});

export const trafficDataSets: readonly DataSet[] = [vehicles, licences, violations];
