/** A guide as the BFF answers it; tests change what they are about. */
export const CODE = '000114001000-379902000000-000-113799000000000000-1-00';

export const card = (more: Readonly<Record<string, unknown>> = {}) => ({
  code: CODE,
  name: '个体工商户登记',
  caseName: null,
  department: '海州区市场监督管理局',
  level: 'COUNTY',
  lists: ['ONLINE'],
  promisedText: '3 个工作日',
  visits: 0,
  charged: false,
  ...more,
});

const DISCLOSURES = [
  ['WHAT', '办什么', '个体工商户登记，办完得到营业执照'],
  ['FOR_WHOM', '谁能办', '个人'],
  ['BRING', '带什么', '2 样必须的材料'],
  ['HOW_LONG', '多久办好', '承诺 3 个工作日内办结'],
  ['COST', '花多少钱', '不收费'],
  ['WHERE', '去哪儿办', '海州区政务服务中心'],
  ['HOW', '怎么办', '申请 → 受理 → 发照'],
  ['RIGHTS', '您的权利', '对结果不服的，可以申请行政复议'],
] as const;

export const material = (more: Readonly<Record<string, unknown>> = {}) => ({
  code: 'M1',
  name: '居民身份证',
  originality: 'ORIGINAL',
  form: 'EITHER',
  copies: 1,
  pageFormat: null,
  fileFormats: ['PDF'],
  fileLimitMb: 5,
  necessity: 'REQUIRED',
  condition: null,
  source: 'GOVERNMENT',
  sourceNote: '公安机关',
  licenceType: 'resident-id-card',
  fillNotes: null,
  acceptance: null,
  formUrl: null,
  sampleUrl: null,
  hasForm: false,
  ...more,
});

export const hall = (more: Readonly<Record<string, unknown>> = {}) => ({
  code: 'H1',
  name: '海州区政务服务中心',
  address: '示范路 1 号',
  phone: '0000-5550100',
  hours: '工作日 9:00–17:00',
  longitude: 119.1,
  latitude: 34.5,
  traffic: null,
  barrierFree: '有坡道',
  ...more,
});

const step = (number: number, name: string, after: readonly number[]) => ({
  number,
  name,
  after,
  workingDays: number - 1,
  counted: true,
  by: '窗口人员',
  standard: null,
  result: null,
});

/** 29 September 2026: the National Day holiday lies between. */
export const CALENDAR = {
  from: '2026-09-29',
  submittedOn: '2026-09-29',
  startNote: null,
  days: [
    { day: '2026-09-30', kind: 'WORKING', note: null, number: 1 },
    ...['01', '02', '03', '04', '05', '06', '07'].map((day) => ({
      day: `2026-10-${day}`,
      kind: 'HOLIDAY',
      note: '国庆节',
      number: null,
    })),
    { day: '2026-10-08', kind: 'WORKING', note: null, number: 2 },
    { day: '2026-10-09', kind: 'WORKING', note: null, number: 3 },
  ],
  promisedUntil: '2026-10-09',
  statutoryUntil: '2026-10-29',
  note: null,
};

export const guide = (more: Readonly<Record<string, unknown>> = {}) => ({
  code: CODE,
  name: '个体工商户登记',
  caseName: null,
  department: '海州区市场监督管理局',
  decidedBy: '海州区市场监督管理局',
  jointDepartments: [],
  version: { id: `${CODE}@1`, number: 1, inForceFrom: '2026-06-01T10:00:00+08:00' },
  disclosures: DISCLOSURES.map(([key, title, text]) => ({ key, title, text })),
  derived: {
    lists: [
      { list: 'ONLINE', name: '网上办', belongs: true, reason: '能在网上办理' },
      { list: 'NEARBY', name: '就近办', belongs: false, reason: '街道不办' },
    ],
    kind: 'PROMISED',
    kindReason: '承诺 3 个工作日办结',
    visits: 0,
    visitsReason: '不用到现场',
    fasterPercent: 80,
    fasterReason: '比法定快 80%',
  },
  basis: '《促进个体工商户发展条例》第十二条',
  scope: null,
  conditions: '有经营能力的公民',
  prohibitions: null,
  quantityLimit: null,
  flow: null,
  statutory: { text: '15 个工作日' },
  statutoryNote: null,
  promised: { text: '3 个工作日' },
  promisedNote: null,
  specialProcedure: null,
  online: true,
  webUrl: 'https://zwfw.example.gov.cn/apply',
  mobileUrl: null,
  bookable: false,
  charged: false,
  intermediaries: null,
  contact: '海州区市场监督管理局，0000-5550100',
  supervision: '12345',
  address: null,
  hours: null,
  windows: [
    {
      code: 'W1',
      name: '综合窗口',
      floor: '2 楼',
      number: '3 号',
      phone: '0000-5550101',
      hours: '工作日 9:00–12:00',
      hall: hall(),
    },
  ],
  materials: [
    material({
      code: 'M2',
      name: '经营场所证明',
      necessity: 'OPTIONAL',
      condition: '租房经营的',
      licenceType: null,
      source: 'APPLICANT',
    }),
    material(),
  ],
  fees: [],
  steps: [step(1, '申请', []), step(2, '现场核查', [1]), step(3, '材料审查', [1]), step(4, '发照', [2, 3])],
  questions: [{ code: 'Q1', question: '在家里能开店吗？', answer: '可以，要业主同意。' }],
  outcomes: [
    { code: 'R1', name: '营业执照', kind: 'LICENCE', deliveries: ['POST'], deliveryDays: 3, validity: '长期' },
  ],
  calendar: CALENDAR,
  ...more,
});

const named = (name: string, count: number) => ({ name, count });

export const HOME = {
  totalCount: 2,
  personTopics: [named('设立变更', 1)],
  enterpriseTopics: [named('准营准办', 3)],
  lifeEvents: [named('创业', 2)],
  departments: Array.from({ length: 10 }, (_, index) => named(`第 ${index + 1} 局`, 1)),
  lists: [{ list: 'AT_ONCE', name: '马上办', count: 1 }],
  frequent: [card({ frequent: true })],
};

export const page = (items: readonly unknown[], totalCount = items.length, endCursor: string | null = null) => ({
  items,
  totalCount,
  pageInfo: { endCursor, hasNextPage: endCursor !== null },
});

export const ANSWERS = {
  demo: false,
  businessDate: '2026-09-29',
  serviceItemsHome: HOME,
  serviceItems: page([card()]),
  scenarios: [] as readonly unknown[],
  itemGuide: guide(),
  serviceHalls: [hall(), hall({ code: 'H2', name: '云溪县政务服务中心', longitude: null, latitude: null })],
};
