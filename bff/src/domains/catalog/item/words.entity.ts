/** The closed word lists of the national item library. Each table reads `word of the file: value`; codes of the library stand beside the words. */

/** 行使层级, from the widest to the nearest. */
export const USE_LEVELS = ['NATION', 'PROVINCE', 'CITY', 'COUNTY', 'TOWN', 'VILLAGE'] as const;
export type UseLevel = (typeof USE_LEVELS)[number];
export const USE_LEVEL_WORDS: Readonly<Record<string, UseLevel>> = {
  国家级: 'NATION',
  省级: 'PROVINCE',
  市级: 'CITY',
  县级: 'COUNTY',
  乡级: 'TOWN',
  村级: 'VILLAGE',
  区级: 'COUNTY',
  区县级: 'COUNTY',
  县区级: 'COUNTY',
  乡镇级: 'TOWN',
  镇乡级: 'TOWN',
  镇级: 'TOWN',
  街道级: 'TOWN',
  社区级: 'VILLAGE',
};

/** 事项类型. */
export const TASK_TYPES = [
  'PERMIT',
  'LEVY',
  'PAYMENT',
  'CONFIRMATION',
  'REWARD',
  'ADJUDICATION',
  'OTHER_POWER',
  'PUBLIC_SERVICE',
] as const;
export type TaskType = (typeof TASK_TYPES)[number];
export const TASK_TYPE_WORDS: Readonly<Record<string, TaskType>> = {
  行政许可: 'PERMIT',
  '01': 'PERMIT',
  '1': 'PERMIT',
  行政征收: 'LEVY',
  '04': 'LEVY',
  '4': 'LEVY',
  行政给付: 'PAYMENT',
  '05': 'PAYMENT',
  '5': 'PAYMENT',
  行政确认: 'CONFIRMATION',
  '07': 'CONFIRMATION',
  '7': 'CONFIRMATION',
  行政奖励: 'REWARD',
  '08': 'REWARD',
  '8': 'REWARD',
  行政裁决: 'ADJUDICATION',
  '09': 'ADJUDICATION',
  '9': 'ADJUDICATION',
  其他行政权力: 'OTHER_POWER',
  '10': 'OTHER_POWER',
  公共服务: 'PUBLIC_SERVICE',
  '20': 'PUBLIC_SERVICE',
};

/** 服务对象. */
export const SERVED = [
  'PERSON',
  'ENTERPRISE',
  'INSTITUTION',
  'ASSOCIATION',
  'UNINCORPORATED',
  'AGENCY',
  'OTHER',
] as const;
export type Served = (typeof SERVED)[number];
export const SERVED_WORDS: Readonly<Record<string, Served>> = {
  自然人: 'PERSON',
  企业法人: 'ENTERPRISE',
  事业法人: 'INSTITUTION',
  社会组织法人: 'ASSOCIATION',
  非法人企业: 'UNINCORPORATED',
  行政机关: 'AGENCY',
  其他组织: 'OTHER',
};

/** 办结时限单位. */
export const TIME_UNITS = ['WORKING_DAY', 'DAY', 'HOUR', 'MONTH', 'YEAR'] as const;
export type TimeUnit = (typeof TIME_UNITS)[number];
export const TIME_UNIT_WORDS: Readonly<Record<string, TimeUnit>> = {
  工作日: 'WORKING_DAY',
  自然日: 'DAY',
  小时: 'HOUR',
  月: 'MONTH',
  年: 'YEAR',
  个工作日: 'WORKING_DAY',
  个自然日: 'DAY',
  日历日: 'DAY',
  个小时: 'HOUR',
  个月: 'MONTH',
};

/** 事项状态. */
export type TaskState = 'ACTIVE' | 'PAUSED' | 'CANCELLED';
export const TASK_STATE_WORDS: Readonly<Record<string, TaskState>> = {
  在用: 'ACTIVE',
  '1': 'ACTIVE',
  暂停: 'PAUSED',
  '2': 'PAUSED',
  取消: 'CANCELLED',
  '3': 'CANCELLED',
};

/** 办件类型 as the department ticks it; what holds is derived. */
export const PROJECT_TYPES = ['INSTANT', 'PROMISED'] as const;
export type ProjectType = (typeof PROJECT_TYPES)[number];
export const PROJECT_TYPE_WORDS: Readonly<Record<string, ProjectType>> = {
  即办件: 'INSTANT',
  '1': 'INSTANT',
  承诺件: 'PROMISED',
  '2': 'PROMISED',
  即办: 'INSTANT',
  即时办结: 'INSTANT',
  当场办结: 'INSTANT',
  承诺办理: 'PROMISED',
};

/** 办理形式. */
export const HANDLE_FORMS = ['WINDOW', 'ONLINE', 'TERMINAL', 'COURIER', 'HOME_VISIT', 'AGENT'] as const;
export type HandleForm = (typeof HANDLE_FORMS)[number];
export const HANDLE_FORM_WORDS: Readonly<Record<string, HandleForm>> = {
  窗口办理: 'WINDOW',
  网上办理: 'ONLINE',
  自助终端办理: 'TERMINAL',
  快递申请: 'COURIER',
  上门办理: 'HOME_VISIT',
  代办: 'AGENT',
};

