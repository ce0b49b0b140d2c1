import type { Row } from '../../../support/departments';
import { day, dayOrNull, descending, fen, instant, instantOrNull, sum } from './reading';

export interface TrafficRows {
  readonly idNumber: string;
  readonly vehicles: readonly Row[];
  readonly licence: Row | undefined;
  /** Of the whole city. */
  readonly violations: readonly Row[];
}

const LICENCES: Readonly<Record<string, string>> = {
  正常: 'NORMAL',
  超分: 'POINTS_EXCEEDED',
  暂扣: 'WITHHELD',
  吊销: 'REVOKED',
  注销: 'CANCELLED',
  逾期未换证: 'NOT_RENEWED',
};
const VEHICLES: Readonly<Record<string, string>> = {
  正常: 'NORMAL',
  违法未处理: 'VIOLATION_PENDING',
  逾期未检验: 'INSPECTION_OVERDUE',
  查封: 'SEIZED',
  注销: 'CANCELLED',
};
const PAYMENTS: Readonly<Record<string, string>> = { 未缴款: 'UNPAID', 已缴款: 'PAID', 无需缴款: 'NOT_REQUIRED' };

export const daysFrom = (from: string, to: string): number =>
  (Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000;

const isLeap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
const anniversary = (first: string, year: number): string =>
  first.endsWith('02-29') && !isLeap(year) ? `${year}-02-28` : `${year}${first.slice(4)}`;

function cycleOf(first: string, today: string) {
  const year = Number(today.slice(0, 4));
  const start = [anniversary(first, year), anniversary(first, year - 1)].find((one) => one <= today) ?? '';
  const next = Date.parse(`${anniversary(first, Number(start.slice(0, 4)) + 1)}T00:00:00Z`);
  return { start, end: new Date(next - 86_400_000).toISOString().slice(0, 10) };
}

const plateOf = (row: Row): string => `${row['号牌种类']} ${row['号牌号码']}`;
const text = (row: Row, column: string): string => row[column] ?? '';

function ownViolations({ idNumber, vehicles, violations }: TrafficRows): Row[] {
  return violations.filter((row) => {
    if (row['驾驶人证件号码'] === idNumber) return true;
    const vehicle = vehicles.find((one) => plateOf(one) === plateOf(row));
    if (!vehicle) return false;
    const since = dayOrNull(vehicle['转移登记日期']);
    return since === null || instant(text(row, '违法时间')).slice(0, 10) >= since;
  });
}

function violationOf(row: Row, { idNumber, vehicles }: TrafficRows) {
  const plate = text(row, '号牌号码');
  const own = vehicles.some((one) => plateOf(one) === plateOf(row));
  return {
    id: row['违法编号'],
    plate: own ? plate : `${plate.slice(0, 2)}***${plate.slice(-2)}`,
    plateType: row['号牌种类'],
    occurredAt: instant(text(row, '违法时间')),
    location: row['违法地点'],
    code: row['违法代码'],
    description: row['违法行为'],
    points: Number(row['记分']),
    fineFen: fen(text(row, '罚款金额')),
    handled: row['处理状态'] === '已处理',
    handledAt: instantOrNull(row['处理时间']),
    payment: PAYMENTS[text(row, '缴款状态')],
    mine: !row['驾驶人证件号码'] || row['驾驶人证件号码'] === idNumber,
  };
}

function vehicleOf(row: Row, today: string) {
  const until = day(text(row, '检验有效期止'));
  const left = daysFrom(today, until);
  return {
    plate: row['号牌号码'],
    plateType: row['号牌种类'],
    model: row['品牌型号'] || null,
    registeredOn: day(text(row, '初次登记日期')),
    inspectionValidUntil: until,
    inspection: left > 90 ? 'VALID' : left >= 0 ? 'DUE_SOON' : 'OVERDUE',
    inspectionDaysLeft: left,
    insuranceValidUntil: dayOrNull(row['强制保险终止日期']),
    status: VEHICLES[text(row, '机动车状态')],
  };
}

export function trafficOf(rows: TrafficRows, today: string) {
  const own = ownViolations(rows);
  const violations = own.map((row) => violationOf(row, rows));
  const due = violations.filter(({ mine, payment }) => mine && payment === 'UNPAID');
  const finesDueFen = sum(due.map(({ fineFen }) => fineFen));
  const unhandledCount = violations.filter(({ handled }) => !handled).length;
  const { licence, idNumber } = rows;
  const first = licence && day(text(licence, '初次领证日期'));
  const cycle = first && cycleOf(first, today);
  const points = sum(
    own
      .filter((row) => {
        const on = instant(text(row, '违法时间')).slice(0, 10);
        const counts = row['处理状态'] === '已处理' && row['驾驶人证件号码'] === idNumber;
        return cycle && counts && on >= cycle.start && on <= cycle.end;
      })
      .map((row) => Number(row['记分'])),
  );
  const vehicles = rows.vehicles.map((row) => vehicleOf(row, today));
  const items = [...violations].sort((a, b) => descending(`${a.occurredAt}${a.id}`, `${b.occurredAt}${b.id}`));
  return {
    summary: {
      recordCount: vehicles.length + (licence ? 1 : 0) + violations.length,
      vehicleCount: vehicles.filter(({ status }) => status !== 'CANCELLED').length,
      unhandledCount,
      finesDueFen,
      points: licence ? points : null,
    },
    dueCount: due.length,
    page: {
      licence:
        licence && cycle
          ? {
              fileNumber: `****${text(licence, '档案编号').slice(-4)}`,
              classes: licence['准驾车型'],
              status: LICENCES[text(licence, '状态')],
              firstIssuedOn: first,
              validUntil: licence['有效期止'] === '长期' ? null : day(text(licence, '有效期止')),
              cycleStartOn: cycle.start,
              cycleEndOn: cycle.end,
              points,
            }
          : null,
      vehicles: vehicles.sort((a, b) => descending(a.plate ?? '', b.plate ?? '')),
      unhandledCount,
      finesDueFen,
      violations: { items: items.slice(0, 100), totalCount: items.length },
    },
  };
}
