import { source } from '../support/city';

type More = Readonly<Record<string, unknown>>;

export const vehicle = (more: More = {}) => ({
  id: 'v1',
  plate: '鲁T12345',
  plateType: '02',
  plateTypeName: '小型汽车',
  model: '大众牌朗逸',
  registeredOn: '2020-03-01',
  inspectionValidUntil: '2026-08-11',
  inspection: 'DUE_SOON',
  inspectionDaysLeft: 41,
  insuranceValidUntil: '2027-03-01',
  status: 'NORMAL',
  ...more,
});

export const violation = (more: More = {}) => ({
  id: 'x1',
  plate: '鲁T12345',
  plateType: '02',
  occurredAt: '2026-06-22T18:51:00+08:00',
  location: '港东路港务集团门前',
  code: '1039',
  description: '违反规定停放的',
  points: 0,
  fineFen: 10000,
  handled: false,
  handledAt: null,
  payment: 'UNPAID',
  mine: true,
  ...more,
});

export const violations = (items: readonly object[], totalCount = items.length, endCursor: string | null = null) => ({
  items,
  totalCount,
  pageInfo: { endCursor, hasNextPage: endCursor !== null },
});

export const licence = (more: More = {}) => ({
  fileNumber: '****0003',
  classes: 'C1',
  status: 'NORMAL',
  firstIssuedOn: '2011-12-03',
  validUntil: '2030-12-03',
  cycleStartOn: '2025-12-03',
  cycleEndOn: '2026-12-02',
  points: 9,
  ...more,
});

export const traffic = (more: More = {}) => ({
  source: source('公安局交通管理支队'),
  licence: licence(),
  vehicles: [vehicle()],
  unhandledCount: 1,
  finesDueFen: 15000,
  violations: violations([violation()]),
  ...more,
});