/** 网办深度, from the shallowest to the deepest. */
export const ONLINE_DEPTHS = [
  'CONSULTING',
  'RECEIVING',
  'CHECKING',
  'ACCEPTING',
  'HANDLING',
  'RESULT',
  'WHOLE',
] as const;
export type OnlineDepth = (typeof ONLINE_DEPTHS)[number];
export const ONLINE_DEPTH_WORDS: Readonly<Record<string, OnlineDepth>> = {
  互联网咨询: 'CONSULTING',
  网上收件: 'RECEIVING',
  网上预审: 'CHECKING',
  网上受理: 'ACCEPTING',
  网上办理: 'HANDLING',
  结果反馈: 'RESULT',
  全程网办: 'WHOLE',
};

/** 通办范围. */
export const HANDLE_AREAS = [
  'NONE',
  'WHOLE_COUNTY',
  'ACROSS_COUNTIES',
  'WHOLE_CITY',
  'ACROSS_CITIES',
  'WHOLE_PROVINCE',
  'ACROSS_PROVINCES',
  'NATION',
] as const;
export type HandleArea = (typeof HANDLE_AREAS)[number];
export const HANDLE_AREA_WORDS: Readonly<Record<string, HandleArea>> = {
  无: 'NONE',
  全县: 'WHOLE_COUNTY',
  跨县: 'ACROSS_COUNTIES',
  全市: 'WHOLE_CITY',
  跨市: 'ACROSS_CITIES',
  全省: 'WHOLE_PROVINCE',
  跨省: 'ACROSS_PROVINCES',
  全国: 'NATION',
};

/** 权力来源, kept as its word. */
export const POWER_SOURCE_WORDS: Readonly<Record<string, string>> = Object.fromEntries(
  ['法定本级行使', '上级下放', '上级授权', '同级授权', '上级委托', '同级委托'].flatMap((word, index) => [
    [word, word],
    [String(index + 1), word],
  ]),
);

/** 实施主体性质, kept as its word. */
export const DEPT_TYPE_WORDS: Readonly<Record<string, string>> = Object.fromEntries(
  ['法定机关', '授权组织', '受委托组织'].flatMap((word, index) => [
    [word, word],
    [String(index + 1), word],
  ]),
);

export const ORIGINALITIES = ['ORIGINAL', 'COPY', 'BOTH'] as const;
/** 材料类型. */
export type Originality = (typeof ORIGINALITIES)[number];
export const ORIGINALITY_WORDS: Readonly<Record<string, Originality>> = {
  原件: 'ORIGINAL',
  '1': 'ORIGINAL',
  复印件: 'COPY',
  '2': 'COPY',
  原件和复印件: 'BOTH',
  '3': 'BOTH',
  原件及复印件: 'BOTH',
  '原件、复印件': 'BOTH',
};

export const MATERIAL_FORMS = ['PAPER', 'ELECTRONIC', 'EITHER'] as const;
/** 材料形式. */
export type MaterialForm = (typeof MATERIAL_FORMS)[number];
export const MATERIAL_FORM_WORDS: Readonly<Record<string, MaterialForm>> = {
  纸质: 'PAPER',
  '1': 'PAPER',
  电子: 'ELECTRONIC',
  '2': 'ELECTRONIC',
  纸质或电子: 'EITHER',
  '3': 'EITHER',
  '纸质/电子': 'EITHER',
  电子或纸质: 'EITHER',
};

export const NECESSITIES = ['REQUIRED', 'OPTIONAL', 'LATER'] as const;
/** 是否必要; LATER: 容缺后补, the case is accepted and it follows. */
export type Necessity = (typeof NECESSITIES)[number];
export const NECESSITY_WORDS: Readonly<Record<string, Necessity>> = {
  必要: 'REQUIRED',
  '1': 'REQUIRED',
  非必要: 'OPTIONAL',
  '2': 'OPTIONAL',
  容缺后补: 'LATER',
  '3': 'LATER',
  必需: 'REQUIRED',
  是: 'REQUIRED',
  否: 'OPTIONAL',
};

export const MATERIAL_SOURCES = ['APPLICANT', 'GOVERNMENT', 'OTHER'] as const;
/** 来源渠道. */
export type MaterialSource = (typeof MATERIAL_SOURCES)[number];
export const MATERIAL_SOURCE_WORDS: Readonly<Record<string, MaterialSource>> = {
  申请人自备: 'APPLICANT',
  '10': 'APPLICANT',
  政府部门核发: 'GOVERNMENT',
  '20': 'GOVERNMENT',
  其他: 'OTHER',
  '99': 'OTHER',
};

export const RESULT_KINDS = ['LICENCE', 'APPROVAL', 'CERTIFICATE', 'OTHER', 'NONE'] as const;
/** 结果类型. */
export type ResultKind = (typeof RESULT_KINDS)[number];
export const RESULT_KIND_WORDS: Readonly<Record<string, ResultKind>> = {
  证照: 'LICENCE',
  '10': 'LICENCE',
  批文: 'APPROVAL',
  '20': 'APPROVAL',
  证明: 'CERTIFICATE',
  '30': 'CERTIFICATE',
  其他: 'OTHER',
  '99': 'OTHER',
  无: 'NONE',
  '0': 'NONE',
};

export const DELIVERIES = ['WINDOW', 'POST', 'DOWNLOAD', 'SMS', 'NOTICE'] as const;
/** 送达方式. */
export type Delivery = (typeof DELIVERIES)[number];
export const DELIVERY_WORDS: Readonly<Record<string, Delivery>> = {
  窗口领取: 'WINDOW',
  邮寄送达: 'POST',
  网上下载: 'DOWNLOAD',
  短信告知: 'SMS',
  公告送达: 'NOTICE',
};
